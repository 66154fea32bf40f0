import type { Control } from '../command.ts';
import { deletedChannels, type Scene } from './scene.ts';

/** A button that takes deleted channels out of the settings; none where there are none. */
export function forgetButton(scene: Scene): Control[] {
  const { request, services } = scene;
  if (deletedChannels(scene).length === 0) return [];
  const label = services.words(request.language)('settings:deleted.forget');
  return [{ kind: 'button', label, data: ['forget-deleted'] }];
}
