import { type BoundedMap, createBoundedMap } from '../memory/bounded.ts';

/** The message that answers a question. */
export interface Given {
  readonly channelId: string;
  readonly messageId: string;
  /** Whether it went to the person alone instead of to the channel of the question. */
  readonly isPrivate: boolean;
}

/** How long a question that is removed takes its answer along, in milliseconds. */
const LIFETIME = 24 * 60 * 60 * 1000;
/** Answers remembered, about 5 MB at most. */
const MOST = 20_000;

/** Starts without any answers; they are kept by the id of their question. @param now the present moment, in milliseconds. */
export function createGiven(now: () => number): BoundedMap<Given> {
  return createBoundedMap<Given>({ limit: MOST, lifetime: LIFETIME, now });
}
