import type { Shown } from '../command.ts';
import {
  changeChannelLanguage,
  changeLanguage,
  changePublicChannels,
  changeUnpromptedChannel,
  changeWhenUnsure,
  chooseChannel,
  forgetDeleted,
} from './changes.ts';
import { channelLanguages } from './channel-languages.ts';
import { overview } from './overview.ts';
import { type Place, show } from './scene.ts';

/** What the buttons and selects of the panel do, by the first part of their data. */
const PARTS = new Map<string, (place: Place, data: readonly string[]) => Promise<Shown | undefined>>([
  ['overview', (place) => show(place, overview)],
  ['channels', (place) => show(place, channelLanguages)],
  ['language', changeLanguage],
  ['public', changePublicChannels],
  ['unsure', changeWhenUnsure],
  ['unprompted', changeUnpromptedChannel],
  ['channel', chooseChannel],
  ['channel-language', changeChannelLanguage],
  ['forget-deleted', forgetDeleted],
]);

/** Shows the settings of a server. */
export function openPanel(place: Place): Promise<Shown> {
  return show(place, overview);
}

/**
 * Does what a button or select of the panel stands for, and shows what holds then in the place of what it showed.
 * @param data what it carries: the name of the part, and what that needs.
 * @returns undefined if data or values are nothing that the panel writes: nothing has been done.
 */
export async function usePanel(
  [name = '', ...data]: readonly string[],
  place: Place,
): Promise<Shown | undefined> {
  const shown = await PARTS.get(name)?.(place, data);
  return shown && { ...shown, how: 'change' };
}
