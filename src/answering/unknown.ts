import type { AnswerId } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Lexicon } from '../knowledge/lexicon.ts';
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

/** Makes the function that finds out what a question outside our knowledge is about. */
export function createRefuse(lexicon: Lexicon): (opinion: Opinion) => Refusal {
  const kinds = new Map(lexicon.unknowns.map((unknown) => [unknown.kind, unknown]));
  const families = new Map(lexicon.outside.map((family) => [family.id, family]));
  return (opinion) => {
    const family = families.get(opinion.outside?.family ?? '');
    const first = opinion.candidates[0]!.id;
    const mention = opinion.reading.tokens.find((token) => kinds.has(token.mention?.kind ?? ''))?.mention;
    if (mention) {
      const about = kinds.get(mention.kind)!.about;
      const topic = topicOf(first);
      const name = (language: Language) =>
        about[language]
          .replace('{topic}', lexicon.topics[language].get(topic) ?? topic)
          .replace('{name}', mention.name);
      return {
        unknown: { name: { id: name('id'), en: name('en') } },
        nearest: unique([topic, ...(family?.nearest ?? [])]),
      };
    }
    if (!family || NAMELESS.has(family.id)) return { nearest: [] };
    const sure = opinion.outside!.probability >= NAME_FROM;
    return { ...(sure && { unknown: { name: family.name } }), nearest: unique(family.nearest) };
  };
}

function unique(ids: readonly AnswerId[]): AnswerId[] {
  return [...new Set(ids)].slice(0, MOST_NEAREST);
}

function topicOf(id: AnswerId): AnswerId {
  return id.split('.', 1)[0]!;
}
