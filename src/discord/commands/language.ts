import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/language.ts';
import type { Command, Control, Services, Shown } from '../command.ts';
import { notice } from '../deliver/notices.ts';

/** What stands for no choice: the language of the person's Discord. */
const FOLLOW = 'follow';
const CHOICES = [FOLLOW, ...LANGUAGES] as const;

const DATA = z.tuple([z.literal('choose')]);
const VALUES = z.tuple([z.enum(CHOICES)]);

/** `/language`: the language of replies that only this person reads. */
export default {
  name: 'language',
  visibility: 'private',
  cooldown: 'none',
  async run({ userId, language }, services) {
    return panel(await services.store.personLanguage(userId), language, services);
  },
  async component(data, { userId, values, followedLanguage }, services) {
    const chosen = VALUES.safeParse(values);
    if (!DATA.safeParse(data).success || !chosen.success) return undefined;
    const [choice] = chosen.data;
    const own = choice === FOLLOW ? undefined : choice;
    await services.store.setPersonLanguage(userId, own);
    services.preferences.refresh(userId);
    // A conversation goes on in the language in which it began, which is no longer the one that is wanted.
    services.conversations.forget(userId);
    return { ...panel(own, own ?? followedLanguage, services), how: 'change' };
  },
} satisfies Command;

/** @param own what the person has chosen. @param language that of the panel. */
function panel(own: Language | undefined, language: Language, { words }: Services): Shown {
  const say = words(language);
  const now = say('language:now', { language: own ? say(`language:${own}`) : say('language:following') });
  const select: Control = {
    kind: 'select',
    placeholder: say('language:choose'),
    data: ['choose'],
    options: CHOICES.map((choice) => ({
      label: say(`language:${choice}`),
      value: choice,
      selected: choice === (own ?? FOLLOW),
    })),
  };
  const text = `${now}\n\n${say('language:text')}`;
  return { reply: notice(language, { title: say('language:title'), text }), controls: [[select]] };
}
