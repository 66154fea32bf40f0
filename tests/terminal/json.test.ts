import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { KNOWLEDGE } from '../replies/small-knowledge.ts';
import { type Asked, run, scriptedAnswerer } from './run.ts';

const linesOf = (out: string) => out.split('\n').slice(0, -1);
const questionsOf = (out: string) => linesOf(out).map((line) => JSON.parse(line).question);
const json = (input: string | Uint8Array) => run({ args: ['--json'], input });

describe('ask --json', () => {
  it('prints one object a line, in order, with the keys of the contract in their order', async () => {
    const { out, code } = await json('duties\nmaybe salary roadmap\nwhat else\nen:hello\n');
    expect(linesOf(out)).toEqual([
      '{"question":"duties","language":"id","kind":"answer","answers":["duties"],"suggestions":[],"confidence":0.9}',
      '{"question":"maybe salary roadmap","language":"id","kind":"suggestions","answers":[],"suggestions":["salary","roadmap"],"confidence":0.46}',
      '{"question":"what else","language":"id","kind":"no-answer","answers":[],"suggestions":[],"confidence":0.13}',
      '{"question":"en:hello","language":"en","kind":"small-talk","answers":[],"suggestions":[],"confidence":1}',
    ]);
    expect(code).toBe(0);
  });

  it('answers a blank line and a last line without an end, and ends lines at CRLF too', async () => {
    const { out } = await json('duties\r\n\r\n  \nsalary');
    expect(questionsOf(out)).toEqual(['duties', '', '  ', 'salary']);
  });

  it('splits at line feeds only, and prints separators and control characters escaped', async () => {
    const { out } = await json('a\u2028b\u0085c\rd\u009b1m\ne\n');
    expect(questionsOf(out)).toEqual(['a\u2028b\u0085c\rd\u009b1m', 'e']);
    expect(out).toContain('a\\u2028b\\u0085c\\rd\\u009b1m');
  });

  it('survives bytes that are no UTF-8, and puts characters together that chunks have split', async () => {
    const bad = await json(Uint8Array.of(0x61, 0xff, 0xed, 0xa0, 0x80, 0x0a, 0x62));
    expect(questionsOf(bad.out)).toEqual([expect.stringMatching(/^a\ufffd+$/), 'b']);
    const input = new PassThrough();
    const result = run({ args: ['--json'], input });
    for (const byte of Buffer.from('😀 gaji\nduties\n')) input.write(Uint8Array.of(byte));
    input.end();
    expect(questionsOf((await result).out)).toEqual(['😀 gaji', 'duties']);
  });

  it('survives a line of a megabyte', async () => {
    const long = 'a'.repeat(1_000_000);
    expect(questionsOf((await json(`${long}\nduties\n`)).out)).toEqual([long, 'duties']);
  });

  it('prints nothing for no input', async () => {
    expect(await json('')).toEqual({ code: 0, out: '', errors: '' });
  });

  it('answers the question given as arguments, and only that', async () => {
    const { out } = await run({ args: ['--json', 'maybe', 'salary'], input: 'duties\n' });
    expect(questionsOf(out)).toEqual(['maybe salary']);
  });

  it('answers each line at once, before the next has come', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const result = run({ args: ['--json'], input, output });
    for (const question of ['duties', 'salary']) {
      input.write(`${question}\n`);
      const [chunk] = await once(output, 'data');
      expect(JSON.parse(String(chunk)).question).toBe(question);
    }
    input.end();
    expect((await result).code).toBe(0);
  });

  it('ends quietly when nobody reads any more', async () => {
    const asked: Asked = [];
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('closed'), { code: 'EPIPE' })),
    });
    const load = () => ({ knowledge: KNOWLEDGE, answerer: scriptedAnswerer(asked) });
    const { code, errors } = await run({ args: ['--json'], input: 'duties\nsalary\n', output, load });
    expect({ code, errors, asked: asked.length }).toEqual({ code: 0, errors: '', asked: 1 });
  });

  it('reports any other error of the output', async () => {
    const output = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    await expect(run({ args: ['--json'], input: 'duties\n', output })).rejects.toThrow('disk full');
  });
});

describe('ask --json --language', () => {
  it('is the language of questions that do not tell theirs', async () => {
    const { out } = await run({ args: ['--json', '--language', 'en'], input: 'duties\n' });
    expect(JSON.parse(out).language).toBe('en');
  });
});

describe('ask --json --conversation', () => {
  async function previousOf(input: string, args = ['--json', '--conversation']) {
    const asked: Asked = [];
    const load = () => ({ knowledge: KNOWLEDGE, answerer: scriptedAnswerer(asked) });
    await run({ args, input, load });
    return asked.map(({ options }) => options.previous);
  }

  it('gives each question the turn before', async () => {
    expect(await previousOf('duties\nen:salary roadmap\nand?\n')).toEqual([
      undefined,
      { question: 'duties', answers: ['duties'], language: 'id' },
      { question: 'en:salary roadmap', answers: ['salary', 'roadmap'], language: 'en' },
    ]);
  });

  it('leans on suggestions, and past small talk and what had no answer', async () => {
    const previous = await previousOf('maybe salary\nhello\nwhat\nand?\n');
    const turn = { question: 'maybe salary', answers: [], language: 'id' };
    expect(previous).toEqual([undefined, turn, turn, turn]);
  });

  it('keeps the language of the turn before where a question does not tell its own', async () => {
    const { out } = await run({ args: ['--json', '--conversation'], input: 'en:duties\nsalary\n' });
    expect(linesOf(out).map((line) => JSON.parse(line).language)).toEqual(['en', 'en']);
  });

  it('is off without the option', async () => {
    expect(await previousOf('duties\nsalary\n', ['--json'])).toEqual([undefined, undefined]);
  });
});
