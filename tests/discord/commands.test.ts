import { type APIMessage, Locale, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contents } from '../../src/discord/command.ts';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { choicesOf, embedOf, messageOf, realServices, type Stage, startStage } from './support/stage.ts';

const knowledge = readKnowledge();
let services: Contents;
let stage: Stage;

beforeAll(async () => {
  services = await realServices();
  stage = await startStage({ services });
});
afterAll(() => stage.close());

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const umum = () => stage.sandbox.world.channels.umum;
const titleOf = (id: string, language: 'id' | 'en') => knowledge.entries.get(id)?.content[language].title;
const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

async function use(person: ReturnType<typeof student>, channel: string, name: string, options = {}) {
  return messageOf(await person.command(channel, name, options));
}

describe('the commands of topics', () => {
  const topics = ['salary', 'skills', 'duties', 'tools', 'industries', 'roadmap'];

  test.each(topics)(
    '/%s answers for everybody in the language of the server, whoever asks',
    async (topic) => {
      const answer = await use(english(), umum(), topic);
      expect(embedOf(answer).title).toBe(titleOf(topic, 'id'));
      expect(isPrivate(answer)).toBe(false);
    },
  );

  test.each(topics)('/%s answers privately in the language of the person', async (topic) => {
    expect(embedOf(await use(english(), english().dm, topic)).title).toBe(titleOf(topic, 'en'));
    expect(embedOf(await use(student(), student().dm, topic)).title).toBe(titleOf(topic, 'id'));
  });

  test.each([
    ['junior', 'salary.junior'],
    ['mid', 'salary.mid-level'],
    ['senior', 'salary.senior'],
    ['us', 'salary.united-states'],
  ])('/salary level:%s gives %s', async (level, id) => {
    expect(embedOf(await use(student(), umum(), 'salary', { level })).title).toBe(titleOf(id, 'id'));
  });

  test('follow the server when it changes its language', async () => {
    stage.sandbox.setGuildLocale(Locale.EnglishGB);
    const answer = await use(student(), umum(), 'roadmap');
    stage.sandbox.setGuildLocale(Locale.Indonesian);
    expect(embedOf(answer).title).toBe(titleOf('roadmap', 'en'));
  });

  test('in a private message to somebody whose language we do not write speak the default one', async () => {
    english().locale = Locale.Japanese;
    const answer = await use(english(), english().dm, 'roadmap');
    english().locale = Locale.EnglishUS;
    expect(embedOf(answer).title).toBe(titleOf('roadmap', 'id'));
  });
});

describe('/ask', () => {
  test('answers any question for everybody, in the question’s own language', async () => {
    const answer = await use(student(), umum(), 'ask', {
      question: 'how much does a senior ML engineer earn?',
    });
    expect(embedOf(answer).title).toBe(titleOf('salary.senior', 'en'));
    expect(isPrivate(answer)).toBe(false);
  });

  const titles = LANGUAGES.flatMap((language) =>
    [...knowledge.entries.values()].map(
      (entry) => [entry.content[language].title, entry.id, language] as const,
    ),
  );

  test.each(titles)('gives the very answer for its title: %s', async (question, id) => {
    const answer = await use(student(), umum(), 'ask', { question });
    expect([titleOf(id, 'id'), titleOf(id, 'en')]).toContain(embedOf(answer).title);
    expect(embedOf(answer).footer?.text).toBeTruthy();
  });

  test('offers readable questions from the first letter, and never an id', async () => {
    const choices = await student().autocomplete(umum(), 'ask', { question: 'gaj' }, 'question');
    expect(choices[0]?.name).toMatch(/^Gaji/);
    for (const { name, value } of choices) expect(name).toBe(value);
  });

  test('offers questions in the language that is typed', async () => {
    const choices = await student().autocomplete(
      umum(),
      'ask',
      { question: 'how much is the salary' },
      'question',
    );
    expect(choices.map(({ name }) => name)).toContain(titleOf('salary', 'en'));
  });

  test('offers something before anything is typed, in the language of the person', async () => {
    const choices = await english().autocomplete(umum(), 'ask', { question: '' }, 'question');
    const names = choices.map(({ name }) => name);
    const topics = ['salary', 'roadmap', 'skills', 'overview', 'duties', 'tools', 'industries', 'outlook'];
    expect(names).toHaveLength(25);
    expect(names.slice(0, topics.length)).toEqual(topics.map((topic) => titleOf(topic, 'en')));
  });

  test('answers the asker alone if asked to, in their own language where the question tells none', async () => {
    const ask = (person: ReturnType<typeof student>, question: string) =>
      use(person, umum(), 'ask', { question, private: true });
    const [indonesian, other, told] = [
      await ask(student(), 'MLE?'),
      await ask(english(), 'MLE?'),
      await ask(english(), 'apa saja tools yang dipakai MLE?'),
    ];
    expect([indonesian, other, told].map(isPrivate)).toEqual([true, true, true]);
    expect(embedOf(indonesian).title).toBe(titleOf('overview', 'id'));
    expect(embedOf(other).title).toBe(titleOf('overview', 'en'));
    expect(embedOf(told).title).toBe(titleOf('tools', 'id'));
  });

  test.each(['?', '🤷', 'gaji '.repeat(1_000), '@everyone </salary:1> ```', 'zxcvb'])(
    'takes any text that is typed: %j',
    async (question) => {
      const answer = await use(student(), umum(), 'ask', { question });
      expect(embedOf(answer).title).toBeTruthy();
      expect(embedOf(answer).title).not.toBe('Maaf, ada yang salah di sisiku');
      expect(answer.mention_everyone).toBe(false);
    },
  );
});

