import type { ServerResponse } from 'node:http';
import type { Hub } from '../events.ts';
import type { Insight } from '../insight.ts';
import { isVisibleTo } from '../messages/stored.ts';
import type { PageEvent } from '../page/protocol.ts';
import { maySee } from '../permissions.ts';
import type { SandboxEvent, State } from '../state.ts';
import type { World } from '../world/world.ts';

/**
 * Tells a person's page what happens, as server-sent events, until it closes.
 * @param changes tells of changes that concern every page.
 */
export function streamEvents(
  state: State,
  changes: Hub<PageEvent>,
  userId: string,
  response: ServerResponse,
): void {
  const tell = openStream(response);
  const stops = [
    changes.listen(tell),
    state.hub.listen((event) => {
      const seen = pageEvent(state.world, event, userId);
      if (seen) tell(seen);
    }),
  ];
  response.on('close', () => {
    for (const stop of stops) stop();
  });
}

/** Tells the gallery that what it shows has changed, until it closes. */
export function streamChanges(insight: Insight, response: ServerResponse): void {
  const tell = openStream(response);
  response.on(
    'close',
    insight.listen(() => tell({})),
  );
}

function openStream(response: ServerResponse): (data: object) => void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': hello\n\n');
  return (data) => response.write(`data: ${JSON.stringify(data)}\n\n`);
}

/** @returns what a person sees of an event; undefined for nothing. */
function pageEvent(world: World, event: SandboxEvent, userId: string): PageEvent | undefined {
  switch (event.type) {
    case 'MESSAGE_CREATE':
    case 'MESSAGE_UPDATE':
    case 'MESSAGE_DELETE': {
      const { message } = event.stored;
      const { id, channel_id: channelId } = message;
      if (!isVisibleTo(event.stored, userId) || !mayEnter(world, channelId, userId)) return undefined;
      if (event.type === 'MESSAGE_DELETE') return { type: 'removed', channelId, messageId: id };
      return { type: 'message', message };
    }
    case 'TYPING_START': {
      const { channelId, userId: typist } = event;
      const isSeen = typist !== userId && mayEnter(world, channelId, userId);
      return isSeen ? { type: 'typing', channelId, userId: typist } : undefined;
    }
    case 'COMMANDS_CHANGED':
      return { type: 'commands' };
    default:
      return undefined;
  }
}

function mayEnter(world: World, channelId: string, userId: string): boolean {
  const channel = world.channels.get(channelId);
  return channel !== undefined && maySee(world, channel, userId);
}
