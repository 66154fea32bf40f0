import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
  Locale,
} from 'discord-api-types/v10';

/** A channel as the page lists it. */
export interface ChannelView {
  readonly id: string;
  readonly kind: 'text' | 'forum' | 'thread' | 'dm';
  readonly name: string;
  readonly topic: string;
  /** For a thread or a post the channel that it belongs to. */
  readonly parentId: string | undefined;
}

/** One of the people whom the reader of the page can be. */
export interface PersonView {
  readonly user: APIUser;
  readonly locale: Locale;
  readonly dm: string;
  /** Names of their roles in the guild. */
  readonly roles: readonly string[];
}

/** What the page starts from. */
export interface WorldView {
  readonly guild: { readonly id: string; readonly name: string };
  readonly bot: APIUser;
  readonly people: readonly PersonView[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** Channels of the guild, threads after the channel that they belong to. */
  readonly channels: readonly ChannelView[];
  readonly hints: Readonly<Record<'id' | 'en', readonly string[]>>;
}

/** A form that the bot has opened. */
export interface ModalView extends APIModalInteractionResponseCallbackData {
  readonly interactionId: string;
}

type OptionValue = string | number | boolean;

/** Something that a person does on the page. */
export type Act =
  | { readonly do: 'send'; readonly channelId: string; readonly content: string; readonly replyTo?: string }
  | { readonly do: 'edit'; readonly messageId: string; readonly content: string }
  | { readonly do: 'remove'; readonly messageId: string }
  | { readonly do: 'typing'; readonly channelId: string }
  | {
      readonly do: 'command';
      readonly channelId: string;
      readonly name: string;
      readonly options: Readonly<Record<string, OptionValue>>;
    }
  | {
      readonly do: 'autocomplete';
      readonly channelId: string;
      readonly name: string;
      readonly options: Readonly<Record<string, OptionValue>>;
      readonly focused: string;
    }
  | {
      readonly do: 'messageCommand';
      readonly channelId: string;
      readonly name: string;
      readonly messageId: string;
    }
  | { readonly do: 'press'; readonly messageId: string; readonly customId: string }
  | {
      readonly do: 'select';
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | {
      readonly do: 'submit';
      readonly modal: ModalView;
      readonly fields: Readonly<Record<string, string | readonly string[] | boolean>>;
    };

/** What came of an act; messages come as events. */
export type ActResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  /** The bot did not respond in time. */
  | { readonly kind: 'failed' }
  /** Discord's client would not let the person do this. */
  | { readonly kind: 'refused'; readonly message: string };

/** What a person's page hears of, as it happens. */
export type PageEvent =
  | { readonly type: 'message'; readonly message: APIMessage }
  | { readonly type: 'removed'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'commands' };
