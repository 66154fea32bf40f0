import type { ServerSettings } from '../../store/store.ts';
import type { Request, Services, Shown } from '../command.ts';

/** The server whose settings are looked at or changed, and who does so. */
export interface Place {
  readonly guildId: string;
  readonly request: Request;
  readonly services: Services;
}

/** What a view of the settings is made of. */
export interface Scene extends Place {
  readonly settings: ServerSettings;
}

/**
 * Shows a view of what holds now. It is read from the store itself, because a panel must not show defaults where that
 * fails.
 */
export async function show(place: Place, view: (scene: Scene) => Shown): Promise<Shown> {
  return view({ ...place, settings: await place.services.store.settings(place.guildId) });
}

/** Names a channel as Discord shows it: clickable, by its present name. */
export function channelMention(channelId: string): string {
  return `<#${channelId}>`;
}

/** The channels that are set somewhere but no longer there. */
export function deletedChannels({ settings, request }: Scene): string[] {
  const { channelLanguages, publicChannels, unpromptedChannel = [] } = settings;
  const all = new Set([...channelLanguages.keys(), ...publicChannels].concat(unpromptedChannel));
  return [...all].filter((id) => !request.hasChannel(id));
}
