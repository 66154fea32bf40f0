import { z } from 'zod';
import { askedPart, snowflakePart } from '../actions/parts.ts';
import { askQuestion } from '../asking.ts';
import type { Command, Control, PostRefusal, Request, Services } from '../command.ts';
import { notice } from '../deliver/notices.ts';
import { findTitle } from '../titles.ts';

const DATA = z.tuple([z.literal('post'), snowflakePart, askedPart]);

/** "Answer this" in the menu of a message: answers it for the person who used it, who may post the answer. */
export default {
  name: 'answer-this',
  kind: 'message',
  visibility: 'private',
  run({ language, message, mayPost }, services) {
    if (!message?.text.trim()) return say('empty', language, services);
    const shown = askQuestion(message.text, { language }, services);
    const { reply, asked = '' } = shown;
    if (!mayPost || !reply.answers?.length) return shown;
    const label = services.words(reply.language)('answer-this:post');
    const button: Control = { kind: 'button', label, style: 'primary', data: ['post', message.id, asked] };
    return { ...shown, controls: [[button]] };
  },
  component(data, request, services) {
    const parsed = DATA.safeParse(data);
    const answers = answersOf(request, services);
    if (!parsed.success || answers.length === 0) return undefined;
    const { language, mayPost, channelLanguage } = request;
    if (!mayPost) return say('private', language, services);
    const [, inReplyTo, asked] = parsed.data;
    return {
      post: { reply: services.replies.replyWith(answers, asked ?? channelLanguage), asked },
      inReplyTo,
      posted: (url) => say('posted', language, services, { url }),
      refused: (refusal) => refusedNotice(refusal, request, services),
    };
  },
} satisfies Command;

/** What the private message answers, read from its titles; none if one of them is no answer's (any more). */
function answersOf({ message }: Request, { knowledge }: Services): string[] {
  const answers = (message?.titles ?? []).map((title) => findTitle(knowledge, title)?.answer);
  return answers.every((answer) => answer !== undefined) ? answers : [];
}

type Saying = 'empty' | 'private' | 'posted' | 'gone' | 'closed' | 'refused' | 'lacking';

function say(
  what: Saying,
  language: Request['language'],
  { words }: Services,
  values: { readonly url?: string; readonly permissions?: string } = {},
) {
  const saying = words(language);
  const { url = '', permissions = '' } = values;
  const [title, text] = [
    saying(`answer-this:${what}.title`),
    saying(`answer-this:${what}.text`, { url, permissions }),
  ];
  return { reply: notice(language, { title, text }) };
}

function refusedNotice(refusal: PostRefusal, { language }: Request, services: Services) {
  if (typeof refusal === 'string') return say(refusal, language, services).reply;
  const saying = services.words(language);
  const names = refusal.lacking.map((permission) => `“${saying(`errors:permissions.${permission}`)}”`);
  const permissions = new Intl.ListFormat(language).format(names);
  return say('lacking', language, services, { permissions }).reply;
}
