import type { Step } from '../../replies/reply.ts';
import type { Say } from '../../replies/words.ts';
import type { WhenUnsure } from '../../store/store.ts';
import { mayAnswerIn } from '../audience/audience.ts';
import type { Control, Shown } from '../command.ts';
import { LIMITS } from '../limits.ts';
import { channelLines } from './channel-lines.ts';
import { channelSelect } from './channel-select.ts';
import { forgetButton } from './forget-button.ts';
import { choiceOf, languageOptions } from './language-choice.ts';
import { channelMention, type Scene } from './scene.ts';

/** What can be chosen for questions that the bot is not sure about. */
export const UNSURE_CHOICES = ['suggest', 'silent'] as const satisfies readonly WhenUnsure[];

/** Channels that are named for their language; the other view names more. */
const MOST_NAMED = 5;

/** The first view: what holds in the server now, and a select for each thing that can be changed. */
export function overview(scene: Scene): Shown {
  const { language } = scene.request;
  const say = scene.services.words(language);
  const lines = [
    languageLine(scene, say),
    channelsLine(scene, say),
    publicLine(scene, say),
    unsureLine(scene, say),
    unpromptedLine(scene, say),
  ];
  const section = {
    title: say('settings:title'),
    blocks: [
      { kind: 'text' as const, text: say('settings:intro') },
      { kind: 'list' as const, items: lines },
      { kind: 'text' as const, text: say('settings:language.note') },
    ],
  };
  return { reply: { language, sections: [section], choices: [] }, controls: controls(scene, say) };
}

function languageLine({ settings }: Scene, say: Say): Step {
  const choice = choiceOf(settings.language);
  return { name: say('settings:language.name'), text: say(`settings:language.${choice}`) };
}

function channelsLine(scene: Scene, say: Say): Step {
  const lines = channelLines(scene, say, MOST_NAMED);
  return { name: say('settings:channels.name'), text: lines.join(', ') || say('settings:channels.none') };
}

function publicLine({ settings: { publicChannels }, request }: Scene, say: Say): Step {
  const name = say('settings:public.name');
  if (publicChannels.length === 0) return { name, text: say('settings:public.all') };
  const there = publicChannels.filter((id) => request.hasChannel(id));
  const count = publicChannels.length - there.length;
  const deleted = count > 0 ? [say('settings:deleted.some', { count })] : [];
  const channels = [...there.map(channelMention), ...deleted].join(', ');
  return { name, text: say('settings:public.some', { channels }) };
}

function unsureLine({ settings: { whenUnsure } }: Scene, say: Say): Step {
  return { name: say('settings:unsure.name'), text: say(`settings:unsure.${whenUnsure}`) };
}

function unpromptedLine({ settings, request, services }: Scene, say: Say): Step {
  const name = say('settings:unprompted.name');
  const id = settings.unpromptedChannel;
  if (!services.messageContentIntent) return { name, text: say('settings:unprompted.off') };
  if (id === undefined) return { name, text: say('settings:unprompted.none') };
  const isThere = request.hasChannel(id);
  const channel = isThere ? channelMention(id) : say('settings:deleted.one');
  const isClosed = isThere && !mayAnswerIn({ id }, settings);
  return { name, text: say(`settings:unprompted.${isClosed ? 'closed' : 'some'}`, { channel }) };
}

function controls(scene: Scene, say: Say): Control[][] {
  const { settings, services } = scene;
  return [
    [
      {
        kind: 'select',
        placeholder: say('settings:language.name'),
        data: ['language'],
        options: languageOptions(settings.language, (choice) => say(`settings:language.option.${choice}`)),
      },
    ],
    [publicSelect(scene, say)],
    [
      {
        kind: 'select',
        placeholder: say('settings:unsure.name'),
        data: ['unsure'],
        options: UNSURE_CHOICES.map((value) => ({
          label: say(`settings:unsure.option.${value}`),
          value,
          selected: value === settings.whenUnsure,
        })),
      },
    ],
    ...(services.messageContentIntent ? [[unpromptedSelect(scene, say)]] : []),
    [{ kind: 'button', label: say('settings:channels.open'), data: ['channels'] }, ...forgetButton(scene)],
  ];
}

function publicSelect({ settings, request }: Scene, say: Say): Control {
  return channelSelect({
    placeholder: say('settings:public.choose'),
    data: ['public'],
    selected: settings.publicChannels.filter((id) => request.hasChannel(id)),
    most: LIMITS.selectOptions,
  });
}

function unpromptedSelect({ settings: { unpromptedChannel }, request }: Scene, say: Say): Control {
  const isThere = unpromptedChannel !== undefined && request.hasChannel(unpromptedChannel);
  return channelSelect({
    placeholder: say('settings:unprompted.choose'),
    data: ['unprompted'],
    selected: isThere ? [unpromptedChannel] : [],
    most: 1,
  });
}
