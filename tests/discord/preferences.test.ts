import { describe, expect, test } from 'vitest';
import { createPreferences } from '../../src/discord/audience/preferences.ts';
import { DEFAULT_SETTINGS, type ServerSettings, StoreError } from '../../src/store/store.ts';
import { recordedLog } from './support/stage.ts';

const MINUTE = 60_000;
const SILENT: ServerSettings = { ...DEFAULT_SETTINGS, whenUnsure: 'silent' };
const broken = async () => {
  throw new StoreError('broken');
};

/** Preferences with a store whose answers a test sets, and a clock that it turns. */
function setUp() {
  const { lines, log } = recordedLog();
  const state = { now: 0, asked: 0, settings: async () => SILENT as ServerSettings };
  const store = {
    settings: () => {
      state.asked += 1;
      return state.settings();
    },
    personLanguage: async () => 'en' as const,
  };
  return { state, lines, preferences: createPreferences({ store, log, now: () => state.now }) };
}

describe('what was chosen', () => {
  test('is read once a minute', async () => {
    const { state, preferences } = setUp();
    for (const now of [0, MINUTE - 1]) {
      state.now = now;
      expect(await preferences.settings('1')).toBe(SILENT);
    }
    expect(state.asked).toBe(1);
    state.now = MINUTE;
    await preferences.settings('1');
    expect(state.asked).toBe(2);
  });

  test('is read again at once after a change', async () => {
    const { state, preferences } = setUp();
    await preferences.settings('1');
    state.settings = async () => DEFAULT_SETTINGS;
    preferences.refresh('1');
    expect(await preferences.settings('1')).toBe(DEFAULT_SETTINGS);
  });

  test('is not what was read while it was being changed', async () => {
    const { state, preferences } = setUp();
    const old = Promise.withResolvers<ServerSettings>();
    state.settings = () => old.promise;
    const reading = preferences.settings('1');
    preferences.refresh('1');
    old.resolve(DEFAULT_SETTINGS);
    await reading;
    state.settings = async () => SILENT;
    expect(await preferences.settings('1')).toBe(SILENT);
  });

  test('outside servers is nothing, and no store is asked', async () => {
    const { state, preferences } = setUp();
    expect(await preferences.settings(null)).toBe(DEFAULT_SETTINGS);
    expect(state.asked).toBe(0);
  });
});

describe('a store that fails', () => {
  test('is replaced by defaults, with one line in the log, and asked again after 5 s', async () => {
    const { state, lines, preferences } = setUp();
    state.settings = broken;
    expect(await Promise.all([preferences.settings('1'), preferences.settings('2')])).toEqual([
      DEFAULT_SETTINGS,
      DEFAULT_SETTINGS,
    ]);
    state.settings = async () => SILENT;
    state.now = 4_999;
    expect(await preferences.settings('1')).toBe(DEFAULT_SETTINGS);
    state.now = 5_000;
    expect(await preferences.settings('1')).toBe(SILENT);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(' warn ');
  });

  test('is asked again even after the clock was set back', async () => {
    const { state, preferences } = setUp();
    state.now = 10 * MINUTE;
    state.settings = broken;
    await preferences.settings('1');
    state.settings = async () => SILENT;
    state.now = 0;
    expect(await preferences.settings('1')).toBe(SILENT);
  });

  test('does not take away what was known before, such as that a server wants silence', async () => {
    const { state, preferences } = setUp();
    await preferences.settings('1');
    state.settings = broken;
    state.now = 5 * MINUTE;
    expect(await preferences.settings('1')).toBe(SILENT);
  });

  test('does not outlive what was forgotten', async () => {
    const { state, preferences } = setUp();
    await preferences.settings('1');
    preferences.refresh('1');
    state.settings = broken;
    expect(await preferences.settings('1')).toBe(DEFAULT_SETTINGS);
  });
});

test('a store that never answers holds one reply up, not those after it, and is used again once it answers', async () => {
  const { state, lines, preferences } = setUp();
  const never = Promise.withResolvers<ServerSettings>();
  state.settings = () => never.promise;
  expect(await preferences.settings('1')).toBe(DEFAULT_SETTINGS);
  expect(await preferences.settings('2')).toBe(DEFAULT_SETTINGS);
  expect(state.asked).toBe(1);
  expect(lines).toHaveLength(1);
  never.resolve(SILENT);
  await expect.poll(() => preferences.settings('1')).toBe(SILENT);
  state.settings = async () => SILENT;
  expect(await preferences.settings('2')).toBe(SILENT);
});
