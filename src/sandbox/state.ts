import type { Clock } from './clock.ts';
import type { CommandStore } from './commands/store.ts';
import type { Hub } from './events.ts';
import type { InteractionEvent, InteractionStore } from './interactions/store.ts';
import type { FileStore } from './messages/files.ts';
import type { MessageStore } from './messages/store.ts';
import type { MessageEvent } from './messages/stored.ts';
import type { RequestEntry } from './rest/log.ts';
import type { RootChannel, SandboxThread, World } from './world/world.ts';

/** What happens to servers, channels and threads. */
export type PlaceEvent =
  /** Left out, it is the home guild that changed. */
  | { readonly type: 'GUILD_UPDATE'; readonly guildId?: string }
  /** The bot is there (again). */
  | { readonly type: 'GUILD_CREATE'; readonly guildId: string }
  /** The bot is there no more, or Discord has an outage there. */
  | { readonly type: 'GUILD_DELETE'; readonly guildId: string; readonly isOutage: boolean }
  | {
      readonly type: 'CHANNEL_CREATE' | 'CHANNEL_UPDATE' | 'CHANNEL_DELETE';
      readonly channel: RootChannel;
    }
  | { readonly type: 'THREAD_CREATE' | 'THREAD_UPDATE' | 'THREAD_DELETE'; readonly thread: SandboxThread };

/** Everything that happens in the sandbox. */
export type SandboxEvent =
  | MessageEvent
  | InteractionEvent
  | { readonly type: 'TYPING_START'; readonly channelId: string; readonly userId: string }
  | PlaceEvent
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
}
