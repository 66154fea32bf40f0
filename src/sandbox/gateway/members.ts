import type { World } from '../world/world.ts';
import type { Dispatch } from './dispatches.ts';
import type { MembersRequest } from './payload.ts';

/** Answers a request for members: those named by id, or those whose name begins with the query. */
export function membersChunk(world: World, request: MembersRequest): Dispatch {
  const wanted = request.user_ids === undefined ? undefined : [request.user_ids].flat();
  const members = [...world.members.values()].filter(({ user }) =>
    wanted ? wanted.includes(user.id) : user.username.startsWith(request.query ?? ''),
  );
  const nonce = request.nonce === undefined ? {} : { nonce: request.nonce };
  const missing = (wanted ?? []).filter((id) => !world.members.has(id));
  return {
    t: 'GUILD_MEMBERS_CHUNK',
    d: { guild_id: world.guild.id, members, chunk_index: 0, chunk_count: 1, not_found: missing, ...nonce },
  };
}
