import { describe, expect, test } from 'vitest';
import { createBoundedMap } from '../../src/discord/memory/bounded.ts';
import { createConversations } from '../../src/discord/memory/conversations.ts';
import { createOnce } from '../../src/discord/memory/once.ts';

const MINUTE = 60_000;
const turn = { question: 'gaji berapa', answers: ['salary'], language: 'id' } as const;

describe('createBoundedMap', () => {
  test('forgets what is too old', () => {
    let now = 0;
    const map = createBoundedMap<number>({ limit: 5, lifetime: 10, now: () => now });
    map.set('a', 1);
    now = 9;
    expect(map.get('a')).toBe(1);
    now = 10;
    expect(map.get('a')).toBeUndefined();
  });

  test('forgets what was set first when it is full', () => {
    const map = createBoundedMap<number>({ limit: 2, lifetime: 10, now: () => 0 });
    map.set('a', 1);
    map.set('b', 2);
    map.set('a', 3);
    map.set('c', 4);
    expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([3, undefined, 4]);
  });
});

describe('createConversations', () => {
  test('keeps persons and channels apart, and an exchange for ten minutes', () => {
    let now = 0;
    const conversations = createConversations(() => now);
    conversations.remember({ channelId: '1', userId: '2' }, turn);
    expect(conversations.last({ channelId: '1', userId: '3' })).toBeUndefined();
    expect(conversations.last({ channelId: '3', userId: '2' })).toBeUndefined();
    now = 10 * MINUTE - 1;
    expect(conversations.last({ channelId: '1', userId: '2' })).toEqual(turn);
    now = 10 * MINUTE;
    expect(conversations.last({ channelId: '1', userId: '2' })).toBeUndefined();
  });

  test('keeps only the beginning of a long question', () => {
    const conversations = createConversations(() => 0);
    conversations.remember({ channelId: '1', userId: '2' }, { ...turn, question: 'a'.repeat(4_000) });
    expect(conversations.last({ channelId: '1', userId: '2' })?.question).toHaveLength(500);
  });
});

test('createOnce recognises an id for a quarter of an hour', () => {
  let now = 0;
  const first = createOnce(() => now);
  expect([first('a'), first('b'), first('a')]).toEqual([true, true, false]);
  now = 15 * MINUTE;
  expect(first('a')).toBe(true);
});
