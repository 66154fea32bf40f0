import { describe, expect, it } from 'vitest';
import { KNOWLEDGE } from '../replies/small-knowledge.ts';
import { type Asked, run, scriptedAnswerer } from './run.ts';

const at = (input: string, more = {}) => run({ input, tty: true, environment: { NO_COLOR: '1' }, ...more });

describe('ask at a prompt', () => {
  it('welcomes, replies and asks on, until the input ends', async () => {
    const { out, code } = await at('duties\nsalary\n');
    expect(out).toContain('Tanya apa saja soal karier Penguji.');
    expect(out.indexOf('Short duties (id).')).toBeGreaterThan(-1);
    expect(out.indexOf('Short salary (id).')).toBeGreaterThan(out.indexOf('Short duties (id).'));
    expect(code).toBe(0);
  });

  it.each(['exit', 'keluar', 'QUIT'])('ends at "%s"', async (word) => {
    const { out } = await at(`${word}\nduties\n`);
    expect(out).not.toContain('Short duties');
  });

  it('takes a number for the choice that stands under it', async () => {
    const { out } = await at('duties\n2\n');
    expect(out).toContain('Short duties.models (id).');
  });

  it('answers a choice in the language of the reply it belongs to', async () => {
    const { out } = await at('en:duties\n2\n');
    expect(out).toContain('Short duties.models (en).');
  });

  it('says which numbers there are when another is typed, and keeps the choices', async () => {
    const { out } = await at('duties\n9\n0\n1\n');
    expect(out.match(/Pilih nomor 1 sampai 3/g)).toHaveLength(2);
    expect(out).toContain('Short duties.data (id).');
  });

  it('takes a number for a question where nothing is on offer', async () => {
    const { out } = await at('5\n');
    expect(out).toContain('Maaf, aku belum tahu');
  });

  it('leaves blank lines without a reply', async () => {
    const asked: Asked = [];
    const load = () => ({ knowledge: KNOWLEDGE, answerer: scriptedAnswerer(asked) });
    await at('\n   \nduties\n', { load });
    expect(asked).toHaveLength(1);
  });

  it('lets each question lean on the turn before, a chosen one too', async () => {
    const asked: Asked = [];
    const load = () => ({ knowledge: KNOWLEDGE, answerer: scriptedAnswerer(asked) });
    await at('duties\nand?\nduties\n1\nand?\n', { load });
    expect(asked.map(({ options }) => options.previous)).toEqual([
      undefined,
      { question: 'duties', answers: ['duties'], language: 'id' },
      { question: 'duties', answers: ['duties'], language: 'id' },
      { question: 'duties.data (id)', answers: ['duties.data'], language: 'id' },
    ]);
  });

  it('welcomes in English with --language en', async () => {
    expect((await at('', { args: ['--language', 'en'] })).out).toContain(
      'Ask anything about the Tester career.',
    );
  });
});
