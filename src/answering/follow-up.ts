import type { AnswerId, Knowledge } from '../knowledge/knowledge.ts';
import type { Structure } from '../knowledge/lexicon.ts';
import type { Turn } from './answer.ts';
import { ANSWER_FROM, confidenceOf } from './decide.ts';
import { itemAt, listAround } from './lists.ts';
import type { Consider, Opinion } from './opinion.ts';
import { ordinalOf } from './ordinal.ts';
import type { Reader } from './reader.ts';
import type { Reading, Token } from './reading.ts';

/** A message of more words is complete; it does not lean on the turn before. */
const LONGEST_LEANING = 9;
/** A message of at most this many words may lean without saying so. */
const SHORT = 4;
/** The confidence from which a leaning message is answered: in a conversation about us it is rarely about something else. */
const LEANING_FROM = 0.35;
/** The same for another answer of the topic that the turn before was about: there it is rarer still. */
const LEANING_WITHIN_FROM = 0.15;
/** What a message means behind a cue must be among so many of its own first candidates, or of the topic before. */
const PLAUSIBLE = 3;
const NEXT = new Set(['selanjutnya', 'berikutnya', 'setelahnya', 'setelah', 'next', 'after', 'afterwards']);

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
  const isEmpty = ({ text }: Token) =>
    structure.leans.has(text) ||
    structure.asks.has(text) ||
    structure.joints.has(text) ||
    structure.fillers.has(text);

  return (opinion, previous) => {
    const { reading } = opinion;
    const about = previous.answers[0];
    if (about === undefined || reading.tokens.length > LONGEST_LEANING) return undefined;
    const listed = fromList(reading, listAround(knowledge, about), about);
    if (listed) return { answer: listed, confidence: 1 };
    if (!leans(reading, structure) || hasUnknown(reading)) return undefined;
    const content = reading.tokens.filter((token) => !isEmpty(token));
    const own = onItsOwn(opinion, content, about);
    const asWhole = own?.answer === opinion.candidates[0]?.id;
    // A message that is answered alike without the turn before may still ask several things: that is for others to tell.
    if (own && own.confidence >= ANSWER_FROM) return asWhole && isSure(opinion) ? undefined : own;
    if (content.length === 0) return { answer: about, confidence: LEANING_FROM };
    return own ?? inContext(opinion, content, previous, about);
  };

  /** What the message, or what carries meaning in it, asks without the turn before. */
  function onItsOwn(opinion: Opinion, content: readonly Token[], about: AnswerId): Resolved | undefined {
    const bare = consider({ tokens: content });
    const surer = confidenceOf(bare) > confidenceOf(opinion) ? bare : opinion;
    const isWithin = topicOf(surer.candidates[0]!.id) === topicOf(about);
    return toResolved(surer, isWithin ? LEANING_WITHIN_FROM : LEANING_FROM);
  }

  function inContext(
    opinion: Opinion,
    content: readonly Token[],
    previous: Turn,
    about: AnswerId,
  ): Resolved | undefined {
    const topic = topicOf(about);
    const near = new Set(opinion.candidates.slice(0, PLAUSIBLE).map(({ id }) => id));
    const cues = [titleOf(topic, previous), titleOf(about, previous), previous.question];
    const resolved = cues.flatMap((cue) => withCue(cue, content));
    const plausible = resolved.filter(({ answer }) => near.has(answer) || topicOf(answer) === topic);
    return plausible.sort((a, b) => b.confidence - a.confidence)[0];
  }

  /** What the message means behind a cue, if it then means something else than the cue alone. */
  function withCue(cue: string, content: readonly Token[]): Resolved[] {
    const context = read(cue).tokens;
    const resolved = toResolved(consider({ tokens: [...context, ...content] }));
    const changed = resolved?.answer !== consider({ tokens: context }).candidates[0]!.id;
    return resolved && changed ? [resolved] : [];
  }

  function topicOf(id: AnswerId): AnswerId {
    return knowledge.entries.get(id)?.topic ?? id;
  }

  function titleOf(id: AnswerId, { language }: Turn): string {
    return knowledge.entries.get(id)?.content[language].title ?? '';
  }
}

function isSure(opinion: Opinion): boolean {
  return confidenceOf(opinion) >= ANSWER_FROM;
}

function toResolved(opinion: Opinion, from = LEANING_FROM): Resolved | undefined {
  const confidence = confidenceOf(opinion);
  return confidence >= from ? { answer: opinion.candidates[0]!.id, confidence } : undefined;
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
