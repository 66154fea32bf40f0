import { type APIMessage, MessageFlags } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../src/sandbox/clock.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import { type Outcome, REQUESTS } from '../../src/sandbox/sandbox.ts';
import {
  buttonOf,
  choicesOf,
  embedOf,
  messageOf,
  realServices,
  type Stage,
  selectsOf,
  startStage,
  titlesOf,
} from './support/stage.ts';

const FAULT = 'Maaf, ada yang salah di sisiku';

let stage: Stage;
let whileDrawing: () => void = () => {};
let firstRequest = 0;
let firstLine = 0;

beforeAll(async () => {
  const services = await realServices();
  const draw = async () => {
    whileDrawing();
    return new Uint8Array(100);
  };
  // A clock that stands still: nobody gives up waiting, so that faults that leave nothing to say need no time.
  stage = await startStage({ services, draw }, { clock: createManualClock() });
});
afterAll(() => stage.close());
beforeEach(() => {
  whileDrawing = () => {};
  firstRequest = stage.sandbox.requests.length;
  firstLine = stage.log.length;
});

const student = () => stage.sandbox.as(stage.sandbox.world.users.student);
const umum = () => stage.sandbox.world.channels.umum;
const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
const alarms = (level: RegExp) => stage.log.slice(firstLine).filter((line) => level.test(line));
const isAlarm = / (?:warn|error) /;
const responses = () =>
  stage.sandbox.requests.slice(firstRequest).filter(({ path }) => path.startsWith('/interactions/'));
const shown = () => student().messages(umum());

/** Everything that people use, made ready first, so that a fault meets nothing but the use itself. */
const uses: Readonly<Record<string, () => Promise<() => Promise<Outcome>>>> = {
  'a command': async () => () => student().command(umum(), 'salary'),
  'a button': async () => {
    const message = await answer();
    const [choice] = choicesOf(message);
    return () => student().press(message.id, choice!.customId);
  },
  'the details select': async () => {
    const message = await answer();
    const [select] = selectsOf(message);
    return () => student().select(message.id, select!.custom_id, ['salary.senior']);
  },
  'a button that opens a form': async () => {
    const message = await answer();
    return () => student().press(message.id, buttonOf(message, 'Kurang membantu'));
  },
  'a form': async () => {
    const message = await answer();
    const opened = await student().press(message.id, buttonOf(message, 'Kurang membantu'));
    if (opened.kind !== 'modal') throw new Error('no form was opened');
    const { modal } = opened;
    return () => student().submit(modal, { remark: 'kurang jelas' });
  },
  'the removal of an answer': async () => {
    const message = await answer();
    return () => student().press(message.id, buttonOf(message, 'Hapus'));
  },
};

async function answer(): Promise<APIMessage> {
  return messageOf(await student().command(umum(), 'salary'));
}

/** Makes a use ready and lets Discord fail. @param times how many first responses are to meet the fault. */
async function prepare(what: string, fault: Fault, times = 1): Promise<() => Promise<Outcome>> {
  const act = await uses[what]!();
  firstRequest = stage.sandbox.requests.length;
  for (let time = 0; time < times; time++) stage.sandbox.faults.next(REQUESTS.firstResponse, fault);
  return act;
}

/** The bot lives on: it answers somebody else, and whatever it had begun before is done. */
async function goesOn(): Promise<void> {
  expect(stage.sandbox.faults.waiting).toBe(0);
  const english = stage.sandbox.as(stage.sandbox.world.users.english);
  expect(messageOf(await english.command(english.dm, 'skills')).embeds).toHaveLength(1);
}

