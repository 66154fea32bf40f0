import type { Turn } from '../../answering/answer.ts';
import { createBoundedMap } from './bounded.ts';

/** Where and with whom an exchange takes place. */
export interface Place {
  readonly channelId: string;
  readonly userId: string;
}

/** The last exchange of each person in each channel, for follow-ups. It may be lost without harm. */
export interface Conversations {
  last(place: Place): Turn | undefined;
  remember(place: Place, turn: Turn): void;
  /** Forgets everything that was said with a person. */
  forget(userId: string): void;
}

/** How long a follow-up may take, in milliseconds. */
const LIFETIME = 10 * 60 * 1000;

/** About 10 MB at most, with questions of 500 characters. */
const MOST_CONVERSATIONS = 10_000;

/** The start of a question is enough to lean on, and keeps the memory small. */
const QUESTION_LENGTH = 500;

/** Starts without any memory. @param now the present moment, in milliseconds. */
export function createConversations(now: () => number): Conversations {
  const turns = createBoundedMap<Turn>({ limit: MOST_CONVERSATIONS, lifetime: LIFETIME, now });
  const key = ({ channelId, userId }: Place) => `${channelId}:${userId}`;
  return {
    last: (place) => turns.get(key(place)),
    remember: (place, turn) =>
      turns.set(key(place), { ...turn, question: turn.question.slice(0, QUESTION_LENGTH) }),
    forget: (userId) => turns.deleteWhere((kept) => kept.endsWith(`:${userId}`)),
  };
}
