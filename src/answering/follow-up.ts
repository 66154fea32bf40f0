import type { AnswerId, Knowledge } from '../knowledge/knowledge.ts';
import type { Structure } from '../knowledge/lexicon.ts';
import type { Turn } from './answer.ts';
import { ANSWER_FROM, confidenceOf } from './decide.ts';
import { itemAt, listAround } from './lists.ts';
import type { Consider, Opinion } from './opinion.ts';
import { ordinalOf } from './ordinal.ts';
import type { Reader } from './reader.ts';
import type { Reading } from './reading.ts';

/** A message of more words is complete; it does not lean on the turn before. */
const LONGEST_LEANING = 9;
/** A message of at most this many words may lean without saying so. */
const SHORT = 4;
/** What a message means behind a cue must be among so many of its first candidates, or of the topic before. */
const PLAUSIBLE = 3;
const NEXT = new Set(['selanjutnya', 'berikutnya', 'next', 'setelahnya', 'abis']);

/** What a message means after the turn before. */
export interface Resolved {
  readonly answer: AnswerId;
  readonly confidence: number;
}

/** Resolves a message that leans on the turn before; undefined where it does not, or makes no sense with it. */
export type Resolve = (opinion: Opinion, previous: Turn) => Resolved | undefined;

/** Makes the function that reads short messages with the turn before in mind. */
export function createResolve(
  knowledge: Knowledge,
  structure: Structure,
  read: Reader,
  consider: Consider,
): Resolve {
  return (opinion, previous) => {
    const { reading } = opinion;
    const about = previous.answers[0];
    if (about === undefined || reading.tokens.length > LONGEST_LEANING) return undefined;
    const listed = fromList(reading, listAround(knowledge, about), about);
    if (listed) return { answer: listed, confidence: 1 };
    if (!leans(reading, structure) || confidenceOf(opinion) >= ANSWER_FROM || hasUnknown(reading))
      return undefined;
    return inContext(opinion, previous, about);
  };

  function inContext(opinion: Opinion, previous: Turn, about: AnswerId): Resolved | undefined {
    const contentFree = opinion.reading.tokens.every(
      ({ text }) => structure.leans.has(text) || structure.asks.has(text),
    );
    if (contentFree) return { answer: about, confidence: ANSWER_FROM };
    const topic = topicOf(about);
    const near = new Set(opinion.candidates.slice(0, PLAUSIBLE).map(({ id }) => id));
    const cues = [titleOf(topic, previous), titleOf(about, previous), previous.question];
    const resolved = cues.flatMap((cue) => withCue(cue, opinion));
    const plausible = resolved.filter(({ answer }) => near.has(answer) || topicOf(answer) === topic);
    return plausible.sort((a, b) => b.confidence - a.confidence)[0];
  }

  function topicOf(id: AnswerId): AnswerId {
    return knowledge.entries.get(id)?.topic ?? id;
  }

  /** What the message means behind a cue, if it then means something else than the cue alone. */
  function withCue(cue: string, opinion: Opinion): Resolved[] {
    const context = read(cue).tokens;
    const together = consider({ tokens: [...context, ...opinion.reading.tokens] });
    const answer = together.candidates[0]!.id;
    const confidence = confidenceOf(together);
    const changed = answer !== consider({ tokens: context }).candidates[0]!.id;
    return changed && confidence >= ANSWER_FROM ? [{ answer, confidence }] : [];
  }

  function titleOf(id: AnswerId, { language }: Turn): string {
    return knowledge.entries.get(id)?.content[language].title ?? '';
  }
}

function leans({ tokens }: Reading, structure: Structure): boolean {
  return tokens.length <= SHORT || tokens.slice(0, 2).some(({ text }) => structure.leans.has(text));
}

/** "yang kedua", "the last one", "next step?": an item of the list around the answer before. */
function fromList(reading: Reading, items: readonly AnswerId[], about: AnswerId): AnswerId | undefined {
  const place = ordinalOf(reading);
  if (place !== undefined) return itemAt(items, place);
  const at = items.indexOf(about);
  return at >= 0 && reading.tokens.some(({ text }) => NEXT.has(text)) ? items[at + 1] : undefined;
}

function hasUnknown({ tokens }: Reading): boolean {
  return tokens.some(({ mention }) => mention !== undefined && mention.kind !== 'role');
}
