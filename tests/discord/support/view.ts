import { type APIButtonComponentWithCustomId, ComponentType } from 'discord.js';
import type { RenderedReply } from '../../../src/discord/render/render.ts';
import type { View } from '../../../src/discord/render/view.ts';
import type { Language } from '../../../src/knowledge/language.ts';
import { createWords } from '../../../src/replies/words.ts';

const words = createWords();

/** The view of a person whose id is as long as Discord's get, for everybody to see. */
export function viewIn(language: Language): View {
  return { askerId: '9'.repeat(20), asked: 'id', ephemeral: false, say: words(language) };
}

/** The buttons of a payload, in order. */
export function buttonsIn({ components }: RenderedReply): APIButtonComponentWithCustomId[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((part) => (part.type === ComponentType.Button && 'custom_id' in part ? [part] : []));
}

/** The buttons that lead to other answers. */
export function choicesIn(payload: RenderedReply): APIButtonComponentWithCustomId[] {
  return buttonsIn(payload).filter(({ custom_id }) => custom_id.startsWith('ask:1:choose:'));
}

/** The lines of the select between a topic and its details. */
export function detailsIn({ components }: RenderedReply) {
  const parts = components.flatMap((row) => row.components);
  return parts.find((part) => part.type === ComponentType.StringSelect)?.options ?? [];
}