describe.each(Object.keys(uses))('%s', (what) => {
  test.each<[string, Fault]>([
    ['is met by a rate limit', { rateLimit: { retryAfter: 0.05 } }],
    ['is met by a rate limit of all requests', { rateLimit: { retryAfter: 0.05, global: true } }],
    ['is met by a fault of Discord’s', { status: 500 }],
    ['is met by a fault on the way', { status: 502 }],
  ])('that %s once is answered with the second try', async (_, fault) => {
    const act = await prepare(what, fault);
    const outcome = await act();
    expect(titlesIn(outcome)).not.toContain(FAULT);
    await goesOn();
    expect(responses()).toHaveLength(3);
    expect(alarms(isAlarm)).toEqual([]);
  });

  test.each<[string, Fault]>([
    ['a fault came back', { status: 500, carriedOut: true }],
    ['the connection was cut', { cut: true, carriedOut: true }],
  ])('that was answered, but %s instead of a receipt, is not answered twice', async (_, fault) => {
    const act = await prepare(what, fault);
    const before = shown().length;
    const outcome = await act();
    expect(titlesIn(outcome)).not.toContain(FAULT);
    await expect.poll(() => responses()).toHaveLength(2);
    expect(codeOf(responses()[1]?.answer)).toBe(40060);
    await goesOn();
    expect(shown().length - before).toBeLessThanOrEqual(1);
    expect(alarms(/ error /).length).toBeLessThanOrEqual(1);
  });

  test('whose answer is lost on the way is explained once', async () => {
    const act = await prepare(what, { cut: true });
    expect(titlesIn(await act())).toEqual([FAULT]);
    await goesOn();
    expect(alarms(/ error /)).toHaveLength(1);
  });

  test.each([10062, 40060, 50001, 50013])('that is refused with %i is left at that', async (code) => {
    const act = await prepare(what, { code });
    const outcome = await settledAfter(act());
    expect(outcome).toBe('nothing');
    expect(responses()).toHaveLength(2);
    expect(alarms(isAlarm)).toEqual([]);
  });

  test('that fails four times is explained once, privately', async () => {
    const act = await prepare(what, { status: 500 }, 4);
    const outcome = await act();
    const explanation = messageOf(outcome);
    expect(embedOf(explanation).title).toBe(FAULT);
    expect(isPrivate(explanation)).toBe(true);
    await goesOn();
    expect(alarms(/ error /)).toHaveLength(1);
  });

  test('that fails for good, and cannot be explained either, is given up with one alarm', async () => {
    const act = await prepare(what, { status: 500 }, 8);
    const outcome = await settledAfter(act());
    expect(outcome).toBe('nothing');
    expect(responses()).toHaveLength(9);
    expect(alarms(/ error /)).toHaveLength(1);
  });
});

describe('a message that is removed meanwhile', () => {
  test('cannot be changed any more: what was chosen is shown to the person', async () => {
    const message = await answer();
    const [select] = selectsOf(message);
    const moderator = stage.sandbox.as(stage.sandbox.world.users.moderator);
    whileDrawing = () => {
      whileDrawing = () => {};
      moderator.remove(message.id);
    };
    const outcome = messageOf(await student().select(message.id, select!.custom_id, ['salary']));
    expect(embedOf(outcome).title).toBe('Gaji Machine Learning Engineer');
    expect(isPrivate(outcome)).toBe(true);
    expect(outcome.attachments).toHaveLength(1);
    expect(alarms(isAlarm)).toEqual([]);
  });

  test('needs no removal any more', async () => {
    const message = await answer();
    stage.sandbox.faults.next(REQUESTS.deleteAnswer, { code: 10008 });
    await student().press(message.id, buttonOf(message, 'Hapus'));
    await expect.poll(() => stage.sandbox.faults.waiting).toBe(0);
    await goesOn();
    expect(alarms(isAlarm)).toEqual([]);
  });
});

test('a removal that fails after it was acknowledged is explained privately, and the answer stands', async () => {
  const message = await answer();
  for (let time = 0; time < 4; time++) stage.sandbox.faults.next(REQUESTS.deleteAnswer, { status: 500 });
  await student().press(message.id, buttonOf(message, 'Hapus'));
  const explained = await stage.sandbox.waitFor(() => {
    const last = shown().at(-1);
    return last && titlesOf(last).includes(FAULT) && last;
  });
  expect(isPrivate(explained)).toBe(true);
  expect(shown().map(({ id }) => id)).toContain(message.id);
  expect(alarms(/ error /)).toHaveLength(1);
});

test('suggestions while typing that fail are not there, and that is all', async () => {
  for (let time = 0; time < 4; time++) stage.sandbox.faults.next(REQUESTS.firstResponse, { status: 500 });
  const typed = student().autocomplete(umum(), 'ask', { question: 'gaj' }, 'question');
  expect(await settledAfter(typed)).toBe('nothing');
  expect(alarms(/ error /)).toHaveLength(1);
});

function titlesIn(outcome: Outcome) {
  return 'message' in outcome ? titlesOf(outcome.message) : [];
}

function codeOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
}

/** What came of something by the time that the bot has met all faults and answered somebody else. */
async function settledAfter(outcome: Promise<unknown>): Promise<unknown> {
  await expect.poll(() => stage.sandbox.faults.waiting).toBe(0);
  await goesOn();
  return Promise.race([outcome, Promise.resolve('nothing')]);
}
