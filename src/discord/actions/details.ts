import { z } from 'zod';
import { giveAnswer } from '../asking.ts';
import { writeCustomId } from '../custom-id.ts';
import type { View } from '../render/view.ts';
import type { Action } from './action.ts';
import { answerIdPart, askedPart, snowflakePart } from './parts.ts';

const DATA = z.tuple([askedPart, snowflakePart]);
const VALUES = z.tuple([answerIdPart]);

/** @returns the custom id of the select between a topic and its details. */
export function detailsId({ asked, askerId }: View): string {
  return writeCustomId({ command: 'ask', data: ['details', asked ?? '', askerId] });
}

/** The select between a topic and its details: it changes the asker's message, and gives others a private copy. */
export const details: Action = {
  component(data, { userId, values, language, languageThere }, services) {
    const [parsed, chosen] = [DATA.safeParse(data), VALUES.safeParse(values)];
    if (!parsed.success || !chosen.success) return undefined;
    const [asked, askerId] = parsed.data;
    if (askerId !== userId) return giveAnswer(chosen.data[0], language, services);
    return {
      ...giveAnswer(chosen.data[0], languageThere, services, asked),
      how: 'change',
      keepsControls: true,
    };
  },
};
