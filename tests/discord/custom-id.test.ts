import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseId } from '../../src/discord/actions/choose.ts';
import { feedbackId } from '../../src/discord/actions/feedback.ts';
import { readCustomId, writeCustomId } from '../../src/discord/custom-id.ts';
import { viewIn } from './support/view.ts';

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

describe('what stands under answers', () => {
  const longest = 'machine-learning-engineer/tools.deep-learning-frameworks';

  test('has room for the longest ids, of another profession as well', () => {
    expect(chooseId(longest, viewIn('id')).length).toBeLessThanOrEqual(100);
    expect(readCustomId(feedbackId('not-helpful', [longest, longest, longest]))?.data).toEqual([
      'not-helpful',
      longest,
    ]);
  });
});
