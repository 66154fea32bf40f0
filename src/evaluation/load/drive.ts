import { setTimeout as wait } from 'node:timers/promises';
import { InteractionFailed } from '../../sandbox/sandbox.ts';
import type { Act } from './crowd.ts';

/** What became of the acts of one kind. */
export interface Driven {
  readonly kind: string;
  /** Milliseconds to the first response, of those that got one. */
  readonly durations: number[];
  refused: number;
  unanswered: number;
}

/**
 * Does acts at an even pace, whether or not those before have been answered, and waits for the last answer.
 * @param rate acts a second.
 * @param now the time in milliseconds.
 * @returns what became of them, by kind, in the order in which kinds came first.
 * @throws whatever an act throws but that there was no answer, once all are done.
 */
export async function drive(
  next: () => Act,
  { rate, seconds }: { readonly rate: number; readonly seconds: number },
  now: () => number = () => performance.now(),
): Promise<Driven[]> {
  const driven = new Map<string, Driven>();
  const running: Promise<void>[] = [];
  const start = now();
  for (let at = 0; at < rate * seconds; at++) {
    const due = start + (at * 1000) / rate - now();
    if (due > 0) await wait(due);
    const observed = observe(next(), driven, now);
    // Looked at in the end; until then nobody is to take it for a fault that was overlooked.
    observed.catch(() => {});
    running.push(observed);
  }
  const failed = (await Promise.allSettled(running)).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return [...driven.values()];
}

async function observe({ kind, run }: Act, driven: Map<string, Driven>, now: () => number): Promise<void> {
  const entry = driven.get(kind) ?? { kind, durations: [], refused: 0, unanswered: 0 };
  driven.set(kind, entry);
  const start = now();
  try {
    const { refused } = await run();
    entry.durations.push(now() - start);
    if (refused) entry.refused += 1;
  } catch (error) {
    if (!(error instanceof InteractionFailed)) throw error;
    entry.unanswered += 1;
  }
}
