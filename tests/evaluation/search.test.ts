import { describe, expect, it } from 'vitest';
import { createFuseSearch } from '../../src/evaluation/fuse.ts';
import { createMiniSearch, createMiniSearchOfEntries } from '../../src/evaluation/minisearch.ts';
import { createSearchSystem, rankEntries, searchTexts } from '../../src/evaluation/search.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { KNOWLEDGE } from '../replies/small-knowledge.ts';

const PHRASINGS: Readonly<Record<string, readonly string[]>> = {
  salary: ['berapa gaji profesi ini', 'how much money does it bring'],
  tools: ['software apa yang dipakai', 'which programs do they open every day'],
};

const knowledge: Knowledge = {
  ...KNOWLEDGE,
  entries: new Map(
    Object.entries(PHRASINGS).map(([id, [indonesian, english]]) => {
      const entry = KNOWLEDGE.entries.get(id)!;
      const { id: contentId, en } = entry.content;
      const content = {
        id: { ...contentId, phrasings: [indonesian!] },
        en: { ...en, phrasings: [english!] },
      };
      return [id, { ...entry, content }];
    }),
  ),
};

describe('what a search looks through', () => {
  it('is every title and phrasing of every entry, in both languages', () => {
    expect(searchTexts(knowledge)).toEqual([
      { id: 'salary', text: 'salary (id)' },
      { id: 'salary', text: 'berapa gaji profesi ini' },
      { id: 'salary', text: 'salary (en)' },
      { id: 'salary', text: 'how much money does it bring' },
      { id: 'tools', text: 'tools (id)' },
      { id: 'tools', text: 'software apa yang dipakai' },
      { id: 'tools', text: 'tools (en)' },
      { id: 'tools', text: 'which programs do they open every day' },
    ]);
  });
});

describe('the ranking of entries', () => {
  it('adds up the ten best texts of an entry', () => {
    const many = Array.from({ length: 12 }, () => ({ id: 'many', score: 1 }));
    expect(rankEntries([{ id: 'one', score: 9 }, ...many])).toEqual([
      { id: 'many', score: 10 },
      { id: 'one', score: 9 },
    ]);
  });

  it('has at most five entries', () => {
    const hits = Array.from({ length: 8 }, (_, at) => ({ id: `${at}`, score: 8 - at }));
    expect(rankEntries(hits).map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4']);
  });
});

describe.each([
  ['fuse.js', createFuseSearch(searchTexts(knowledge))],
  ['minisearch', createMiniSearch(searchTexts(knowledge))],
  ['minisearch, by entry', createMiniSearchOfEntries(knowledge)],
])('%s', (name, search) => {
  it('says who it is', () => {
    expect(search.name).toBe(name);
  });

  it('finds the entry in either language, misspelt too', () => {
    expect(search.rank('berapa gajii')[0]?.id).toBe('salary');
    expect(search.rank('which progams are opened')[0]?.id).toBe('tools');
  });

  it('finds nothing in a blank question', () => {
    expect(search.rank('  ')).toEqual([]);
  });
});

describe('a search as a system', () => {
  const search = {
    name: 'scripted',
    rank: (question: string) =>
      question === 'nothing'
        ? []
        : [
            { id: 'a', score: 5 },
            { id: 'b', score: 4 },
          ],
  };

  it('answers with the best entry from the threshold on', () => {
    expect(createSearchSystem(search, 5).ask('q')).toMatchObject({ kind: 'answer', answers: ['a'] });
  });

  it('suggests below it, and where nothing is found', () => {
    const system = createSearchSystem(search, 5.1);
    expect(system.ask('q')).toMatchObject({ kind: 'suggestions', answers: [], suggestions: ['a', 'b'] });
    expect(system.ask('nothing')).toMatchObject({ kind: 'suggestions', suggestions: [] });
  });
});
