import { isOtherLetter, type Spelling, slips } from './spelling.ts';

/** Shorter words of names are too like other words. */
const SHORTEST = 5;
const LONGEST = 24;

/**
 * Makes the function that mends a misspelt word of a name, such as "germny" or "devosp": one letter lost, doubled or
 * swapped with its neighbour, between the same first and last letter. No more, because names are like many words:
 * "perawat" (nurse) is not "merawat" misspelt.
 * @param known words that need no mending. @param names the words that names are made of.
 */
export function createNameSpelling(known: ReadonlySet<string>, names: readonly string[]): Spelling {
  const byEnds = new Map<string, string[]>();
  const right = new Set(names);
  for (const name of names.filter((word) => word.length >= SHORTEST)) {
    const list = byEnds.get(endsOf(name));
    if (list) list.push(name);
    else byEnds.set(endsOf(name), [name]);
  }
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || known.has(word) || right.has(word))
      return undefined;
    return byEnds.get(endsOf(word))?.find((name) => isOneSlipFrom(word, name));
  };
}

function endsOf(word: string): string {
  return `${word[0]}${word.at(-1)}`;
}

function isOneSlipFrom(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false;
  return slips(word, name) === 1 && !isOtherLetter(word, name);
}
