import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerButtonId, readAnswerButton } from '../../src/discord/answer-button.ts';
import { readCustomId, writeCustomId } from '../../src/discord/custom-id.ts';

describe('custom ids', () => {
  test('what is written can be read', () => {
    const data = fc.array(fc.stringMatching(/^[A-Za-z0-9/._-]{0,20}$/), { maxLength: 3 });
    const command = fc.stringMatching(/^[a-z-]{1,20}$/);
    fc.assert(
      fc.property(fc.record({ command, data }), (customId) => {
        expect(readCustomId(writeCustomId(customId))).toEqual(customId);
      }),
    );
  });

  test('no text at all makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readCustomId(text);
        expect(read === undefined || writeCustomId(read) === text).toBe(true);
      }),
    );
  });

  test.each(['', 'ask', 'ask:0:a', 'ask:2:a', 'Ask:1:a', 'ask:1:ä', 'ask:1:a b', `ask:1:${'a'.repeat(95)}`])(
    'refuses to read %j',
    (text) => {
      expect(readCustomId(text)).toBeUndefined();
    },
  );

  test('refuses to write what is too long or not to be carried', () => {
    expect(() => writeCustomId({ command: 'ask', data: ['a'.repeat(95)] })).toThrow(RangeError);
    expect(() => writeCustomId({ command: 'ask', data: ['a:b'] })).toThrow(RangeError);
  });
});

describe('answer buttons', () => {
  const askerId = '80351110224678912';

  test.each([undefined, 'id', 'en'] as const)('carry the answer, the asker and the language %s', (asked) => {
    const button = { answer: 'salary.mid-level', asked, askerId };
    const customId = readCustomId(answerButtonId(button));
    expect(customId?.command).toBe('ask');
    expect(readAnswerButton(customId?.data ?? [])).toEqual(button);
  });

  test('have room for the longest ids, of another profession as well', () => {
    const answer = 'machine-learning-engineer/tools.deep-learning-frameworks';
    expect(answerButtonId({ answer, asked: 'id', askerId: '9'.repeat(20) }).length).toBeLessThanOrEqual(100);
  });

  test.each([
    [[]],
    [['salary']],
    [['salary', 'id', askerId, 'more']],
    [['salary', 'jv', askerId]],
    [['salary', 'id', 'me']],
    [['../salary', 'id', askerId]],
    [['__proto__', 'id', askerId]],
  ])('refuse %j', (data) => {
    expect(readAnswerButton(data)).toBeUndefined();
  });
});
