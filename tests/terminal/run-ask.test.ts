import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { OPTIONS } from '../../src/terminal/options.ts';
import { run } from './run.ts';

const ESCAPE = '\u001b[';

describe('ask with a question', () => {
  it('prints the reply for a person', async () => {
    const { out, code } = await run({ args: ['salary', '--language', 'en'] });
    expect(out).toMatch(/^salary \(en\)\n\nShort salary \(en\)\.\n/);
    expect(out).toContain('Senior, 5+ years  Rp30 jt');
    expect(out).toContain('\nSee the details:\n  [1] A very long title');
    expect(code).toBe(0);
  });

  it('takes several words as one question', async () => {
    const { out } = await run({ args: ['maybe', 'salary'] });
    expect(out).toContain('Maksudmu yang mana?');
  });

  it('paints on a terminal, unless NO_COLOR is set or the terminal is dumb', async () => {
    const args = ['duties'];
    expect((await run({ args, tty: true })).out).toContain(ESCAPE);
    expect((await run({ args, tty: true, environment: { NO_COLOR: '' } })).out).toContain(ESCAPE);
    expect((await run({ args, tty: true, environment: { NO_COLOR: '1' } })).out).not.toContain(ESCAPE);
    expect((await run({ args, tty: true, environment: { TERM: 'dumb' } })).out).not.toContain(ESCAPE);
    expect((await run({ args })).out).not.toContain(ESCAPE);
  });
});

describe('ask with lines from a pipe', () => {
  it('replies to each line that is not blank, with a rule between', async () => {
    const { out } = await run({ input: 'duties\n\nsalary\nwhat' });
    const titles = out.split('\n\n────────\n\n').map((reply) => reply.split('\n')[0]);
    expect(titles).toEqual(['duties (id)', 'salary (id)', 'Maaf, aku belum tahu']);
  });
});

describe('ask --help', () => {
  it.each(LANGUAGES)('describes every option and way of use in %s', async (language) => {
    const { out, code } = await run({ args: ['--help', '--language', language] });
    for (const option of Object.keys(OPTIONS)) expect(out).toContain(`--${option}`);
    expect(out).toContain('npm run --silent ask -- ');
    expect(out).toContain('Ctrl-D');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(code).toBe(0);
  });

  it('does not need the knowledge', async () => {
    const load = () => {
      throw new Error('broken');
    };
    expect((await run({ args: ['-h'], load })).code).toBe(0);
  });
});

describe('mistakes', () => {
  it.each([
    [['--nope'], '--nope'],
    [['--language', 'fr'], '--language'],
    [['--language'], '--language'],
    [['--json=yes'], '--json'],
    [['-x', '5', 'tahun'], '-x'],
  ])('refuses %j on the error output, with exit code 2', async (args, named) => {
    const { code, out, errors } = await run({ args });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(errors).toContain(named);
    expect(errors).toContain('--help');
  });

  it('tells all of them at once, in the language asked for', async () => {
    const { errors } = await run({ args: ['--one', '--json=yes', '--language', 'en'] });
    expect(errors.split('\n')).toEqual([
      'Option --one is unknown. If your question begins with it, write -- before it.',
      'Option --json takes no value.',
      'See all options with: npm run --silent ask -- --help',
      '',
    ]);
  });

  it('takes what follows -- as the question', async () => {
    const { out } = await run({ args: ['--json', '--', '--one'] });
    expect(JSON.parse(out).question).toBe('--one');
  });

  it('says why the knowledge cannot be loaded, without a stack trace, with exit code 1', async () => {
    const load = () => {
      throw new Error('knowledge/x.yaml:3: no title');
    };
    const { code, out, errors } = await run({ args: ['duties'], load });
    expect({ code, out, errors }).toEqual({ code: 1, out: '', errors: 'knowledge/x.yaml:3: no title\n' });
  });

  it('lets a fault of the program through, with its stack trace', async () => {
    const load = () => {
      throw new TypeError('a bug');
    };
    await expect(run({ args: ['duties'], load })).rejects.toThrow(TypeError);
  });
});
