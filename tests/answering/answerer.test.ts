import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AskOptions } from '../../src/answering/answer.ts';
import { load } from '../../src/load.ts';

const { knowledge, answerer } = load();
const ids = new Set(knowledge.entries.keys());

describe('a question that we know', () => {
  test.each([
    ['gaji senior berapa', ['salary.senior'], 'id'],
    ['brp gaji mle klo fresh grad kak', ['salary.junior'], 'id'],
    ['what is mlflow for', ['tools.mlflow'], 'en'],
    ['how do i become a machine learning engineer', ['roadmap'], 'en'],
    ['matematika nya harus jago bgt ga', ['skills.mathematics'], 'id'],
    ['which industries hire ml engineers', ['industries'], 'en'],
    ['bedanya mle sama data scientist apa', ['overview.vs-data-scientist'], 'id'],
    ['kuberntes buat ap sih', ['tools.docker-kubernetes'], 'id'],
  ])('%j is answered with %j in %s', (question, answers, language) => {
    expect(answerer.ask(question)).toMatchObject({ kind: 'answer', answers, language, suggestions: [] });
  });

  test('each topic is answered by its own title, in both languages', () => {
    for (const { id, content } of knowledge.entries.values()) {
      for (const language of ['id', 'en'] as const) {
        const { kind, answers, suggestions } = answerer.ask(content[language].title);
        expect([kind, ...answers, ...suggestions], `${id} ${content[language].title}`).toContain(id);
      }
    }
  });
});

describe('a question that asks several things', () => {
  test.each([
    ['tugas sama gaji mle apa aja kak', ['duties', 'salary']],
    ['What skills do I need, and which courses should I take?', ['skills', 'roadmap.courses']],
  ])('%j is answered in the order asked', (question, answers) => {
    expect(answerer.ask(question).answers).toEqual(answers);
  });

  test.each(['TensorFlow dan PyTorch buat apa', 'tugas dan tanggung jawab MLE'])(
    '%j is one question',
    (question) => {
      expect(answerer.ask(question).answers).toHaveLength(1);
    },
  );
});

describe('a question that we do not know', () => {
  test.each([
    ['gaji data analyst berapa', 'gaji Data Analyst', 'Data Analyst pay'],
    ['gaji mle di singapura', 'gaji di Singapore', 'pay in Singapore'],
    ['keras buat apa', 'Keras', 'Keras'],
  ])('%j is refused by name', (question, indonesian, english) => {
    expect(answerer.ask(question)).toMatchObject({
      kind: 'no-answer',
      answers: [],
      unknown: { name: { id: indonesian, en: english } },
    });
  });

  test.each(['how do i cook fried rice', 'siapa presiden indonesia', 'roll a dice', ''])(
    '%j has no answer',
    (question) => {
      expect(answerer.ask(question)).toMatchObject({ kind: 'no-answer', answers: [] });
    },
  );
});

describe('small talk', () => {
  test.each([
    ['halo', 'greeting'],
    ['makasih banyak kak', 'thanks'],
    ['kamu bisa apa aja', 'abilities'],
    ['are you a bot', 'identity'],
    ['bye', 'goodbye'],
    ['bot goblok', 'insult'],
  ])('%j is %s', (question, smallTalk) => {
    expect(answerer.ask(question)).toMatchObject({ kind: 'small-talk', smallTalk });
  });

  test('a greeting with a question is a question', () => {
    expect(answerer.ask('halo kak, gaji junior berapa ya')).toMatchObject({ answers: ['salary.junior'] });
  });
});

