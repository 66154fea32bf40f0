import { z } from 'zod';
import { snowflakePart } from '../actions/parts.ts';
import type { Services, Shown } from '../command.ts';
import { LIMITS } from '../limits.ts';
import { channelLanguages } from './channel-languages.ts';
import { LANGUAGE_CHOICES, languageChosen } from './language-choice.ts';
import { overview, UNSURE_CHOICES } from './overview.ts';
import { deletedChannels, type Place, show } from './scene.ts';

/** What a select of the panel does. @returns undefined for what the panel never writes; nothing has been done then. */
type Change = (place: Place, data: readonly string[]) => Promise<Shown | undefined>;

const languageValue = z.tuple([z.enum(LANGUAGE_CHOICES)]);
const unsureValue = z.tuple([z.enum(UNSURE_CHOICES)]);
const channelValue = z.array(snowflakePart).max(1);
const channelValues = z.array(snowflakePart).max(LIMITS.selectOptions);
const channelData = z.tuple([snowflakePart]);

/** The server's language. */
export const changeLanguage: Change = async (place) => {
  const values = languageValue.safeParse(place.request.values).data;
  if (!values) return undefined;
  await save(place, { language: languageChosen(values[0]) });
  return show(place, overview);
};

/** What becomes of questions that the bot is not sure about. */
export const changeWhenUnsure: Change = async (place) => {
  const values = unsureValue.safeParse(place.request.values).data;
  if (!values) return undefined;
  await save(place, { whenUnsure: values[0] });
  return show(place, overview);
};

/** Where the bot may answer for everybody. Channels that are gone count for nothing, not for "everywhere". */
export const changePublicChannels: Change = async (place) => {
  const values = channelValues.safeParse(place.request.values).data;
  if (!values) return undefined;
  const there = values.filter((id) => place.request.hasChannel(id));
  if (there.length > 0 || values.length === 0) await save(place, { publicChannels: there });
  return show(place, overview);
};

/** Where it answers without being mentioned; nowhere while the bot may not read there anyway. */
export const changeUnpromptedChannel: Change = async (place) => {
  const values = channelValue.safeParse(place.request.values).data;
  if (!values) return undefined;
  const [chosen] = values;
  const isPossible = chosen === undefined || place.request.hasChannel(chosen);
  if (place.services.messageContentIntent && isPossible) await save(place, { unpromptedChannel: chosen });
  return show(place, overview);
};

/** Chooses the channel whose language is to be changed; it is not changed yet. */
export const chooseChannel: Change = async (place) => {
  const values = channelValue.safeParse(place.request.values).data;
  if (!values) return undefined;
  const chosen = values.find((id) => place.request.hasChannel(id));
  return show(place, (scene) => channelLanguages(scene, chosen));
};

/** The language of the channel that was chosen. */
export const changeChannelLanguage: Change = async (place, data) => {
  const values = languageValue.safeParse(place.request.values).data;
  const channel = channelData.safeParse(data).data;
  if (!values || !channel) return undefined;
  const { guildId, request, services } = place;
  if (request.hasChannel(channel[0])) {
    await services.store.setChannelLanguage(guildId, channel[0], languageChosen(values[0]));
    services.preferences.refresh(guildId);
  }
  return show(place, channelLanguages);
};

/** Takes channels out of all settings that are no longer there. */
export const forgetDeleted: Change = async (place) => {
  const { guildId, services } = place;
  const settings = await services.store.settings(guildId);
  const deleted = new Set(deletedChannels({ ...place, settings }));
  const { publicChannels, unpromptedChannel = '', channelLanguages: languages } = settings;
  for (const id of deleted) {
    if (languages.has(id)) await services.store.setChannelLanguage(guildId, id, undefined);
  }
  await save(place, {
    publicChannels: publicChannels.filter((id) => !deleted.has(id)),
    ...(deleted.has(unpromptedChannel) && { unpromptedChannel: undefined }),
  });
  return show(place, overview);
};

/** Saves a change, which the next reply obeys already. */
async function save(
  { guildId, services }: Place,
  change: Parameters<Services['store']['changeSettings']>[1],
): Promise<void> {
  await services.store.changeSettings(guildId, change);
  services.preferences.refresh(guildId);
}
