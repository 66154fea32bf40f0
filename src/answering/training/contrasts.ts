import type { Mention, Reading, Token } from '../reading.ts';

/** A question made from an example: the same words, with one thing more or exchanged. */
export interface Contrast {
  readonly reading: Reading;
  /** The family of outside questions that it now belongs to; absent where its answer stays the same. */
  readonly family?: string;
}

/** What a name of the profession at hand is exchanged for, and the family that this makes of a question. */
const OTHER_PROFESSIONS = [
  { kind: 'professions', family: 'professions-skills-duties-roadmap' },
  { kind: 'data-scientist', family: 'data-scientist' },
] as const;

/** What is added to a question about pay, and the family that this makes of it. */
const PLACES = [
  { kind: 'countries', family: 'countries' },
  { kind: 'cities', family: 'cities-and-regions' },
  { kind: 'companies', family: 'companies' },
] as const;

/**
 * Makes questions of an example by exchanging the profession or naming a place: "gaji MLE senior" becomes the gaji of
 * another profession or in another country, which are outside, and the gaji in Indonesia, which is not.
 * @param id the answer that the example asks for.
 * @param turn a running number, so that the kinds of contrast take turns.
 */
export function contrastsOf(reading: Reading, id: string, turn: number): Contrast[] {
  const contrasts: Contrast[] = [];
  const other = OTHER_PROFESSIONS[turn % OTHER_PROFESSIONS.length]!;
  const comparesDataScientist = id === 'overview.vs-data-scientist';
  if (!comparesDataScientist && reading.tokens.some(({ mention }) => mention?.kind === 'role')) {
    const tokens = reading.tokens.map((token) =>
      token.mention?.kind === 'role' ? named(other.kind) : token,
    );
    contrasts.push({ reading: { tokens }, family: other.family });
  }
  if (id.startsWith('salary') && id !== 'salary.united-states') {
    const place = PLACES[turn % PLACES.length]!;
    const at = word(place.kind === 'companies' && turn % 2 === 0 ? 'at' : turn % 2 === 0 ? 'in' : 'di');
    contrasts.push({ reading: { tokens: [...reading.tokens, at, named(place.kind)] }, family: place.family });
    const here = turn % 2 === 0 ? ['in', 'indonesia'] : ['di', 'indonesia'];
    contrasts.push({ reading: { tokens: [...reading.tokens, ...here.map(word)] } });
  }
  return contrasts;
}

function named(kind: string): Token {
  const mention: Mention = { kind, name: kind };
  return { text: `@${kind}`, unit: `@${kind}`, mention };
}

function word(text: string): Token {
  return { text, unit: text };
}
