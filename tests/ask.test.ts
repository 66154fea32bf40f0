import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const KEYS = ['question', 'language', 'kind', 'answers', 'suggestions', 'confidence'];

function start(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['src/ask.ts', ...args], { cwd: PROJECT });
}

async function ask(input: string | Uint8Array, ...args: string[]) {
  const program = start(...args);
  program.stdin.end(input);
  const [out, errors, [code]] = await Promise.all([
    text(program.stdout),
    text(program.stderr),
    once(program, 'close'),
  ]);
  return { out, errors, code };
}

describe('the ask program', () => {
  it('answers a question for a person, without paint in a pipe', async () => {
    const { out, errors, code } = await ask('', 'gaji senior berapa');
    expect(out).toContain('Rp30.000.000');
    expect(out).toContain('Sumber: ');
    expect(out).not.toContain('\u001b');
    expect({ errors, code }).toEqual({ errors: '', code: 0 });
  });

  it('answers a line at once, while the input stays open', async () => {
    const program = start('--json');
    const lines = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
    for (const question of ['gaji senior berapa', 'what are the duties?']) {
      program.stdin.write(`${question}\n`);
      const { value } = await lines.next();
      expect(JSON.parse(value ?? '')).toMatchObject({ question, kind: 'answer' });
    }
    program.stdin.end();
    expect(await once(program, 'close')).toEqual([0, null]);
  });

  it('prints a line for every line of whatever comes, keys in the order of the contract', async () => {
    const odd = [
      '',
      '   ',
      'a'.repeat(4000),
      '😀🤖',
      'ما هو الراتب؟',
      '\ud83d',
      'null',
      '{"a":1}',
      '\u0000',
      '5',
    ];
    const { out, errors, code } = await ask(`${odd.join('\n')}\n`, '--json');
    const answers = out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
    expect(answers).toHaveLength(odd.length);
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(KEYS);
      expect(answer.answers.length > 0).toBe(answer.kind === 'answer');
    }
    expect({ errors, code }).toEqual({ errors: '', code: 0 });
  });

  it('leans on the turn before with --conversation', async () => {
    const { out } = await ask('gaji senior berapa\nkalau junior?\n', '--json', '--conversation');
    const second = JSON.parse(out.split('\n')[1] ?? '');
    expect(second).toMatchObject({ kind: 'answer', answers: ['salary.junior'] });
  });

  it('ends quietly when its reader goes away', async () => {
    const program = start('--json');
    program.stdin.on('error', () => {});
    const errors = text(program.stderr);
    program.stdin.write('gaji\n');
    await once(program.stdout, 'data');
    program.stdout.destroy();
    program.stdin.write('gaji\n'.repeat(1000));
    expect(await once(program, 'close')).toEqual([0, null]);
    expect(await errors).toBe('');
  });

  it('refuses an option it does not know, with exit code 2', async () => {
    const { out, errors, code } = await ask('', '--nope');
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(errors).toContain('--nope');
  });
});
