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
  /** Messages of each channel that are kept; the oldest go first. */
  readonly history: number;
}

/** A fresh state: the seeded world, with nothing said and nothing registered yet. */
export function createState({ botName, history, ...settings }: Settings): State {
  const { origin, clock } = settings;
  const hub = createHub<SandboxEvent>();
  const newId = createSnowflakes(clock);
  const world = seedWorld(botName);
  const files = createFileStore(origin, newId);
  return {
    ...settings,
    world,
    hub,
    newId,
    files,
    messages: createMessageStore({
      world,
      hub,
      clock,
      newId,
      history,
      onGone: (stored) => stored.files.forEach(files.drop),
    }),
    interactions: createInteractionStore(hub, clock, newId),
    commands: createCommandStore(world.applicationId, newId, () => hub.emit({ type: 'COMMANDS_CHANGED' })),
  };
}