describe('a button', () => {
  test('answers privately, so that the channel stays quiet', async () => {
    const message = await use(student(), umum(), 'salary');
    const [first] = choicesOf(message);
    const answer = messageOf(await student().press(message.id, first!.customId));
    expect(isPrivate(answer)).toBe(true);
    expect(embedOf(answer).title).toBe(choicesOf(message)[0]!.label);
  });

  test('answers everybody in their own language, but the asker in that of the question', async () => {
    const message = await use(english(), umum(), 'ask', { question: 'apa saja skill yang harus dimiliki?' });
    const { customId } = choicesOf(message)[0]!;
    const other = stage.sandbox.as(stage.sandbox.world.users.moderator);
    other.locale = Locale.EnglishUS;
    const [asker, reader] = [
      await english().press(message.id, customId),
      await other.press(message.id, customId),
    ];
    other.locale = Locale.Indonesian;
    const [related] = knowledge.entries.get('skills')!.related;
    expect(embedOf(messageOf(asker)).title).toBe(titleOf(related!, 'id'));
    expect(embedOf(messageOf(reader)).title).toBe(titleOf(related!, 'en'));
  });

  test('works after a restart, and leads on to further buttons', async () => {
    const message = await use(student(), umum(), 'roadmap');
    await stage.restart();
    const [first] = choicesOf(message);
    const answer = messageOf(await student().press(message.id, first!.customId));
    expect(embedOf(answer).title).toBe(first!.label);
    const [next] = choicesOf(answer);
    expect(embedOf(messageOf(await student().press(answer.id, next!.customId))).title).toBe(next!.label);
  });

  test('can be pressed by several at once', async () => {
    const message = await use(student(), umum(), 'tools');
    const { customId } = choicesOf(message)[0]!;
    const outcomes = await Promise.all(
      [student(), english()].map((person) => person.press(message.id, customId)),
    );
    expect(outcomes.map((outcome) => isPrivate(messageOf(outcome)))).toEqual([true, true]);
  });
});

describe('a fault in a command', () => {
  test('is explained once, privately, in the reader’s language, with the id that is logged', async () => {
    const broken = {
      ...services.replies,
      replyWith: () => {
        throw new Error('broken');
      },
    };
    const other = await startStage({ services: { ...services, replies: broken } });
    const person = other.sandbox.as(other.sandbox.world.users.english);
    const answer = messageOf(await person.command(umum(), 'salary'));
    await other.close();
    const id = /\d{17,20}/.exec(embedOf(answer).description ?? '')?.[0] ?? 'none';
    expect(isPrivate(answer)).toBe(true);
    expect(embedOf(answer).title).toBe('Sorry, something went wrong on my side');
    expect(other.log.filter((line) => line.includes(id) && line.includes('broken'))).toHaveLength(1);
  });

  test('in a message is explained in reply to it', async () => {
    const ask = () => {
      throw new Error('broken');
    };
    const other = await startStage({ services: { ...services, answerer: { ...services.answerer, ask } } });
    const person = other.sandbox.as(other.sandbox.world.users.student);
    const reply = await other.sandbox.reply(person.send(person.dm, 'halo').id);
    await other.close();
    expect(embedOf(reply).title).toBe('Maaf, ada yang salah di sisiku');
  });
});
