import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIUser,
  ChannelType,
  Locale,
} from 'discord-api-types/v10';

/** A channel as the page lists it. */
export interface ChannelView {
  readonly id: string;
  readonly kind: 'text' | 'forum' | 'thread' | 'dm';
  /** Discord's own number of its kind. */
  readonly type: ChannelType;
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
  readonly guild: { readonly id: string; readonly name: string; readonly locale: Locale };
  readonly bot: APIUser;
  readonly people: readonly PersonView[];
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** Channels of the guild, threads after the channel that they belong to. */
  readonly channels: readonly ChannelView[];
  /** First questions, in the page's languages. */
  readonly hints: Readonly<Record<'id' | 'en', readonly string[]>>;
  /** The title of every answer, in the page's languages. */
  readonly titles: Readonly<Record<'id' | 'en', readonly string[]>>;
  /** What is wrong in the bot's files at present. */
  readonly problems: readonly FileProblem[];
}

/** A mistake in one of the bot's files. */
export interface FileProblem {
  readonly file: string;
  /** 1-based; left out where only the file is known. */
  readonly line?: number;
  readonly message: string;
}

/** What a message shows, besides its text. */
export type Shown = Pick<APIMessage, 'embeds' | 'components'>;

/** One answer of the bot's, as it stands in the gallery. */
export interface GalleryEntry {
  readonly id: string;
  /** The section of the source that says this. */
  readonly section: string;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Where the file opens in an editor: an address such as `vscode://file/…`. */
  readonly editor: string;
  readonly in: Readonly<Record<'id' | 'en', GalleryContent>>;
}

/** An answer in one language. */
export interface GalleryContent {
  readonly title: string;
  readonly phrasings: readonly string[];
  readonly message: Shown;
  /** The alt text of the picture that comes with it, if one does. */
  readonly picture?: string;
}

/** Everything the bot can answer. */
export interface GalleryView {
  readonly bot: APIUser;
  readonly entries: readonly GalleryEntry[];
  /** Mistakes in the files; what is shown is then the last good state. */
  readonly problems: readonly FileProblem[];
  /** Whether the bot has yet to learn from changed questions. */
  readonly stale: boolean;
  /** Whether the bot has to be started anew for a change to be seen. */
  readonly restart: boolean;
}

/** Why the bot answered as it did: lines of a label and a text; undefined where no question was asked. */
export interface Explanation {
  readonly question: string | undefined;
  readonly lines: readonly (readonly [label: string, text: string])[];
}

/** One thing that went between the bot and Discord. */
export type TrafficEntry = {
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
} & (
  | { readonly kind: 'gateway'; readonly event: string; readonly data: unknown }
  | {
      readonly kind: 'rest';
      readonly method: string;
      readonly path: string;
      readonly body: unknown;
      readonly files: readonly string[];
      readonly status: number;
      readonly answer: unknown;
      /** What Discord refused, as `place: what is wrong`. */
      readonly broken: readonly string[];
    }
);

/** What went between the bot and Discord, oldest first. */
export type Traffic = readonly TrafficEntry[];

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
  /** Changes the language of the person's Discord. */
  | { readonly do: 'locale'; readonly locale: Locale }
  | { readonly do: 'guildLocale'; readonly locale: Locale }
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
  | { readonly type: 'commands' }
  /** People, the server or what the bot knows have changed. */
  | { readonly type: 'world' };
