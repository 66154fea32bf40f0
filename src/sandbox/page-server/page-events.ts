import type { ServerResponse } from 'node:http';
import { isVisibleTo } from '../messages/stored.ts';
import type { PageEvent } from '../page/protocol.ts';
import { maySee } from '../permissions.ts';
import type { SandboxEvent, State } from '../state.ts';
import type { World } from '../world/world.ts';

/** Tells a person's page what happens, as server-sent events, until it closes. */
export function streamEvents(state: State, userId: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': hello\n\n');
  const stop = state.hub.listen((event) => {
    const seen = pageEvent(state.world, event, userId);
    if (seen) response.write(`data: ${JSON.stringify(seen)}\n\n`);
  });
  response.on('close', stop);
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
