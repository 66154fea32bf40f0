import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { median } from './timing.ts';

const footprintSchema = z.strictObject({
  loadMs: z.number(),
  firstMs: z.number(),
  readyMs: z.number(),
  rssMb: z.number(),
  heapMb: z.number(),
});

/** What it costs to have something ready in a process of its own. */
export type Footprint = z.output<typeof footprintSchema>;

const MEGABYTE = 2 ** 20;

/**
 * Measures loading in this process, which must have just started and should have been started with `--expose-gc`.
 * @returns `loadMs`: loading alone; `firstMs`: the first question, nothing warm; `readyMs`: from the start of the
 *   process to its first answer; memory after the garbage is collected, in MB.
 */
export function measureFootprint(load: () => (question: string) => unknown, question: string): Footprint {
  const start = performance.now();
  const ask = load();
  const loaded = performance.now();
  ask(question);
  const answered = performance.now();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return {
    loadMs: loaded - start,
    firstMs: answered - loaded,
    readyMs: answered,
    rssMb: rss / MEGABYTE,
    heapMb: heapUsed / MEGABYTE,
  };
}

/**
 * Measures loading in fresh processes and takes the median of each figure.
 * @param command the arguments for Node with which a process prints its footprint as JSON.
 * @throws Error with what a process wrote, where one fails.
 */
export function medianFootprint(command: readonly string[], times: number): Footprint {
  const all = Array.from({ length: times }, () => footprintOf(command));
  const middle = (name: keyof Footprint) => median(all.map((footprint) => footprint[name]));
  return {
    loadMs: middle('loadMs'),
    firstMs: middle('firstMs'),
    readyMs: middle('readyMs'),
    rssMb: middle('rssMb'),
    heapMb: middle('heapMb'),
  };
}

function footprintOf(command: readonly string[]): Footprint {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, ['--expose-gc', ...command], {
    encoding: 'utf8',
  });
  if (error || status !== 0) throw new Error(`a process to measure failed: ${stderr}`, { cause: error });
  return footprintSchema.parse(JSON.parse(stdout));
}
