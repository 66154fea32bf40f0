import type { ChannelType } from 'discord.js';
import type { Answerer, Turn } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Replies } from '../replies/create-replies.ts';
import type { Reply } from '../replies/reply.ts';
import type { Permissions, Words } from '../replies/words.ts';
import type { Store, UnansweredQuestion } from '../store/store.ts';
import type { Preferences } from './audience/preferences.ts';
import type { Conversations } from './memory/conversations.ts';
import type { CommandName } from './registry/command-words.ts';
import type { CommandIds } from './registry/register.ts';

/**
 * A command describes itself: a file `commands/<name>.ts` whose default export is one of these, checked with
 * `satisfies Command`. Its words stand in `locales/<language>/commands.json` under its name. Nothing else has to
 * know of it: it is found, registered with Discord, listed by the help and run from here.
 */
export interface Command {
  /** Its English name, which is the name of its file and the key of its words. */
  readonly name: CommandName;
  /** `message`: it stands in the menu of every message instead of being typed after a slash. */
  readonly kind?: 'message';
  /**
   * Who reads the reply: everybody in the channel, or only the person who asked; where it depends on the options,
   * a function of them. What is public becomes private where the server wants it so.
   */
  readonly visibility: Visibility | ((options: Request['options']) => Visibility);
  /** What can be typed after it, by English name, in the order shown; required ones first. */
  readonly options?: Readonly<Record<string, Option>>;
  /** The permission that members need, for the command itself and for its buttons, selects and forms. */
  readonly permission?: Permission;
  /** Where it is offered; everywhere if left out. */
  readonly where?: readonly Place[];
  /** `none`: using it does not count towards the cooldown of the person and the channel. */
  readonly cooldown?: 'none';
  /**
   * Answers. It must be quick, because Discord waits 3 seconds: knowledge is in memory, and the store answers or
   * gives up within 2. Nothing is deferred. Whatever it throws is a fault, which the dispatcher logs and explains.
   */
  run(request: Request, services: Services): Outcome | Promise<Outcome>;
  /**
   * Offers texts while somebody types an option with `autocomplete`.
   * @param typed what stands in the option so far, possibly nothing.
   * @returns texts for the option, best first; those beyond Discord's 25 are not shown.
   */
  autocomplete?(typed: string, request: Request, services: Services): readonly string[];
  /**
   * Handles a button or select whose custom id begins with this command's name.
   * @param data the parts of the custom id after its version: anybody can forge them, so parse them.
   * @returns undefined if `data` is nothing that this command writes (any more): the person is told so.
   */
  component?(data: readonly string[], request: Request, services: Services): Response;
  /**
   * Handles a form that an outcome of this command opened.
   * @param data as for `component`. @param fields what was typed, by the field's name.
   */
  submit?(
    data: readonly string[],
    fields: ReadonlyMap<string, string>,
    request: Request,
    services: Services,
  ): Response;
}

/** What becomes of a button, select or form; undefined: it is out of date. */
export type Response = Outcome | undefined | Promise<Outcome | undefined>;

/** Who reads a reply. */
export type Visibility = 'public' | 'private';

/** A permission of Discord's, by discord.js's name: one that there are words for in `errors.json`. */
export type Permission = keyof Permissions;

/** One thing that can be typed after a command. */
export type Option =
  | { readonly kind: 'text'; readonly required: boolean; readonly autocomplete?: boolean }
  | { readonly kind: 'flag'; readonly required: boolean }
  | { readonly kind: 'choice'; readonly required: boolean; readonly choices: readonly string[] };

/** `server`: channels of servers; `dm`: private messages with the bot; `private-channel`: those between people. */
export type Place = 'server' | 'dm' | 'private-channel';

/** Who asks what, from where. */
export interface Request {
  /** The interaction's id, under which everything about it is logged. */
  readonly id: string;
  /** The language to reply in where the question itself does not tell. */
  readonly language: Language;
  /** For a button or select: the language of those who read the message that it stands on. */
  readonly languageThere: Language;
  /** The language for all who read the channel, where a question does not tell it. */
  readonly channelLanguage: Language;
  /** The language of private replies to this person as long as none is chosen. */
  readonly followedLanguage: Language;
  /** Whether something can be posted here: the bot is a member, the server wants it so, and the person may write. */
  readonly mayPost: boolean;
  /** The language in which the person's Discord shows the names of commands. */
  readonly namesLanguage: Language;
  readonly userId: string;
  /** Undefined outside servers. */
  readonly guildId?: string | undefined;
  readonly channelId: string;
  /** What was given for an option, by its English name; a flag is `true` or `false`. */
  readonly options: ReadonlyMap<string, string>;
  /** What was chosen in a select. */
  readonly values: readonly string[];
  /** For a message command the message it was used on; for a button, select or form the one that it stands on. */
  readonly message?: MessageAt | undefined;
  /** Whether only the person who asked will read the reply: it is ephemeral, or a private message with the bot. */
  readonly alone: boolean;
  /** Whether the bot itself is a member of the server, and not only brought along by a person. */
  readonly botIsMember: boolean;
  /** Whether a channel is one of the server's; those of a server that the bot is no member of are unknown to it. */
  hasChannel(channelId: string): boolean;
  /** Whether the person has a permission in this channel; nobody has any outside servers. */
  may(permission: Permission): boolean;
  /** The last exchange of this person in this channel, if the reply can be read by the same people. */
  readonly previous?: Turn | undefined;
}

