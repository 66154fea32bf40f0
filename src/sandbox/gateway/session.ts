import { randomBytes } from 'node:crypto';
import type { Audience, Dispatch } from './dispatches.ts';

/** A dispatch with its number in the session. */
export interface Numbered extends Dispatch {
  readonly op: 0;
  readonly s: number;
}

/** One identified bot process; outlives its connection, so that it can be resumed. */
export interface Session extends Audience {
  readonly id: string;
  /** What was sent last, for a resume. */
  readonly sent: Numbered[];
  /** The number of the newest dispatch. */
  sequence: number;
  /** Writes to the connection; undefined while there is none. */
  write: ((payload: unknown) => void) | undefined;
}

/** Makes a session that writes to a connection. */
export function createSession(audience: Audience, write: (payload: unknown) => void): Session {
  return { ...audience, id: randomBytes(16).toString('hex'), sent: [], sequence: 0, write };
}

/** Dispatches that a session keeps for a resume. */
const MAX_KEPT = 5_000;

/** Numbers a dispatch, keeps it and writes it if there is a connection. */
export function deliver(session: Session, dispatch: Dispatch): void {
  session.sequence += 1;
  const numbered: Numbered = { op: 0, s: session.sequence, ...dispatch };
  session.sent.push(numbered);
  if (session.sent.length > MAX_KEPT) session.sent.shift();
  session.write?.(numbered);
}

/** @returns what a session was sent after a number; undefined if some of it is kept no more. */
export function missedSince(session: Session, sequence: number): readonly Numbered[] | undefined {
  const oldest = session.sent[0]?.s ?? 1;
  return sequence + 1 < oldest ? undefined : session.sent.filter(({ s }) => s > sequence);
}
