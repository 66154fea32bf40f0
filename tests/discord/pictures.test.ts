import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Contents } from '../../src/discord/command.ts';
import { LIMITS } from '../../src/discord/limits.ts';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import type { Picture } from '../../src/replies/picture.ts';
import { REQUESTS } from '../../src/sandbox/sandbox.ts';
import { embedOf, messageOf, realServices, type Stage, selectsOf, startStage } from './support/stage.ts';

const PNG = new Uint8Array(100);

let services: Contents;
let stage: Stage;
let draw: (picture: Picture) => Promise<Uint8Array>;

beforeAll(async () => {
  services = await realServices();
});
beforeEach(async () => {
  draw = async () => PNG;
  // A picture is late where it is not there at once.
  stage = await startStage({ services, draw: (picture) => draw(picture), picturePatience: 1 });
});
afterEach(() => stage.close());

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const english = () => stage.sandbox.as(stage.sandbox.world.users.english);
const umum = () => stage.sandbox.world.channels.umum;
const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const alarms = () => stage.log.filter((line) => / (?:warn|error) /.test(line));
const shown = (person = student(), channel = umum()) => person.messages(channel);
const namesIn = ({ attachments }: APIMessage) => attachments.map(({ filename }) => filename);
const followUps = () => stage.sandbox.requests.filter(({ path }) => path.startsWith('/webhooks/'));

async function use(name: string, options = {}): Promise<APIMessage> {
  return messageOf(await student().command(umum(), name, options));
}

/** Pictures that are drawn when a test says so. */
function drawLater() {
  const drawn = Promise.withResolvers<Uint8Array>();
  draw = () => drawn.promise;
  return drawn;
}

describe('an answer with a picture', () => {
  test.each([
    ['salary', 'ranges-id.png', 'Junior'],
    ['roadmap', 'path-id.png', 'Python'],
  ])('/%s says in text and in its alt text what the picture shows', async (name, file, said) => {
    const answer = await use(name);
    expect(namesIn(answer)).toEqual([file]);
    expect(embedOf(answer).description).toContain(said);
    expect(answer.attachments[0]?.description).toContain(said);
  });

  test.each(LANGUAGES)('has alt text that is not cut, in the language %s', (language) => {
    const pictures = [...services.knowledge.entries.keys()].flatMap(
      (id) => services.replies.replyWith([id], language).picture ?? [],
    );
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const { alt } of pictures) expect(alt.length).toBeLessThanOrEqual(LIMITS.attachmentDescription);
  });

  test('has it in private, too, in the language of the person', async () => {
    const question = 'how much does an ML engineer earn?';
    const options = { question, private: true };
    const answer = messageOf(await english().command(umum(), 'ask', options));
    expect(isPrivate(answer)).toBe(true);
    expect(namesIn(answer)).toEqual(['ranges-en.png']);
  });
});

describe('the details select', () => {
  test('drops the picture where the detail has none, and brings it back', async () => {
    const message = await use('salary');
    const [select] = selectsOf(message);
    const choose = async (id: string) => {
      const outcome = await student().select(message.id, select!.custom_id, [id]);
      return 'message' in outcome ? [outcome.kind, namesIn(outcome.message)] : [];
    };
    expect(await choose('salary.senior')).toEqual(['update', []]);
    expect(await choose('salary')).toEqual(['update', ['ranges-id.png']]);
    expect(shown()).toHaveLength(1);
  });

  test('gives others a private copy with the picture', async () => {
    const message = await use('salary');
    const [select] = selectsOf(message);
    const copy = messageOf(await english().select(message.id, select!.custom_id, ['salary']));
    expect(isPrivate(copy)).toBe(true);
    expect(namesIn(copy)).toEqual(['ranges-en.png']);
  });
});

describe('a picture that takes long', () => {
  test('does not hold the answer up and is sent after it', async () => {
    const drawn = drawLater();
    const answer = await use('salary');
    expect(namesIn(answer)).toEqual([]);
    expect(shown()).toHaveLength(1);
    drawn.resolve(PNG);
    const late = await stage.sandbox.waitFor(() => shown()[1]);
    expect(namesIn(late)).toEqual(['ranges-id.png']);
    expect(late.attachments[0]?.description).toContain('Junior');
    expect(isPrivate(late)).toBe(false);
  });

  test('of a private answer is sent privately', async () => {
    const drawn = drawLater();
    await student().command(umum(), 'ask', {
      question: 'berapa gaji machine learning engineer?',
      private: true,
    });
    drawn.resolve(PNG);
    const late = await stage.sandbox.waitFor(() => shown()[1]);
    expect(isPrivate(late)).toBe(true);
    expect(shown(english())).toEqual([]);
  });

  test('of a change in place is sent after it', async () => {
    const message = await use('salary');
    const [select] = selectsOf(message);
    const drawn = drawLater();
    const outcome = await student().select(message.id, select!.custom_id, ['salary']);
    expect('message' in outcome && namesIn(outcome.message)).toEqual([]);
    drawn.resolve(PNG);
    const late = await stage.sandbox.waitFor(() => shown()[1]);
    expect(namesIn(late)).toEqual(['ranges-id.png']);
  });

  test('and fails in the end leaves the answer as it is, with one line in the log', async () => {
    const drawn = drawLater();
    await use('salary');
    drawn.reject(new Error('no ink'));
    await expect.poll(alarms).toHaveLength(1);
    expect(alarms()[0]).toContain('no ink');
    await use('skills');
    expect(followUps()).toEqual([]);
  });

  test.each([
    ['Discord fails', { status: 500 }, 4, 1],
    ['nobody can read it any more', { code: 10015 }, 1, 0],
    ['the channel is gone', { code: 10003 }, 1, 0],
  ])('and comes when %s is no reason to say that the answer failed', async (_, fault, times, lines) => {
    const drawn = drawLater();
    await use('salary');
    for (let time = 0; time < times; time++) stage.sandbox.faults.next(REQUESTS.followUp, fault);
    drawn.resolve(PNG);
    await expect.poll(() => stage.sandbox.faults.waiting).toBe(0);
    draw = async () => PNG;
    await use('skills');
    await expect.poll(alarms).toHaveLength(lines);
    expect(shown()).toHaveLength(2);
    expect(stage.log.filter((line) => / error /.test(line))).toEqual([]);
  });
});

describe('a picture that cannot be drawn', () => {
  test.each([
    ['fails', async () => Promise.reject(new Error('no ink'))],
    [
      'throws at once',
      () => {
        throw new Error('no ink');
      },
    ],
  ])('because drawing %s leaves the answer without it, with one line in the log', async (_, broken) => {
    draw = broken;
    const answer = await use('roadmap');
    expect(namesIn(answer)).toEqual([]);
    expect(embedOf(answer).description).toContain('Python');
    expect(alarms()).toHaveLength(1);
    expect(followUps()).toEqual([]);
  });
});
