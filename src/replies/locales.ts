import enAnswerThis from '../../locales/en/answer-this.json' with { type: 'json' };
import enErrors from '../../locales/en/errors.json' with { type: 'json' };
import enFeedback from '../../locales/en/feedback.json' with { type: 'json' };
import enHelp from '../../locales/en/help.json' with { type: 'json' };
import enLanguage from '../../locales/en/language.json' with { type: 'json' };
import enMessages from '../../locales/en/messages.json' with { type: 'json' };
import enPictures from '../../locales/en/pictures.json' with { type: 'json' };
import enPrivacy from '../../locales/en/privacy.json' with { type: 'json' };
import enReplies from '../../locales/en/replies.json' with { type: 'json' };
import enSettings from '../../locales/en/settings.json' with { type: 'json' };
import enSmallTalk from '../../locales/en/small-talk.json' with { type: 'json' };
import enTerminal from '../../locales/en/terminal.json' with { type: 'json' };
import enUnanswered from '../../locales/en/unanswered.json' with { type: 'json' };
import idAnswerThis from '../../locales/id/answer-this.json' with { type: 'json' };
import idErrors from '../../locales/id/errors.json' with { type: 'json' };
import idFeedback from '../../locales/id/feedback.json' with { type: 'json' };
import idHelp from '../../locales/id/help.json' with { type: 'json' };
import idLanguage from '../../locales/id/language.json' with { type: 'json' };
import idMessages from '../../locales/id/messages.json' with { type: 'json' };
import idPictures from '../../locales/id/pictures.json' with { type: 'json' };
import idPrivacy from '../../locales/id/privacy.json' with { type: 'json' };
import idReplies from '../../locales/id/replies.json' with { type: 'json' };
import idSettings from '../../locales/id/settings.json' with { type: 'json' };
import idSmallTalk from '../../locales/id/small-talk.json' with { type: 'json' };
import idTerminal from '../../locales/id/terminal.json' with { type: 'json' };
import idUnanswered from '../../locales/id/unanswered.json' with { type: 'json' };
import type { Language } from '../knowledge/language.ts';

const id = {
  replies: idReplies,
  pictures: idPictures,
  'small-talk': idSmallTalk,
  terminal: idTerminal,
  errors: idErrors,
  feedback: idFeedback,
  messages: idMessages,
  settings: idSettings,
  unanswered: idUnanswered,
  help: idHelp,
  privacy: idPrivacy,
  language: idLanguage,
  'answer-this': idAnswerThis,
};
const en = {
  replies: enReplies,
  pictures: enPictures,
  'small-talk': enSmallTalk,
  terminal: enTerminal,
  errors: enErrors,
  feedback: enFeedback,
  messages: enMessages,
  settings: enSettings,
  unanswered: enUnanswered,
  help: enHelp,
  privacy: enPrivacy,
  language: enLanguage,
  'answer-this': enAnswerThis,
};

/** The words of one language: one namespace for each file in `locales/<language>`, named after the file. */
export type Locale = typeof id & typeof en;

/** All of the bot's own words. A key that one language has and the other lacks is a type error here. */
export const LOCALES = { id, en } satisfies Record<Language, Locale>;
