import { InteractionResponseType } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buttonOf,
  choicesOf,
  embedOf,
  messageOf,
  type Stage,
  selectsOf,
  startStage,
} from './support/stage.ts';

const CROWD = 40;

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const join = (at: number) => stage.sandbox.as(stage.sandbox.addPerson(`Anggota ${at}`));
const responses = () => stage.sandbox.requests.filter(({ path }) => path.startsWith('/interactions/'));
const typeOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;

test('a crowd that asks, types, presses and votes at once is answered at once: each once, nobody put off', async () => {
  const umum = stage.sandbox.world.channels.umum;
  const crowd = Array.from({ length: CROWD }, (_, at) => join(at));
  const answer = messageOf(await crowd[0]!.command(umum, 'salary'));
  const [select] = selectsOf(answer);
  const [choice] = choicesOf(answer);
  const before = responses().length;
  const acts = crowd.flatMap((person) => [
    person.command(umum, 'roadmap'),
    person.command(umum, 'ask', { question: 'berapa gaji senior machine learning engineer?' }),
    person.press(answer.id, choice!.customId),
    person.press(answer.id, buttonOf(answer, 'Membantu')),
    person.select(answer.id, select!.custom_id, ['salary']),
    person.autocomplete(umum, 'ask', { question: 'gaj' }, 'question'),
  ]);
  const outcomes = await Promise.all(acts);
  expect(responses().length - before).toBe(acts.length);
  const { DeferredChannelMessageWithSource, DeferredMessageUpdate } = InteractionResponseType;
  const types = responses().map(({ body }) => typeOf(body));
  expect(types).not.toContain(DeferredChannelMessageWithSource);
  expect(types).not.toContain(DeferredMessageUpdate);
  const titles = outcomes.flatMap((outcome) =>
    'message' in outcome && outcome.kind === 'message' ? [embedOf(outcome.message).title] : [],
  );
  expect(titles.filter((title) => title === 'Gaji level senior (5+ tahun)')).toHaveLength(CROWD);
  const feedback = await stage.store.feedback(stage.sandbox.world.guild);
  expect(feedback).toMatchObject([{ answer: 'salary', helpful: CROWD }]);
  expect(stage.log.filter((line) => / (?:warn|error) /.test(line))).toEqual([]);
});
