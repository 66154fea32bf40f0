import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod';
import { RESTJSONErrorCodes, type RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { errorOf, type RefusalAt } from '../errors.ts';
import { commandRefusals, duplicateRefusals } from '../rules/commands.ts';
import { parseBody, refuseIfAny } from '../validate.ts';
import { hasBot } from '../world/world.ts';
import { type Call, noContent, ok, type Reply, type Route } from './route.ts';

type Body = RESTPostAPIApplicationCommandsJSONBody;

/** Commands that an application or a guild may have in all. */
const MAX_COMMANDS = 100;

/** Commands of the application, global ones and those of the guild. */
export const commandRoutes: readonly Route[] = [
  '/applications/:application',
  '/applications/:application/guilds/:guild',
].flatMap((base): Route[] => [
  { method: 'GET', path: `${base}/commands`, handle: list },
  { method: 'POST', path: `${base}/commands`, handle: create },
  { method: 'PUT', path: `${base}/commands`, handle: replaceAll },
  { method: 'GET', path: `${base}/commands/:command`, handle: (call) => ok(commandOf(call)) },
  { method: 'PATCH', path: `${base}/commands/:command`, handle: patch },
  { method: 'DELETE', path: `${base}/commands/:command`, handle: remove },
]);

function list(call: Call): Reply {
  const commands = call.state.commands.list(scope(call));
  if (call.query.get('with_localizations') === 'true') return ok(commands);
  return ok(
    commands.map(({ name_localizations: _names, description_localizations: _texts, ...rest }) => rest),
  );
}

function create(call: Call): Reply {
  const guildId = scope(call);
  const body = readCommand(ApplicationCommandCreateRequestSchema, call.body);
  refuseIfAny([...commandRefusals(body, []), ...clashes(call, body)]);
  const { command, isNew } = call.state.commands.put(body, guildId);
  return { status: isNew ? 201 : 200, body: command };
}

function replaceAll(call: Call): Reply {
  const guildId = scope(call);
  const bodies = parseBody(z.array(z.unknown()), call.body);
  if (bodies.length > MAX_COMMANDS)
    throw errorOf(RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached);
  const commands = bodies.map((body, index) =>
    readCommand(ApplicationCommandUpdateRequestSchema, body, [index]),
  );
  refuseIfAny([
    ...commands.flatMap((body, index) => commandRefusals(body, [index])),
    ...duplicateRefusals(commands),
  ]);
  return ok(call.state.commands.replaceAll(commands, guildId));
}

function patch(call: Call): Reply {
  const old = commandOf(call);
  const change = parseBody(ApplicationCommandPatchRequestPartialSchema, permissionsAsNumber(call.body));
  const { id: _id, application_id: _app, version: _version, guild_id: _guild, ...kept } = old;
  const body = readCommand(ApplicationCommandCreateRequestSchema, { ...kept, ...change });
  refuseIfAny(commandRefusals(body, []));
  return ok(call.state.commands.put(body, scope(call), old.id).command);
}

function remove(call: Call): Reply {
  call.state.commands.remove(commandOf(call).id, scope(call));
  return noContent();
}

function commandOf(call: Call) {
  const command = call.state.commands.find(call.params.command ?? '', scope(call));
  if (!command) throw errorOf(RESTJSONErrorCodes.UnknownApplicationCommand);
  return command;
}

/** @returns the guild's id for a guild's commands. @throws {DiscordError} 10002, 50001 */
function scope(call: Call): string | undefined {
  const isOwn = call.params.application === call.state.world.applicationId;
  if (!isOwn) throw errorOf(RESTJSONErrorCodes.UnknownApplication);
  if (call.params.guild === undefined) return undefined;
  const { world } = call.state;
  const server = world.servers.get(call.params.guild);
  if (!server || !hasBot(world, server)) throw errorOf(RESTJSONErrorCodes.MissingAccess);
  return server.guild.id;
}

/** Discord reads `default_member_permissions` from text, its own description says number. */
function permissionsAsNumber(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const { default_member_permissions: text } = body;
  return typeof text === 'string' ? { ...body, default_member_permissions: Number(text) } : body;
}

function readCommand(schema: z.ZodMiniType<Body>, body: unknown, at: readonly PropertyKey[] = []): Body {
  const command = parseBody(schema, permissionsAsNumber(body), at);
  const permissions: unknown = command.default_member_permissions;
  return {
    ...command,
    default_member_permissions:
      permissions === null || permissions === undefined ? null : String(permissions),
  };
}

/** A new command may replace the one of its own name, but not take over another's localised name. */
function clashes(call: Call, body: Body): RefusalAt[] {
  const others = call.state.commands
    .list(scope(call))
    .filter(({ name, type }) => name !== body.name || type !== (body.type ?? 1));
  const bodies = others.map((command) => readCommand(ApplicationCommandCreateRequestSchema, command));
  return duplicateRefusals([...bodies, body]).map((refusal) => ({ ...refusal, path: ['name'] }));
}
