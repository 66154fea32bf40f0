import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIUser,
  Locale,
} from 'discord-api-types/v10';
import type { OpenModal, Outcome } from '../interactions/open.ts';
import type { State } from '../state.ts';
import type { Account, SandboxThread } from '../world/world.ts';
import { dmOf } from '../world/world.ts';
import { createActions } from './actions.ts';
import { createForging } from './forging.ts';
import type { FieldValues } from './modal.ts';
import { NotPossible } from './not-possible.ts';
import type { OptionValues } from './options.ts';
import { createThreading } from './threads.ts';
import { createWriting, type SendOptions } from './writing.ts';

/**
 * One of the people, doing what they could do in Discord's client. What the client would not let them do is
 * refused with {@link NotPossible}. Everything with an {@link Outcome} rejects with `InteractionFailed` where the
 * bot does not respond within three seconds.
 */
export interface Person {
  readonly user: APIUser;
  /** The name that others see, where they have no nickname; anything that a person may call themselves. */
  displayName: string;
  /** The language of their client. */
  locale: Locale;
  /** Whether they let the bot write to them privately; yes at first. */
  takesDms: boolean;
  /** Whether they have added the app to their own account, so that they have it in any server; no at first. */
  hasApp: boolean;
  /** The id of their private channel with the bot. */
  readonly dm: string;
  send(channelId: string, content: string, options?: SendOptions): APIMessage;
  edit(messageId: string, content: string): APIMessage;
  remove(messageId: string): void;
  /**
   * Opens a thread, or a post in a forum.
   * @param content of its first message; a post needs some.
   */
  openThread(channelId: string, name: string, content?: string): SandboxThread;
  /** Opens a thread about a message; it has that message's id. */
  openThreadFrom(messageId: string, name: string): SandboxThread;
  /** Archives or locks a thread, or undoes that; for moderators, archiving also for whoever opened it. */
  setThread(threadId: string, change: { readonly archived?: boolean; readonly locked?: boolean }): void;
  /** Shows as typing. */
  typing(channelId: string): void;
  /** The messages that they see in a channel, oldest first. */
  messages(channelId: string): APIMessage[];
  /** The commands that they are offered in a channel. */
  commands(channelId: string): APIApplicationCommand[];
  /** @param name as registered, with group and subcommand after spaces: `settings language`. */
  command(channelId: string, name: string, options?: OptionValues): Promise<Outcome>;
  messageCommand(channelId: string, name: string, messageId: string): Promise<Outcome>;
  /** @param focused the option being typed; its text so far is in `options`. */
  autocomplete(
    channelId: string,
    name: string,
    options: OptionValues,
    focused: string,
  ): Promise<readonly APIApplicationCommandOptionChoice[]>;
  press(messageId: string, customId: string): Promise<Outcome>;
  select(messageId: string, customId: string, values: readonly string[]): Promise<Outcome>;
  submit(modal: OpenModal, fields: FieldValues): Promise<Outcome>;
  /**
   * Uses a component that the message need not have, as if an older bot had sent it, or somebody had made it up.
   * @param values make it a select of texts; left out, it is a button.
   */
  forge(messageId: string, customId: string, values?: readonly string[]): Promise<Outcome>;
  /** Submits a form that nobody need have opened. @param fields texts by custom_id. */
  forgeForm(channelId: string, customId: string, fields: Readonly<Record<string, string>>): Promise<Outcome>;
}

/** @throws {NotPossible} if there is nobody of this id. */
export function createPerson(state: State, userId: string): Person {
  const account = accountOf(state, userId);
  return {
    user: account.user,
    get displayName() {
      return account.user.global_name ?? account.user.username;
    },
    set displayName(name) {
      account.user.global_name = name;
    },
    get locale() {
      return account.locale;
    },
    set locale(locale) {
      account.locale = locale;
    },
    get takesDms() {
      return account.takesDms;
    },
    set takesDms(takesDms) {
      account.takesDms = takesDms;
    },
    get hasApp() {
      return account.hasApp;
    },
    set hasApp(hasApp) {
      account.hasApp = hasApp;
    },
    dm: dmOf(state.world, userId)?.id ?? '',
    ...createWriting(state, account),
    ...createThreading(state, account),
    ...createActions(state, account),
    ...createForging(state, account),
  };
}

function accountOf({ world }: State, userId: string): Account {
  const account = world.accounts.get(userId);
  if (!account) throw new NotPossible(`There is no person with the id ${userId}.`);
  return account;
}
