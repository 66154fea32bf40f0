import type { Language } from '../knowledge/language.ts';

/** What those who manage a server have decided for it; a server without decisions has {@link DEFAULT_SETTINGS}. */
export interface ServerSettings {
  /** The language of public replies where the question does not tell it; undefined: the server's own locale. */
  readonly language: Language | undefined;
  /** The same for single channels, by channel id; it wins over the server's. */
  readonly channelLanguages: ReadonlyMap<string, Language>;
  /** Ids of the channels in which the bot answers for everybody to see; none: in all of them. */
  readonly publicChannels: readonly string[];
  /** What it does in public with a question that it is not sure about. */
  readonly whenUnsure: WhenUnsure;
  /** Id of the channel in which it answers without being mentioned. */
  readonly unpromptedChannel: string | undefined;
}

/** `suggest`: offers what was perhaps meant; `silent`: says nothing for everybody to see. */
export type WhenUnsure = 'suggest' | 'silent';

/** The settings that are one value each. */
export type SettingsChange = Partial<Omit<ServerSettings, 'channelLanguages'>>;

/** The settings of a server whose moderators have decided nothing. */
export const DEFAULT_SETTINGS: ServerSettings = {
  language: undefined,
  channelLanguages: new Map(),
  publicChannels: [],
  whenUnsure: 'suggest',
  unpromptedChannel: undefined,
};

/** One person's opinion of one answer in one server; a later one takes the place of an earlier one. */
export interface Vote {
  readonly userId: string;
  /** Undefined outside servers. */
  readonly guildId: string | undefined;
  /** The id of the answer. */
  readonly answer: string;
  readonly helpful: boolean;
}

/** What is wrong with an answer, in somebody's words; nothing tells whose. */
export interface Remark {
  readonly guildId: string | undefined;
  readonly answer: string;
  /** What is longer than 1,000 characters is cut. */
  readonly text: string;
}

/** What a server's members think of one answer. */
export interface AnswerFeedback {
  readonly answer: string;
  /** People who found it helpful. */
  readonly helpful: number;
  readonly notHelpful: number;
  /** Remarks of the last 30 days, newest first, at most 20. */
  readonly remarks: readonly string[];
}

/** A question that found no answer; nothing tells who asked. */
export interface UnansweredQuestion {
  /** Normalised, and without anything that could be a person's; what is longer than 300 characters is cut. */
  readonly question: string;
  readonly language: Language;
}

/** How often it was asked in a server within the last 30 days. */
export interface CountedQuestion extends UnansweredQuestion {
  readonly count: number;
}

/** All that is stored about one person. */
export interface PersonData {
  readonly language: Language | undefined;
  readonly votes: readonly Omit<Vote, 'userId'>[];
}

/**
 * What outlives a restart. Every method rejects with a {@link StoreError} within 2 seconds where the database cannot
 * be used; what has resolved is kept. A database that comes back is used again without a restart.
 */
export interface Store {
  settings(guildId: string): Promise<ServerSettings>;
  /** Changes the values that are there and leaves the others; a value of `undefined` is a change. */
  changeSettings(guildId: string, change: SettingsChange): Promise<void>;
  /** @param language undefined: the channel follows its server again. */
  setChannelLanguage(guildId: string, channelId: string, language: Language | undefined): Promise<void>;

  /** The language that a person has chosen for private replies. */
  personLanguage(userId: string): Promise<Language | undefined>;
  setPersonLanguage(userId: string, language: Language | undefined): Promise<void>;

  vote(vote: Vote): Promise<void>;
  remark(remark: Remark): Promise<void>;
  /** Answers that somebody voted on or, in the last 30 days, remarked on; most often not helpful first. */
  feedback(guildId: string): Promise<readonly AnswerFeedback[]>;

  countUnanswered(guildId: string, question: UnansweredQuestion): Promise<void>;
  /** Most asked first, then by the last day on which it was asked, latest first; at most 1,000. */
  unanswered(guildId: string): Promise<readonly CountedQuestion[]>;
  /** @param question the one to forget; all of the server's if left out. */
  forgetUnanswered(guildId: string, question?: UnansweredQuestion): Promise<void>;

  everythingAbout(userId: string): Promise<PersonData>;
  /** Forgets all of it at once, or, if it rejects, nothing. */
  forgetPerson(userId: string): Promise<void>;

  /**
   * Servers that the bot is in now: none of them is forgotten, even if it was left before. Of the others that something
   * is stored of, those that are candidates count as left today, unless they were left before.
   * @param isCandidate whether this process would know of the server if the bot were in it (its shard is here).
   */
  seeServers(present: readonly string[], isCandidate: (guildId: string) => boolean): Promise<void>;
  serverLeft(guildId: string): Promise<void>;
  /** Forgets all about servers that were left 30 days (UTC) ago, and questions and remarks that are as old. */
  forgetOld(): Promise<void>;
  /** Lets end what has begun and closes the connections; whatever is asked afterwards rejects. Never rejects. */
  close(): Promise<void>;
}

/** The database could not be used. The message says what and why, and holds neither secrets nor anybody's words. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