/** A message that an interaction is about. */
export interface MessageAt {
  readonly id: string;
  readonly text: string;
  /** The titles of its embeds, as plain text. */
  readonly titles: readonly string[];
}

/** What the bot knows and says; read again where a file of it has changed. */
export interface Contents {
  readonly knowledge: Knowledge;
  readonly answerer: Answerer;
  readonly replies: Replies;
  readonly words: Words;
  /** Every command, in the order of their names. */
  readonly commands: readonly Command[];
}

/** What commands work with. */
export interface Services extends Contents {
  readonly store: Store;
  /** What servers and people have chosen, with defaults where the store cannot be asked. */
  readonly preferences: Preferences;
  readonly conversations: Conversations;
  /** Whether the bot may read messages that do not mention it. */
  readonly messageContentIntent: boolean;
  /** The ids of the slash commands by their names, as far as they are known yet. */
  readonly commandIds: () => CommandIds;
}

/** What comes of a command, button, select or form. */
export type Outcome = Shown | Opened | Removed | Posted;

/** A message is shown. */
export interface Shown {
  readonly reply: Reply;
  /** For a button, select or form: `change` changes the message that it stands on instead of sending another. */
  readonly how?: 'send' | 'change';
  /** The language that the question told, if it did; the reply's buttons carry it on. */
  readonly asked?: Language | undefined;
  /** What a follow-up can lean on. */
  readonly turn?: Turn | undefined;
  /** The question, where it found no answer. */
  readonly unanswered?: UnansweredQuestion | undefined;
  /** Buttons and selects of the command's own, row by row, under the reply. */
  readonly controls?: readonly (readonly Control[])[];
  /** For a change: whether buttons and selects of other commands stay, above what stands under the reply. */
  readonly keepsControls?: boolean;
  /** A file to download with it. */
  readonly file?: { readonly name: string; readonly text: string };
}

/** A form is opened; what is typed into it comes to `submit`. */
export interface Opened {
  readonly form: Form;
}

/** The message with the button is taken away. */
export interface Removed {
  readonly remove: true;
}

/** A button posts a reply for everybody, in reply to a message of this channel. */
export interface Posted {
  readonly post: Shown;
  readonly inReplyTo: string;
  /** What the message with the button changes to. @param url the posted message. */
  posted(url: string): Shown;
  /** What the person is told, privately, where it could not be posted. */
  refused(refusal: PostRefusal): Reply;
}

/**
 * Why something could not be posted: the bot lacks permissions; the message to reply to is gone; the thread is closed;
 * or Discord does not take it now (slow mode, automatic moderation).
 */
export type PostRefusal = 'gone' | 'closed' | 'refused' | { readonly lacking: readonly Permission[] };

/** A button or select; each select stands in a row of its own. `data` are the parts of its custom id. */
export type Control =
  | {
      readonly kind: 'button';
      readonly label: string;
      readonly data: readonly string[];
      readonly style?: 'primary' | 'secondary' | 'danger';
      readonly disabled?: boolean;
    }
  | {
      readonly kind: 'select';
      readonly placeholder: string;
      readonly data: readonly string[];
      readonly options: readonly SelectOption[];
    }
  | {
      readonly kind: 'channels';
      readonly placeholder: string;
      readonly data: readonly string[];
      readonly selected: readonly string[];
      /** How many can be chosen; none is always possible. */
      readonly most: number;
      readonly types: readonly ChannelType[];
    };

/** One line of a select. */
export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly selected?: boolean;
}

/** A form with fields to type into. `data` are the parts of its custom id. */
export interface Form {
  readonly title: string;
  readonly data: readonly string[];
  readonly fields: readonly Field[];
}

/** One field of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly required: boolean;
  /** The most characters that can be typed. */
  readonly most: number;
}
