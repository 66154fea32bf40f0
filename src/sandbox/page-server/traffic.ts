import type { Dispatch } from '../gateway/dispatches.ts';
import type { Traffic, TrafficEntry } from '../page/protocol.ts';
import type { State } from '../state.ts';
import { withoutSecrets } from './secrets.ts';

/** Entries that are kept; the oldest go first. */
const KEPT = 2_000;
/** Entries that are shown where none is asked for. */
const SHOWN = 200;

/** Remembers what goes between the bot and Discord. */
export interface Recorder {
  /** Takes note of an event that went to the bot. */
  dispatched(dispatch: Dispatch): void;
  /** The latest of everything, oldest first. */
  latest(): Traffic;
  /** What has to do with one message: it names the message, or what the message answers. */
  about(messageId: string): Traffic;
}

/** Starts to remember. Tokens are left out. */
export function recordTraffic(state: State): Recorder {
  const entries: TrafficEntry[] = [];
  const keep = (entry: TrafficEntry) => {
    entries.push(withoutSecrets(entry, state.token));
    if (entries.length > KEPT) entries.shift();
  };
  state.hub.listen((event) => {
    if (event.type !== 'REQUEST') return;
    const broken = event.entry.status < 400 ? [] : refusals(event.entry.answer);
    keep({ at: state.clock.now(), kind: 'rest', ...event.entry, broken });
  });
  return {
    dispatched: ({ t, d }) => keep({ at: state.clock.now(), kind: 'gateway', event: t, data: d }),
    latest: () => entries.slice(-SHOWN),
    about: (messageId) => related(entries, idsAround(state, messageId)),
  };
}

/** A message's own id, the id of what it replies to, and that of the interaction it answers. */
function idsAround(state: State, messageId: string): ReadonlySet<string> {
  const message = state.messages.findAnywhere(messageId)?.message;
  const others = [message?.message_reference?.message_id, message?.interaction?.id];
  return new Set([messageId, ...others.filter((id) => id !== undefined)]);
}

/** Follows ids once more, so that the answer to a question and the presses of its buttons are found as well. */
function related(entries: Traffic, ids: ReadonlySet<string>): Traffic {
  return entries.filter((entry) => namesIn(entry).some((id) => ids.has(id)));
}

/** The ids by which an entry is about a message: ids elsewhere in it, such as of channels, say nothing. */
function namesIn(entry: TrafficEntry): string[] {
  if (entry.kind === 'gateway') return idsOf(entry.data);
  const inPath = entry.path.match(/\d{15,}/g) ?? [];
  return [...inPath, ...idsOf(entry.body), ...idsOf(entry.answer)];
}

function idsOf(data: unknown): string[] {
  const own = textAt(data, 'id');
  const about = ['message', 'message_reference', 'interaction'].map((key) => at(data, key));
  const others = about.flatMap((part) => [textAt(part, 'id'), textAt(part, 'message_id')]);
  return [own, ...others].filter((id) => id !== undefined);
}

function at(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

function textAt(data: unknown, key: string): string | undefined {
  const value = at(data, key);
  return typeof value === 'string' ? value : undefined;
}

/** Discord's answer to a refused request, as lines `place: what is wrong`. */
function refusals(answer: unknown): string[] {
  const message = textAt(answer, 'message');
  const code = at(answer, 'code');
  const head =
    message === undefined ? [] : [typeof code === 'number' && code > 0 ? `${message} (${code})` : message];
  return [...head, ...leaves(at(answer, 'errors'), [])];
}

function leaves(node: unknown, path: readonly string[]): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, below]) => {
    if (key !== '_errors' || !Array.isArray(below)) return leaves(below, [...path, key]);
    return below.map((error) => `${path.join('.')}: ${textAt(error, 'message') ?? ''}`);
  });
}
