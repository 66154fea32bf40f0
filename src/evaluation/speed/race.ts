import { spread } from '../rivals.ts';
import { microseconds, type Timing, timingOf } from './timing.ts';

/** Something whose questions are timed. */
export interface Contender {
  readonly name: string;
  readonly ask: (question: string) => unknown;
  /** At most this many questions are put to it. */
  readonly mostQuestions: number;
}

/** How long a contender took for a question, in microseconds. */
export interface RaceResult {
  readonly name: string;
  readonly timing: Timing;
}

/** The contenders take turns in so many stretches, so that a busy moment of the machine hits them alike. */
const STRETCHES = 5;

/**
 * Times questions: every other one warms up, the others are timed, once each, because what is remembered of a
 * question would make it faster the second time.
 * @param onProgress is told after each stretch.
 */
export function race(
  contenders: readonly Contender[],
  questions: readonly string[],
  onProgress: (done: number, of: number) => void,
): RaceResult[] {
  const runs = contenders.map(({ name, ask, mostQuestions }) => {
    const chosen = spread(questions, 2 * mostQuestions);
    const timed = chosen.filter((_, at) => at % 2 === 1);
    return { name, ask, timed, warmUp: chosen.filter((_, at) => at % 2 === 0), durations: [] as number[] };
  });
  for (const { ask, warmUp } of runs) for (const question of warmUp) ask(question);
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    for (const { ask, timed, durations } of runs) {
      const part = timed.filter((_, at) => at % STRETCHES === stretch);
      for (const question of part) durations.push(microseconds(() => ask(question)));
    }
    onProgress(stretch + 1, STRETCHES);
  }
  return runs.map(({ name, durations }) => ({ name, timing: timingOf(durations) }));
}
