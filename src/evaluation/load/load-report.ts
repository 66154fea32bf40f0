import { timingOf } from '../speed/timing.ts';
import { indent, table } from '../table.ts';
import type { Vitals } from './bot-process.ts';
import type { Driven } from './drive.ts';
import type { LoadOptions } from './load-options.ts';

/** Everything that was measured. */
export interface Measured {
  readonly driven: readonly Driven[];
  /** First responses that only put the answer off. */
  readonly deferred: number;
  readonly bot: Vitals;
  /** How late the event loop of the local Discord and the people was, in milliseconds. */
  readonly ourDelay: { readonly p99: number; readonly max: number };
  /** Warnings and errors in the bot's log. */
  readonly alarms: readonly string[];
  /** Processes that wanted to run, over the last minute, before and after; and how many can. */
  readonly machine: { readonly before: number; readonly after: number; readonly cores: number };
}

/** Writes what was measured, in milliseconds to the first response; a row a kind. */
export function loadReport(options: LoadOptions, measured: Measured): string {
  const { rate, seconds, people, channels } = options;
  const { driven, deferred, bot, ourDelay, alarms, machine } = measured;
  const unanswered = sum(driven, (one) => one.unanswered);
  const refused = sum(driven, (one) => one.refused);
  const share = Math.round((bot.cpuSeconds / seconds) * 100);
  return [
    `Milliseconds to the first response: ${rate} interactions a second for ${seconds} s, ${people} people in ${channels} channels`,
    indent(timesOf(driven)),
    '',
    `Deferred: ${deferred}. Unanswered: ${unanswered}. Refused: ${refused}. Alarms in the log: ${alarms.length}.`,
    ...alarms.slice(0, 5).map((line) => indent(line)),
    `Bot: ${Math.round(bot.rssMb)} MB RSS, ${Math.round(bot.keptMb)} MB of it in use, ${share} % of a processor; its event loop late by ${ms(bot.delayP99Ms)} ms at p99, ${ms(bot.delayMaxMs)} ms at most.`,
    `Local Discord and people: event loop late by ${ms(ourDelay.p99)} ms at p99, ${ms(ourDelay.max)} ms at most.`,
    `Machine: load ${machine.before.toFixed(1)} before, ${machine.after.toFixed(1)} after, on ${machine.cores} processors.`,
  ].join('\n');
}

function timesOf(driven: readonly Driven[]): string {
  const all = driven.flatMap(({ durations }) => durations);
  const rows = [...driven, { kind: 'all', durations: all }].map(({ kind, durations }) => {
    if (durations.length === 0) return [kind, '0', '-', '-', '-', '-'];
    const { count, median, p90, p99, longest } = timingOf(durations);
    return [kind, `${count}`, ...[median, p90, p99, longest].map(ms)];
  });
  return table([['', 'answered', 'median', 'p90', 'p99', 'longest'], ...rows]);
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : `${Math.round(value)}`;
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}
