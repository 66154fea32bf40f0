import type { Clock } from './clock.ts';
import type { CommandStore } from './commands/store.ts';
import type { Hub } from './events.ts';
import type { InteractionEvent, InteractionStore } from './interactions/store.ts';
import type { FileStore } from './messages/files.ts';
import type { MessageStore } from './messages/store.ts';
import type { MessageEvent } from './messages/stored.ts';
import type { Denied } from './permissions.ts';
import type { RequestEntry } from './rest/log.ts';
import type { World } from './world/world.ts';

/** Everything that happens in the sandbox. */
export type SandboxEvent =
  | MessageEvent
  | InteractionEvent
  | { readonly type: 'TYPING_START'; readonly channelId: string; readonly userId: string }
  | { readonly type: 'GUILD_UPDATE' }
  | { readonly type: 'COMMANDS_CHANGED' }
  | { readonly type: 'REQUEST'; readonly entry: RequestEntry }
  | { readonly type: 'SESSION'; readonly sessionId: string; readonly change: 'ready' | 'resumed' | 'closed' };

/** The whole of a running sandbox, as REST, gateway, people and page share it. */
export interface State {
  /** Address of the server, such as `http://127.0.0.1:4000`. */
  readonly origin: string;
  /** The bot token that is let in. */
  readonly token: string;
  /** Intents that the application may not ask for (they would be off in Discord's developer portal). */
  readonly deniedIntents: number;
  readonly world: World;
  readonly messages: MessageStore;
  readonly commands: CommandStore;
  readonly interactions: InteractionStore;
  readonly files: FileStore;
  readonly hub: Hub<SandboxEvent>;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly denied: Denied;
}
