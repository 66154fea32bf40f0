import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type LocalizationMap,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** The commands registered with the application: global ones and those of the guild. */
export interface CommandStore {
  /** @param guildId left out: the global ones. In the order of registering. */
  list(guildId?: string): APIApplicationCommand[];
  find(id: string, guildId?: string): APIApplicationCommand | undefined;
  /** Adds a command, or replaces the one of this id, or of the same name and kind. @returns it, and whether it is new. */
  put(
    body: RESTPostAPIApplicationCommandsJSONBody,
    guildId?: string,
    id?: string,
  ): { command: APIApplicationCommand; isNew: boolean };
  /** Replaces all of them at once; those whose name and kind stay keep their id. */
  replaceAll(
    bodies: readonly RESTPostAPIApplicationCommandsJSONBody[],
    guildId?: string,
  ): APIApplicationCommand[];
  remove(id: string, guildId?: string): boolean;
}

/**
 * Makes an empty store.
 * @param changed is called after each change.
 */
export function createCommandStore(
  applicationId: string,
  newId: () => string,
  changed: () => void,
): CommandStore {
  let commands: APIApplicationCommand[] = [];
  const list = (guildId?: string) => commands.filter((command) => command.guild_id === guildId);
  const twin = (body: RESTPostAPIApplicationCommandsJSONBody, guildId?: string) =>
    list(guildId).find((command) => command.name === body.name && command.type === typeOf(body));
  const build = (body: RESTPostAPIApplicationCommandsJSONBody, guildId?: string, id?: string) =>
    registered(body, applicationId, id ?? twin(body, guildId)?.id ?? newId(), newId(), guildId);
  const set = (next: APIApplicationCommand[]) => {
    commands = next;
    changed();
  };
  return {
    list,
    find: (id, guildId) => list(guildId).find((command) => command.id === id),
    put(body, guildId, id) {
      const command = build(body, guildId, id);
      const isNew = !commands.some((other) => other.id === command.id);
      set(isNew ? [...commands, command] : commands.map((old) => (old.id === command.id ? command : old)));
      return { command, isNew };
    },
    replaceAll(bodies, guildId) {
      const fresh = bodies.map((body) => build(body, guildId));
      set([...commands.filter((command) => command.guild_id !== guildId), ...fresh]);
      return fresh;
    },
    remove(id, guildId) {
      const rest = commands.filter((command) => command.id !== id || command.guild_id !== guildId);
      const found = rest.length < commands.length;
      if (found) set(rest);
      return found;
    },
  };
}

function typeOf(body: RESTPostAPIApplicationCommandsJSONBody): ApplicationCommandType {
  return body.type ?? ApplicationCommandType.ChatInput;
}

function registered(
  body: RESTPostAPIApplicationCommandsJSONBody,
  applicationId: string,
  id: string,
  version: string,
  guildId: string | undefined,
): APIApplicationCommand {
  const options = 'options' in body && body.options ? { options: body.options } : {};
  const description = 'description' in body ? (body.description ?? '') : '';
  return {
    id,
    application_id: applicationId,
    version,
    type: typeOf(body),
    name: body.name,
    name_localizations: localised(body.name_localizations),
    description,
    description_localizations: localised(
      'description_localizations' in body ? body.description_localizations : null,
    ),
    default_member_permissions: body.default_member_permissions ?? null,
    nsfw: body.nsfw ?? false,
    integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    contexts: body.contexts ?? null,
    ...options,
    ...(guildId ? { guild_id: guildId } : { dm_permission: true }),
  };
}

function localised(
  words: Readonly<Record<string, string | null | undefined>> | null | undefined,
): LocalizationMap | null {
  return words ? Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined)) : null;
}
