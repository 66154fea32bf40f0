import type { Language } from '../knowledge/language.ts';
import type { Reply } from '../replies/reply.ts';
import type { Words } from '../replies/words.ts';

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
