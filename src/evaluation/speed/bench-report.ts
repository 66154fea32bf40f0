import { indent, table } from '../table.ts';
import { OURS } from './contenders.ts';
import type { Footprint } from './footprint.ts';
import type { Growth } from './growth.ts';
import type { RaceResult } from './race.ts';
import type { Timing } from './timing.ts';

/** Writes how long questions take, in microseconds, and how many times as long as ours. */
export function raceReport(results: readonly RaceResult[]): string {
  const ours = results.find(({ name }) => name === OURS)?.timing.median ?? Number.NaN;
  const rows = results.map(({ name, timing }) => [
    name,
    ...timingCells(timing),
    `${timing.count}`,
    name === OURS ? '1' : `${round(timing.median / ours)}`,
  ]);
  return block('Microseconds a question', [
    ['', 'median', 'p99', 'longest', 'questions', 'times ours'],
    ...rows,
  ]);
}

/** Writes what it costs to have things ready, each in fresh processes. */
export function footprintReport(
  footprints: readonly { readonly name: string; readonly footprint: Footprint }[],
  times: number,
): string {
  const rows = footprints.map(({ name, footprint: { loadMs, firstMs, readyMs, rssMb, heapMb } }) => [
    name,
    ...[loadMs, firstMs, readyMs, rssMb, heapMb].map((value) => `${round(value)}`),
  ]);
  return block(`Ready in a fresh process (medians of ${times})`, [
    ['', 'load ms', 'first answer ms', 'process to answer ms', 'RSS MB', 'heap MB'],
    ...rows,
  ]);
}

/** Writes how long hostile texts take, in milliseconds; a row a kind. */
export function hostileReport(
  kinds: readonly { readonly name: string; readonly results: readonly RaceResult[] }[],
  length: number,
): string {
  const header = ['', ...(kinds[0]?.results ?? []).flatMap(({ name }) => [`${name}, median`, 'longest'])];
  const rows = kinds.map(({ name, results }) => [
    name,
    ...results.flatMap(({ timing }) =>
      [timing.median, timing.longest].map((value) => `${round(value / 1000)}`),
    ),
  ]);
  return block(`Milliseconds for ${length} hostile characters`, [header, ...rows]);
}

/** Writes how questions take longer with more answers, in microseconds and beside the smallest of the same name. */
export function growthReport(growths: readonly Growth[]): string {
  const rows = growths.map(({ name, times, answers, timing }) => {
    const base = growths.find((growth) => growth.name === name && growth.times === 1)!;
    const ratio = round(timing.median / base.timing.median);
    return [`${name} × ${times}`, `${answers}`, ...timingCells(timing), `${timing.count}`, `${ratio}`];
  });
  return block('Microseconds a question with more answers', [
    ['', 'answers', 'median', 'p99', 'longest', 'questions', 'times × 1'],
    ...rows,
  ]);
}

function block(title: string, rows: readonly (readonly string[])[]): string {
  return `${title}\n${indent(table(rows))}`;
}

function timingCells({ median, p99, longest }: Timing): string[] {
  return [median, p99, longest].map((value) => `${Math.round(value)}`);
}

/** Three digits are as many as a busy machine can vouch for. */
function round(value: number): number {
  return Number(value.toPrecision(3));
}
