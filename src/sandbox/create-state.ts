import { createCommandStore } from './commands/store.ts';
import { createHub } from './events.ts';
import { createInteractionStore } from './interactions/store.ts';
import { createFileStore } from './messages/files.ts';
import { createMessageStore } from './messages/store.ts';
import { createSnowflakes } from './snowflake.ts';
import type { SandboxEvent, State } from './state.ts';
import { seedWorld } from './world/seed.ts';

/** What a state is made of. */
export interface Settings extends Pick<State, 'origin' | 'token' | 'deniedIntents' | 'clock'> {
  /** The bot's user name. */
  readonly botName: string;
}

/** A fresh state: the seeded world, with nothing said and nothing registered yet. */
export function createState({ botName, ...settings }: Settings): State {
  const { origin, clock } = settings;
  const hub = createHub<SandboxEvent>();
  const newId = createSnowflakes(clock);
  const world = seedWorld(botName);
  return {
    ...settings,
    world,
    hub,
    newId,
    denied: new Map(),
    messages: createMessageStore(world, hub, clock, newId),
    interactions: createInteractionStore(hub, clock, newId),
    commands: createCommandStore(world.applicationId, newId, () => hub.emit({ type: 'COMMANDS_CHANGED' })),
    files: createFileStore(origin, newId),
  };
}
