import type { PermissionFlagsBits } from 'discord.js';
import type { Answerer, Turn } from '../answering/answer.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/language.ts';
import type { Replies } from '../replies/create-replies.ts';
import type { Reply } from '../replies/reply.ts';
import type { Words } from '../replies/words.ts';
import type { CommandName } from './command-words.ts';

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
  /** Who reads the reply: everybody in the channel, or only the person who asked. */
  readonly visibility: 'public' | 'private';
  /** What can be typed after it, by English name, in the order shown; required ones first. */
  readonly options?: Readonly<Record<string, Option>>;
  /** The permission that members need, unless a server decides otherwise; everybody may use it if left out. */
  readonly permission?: keyof typeof PermissionFlagsBits;
  /** Where it is offered; everywhere if left out. */
  readonly where?: readonly Place[];
  /**
   * Answers. It must be quick, because Discord waits 3 seconds: everything it needs is in memory.
   * Whatever it throws is a fault, which the dispatcher logs and explains.
   */
  run(request: Request, services: Services): Outcome | Promise<Outcome>;
  /**
   * Offers texts while somebody types an option with `autocomplete`.
   * @param typed what stands in the option so far, possibly nothing.
   * @returns texts for the option, best first; those beyond Discord's 25 are not shown.
   */
  autocomplete?(typed: string, request: Request, services: Services): readonly string[];
  /**
   * Handles a button whose custom id begins with this command's name.
   * @param data the parts of the custom id after its version: anybody can forge them, so parse them.
   * @returns undefined if `data` is nothing that this command writes (any more): the person is told so.
   */
  component?(
    data: readonly string[],
    request: Request,
    services: Services,
  ): Outcome | undefined | Promise<Outcome | undefined>;
}

/** One thing that can be typed after a command. */
export type Option =
  | { readonly kind: 'text'; readonly required: boolean; readonly autocomplete?: boolean }
  | { readonly kind: 'choice'; readonly required: boolean; readonly choices: readonly string[] };

/** `server`: channels of servers; `dm`: private messages with the bot; `private-channel`: those between people. */
export type Place = 'server' | 'dm' | 'private-channel';

/** Who asks what, from where. */
export interface Request {
  /** The language to reply in where the question itself does not tell. */
  readonly language: Language;
  /** The language in which the person's Discord shows the names of commands. */
  readonly namesLanguage: Language;
  readonly userId: string;
  /** What was given for an option, by its English name. */
  readonly options: ReadonlyMap<string, string>;
  /** For a message command: the text of the message it was used on. */
  readonly target?: string | undefined;
  /** The last exchange of this person in this channel, if the reply can be read by the same people. */
  readonly previous?: Turn | undefined;
}

/** What commands work with. */
export interface Services {
  readonly knowledge: Knowledge;
  readonly answerer: Answerer;
  readonly replies: Replies;
  readonly words: Words;
  /** Every command, in the order of their names. */
  readonly commands: readonly Command[];
}

/** What came of it. */
export interface Outcome {
  readonly reply: Reply;
  /** The language that the question told, if it did; the reply's buttons carry it on. */
  readonly asked?: Language | undefined;
  /** What a follow-up can lean on. */
  readonly turn?: Turn | undefined;
}
