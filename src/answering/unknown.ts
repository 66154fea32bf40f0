import type { AnswerId } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Lexicon, UnknownKind } from '../knowledge/lexicon.ts';
import type { KnownUnknown } from './answer.ts';
import type { Opinion } from './opinion.ts';

/** The probability from which a family of outside questions is named in a refusal. */
const NAME_FROM = 0.3;
/** Families whose name says nothing that helps. */
const NAMELESS = new Set(['general-chat', 'server-and-bot']);
/** At most this many answers are offered beside a refusal. */
const MOST_NEAREST = 3;

/** What a refusal says: the thing that is not covered, and the nearest answers that are. */
export interface Refusal {
  readonly unknown?: KnownUnknown;
  readonly nearest: readonly AnswerId[];
}

/** Families that are about pay, whatever else is named. */
const PAY = new Set([
  'professions-pay',
  'countries',
  'cities-and-regions',
  'pay-comparisons',
  'benefits-and-money',
]);
/** The share of all answers' probability from which a topic is what a question is about. */
const TOPIC_FROM = 0.6;

/** Makes the function that finds out what a question outside our knowledge is about. */
export function createRefuse(lexicon: Lexicon): (opinion: Opinion) => Refusal {
  const kinds = new Map(lexicon.unknowns.map((unknown) => [unknown.kind, unknown]));
  const families = new Map(lexicon.outside.map((family) => [family.id, family]));
  return (opinion) => {
    const family = families.get(opinion.outside?.family ?? '');
    const sure = (opinion.outside?.probability ?? 0) >= NAME_FROM;
    if (!family || (sure && NAMELESS.has(family.id))) return { nearest: [] };
    const mention = opinion.reading.tokens.find((token) => kinds.has(token.mention?.kind ?? ''))?.mention;
    if (!mention) {
      if (NAMELESS.has(family.id)) return { nearest: [] };
      return { ...(sure && { unknown: { name: family.name } }), nearest: unique(family.nearest) };
    }
    const topic = topicOf(opinion);
    const named = (language: Language) => nameIn(language, kinds.get(mention.kind)!, mention.name, topic);
    const nearest = unique([...(topic === undefined ? [] : [topic]), ...family.nearest]);
    return { unknown: { name: { id: named('id'), en: named('en') } }, nearest };
  };

  /** "gaji Data Analyst" where the topic is plain, else "Data Analyst". */
  function nameIn(
    language: Language,
    { about }: UnknownKind,
    name: string,
    topic: AnswerId | undefined,
  ): string {
    const word = topic === undefined ? undefined : lexicon.topics[language].get(topic);
    return word === undefined ? name : about[language].replace('{topic}', word).replace('{name}', name);
  }
}

/** The topic that a question is about, if one stands out; undefined where it could be any. */
function topicOf({ candidates, outside }: Opinion): AnswerId | undefined {
  const shares = new Map<AnswerId, number>();
  let all = 0;
  for (const { id, probability } of candidates) {
    const topic = id.split('.', 1)[0]!;
    shares.set(topic, (shares.get(topic) ?? 0) + probability);
    all += probability;
  }
  const [first] = [...shares].sort(([, a], [, b]) => b - a);
  if (!first) return undefined;
  const isPay = PAY.has(outside?.family ?? '') && shares.has('salary');
  if (isPay && first[0] === 'salary') return 'salary';
  return first[1] / all >= TOPIC_FROM ? first[0] : undefined;
}

function unique(ids: readonly AnswerId[]): AnswerId[] {
  return [...new Set(ids)].slice(0, MOST_NEAREST);
}
