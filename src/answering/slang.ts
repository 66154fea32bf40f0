/** Suffixes that chat spellings take like other words: "gmnnya", "skilny". */
const SUFFIX = /^(.{3,}?)(?:nya|ny)$/;

/**
 * Makes the function that writes out chat spellings.
 * @param slang by spelling, the words that it stands for.
 */
export function createExpand(slang: ReadonlyMap<string, string>): (words: readonly string[]) => string[] {
  const split = new Map([...slang].map(([spelling, meaning]) => [spelling, meaning.split(' ')]));
  const expandWord = (word: string): readonly string[] => {
    const whole = split.get(word);
    if (whole) return whole;
    const base = SUFFIX.exec(word)?.[1];
    return (base && split.get(base)) || [word];
  };
  return (words) => words.flatMap(expandWord);
}
