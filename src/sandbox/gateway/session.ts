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
  /** Everything sent, for a resume. */
  readonly sent: Numbered[];
  /** Writes to the connection; undefined while there is none. */
  write: ((payload: unknown) => void) | undefined;
}

/** Makes a session that writes to a connection. */
export function createSession(audience: Audience, write: (payload: unknown) => void): Session {
  return { ...audience, id: randomBytes(16).toString('hex'), sent: [], write };
}

/** Numbers a dispatch, keeps it and writes it if there is a connection. */
export function deliver(session: Session, dispatch: Dispatch): void {
  const numbered: Numbered = { op: 0, s: session.sent.length + 1, ...dispatch };
  session.sent.push(numbered);
  session.write?.(numbered);
}
