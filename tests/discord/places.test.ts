import { MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contents } from '../../src/discord/command.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { choicesOf, embedOf, messageOf, realServices, type Stage, startStage } from './support/stage.ts';

const knowledge = readKnowledge();
const titleOf = (id: string, language: 'id' | 'en') => knowledge.entries.get(id)?.content[language].title;
let services: Contents;
let stage: Stage;

beforeAll(async () => {
  services = await realServices();
  stage = await startStage({ services });
});
afterAll(() => stage.close());

const places = () => stage.sandbox.world.channels;
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const student = () => stage.sandbox.as(stage.sandbox.world.users.student);

/** The commands that anybody may use anywhere without giving anything. */
const plain = () =>
  services.commands.filter(({ kind, options = {}, where, permission }) => {
    const isFree = Object.values(options).every(({ required }) => !required);
    return kind !== 'message' && isFree && !where && !permission;
  });

describe('somebody who brought the bot along themselves', () => {
  test.each(['between', 'elsewhere'] as const)(
    'can use every command in %s, where it is no member',
    async (place) => {
      english().hasApp = true;
      for (const { name } of plain()) {
        const answer = messageOf(await english().command(places()[place], name));
        expect(embedOf(answer).title, name).toBeTruthy();
      }
      expect(stage.log.filter((line) => / error /.test(line))).toEqual([]);
    },
  );

  test.each(['between', 'elsewhere'] as const)('asks and chooses in %s', async (place) => {
    english().hasApp = true;
    const question = 'how much does a senior ML engineer earn?';
    const answer = messageOf(await english().command(places()[place], 'ask', { question }));
    expect(embedOf(answer).title).toBe(titleOf('salary.senior', 'en'));
    const [first] = choicesOf(answer);
    const next = messageOf(await english().press(answer.id, first!.customId));
    expect(embedOf(next).title).toBe(first!.label);
    const offered = await english().autocomplete(places()[place], 'ask', { question: 'sal' }, 'question');
    expect(offered.map(({ name }) => name)).toContain(titleOf('salary', 'en'));
  });
});

describe.each(['thread', 'post'] as const)('in a %s', (place) => {
  test('commands answer as in its channel', async () => {
    const answer = messageOf(await english().command(places()[place], 'roadmap'));
    expect(embedOf(answer).title).toBe(titleOf('roadmap', 'id'));
    expect((answer.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
  });

  test('a question asked privately is answered to its asker alone, in their own language', async () => {
    const options = { question: 'MLE?', private: true };
    const answers = [
      messageOf(await english().command(places()[place], 'ask', options)),
      messageOf(await student().command(places()[place], 'ask', options)),
    ];
    expect(answers.map(({ flags }) => (flags ?? 0) & MessageFlags.Ephemeral)).toEqual([64, 64]);
    expect(embedOf(answers[0]!).title).not.toBe(embedOf(answers[1]!).title);
  });
});
