import { z } from 'zod';
import type { AnswerId } from '../../knowledge/knowledge.ts';
import type { Outcome, Request, Services } from '../command.ts';
import { fitsCustomId, writeCustomId } from '../custom-id.ts';
import { notice } from '../deliver/notices.ts';
import type { Action } from './action.ts';
import { answerIdPart } from './parts.ts';

const DATA = z.array(answerIdPart).min(1).max(3);
const FIELD = 'remark';
/** A few sentences; what a moderator still reads. */
const LONGEST_REMARK = 500;

/** @returns the custom id of a button by which a person says whether these answers helped. */
export function feedbackId(opinion: 'helpful' | 'not-helpful', answers: readonly AnswerId[]): string {
  const all = { command: 'ask', data: [opinion, ...answers] };
  // Three long ids have no room together: then it is about the first.
  return writeCustomId(fitsCustomId(all) ? all : { ...all, data: all.data.slice(0, 2) });
}

/** "Helpful": counted once a person. */
export const helpful: Action = {
  async component(data, request, services) {
    const answers = answersIn(data, services);
    if (!answers) return undefined;
    await vote(answers, true, request, services);
    return thank(request, services);
  },
};

/** "Not helpful": counted once a person; then a form asks what was wrong, which nobody has to fill in. */
export const notHelpful: Action = {
  async component(data, request, services) {
    const answers = answersIn(data, services);
    if (!answers) return undefined;
    await vote(answers, false, request, services);
    return openForm(answers, request, services);
  },
  async submit(data, fields, request, services) {
    const answers = answersIn(data, services);
    if (!answers) return undefined;
    const text = (fields.get(FIELD) ?? '').trim().slice(0, LONGEST_REMARK);
    if (!text) return thank(request, services);
    const guildId = serverOf(request);
    await Promise.all(answers.map((answer) => services.store.remark({ guildId, answer, text })));
    return thankForRemark(request, services);
  },
};

/** Undefined where one of the answers is none (any more): nothing is stored of what somebody made up. */
function answersIn(data: readonly string[], { knowledge }: Services): readonly AnswerId[] | undefined {
  const answers = DATA.safeParse(data).data;
  return answers?.every((answer) => knowledge.entries.has(answer)) ? answers : undefined;
}

/** Where the bot is no member, nobody would read what is kept for the server. */
function serverOf({ guildId, botIsMember }: Request): string | undefined {
  return botIsMember ? guildId : undefined;
}

async function vote(
  answers: readonly AnswerId[],
  isHelpful: boolean,
  request: Request,
  { store }: Services,
): Promise<void> {
  const { userId } = request;
  const guildId = serverOf(request);
  await Promise.all(answers.map((answer) => store.vote({ userId, guildId, answer, helpful: isHelpful })));
}

function openForm(answers: readonly AnswerId[], { language }: Request, { words }: Services): Outcome {
  const say = words(language);
  const field = {
    name: FIELD,
    label: say('feedback:form.label'),
    placeholder: say('feedback:form.placeholder'),
    required: false,
    most: LONGEST_REMARK,
  };
  return { form: { title: say('feedback:form.title'), data: ['not-helpful', ...answers], fields: [field] } };
}

function thank({ language }: Request, { words }: Services): Outcome {
  const say = words(language);
  return {
    reply: notice(language, { title: say('feedback:thanks.title'), text: say('feedback:thanks.text') }),
  };
}

function thankForRemark(request: Request, { words }: Services): Outcome {
  const say = words(request.language);
  const text = say(serverOf(request) ? 'feedback:noted.here' : 'feedback:noted.elsewhere');
  return { reply: notice(request.language, { title: say('feedback:noted.title'), text }) };
}
