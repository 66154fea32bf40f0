import type { Block } from '../../replies/reply.ts';
import type { Say } from '../../replies/words.ts';
import type { Control, Shown } from '../command.ts';
import { channelLines } from './channel-lines.ts';
import { channelSelect } from './channel-select.ts';
import { forgetButton } from './forget-button.ts';
import { choiceOf, languageOptions } from './language-choice.ts';
import { channelMention, type Scene } from './scene.ts';

/** Channels that are listed; more would not be read. */
const MOST_LISTED = 40;

/**
 * The second view: channels with a language of their own, and a select to choose one.
 * @param channelId the one that was chosen, for which there is a second select then.
 */
export function channelLanguages(scene: Scene, channelId?: string): Shown {
  const { language } = scene.request;
  const say = scene.services.words(language);
  const blocks: Block[] = [
    { kind: 'text', text: say('settings:channels.intro') },
    listOf(scene, say),
    ...(channelId === undefined ? [] : [chosenText(channelId, scene, say)]),
  ];
  const section = { title: say('settings:channels.title'), blocks };
  return {
    reply: { language, sections: [section], choices: [] },
    controls: controls(scene, say, channelId),
  };
}

function listOf(scene: Scene, say: Say): Block {
  const lines = channelLines(scene, say, MOST_LISTED);
  if (lines.length === 0) return { kind: 'text', text: say('settings:channels.none') };
  const list = lines.map((line) => `- ${line}`).join('\n');
  return { kind: 'text', text: `${say('settings:channels.list')}:\n${list}` };
}

function chosenText(channelId: string, { settings }: Scene, say: Say): Block {
  const choice = choiceOf(settings.channelLanguages.get(channelId));
  const language = choice === 'server' ? say('settings:channels.server') : say(`settings:language.${choice}`);
  const text = say('settings:channels.chosen', { channel: channelMention(channelId), language });
  return { kind: 'text', text };
}

function controls(scene: Scene, say: Say, channelId?: string): Control[][] {
  const selected = channelId === undefined ? [] : [channelId];
  const choose = channelSelect({
    placeholder: say('settings:channels.choose'),
    data: ['channel'],
    selected,
    most: 1,
  });
  const languages = selected.map((id): Control[] => [
    {
      kind: 'select',
      placeholder: say('settings:language.name'),
      data: ['channel-language', id],
      options: languageOptions(scene.settings.channelLanguages.get(id), (choice) =>
        say(`settings:channels.option.${choice}`),
      ),
    },
  ]);
  const back: Control = { kind: 'button', label: say('settings:channels.back'), data: ['overview'] };
  return [[choose], ...languages, [back, ...forgetButton(scene)]];
}
