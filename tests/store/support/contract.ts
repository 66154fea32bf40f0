import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { DEFAULT_SETTINGS, type Store } from '../../../src/store/store.ts';
import { type Clock, createClock } from './clock.ts';

const nobody = () => false;
const everybody = () => true;

/**
 * What every database must do, as tests.
 * @param createDatabase gives the address of a database that is new and empty.
 */
export function describeContract(createDatabase: () => Promise<string>): void {
  let url: string;
  let clock: Clock;
  let store: Store;
  const open = () => openStore({ url, now: clock.now });

  beforeEach(async () => {
    url = await createDatabase();
    clock = createClock();
    store = await open();
  });
  afterEach(() => store.close());

  async function reopen(): Promise<void> {
    await store.close();
    store = await open();
  }

  describe('settings', () => {
    test('are the defaults as long as nothing was decided', async () => {
      expect(await store.settings('1')).toEqual(DEFAULT_SETTINGS);
    });

    test('keep what was changed, and leave the rest', async () => {
      await store.changeSettings('1', { language: 'en', publicChannels: ['11', '12'] });
      await store.changeSettings('1', { whenUnsure: 'silent', unpromptedChannel: '13' });
      await store.changeSettings('2', { language: 'id' });
      await reopen();
      expect(await store.settings('1')).toEqual({
        language: 'en',
        channelLanguages: new Map(),
        publicChannels: ['11', '12'],
        whenUnsure: 'silent',
        unpromptedChannel: '13',
      });
      expect(await store.settings('2')).toEqual({ ...DEFAULT_SETTINGS, language: 'id' });
    });

    test('go back to undefined and to none', async () => {
      await store.changeSettings('1', { language: 'en', unpromptedChannel: '13', publicChannels: ['11'] });
      await store.changeSettings('1', {
        language: undefined,
        unpromptedChannel: undefined,
        publicChannels: [],
      });
      expect(await store.settings('1')).toEqual(DEFAULT_SETTINGS);
    });

    test('that change nothing are no mistake', async () => {
      await store.changeSettings('1', {});
      await store.changeSettings('1', { language: 'en' });
      await store.changeSettings('1', {});
      expect(await store.settings('1')).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
    });

    test('of single channels are set, changed and taken back', async () => {
      await store.setChannelLanguage('1', '11', 'id');
      await store.setChannelLanguage('1', '12', 'id');
      await store.setChannelLanguage('1', '13', 'id');
      await store.setChannelLanguage('2', '21', 'id');
      await store.setChannelLanguage('1', '12', 'en');
      await store.setChannelLanguage('1', '13', undefined);
      const { channelLanguages } = await store.settings('1');
      expect(channelLanguages).toEqual(
        new Map([
          ['11', 'id'],
          ['12', 'en'],
        ]),
      );
    });

    test('that are changed at once are all kept', async () => {
      await Promise.all([
        store.changeSettings('1', { language: 'en' }),
        store.changeSettings('1', { whenUnsure: 'silent' }),
        store.changeSettings('1', { unpromptedChannel: '13' }),
        store.changeSettings('1', { publicChannels: ['11'] }),
      ]);
      expect(await store.settings('1')).toMatchObject({
        language: 'en',
        whenUnsure: 'silent',
        unpromptedChannel: '13',
        publicChannels: ['11'],
      });
    });
  });

  test("a person's language is set, changed and taken back", async () => {
    expect(await store.personLanguage('7')).toBeUndefined();
    await store.setPersonLanguage('7', 'en');
    await store.setPersonLanguage('8', 'id');
    expect(await store.personLanguage('7')).toBe('en');
    await store.setPersonLanguage('7', 'id');
    await reopen();
    expect(await store.personLanguage('7')).toBe('id');
    await store.setPersonLanguage('7', undefined);
    expect(await store.personLanguage('7')).toBeUndefined();
    expect(await store.personLanguage('8')).toBe('id');
  });

  describe('feedback', () => {
    const vote = (userId: string, answer: string, helpful: boolean, guildId: string | undefined = '1') =>
      store.vote({ userId, guildId, answer, helpful });

    test('counts each person once, by the latest vote', async () => {
      await vote('7', 'tools', true);
      await vote('7', 'tools', true);
      await vote('7', 'tools', false);
      await vote('8', 'tools', true);
      await vote('9', 'tools', true, '2');
      await reopen();
      expect(await store.feedback('1')).toEqual([
        { answer: 'tools', helpful: 1, notHelpful: 1, remarks: [] },
      ]);
    });

    test('of one person at once counts once, and of many counts all', async () => {
      const people = ['7', '8', '9', '10', '11', '12'];
      await Promise.all([...people, ...people].map((person) => vote(person, 'tools', true)));
      expect(await store.feedback('1')).toMatchObject([{ helpful: 6, notHelpful: 0 }]);
    });

    test('has the answers first that were most often not helpful', async () => {
      await vote('7', 'a', true);
      await vote('7', 'b', false);
      await vote('7', 'c', false);
      await vote('8', 'c', false);
      const answers = (await store.feedback('1')).map(({ answer }) => answer);
      expect(answers).toEqual(['c', 'b', 'a']);
    });

    test('outside servers stays apart from that of servers', async () => {
      await store.vote({ userId: '7', guildId: undefined, answer: 'tools', helpful: true });
      await store.remark({ guildId: undefined, answer: 'tools', text: 'private' });
      expect(await store.feedback('1')).toEqual([]);
      expect((await store.everythingAbout('7')).votes).toEqual([
        { guildId: undefined, answer: 'tools', helpful: true },
      ]);
    });

    test('has the 20 latest remarks of an answer, newest first, for 30 days', async () => {
      await store.remark({ guildId: '1', answer: 'a', text: 'oldest' });
      clock.turn({ days: 29 });
      for (let at = 1; at <= 21; at += 1) await store.remark({ guildId: '1', answer: 'b', text: `${at}` });
      await store.remark({ guildId: '2', answer: 'b', text: 'elsewhere' });
      const latest = Array.from({ length: 20 }, (_, at) => `${21 - at}`);
      expect(await store.feedback('1')).toEqual([
        { answer: 'a', helpful: 0, notHelpful: 0, remarks: ['oldest'] },
        { answer: 'b', helpful: 0, notHelpful: 0, remarks: latest },
      ]);
      clock.turn({ days: 1 });
      expect((await store.feedback('1')).map(({ answer }) => answer)).toEqual(['b']);
    });
  });

  describe('unanswered questions', () => {
    const count = (question: string, language: 'id' | 'en' = 'id', guildId = '1') =>
      store.countUnanswered(guildId, { question, language });

    test('are counted by server and language, the most asked first, then the latest', async () => {
      await count('apa itu kopi');
      clock.turn({ days: 1 });
      await count('berapa bintang');
      await count('cuaca besok');
      await count('cuaca besok');
      await count('cuaca besok', 'en');
      await count('elsewhere', 'en', '2');
      expect(await store.unanswered('1')).toEqual([
        { question: 'cuaca besok', language: 'id', count: 2 },
        { question: 'berapa bintang', language: 'id', count: 1 },
        { question: 'cuaca besok', language: 'en', count: 1 },
        { question: 'apa itu kopi', language: 'id', count: 1 },
      ]);
    });

    test('are counted within a window of 30 days that moves with the day', async () => {
      await count('kopi');
      clock.turn({ days: 29, milliseconds: 11 * 60 * 60 * 1000 });
      await count('kopi');
      expect(await store.unanswered('1')).toMatchObject([{ count: 2 }]);
      clock.turn({ milliseconds: 60 * 60 * 1000 });
      expect(await store.unanswered('1')).toMatchObject([{ count: 1 }]);
      clock.turn({ days: 30 });
      expect(await store.unanswered('1')).toEqual([]);
    });

    test('are all counted when they come at once, from two processes too', async () => {
      const other = await open();
      const stores = Array.from({ length: 40 }, (_, at) => (at % 2 ? store : other));
      await Promise.all(
        stores.map((each) => each.countUnanswered('1', { question: 'kopi', language: 'id' })),
      );
      await other.close();
      expect(await store.unanswered('1')).toMatchObject([{ count: 40 }]);
    });

    test('are listed up to 1,000', async () => {
      await forEach(1003, (at) => count(`question ${at}`));
      await count('question 1002');
      const listed = await store.unanswered('1');
      expect(listed).toHaveLength(1000);
      expect(listed[0]).toEqual({ question: 'question 1002', language: 'id', count: 2 });
    });

    test('are forgotten one by one, on all days', async () => {
      await count('kopi');
      clock.turn({ days: 1 });
      await count('kopi');
      await count('kopi', 'en');
      await count('kopi', 'id', '2');
      await count('teh');
      await store.forgetUnanswered('1', { question: 'kopi', language: 'id' });
      await reopen();
      expect(await store.unanswered('1')).toEqual([
        { question: 'kopi', language: 'en', count: 1 },
        { question: 'teh', language: 'id', count: 1 },
      ]);
      expect(await store.unanswered('2')).toHaveLength(1);
    });

    test('are forgotten all at once, of one server', async () => {
      await count('kopi');
      clock.turn({ days: 1 });
      await count('teh', 'en');
      await count('kopi', 'id', '2');
      await store.forgetUnanswered('1');
      await reopen();
      expect(await store.unanswered('1')).toEqual([]);
      expect(await store.unanswered('2')).toHaveLength(1);
    });
  });

  describe('a person', () => {
    beforeEach(async () => {
      await store.setPersonLanguage('7', 'en');
      await store.vote({ userId: '7', guildId: undefined, answer: 'tools', helpful: true });
      await store.vote({ userId: '7', guildId: '1', answer: 'salary', helpful: false });
      await store.setPersonLanguage('8', 'id');
      await store.vote({ userId: '8', guildId: '1', answer: 'salary', helpful: false });
    });

    test('can see everything that is stored', async () => {
      expect(await store.everythingAbout('7')).toEqual({
        language: 'en',
        votes: [
          { guildId: undefined, answer: 'tools', helpful: true },
          { guildId: '1', answer: 'salary', helpful: false },
        ],
      });
      expect(await store.everythingAbout('nobody')).toEqual({ language: undefined, votes: [] });
    });

    test('is forgotten at once, and nobody else', async () => {
      await store.forgetPerson('7');
      await reopen();
      expect(await store.everythingAbout('7')).toEqual({ language: undefined, votes: [] });
      expect(await store.personLanguage('7')).toBeUndefined();
      expect(await store.personLanguage('8')).toBe('id');
      expect(await store.feedback('1')).toMatchObject([{ answer: 'salary', notHelpful: 1 }]);
    });
  });

  describe('servers', () => {
    async function fill(guildId: string): Promise<void> {
      await store.changeSettings(guildId, { language: 'en' });
      await store.setChannelLanguage(guildId, '11', 'en');
      await store.vote({ userId: '7', guildId, answer: 'tools', helpful: true });
      await store.remark({ guildId, answer: 'tools', text: 'good' });
      await store.countUnanswered(guildId, { question: 'kopi', language: 'id' });
    }
    async function isKnown(guildId: string): Promise<boolean> {
      const { language, channelLanguages } = await store.settings(guildId);
      const { votes } = await store.everythingAbout('7');
      const feedback = await store.feedback(guildId);
      const signs = [
        language !== undefined,
        channelLanguages.size > 0,
        votes.some((vote) => vote.guildId === guildId),
        feedback.length > 0,
      ];
      expect(new Set(signs).size).toBe(1);
      return signs[0] === true;
    }

    test('that were left are forgotten after 30 days, with all that is theirs', async () => {
      for (const id of ['1', '2']) await fill(id);
      await store.serverLeft('1');
      clock.turn({ days: 20 });
      await store.serverLeft('1');
      await fill('1');
      clock.turn({ days: 9 });
      await store.forgetOld();
      expect(await isKnown('1')).toBe(true);
      clock.turn({ days: 1 });
      await store.forgetOld();
      await reopen();
      expect(await isKnown('1')).toBe(false);
      expect(await store.unanswered('1')).toEqual([]);
      expect(await isKnown('2')).toBe(true);
    });

    test('that the bot has come back to are not forgotten', async () => {
      await fill('1');
      await store.serverLeft('1');
      clock.turn({ days: 20 });
      await store.seeServers(['1'], nobody);
      clock.turn({ days: 20 });
      await store.forgetOld();
      expect((await store.settings('1')).language).toBe('en');
    });

    test('that were missed count as left, if they are for this process to see', async () => {
      for (const id of ['1', '2', '3']) await fill(id);
      await store.vote({ userId: '7', guildId: undefined, answer: 'tools', helpful: true });
      await store.seeServers(['1', '4'], (id) => id !== '3');
      clock.turn({ days: 30 });
      await store.forgetOld();
      expect(await Promise.all(['1', '2', '3'].map(isKnown))).toEqual([true, false, true]);
      expect((await store.everythingAbout('7')).votes).toContainEqual({
        guildId: undefined,
        answer: 'tools',
        helpful: true,
      });
    });

    test('that were missed again keep the day on which they were first missed', async () => {
      await fill('1');
      await store.seeServers([], everybody);
      clock.turn({ days: 29 });
      await store.seeServers([], everybody);
      clock.turn({ days: 1 });
      await store.forgetOld();
      expect(await isKnown('1')).toBe(false);
    });

    test('may be very many', async () => {
      const ids = Array.from({ length: 1200 }, (_, at) => `${at}`);
      await forEach(ids.length, (at) => store.setChannelLanguage(`${at}`, '11', 'en'));
      await store.seeServers([], everybody);
      await store.seeServers(ids.slice(1), everybody);
      clock.turn({ days: 30 });
      await store.forgetOld();
      const left = await Promise.all(['0', '1', '1199'].map((id) => store.settings(id)));
      expect(left.map(({ channelLanguages }) => channelLanguages.size)).toEqual([0, 1, 1]);
    });

    test('that stay lose questions and remarks of 30 days ago, for good', async () => {
      await fill('1');
      clock.turn({ days: 30 });
      await store.forgetOld();
      clock.turn({ days: -30 });
      expect(await store.unanswered('1')).toEqual([]);
      expect(await store.feedback('1')).toEqual([
        { answer: 'tools', helpful: 1, notHelpful: 0, remarks: [] },
      ]);
    });
  });

  describe('texts', () => {
    const oddText = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        "'; drop table votes; --",
        '"',
        '\\',
        '%_',
        '🙂👩🏽‍🚀',
        'مرحبا\u202e',
        '\ufeff',
        '',
        '\r\n\t',
      ),
    );
    /** What is promised to come back: everything but U+0000. */
    const kept = (text: string) => text.replaceAll('\u0000', '');

    test('come back as they were, whatever is in them', async () => {
      await fc.assert(
        fc.asyncProperty(oddText, fc.uuid(), async (text, guildId) => {
          await store.remark({ guildId, answer: 'tools', text });
          await store.countUnanswered(guildId, { question: text, language: 'id' });
          expect((await store.feedback(guildId))[0]?.remarks).toEqual([kept(text)]);
          expect(await store.unanswered(guildId)).toMatchObject([{ question: kept(text), count: 1 }]);
          await store.forgetUnanswered(guildId, { question: text, language: 'id' });
          expect(await store.unanswered(guildId)).toEqual([]);
        }),
        { numRuns: 60, seed: 1 },
      );
    });

    test('with U+0000 or half a character are stored without', async () => {
      await store.remark({ guildId: '1', answer: 'a', text: 'x\u0000y' });
      await store.remark({ guildId: '1', answer: 'a', text: 'x\ud83dy' });
      expect(await store.feedback('1')).toMatchObject([{ remarks: ['x\ufffdy', 'xy'] }]);
    });

    test('are cut at their greatest length, never within a character', async () => {
      await store.remark({ guildId: '1', answer: 'a', text: `${'x'.repeat(999)}🙂` });
      await store.countUnanswered('1', { question: '🙂'.repeat(200), language: 'id' });
      expect((await store.feedback('1'))[0]?.remarks).toEqual(['x'.repeat(999)]);
      expect((await store.unanswered('1'))[0]?.question).toBe('🙂'.repeat(150));
    });
  });

  describe('a store', () => {
    test('that is closed refuses, and closes again without harm', async () => {
      await store.close();
      await store.close();
      await expect(store.settings('1')).rejects.toThrow('the store is closed');
    });

    test('ends what has begun before it closes', async () => {
      const counted = store.countUnanswered('1', { question: 'kopi', language: 'id' });
      await store.close();
      await counted;
      store = await open();
      expect(await store.unanswered('1')).toHaveLength(1);
    });

    test('makes its tables when several are opened at once', async () => {
      const fresh = await createDatabase();
      const stores = await Promise.all(
        Array.from({ length: 4 }, () => openStore({ url: fresh, now: clock.now })),
      );
      const counted = { question: 'kopi', language: 'id' } as const;
      await Promise.all(stores.map((each) => each.countUnanswered('1', counted)));
      expect(await stores[0]?.unanswered('1')).toMatchObject([{ count: 4 }]);
      await Promise.all(stores.map((each) => each.close()));
    });
  });
}

/** Does something for 0, 1, … up to a count, a few at a time: all at once would wait for each other too long. */
async function forEach(count: number, work: (at: number) => Promise<void>): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  while (numbers.length > 0) await Promise.all(numbers.splice(0, 40).map(work));
}
