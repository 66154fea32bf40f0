import type { APIGuildMember } from 'discord-api-types/v10';
import type { World } from '../world/world.ts';
import type { Dispatch } from './dispatches.ts';
import type { MembersRequest } from './payload.ts';

/** Answers a request for members: those named by id, or those whose name begins with the query. */
export function membersChunk(world: World, request: MembersRequest): Dispatch {
  const present = world.servers.get(request.guild_id)?.members ?? new Map<string, APIGuildMember>();
  const wanted = request.user_ids === undefined ? undefined : [request.user_ids].flat();
  const members = [...present.values()].filter(({ user }) =>
    wanted ? wanted.includes(user.id) : user.username.startsWith(request.query ?? ''),
  );
  const nonce = request.nonce === undefined ? {} : { nonce: request.nonce };
  const missing = (wanted ?? []).filter((id) => !present.has(id));
  return {
    t: 'GUILD_MEMBERS_CHUNK',
    d: { guild_id: request.guild_id, members, chunk_index: 0, chunk_count: 1, not_found: missing, ...nonce },
  };
}
