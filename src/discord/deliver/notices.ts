import type { Language } from '../../knowledge/language.ts';
import type { Reply } from '../../replies/reply.ts';
import type { Words } from '../../replies/words.ts';
import type { Permission } from '../command.ts';
import type { Wait } from '../memory/cooldowns.ts';

/** A short message of the bot's own, with nothing to choose. */
export function notice(language: Language, { title, text }: { title: string; text: string }): Reply {
  return { language, sections: [{ title, blocks: [{ kind: 'text', text }] }], choices: [] };
}

/** Says that something went wrong. @param id what the log has the fault under, to be handed on to the operators. */
export function faultNotice(words: Words, language: Language, id: string): Reply {
  const say = words(language);
  return notice(language, { title: say('errors:fault.title'), text: say('errors:fault.text', { id }) });
}

/** Says that a button, or whatever else was used, is nothing that this version of the bot knows. */
export function outdatedNotice(words: Words, language: Language): Reply {
  const say = words(language);
  return notice(language, { title: say('errors:outdated.title'), text: say('errors:outdated.text') });
}

/** Says that the store cannot be used now, so that nothing has changed. */
export function notSavedNotice(words: Words, language: Language): Reply {
  const say = words(language);
  return notice(language, { title: say('errors:not-saved.title'), text: say('errors:not-saved.text') });
}

/** Says that something is for members with a permission only. */
export function notAllowedNotice(words: Words, language: Language, needed: Permission): Reply {
  const say = words(language);
  const text = say('errors:not-allowed.text', { permission: say(`errors:permissions.${needed}`) });
  return notice(language, { title: say('errors:not-allowed.title'), text });
}

/** Says when somebody may ask again, which Discord shows in the reader's own time and counts down. */
export function cooldownNotice(words: Words, language: Language, { of, until }: Wait): Reply {
  const say = words(language);
  const key = of === 'person' ? 'cooldown' : 'cooldown-channel';
  const when = `<t:${Math.ceil(until / 1_000)}:R>`;
  return notice(language, { title: say(`errors:${key}.title`), text: say(`errors:${key}.text`, { when }) });
}
