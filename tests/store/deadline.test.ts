import { describe, expect, test } from 'vitest';
import { within } from '../../src/store/deadline.ts';

describe('within', () => {
  test('gives what the work gives, or its error', async () => {
    expect(await within(1000, async () => 'done')).toBe('done');
    await expect(within(1000, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  test('tells the work whether there is still time', async () => {
    const gate = Promise.withResolvers<void>();
    const told = Promise.withResolvers<unknown>();
    const result = within(1, async (stillInTime) => {
      stillInTime();
      await gate.promise;
      try {
        stillInTime();
        told.resolve('in time');
      } catch (error) {
        told.resolve(error);
      }
    });
    await expect(result).rejects.toThrow('no answer within 0.001 seconds');
    gate.resolve();
    expect(await told.promise).toEqual(new Error('no answer within 0.001 seconds'));
  });
});
