import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/replies/words.ts';

const words = createWords();

describe('words', () => {
  it('speaks each language', () => {
    expect(words('id')('replies:related')).toBe('Terkait');
    expect(words('en')('replies:related')).toBe('Related');
  });

  it('puts variables in as they are, unescaped and unread', () => {
    const name = 'C++ & <b> {{id}} $t(related)';
    expect(words('en')('replies:no-answer.unknown', { name })).toBe(`I don't have anything on ${name}.`);
  });

  it('refuses a key that does not exist: a type error, and a fault when it is said', () => {
    // @ts-expect-error there is no such key
    expect(() => words('en')('replies:nowhere')).toThrow('No words under "nowhere"');
  });

  it('refuses to say a word without its variables', () => {
    expect(() => words('id')('replies:no-answer.unknown')).toThrow('{{name}}');
  });

  it('does not start with a word missing, and says where', () => {
    const start = () => createWords({ id: { replies: { a: 'x' } }, en: { replies: {} } });
    expect(start).toThrow('locales/en/replies.json: "a" is missing');
  });
});
