import { describe, expect, test } from 'vitest';
import { parseShards } from '../../src/discord/connection/shards.ts';

describe('parseShards', () => {
  test.each([
    [undefined, undefined, 'auto'],
    ['auto', 'auto', 'auto'],
    ['auto', '2', { ids: [0, 1], count: 2 }],
    ['1', '2', { ids: [1], count: 2 }],
    ['0,2', '3', { ids: [0, 2], count: 3 }],
    ['0-2', '8', { ids: [0, 1, 2], count: 8 }],
    ['0-1, 1-2', '8', { ids: [0, 1, 2], count: 8 }],
  ])('SHARDS=%s SHARD_COUNT=%s', (ids, count, shards) => {
    expect(parseShards(ids, count)).toEqual({ shards });
  });

  test.each([
    ['auto', '0', 'SHARD_COUNT', 'whole number'],
    ['auto', '-1', 'SHARD_COUNT', 'whole number'],
    ['auto', '1e9', 'SHARD_COUNT', 'whole number'],
    ['auto', '20000', 'SHARD_COUNT', 'whole number'],
    ['0', undefined, 'SHARDS', 'set SHARD_COUNT'],
    ['2', '2', 'SHARDS', 'the last shard is 1'],
    ['1-0', '4', 'SHARDS', 'such as'],
    ['0-1-2', '4', 'SHARDS', 'such as'],
    ['0,', '4', 'SHARDS', 'such as'],
    ['0-', '4', 'SHARDS', 'such as'],
    ['-1', '4', 'SHARDS', 'such as'],
  ])('SHARDS=%s SHARD_COUNT=%s is refused', (ids, count, variable, mend) => {
    expect(parseShards(ids, count)).toEqual({ variable, mistake: expect.stringContaining(mend) });
  });
});
