import { z } from 'zod';
import type { Language } from '../../knowledge/language.ts';
import type { Say } from '../../replies/words.ts';
import { type PersonData, StoreError } from '../../store/store.ts';
import type { Command, Control, Request, Services, Shown } from '../command.ts';
import { notice } from '../deliver/notices.ts';

const DATA = z.tuple([z.enum(['export', 'delete'])]);

/** `/privacy`: what is stored about the person who asks, who may take it along and have all of it deleted. */
export default {
  name: 'privacy',
  visibility: 'private',
  cooldown: 'none',
  async run({ userId, language }, { words, store }) {
    const say = words(language);
    const text = explanation(await readIfPossible(userId, store), say);
    return { reply: notice(language, { title: say('privacy:title'), text }), controls: [buttons(say)] };
  },
  component(data, request, services) {
    const parsed = DATA.safeParse(data);
    if (!parsed.success) return undefined;
    return parsed.data[0] === 'export' ? exportAll(request, services) : deleteAll(request, services);
  },
} satisfies Command;

/** What is said in general can be said without the store. */
async function readIfPossible(userId: string, store: Services['store']): Promise<PersonData | undefined> {
  try {
    return await store.everythingAbout(userId);
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

function explanation(data: PersonData | undefined, say: Say): string {
  const parts = (['not-stored', 'memory', 'counted'] as const).map(
    (part) => `**${say(`privacy:${part}.heading`)}**\n${say(`privacy:${part}.text`)}`,
  );
  return [stored(data, say), ...parts].join('\n\n');
}

function stored(data: PersonData | undefined, say: Say): string {
  const none = say('privacy:stored.none');
  const language = data?.language ? say(`language:${data.language}`) : say('privacy:stored.no-language');
  const votes = data?.votes.length ? String(data.votes.length) : none;
  const unknown = say('privacy:stored.unknown');
  return [
    `**${say('privacy:stored.heading')}**`,
    `- ${say('privacy:stored.language')}: ${data ? language : unknown}`,
    `- ${say('privacy:stored.votes')}: ${data ? votes : unknown}`,
  ].join('\n');
}

function buttons(say: Say): Control[] {
  return [
    { kind: 'button', label: say('privacy:export.button'), data: ['export'] },
    { kind: 'button', label: say('privacy:delete.button'), data: ['delete'], style: 'danger' },
  ];
}

async function exportAll({ userId, language }: Request, { words, store }: Services): Promise<Shown> {
  const { language: chosen = null, votes } = await store.everythingAbout(userId);
  const all = {
    person: userId,
    language: chosen,
    votes: votes.map(({ guildId = null, answer, helpful }) => ({ server: guildId, answer, helpful })),
  };
  const file = { name: 'tanya-karier.json', text: `${JSON.stringify(all, null, 2)}\n` };
  return { ...told('export', language, words), file };
}

async function deleteAll(
  { userId, language }: Request,
  { words, store, conversations, preferences }: Services,
): Promise<Shown> {
  await store.forgetPerson(userId);
  conversations.forget(userId);
  preferences.refresh(userId);
  return { ...told('delete', language, words), how: 'change' };
}

function told(what: 'export' | 'delete', language: Language, words: Services['words']): Shown {
  const say = words(language);
  return {
    reply: notice(language, { title: say(`privacy:${what}.title`), text: say(`privacy:${what}.text`) }),
  };
}
