import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
} from 'discord-api-types/v10';
import type { CommandEntry } from './commands.ts';
import type { Preferences } from './look.ts';
import type { Explanation, ModalView, PersonView, Traffic, WorldView } from './protocol.ts';
import { type MessageWindow, NEWEST } from './window.ts';

/** Something the page itself says at the end of a channel. */
export interface Notice {
  readonly id: number;
  readonly channelId: string;
  readonly text: string;
}

/** A command being filled in. */
export interface CommandForm {
  readonly entry: CommandEntry;
  /** What is typed or chosen, by option name. */
  readonly values: Readonly<Record<string, string>>;
  /** What autocomplete offers for the option being typed. */
  readonly offered:
    | { readonly option: string; readonly choices: readonly APIApplicationCommandOptionChoice[] }
    | undefined;
  /** Values behind the labels that autocomplete put into inputs. */
  readonly picked: Readonly<Record<string, string | number>>;
}

/** A select that is open, with what is chosen so far. */
export interface OpenSelect {
  readonly messageId: string;
  readonly customId: string;
  readonly chosen: readonly string[];
}

/** What is open over the page. */
export type Panel =
  | { readonly kind: 'settings' }
  | { readonly kind: 'explain'; readonly message: APIMessage; readonly explanation: Loading<Explanation> }
  | {
      readonly kind: 'inspect';
      readonly message: APIMessage | undefined;
      readonly traffic: Loading<Traffic>;
    };

/** Something that is asked for: undefined until it has come, 'failed' if it doesn't. */
export type Loading<T> = T | undefined | 'failed';

/** Everything that the page shows; replaced piece by piece. */
export interface PageState extends Preferences {
  /** Whether the page is light, by choice or as the device is. */
  readonly light: boolean;
  readonly panel: Panel | undefined;
  readonly world: WorldView;
  readonly me: PersonView;
  readonly channelId: string;
  readonly messages: readonly APIMessage[];
  /** Which of them are in the page. */
  readonly window: MessageWindow;
  /** False until the channel's messages have come. */
  readonly loaded: boolean;
  readonly commands: readonly APIApplicationCommand[];
  readonly connected: boolean;
  /** Channels with messages that were not seen yet. */
  readonly unread: ReadonlySet<string>;
  /** Who types in this channel, with when they stop counting, in milliseconds since the Unix epoch. */
  readonly typing: ReadonlyMap<string, number>;
  readonly notices: readonly Notice[];
  /** What is in the text box. */
  readonly text: string;
  /** The row of the suggestions that Enter takes. */
  readonly active: number;
  /** Whether suggestions were sent away with Escape. */
  readonly dismissed: boolean;
  readonly replyTo: APIMessage | undefined;
  readonly editing: APIMessage | undefined;
  readonly form: CommandForm | undefined;
  readonly modal: ModalView | undefined;
  readonly modalProblem: string | undefined;
  /** The message whose menu is open. */
  readonly menuFor: string | undefined;
  readonly select: OpenSelect | undefined;
  /** Components that wait for the bot, as `messageId/customId`. */
  readonly busy: ReadonlySet<string>;
  /** On narrow screens, whether the channel list covers the page. */
  readonly drawer: boolean;
}

/** The page as its parts see it. */
export interface Page {
  readonly state: PageState;
  /** Changes the state and shows it. */
  set(change: Partial<PageState>): void;
}

/** The state of an empty page. */
export function initialState(
  world: WorldView,
  me: PersonView,
  channelId: string,
  preferences: Preferences,
): PageState {
  return {
    ...preferences,
    light: false,
    panel: undefined,
    world,
    me,
    channelId,
    messages: [],
    window: NEWEST,
    loaded: false,
    commands: [],
    connected: true,
    unread: new Set(),
    typing: new Map(),
    notices: [],
    ...cleared,
    modal: undefined,
    modalProblem: undefined,
    busy: new Set(),
    drawer: false,
  };
}

/** What is left of writing, menus and suggestions after sending or changing the channel: nothing. */
export const cleared = {
  text: '',
  active: 0,
  dismissed: false,
  replyTo: undefined,
  editing: undefined,
  form: undefined,
  menuFor: undefined,
  select: undefined,
} as const satisfies Partial<PageState>;
