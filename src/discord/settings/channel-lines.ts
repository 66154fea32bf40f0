import type { Say } from '../../replies/words.ts';
import { channelMention, type Scene } from './scene.ts';

/**
 * Names the channels with a language of their own, each with that; those that are no longer there are only counted.
 * @param most channels that are named; of the others it is told how many there are.
 */
export function channelLines({ settings, request }: Scene, say: Say, most: number): string[] {
  const all = [...settings.channelLanguages];
  const there = all.filter(([id]) => request.hasChannel(id));
  const named = there.slice(0, most).map(([id, language]) => {
    const channel = channelMention(id);
    return say('settings:channels.language', { channel, language: say(`settings:language.${language}`) });
  });
  const more = there.length - named.length;
  const deleted = all.length - there.length;
  return [
    ...named,
    ...(more > 0 ? [say('settings:channels.more', { count: more })] : []),
    ...(deleted > 0 ? [say('settings:deleted.some', { count: deleted })] : []),
  ];
}