describe('a follow-up', () => {
  const previous = (...answers: string[]): AskOptions => ({
    previous: { question: '', answers, language: 'id' },
  });

  test.each([
    ['kalau yang senior?', previous('salary.junior'), 'salary.senior'],
    ['yang kedua', previous('industries'), 'industries.fintech'],
    ['the last one', previous('roadmap'), 'roadmap.apply'],
    ['terus selanjutnya?', previous('roadmap.courses'), 'roadmap.portfolio'],
    ['dan kubernetes?', previous('tools.mlflow'), 'tools.docker-kubernetes'],
    ['contohnya?', previous('roadmap.portfolio'), 'roadmap.portfolio'],
  ])('%j leans on the turn before', (question, options, answer) => {
    expect(answerer.ask(question, options)).toMatchObject({ kind: 'answer', answers: [answer] });
  });

  test('a complete question does not lean', () => {
    const question = 'apa saja skill yang harus dimiliki machine learning engineer';
    expect(answerer.ask(question, previous('salary.junior')).answers).toEqual(['skills']);
  });

  test('may ask several things', () => {
    expect(answerer.ask('gaji junior sama senior?', previous('skills')).answers).toEqual([
      'salary.junior',
      'salary.senior',
    ]);
  });

  test.each(['kalau di singapura?', 'pizza?'])('%j stays unanswered', (question) => {
    expect(answerer.ask(question, previous('salary')).kind).not.toBe('answer');
  });
});

describe('the language', () => {
  test('is the fallback where the question does not tell it', () => {
    expect(answerer.ask('123', { fallbackLanguage: 'en' })).toMatchObject({
      language: 'en',
      languageKnown: false,
    });
    expect(answerer.ask('123', { fallbackLanguage: 'id' })).toMatchObject({
      language: 'id',
      languageKnown: false,
    });
  });
});

describe('an explanation', () => {
  test('gives the same answer as asking, and tells why', () => {
    const explanation = answerer.explain('gaji data analyst brp');
    expect(explanation.answer).toEqual(answerer.ask('gaji data analyst brp'));
    expect(explanation.rule).toBe('out-of-scope');
    expect(explanation.reading.tokens.map(({ text }) => text)).toEqual(['gaji', 'data analyst', 'berapa']);
  });
});

describe('autocomplete', () => {
  test('finds titles from a few letters, typos included', () => {
    expect(answerer.complete('gaji sen', 'id', 5)[0]).toBe('salary.senior');
    expect(answerer.complete('kuberne', 'en', 5)[0]).toBe('tools.docker-kubernetes');
  });

  test('offers different topics before anything is typed', () => {
    const offered = answerer.complete('', 'id', 25);
    expect(new Set(offered).size).toBe(25);
    expect(offered.slice(0, 8).every((id) => !id.includes('.'))).toBe(true);
    const byTopic = Map.groupBy(offered, (id) => id.split('.')[0]);
    expect(Math.max(...[...byTopic.values()].map(({ length }) => length))).toBeLessThanOrEqual(4);
  });
});

const repeated = (...parts: string[]) =>
  fc
    .constantFrom(...parts)
    .chain((part) => fc.integer({ min: 1, max: 1_000 }).map((times) => part.repeat(times)));

/** Kinds of texts that nobody would write in earnest; together 10,000 of them. */
const ODD: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  ['code units of every kind', fc.string({ unit: 'binary', maxLength: 300 })],
  ['letters of every script', fc.string({ unit: 'grapheme', maxLength: 300 })],
  [
    'the same without end',
    repeated('a', 'gaji ', '-', '\u0000', '1', '🙂', '?!', 'ke-', 'e\u0301', '\u200d'),
  ],
  [
    'bait for regular expressions',
    repeated('((', '(a+)+$', '(?=(?=', '.*.*', '[[[[', '\\', 'aaaa!', '<@1', 'www.'),
  ],
  [
    'known words in any order',
    fc
      .array(fc.constantFrom('gaji', 'dan', 'skill', '?', 'mle', 'keras', ',', '3', 'tahun', '\n'), {
        maxLength: 60,
      })
      .map((words) => words.join(' ')),
  ],
];

test.each(ODD)('anything at all gets an answer of the contract: %s', (_, anything) => {
  fc.assert(
    fc.property(anything, (question) => {
      const answer = answerer.ask(question);
      expect(answer.question).toBe(question);
      expect(answer.answers.length > 0).toBe(answer.kind === 'answer');
      expect(answer.answers.length).toBeLessThanOrEqual(3);
      expect(answer.suggestions.length).toBeLessThanOrEqual(5);
      expect([...answer.answers, ...answer.suggestions].every((id) => ids.has(id))).toBe(true);
      expect(answer.confidence).toBeGreaterThanOrEqual(0);
      expect(answer.confidence).toBeLessThanOrEqual(1);
    }),
    { numRuns: 10_000 / ODD.length, seed: 20261124 },
  );
});
