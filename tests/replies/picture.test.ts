import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/knowledge/language.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { type Picture, pictureOf } from '../../src/replies/picture.ts';
import { createWords } from '../../src/replies/words.ts';
import { KNOWLEDGE } from './small-knowledge.ts';

/** Discord's limit on an attachment's description. */
const LONGEST_ALT = 1024;

const words = createWords();
const real = readKnowledge();

function pictured(id: string, language: Language, knowledge = real): Picture | undefined {
  const entry = knowledge.entries.get(id);
  if (!entry) throw new Error(`There is no entry ${id}.`);
  return pictureOf({ knowledge, language, say: words(language) }, entry);
}

test('the salary ranges in Indonesian, with the figure for the United States and the source', () => {
  expect(pictured('salary', 'id')).toEqual({
    kind: 'ranges',
    language: 'id',
    title: 'Gaji Machine Learning Engineer',
    unit: 'Dalam juta rupiah per bulan',
    rows: [
      { label: 'Junior (0–2 th)', value: 'Rp7–15 jt', from: 7, to: 15 },
      { label: 'Mid (2–5 th)', value: 'Rp15–30 jt', from: 15, to: 30 },
      { label: 'Senior (5+ th)', value: 'Rp30–60+ jt', from: 30, to: 60, andUp: 'ke atas' },
    ],
    note: expect.stringContaining('$100.000 – $160.000 per tahun'),
    source: expect.stringMatching(/^Sumber: .*“Gaji Seorang Machine Learning Engineer”$/),
    alt: expect.any(String),
  });
});

test('the steps of the roadmap, in order, with what there is to say of them', () => {
  const steps = real.entries.get('roadmap')?.content.en.steps ?? [];
  expect(steps).toHaveLength(5);
  expect(pictured('roadmap', 'en')).toEqual({
    kind: 'path',
    language: 'en',
    title: 'How to become a Machine Learning Engineer',
    steps: steps.map(({ name, text }) => ({ name, text })),
    source: expect.stringMatching(/^Source: /),
    alt: expect.any(String),
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(['salary', 'roadmap'])('the alt text of %s says everything that the picture does', (id) => {
    const { alt, language: written, kind, ...said } = pictured(id, language)!;
    expect(written).toBe(language);
    expect(kind).toBe(id === 'salary' ? 'ranges' : 'path');
    const texts = textsIn(said).filter((text) => text !== (said as { unit?: string }).unit);
    expect(texts.length).toBeGreaterThan(9);
    for (const text of texts) expect(alt).toContain(text);
    expect(alt.length).toBeLessThanOrEqual(LONGEST_ALT);
  });

  test('the alt text says what the axis counts and numbers the steps', () => {
    expect(pictured('salary', language)?.alt).toMatch(
      /juta rupiah per bulan|millions of rupiah \(IDR\) a month/,
    );
    for (const number of [1, 2, 3, 4, 5]) {
      expect(pictured('roadmap', language)?.alt).toMatch(new RegExp(`^${number}\\. \\S`, 'm'));
    }
  });
});

test('an answer with neither ranges nor steps has no picture', () => {
  const drawn = [...real.entries.keys()].filter((id) => pictured(id, 'id') !== undefined);
  expect(drawn.sort()).toEqual(['roadmap', 'salary']);
  expect(pictured('salary', 'id', KNOWLEDGE)).toBeUndefined();
});

/** Every text in some data, at any depth. */
function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
