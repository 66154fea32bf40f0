import { z } from 'zod';
import type { AnswerId } from '../../knowledge/knowledge.ts';
import { giveAnswer } from '../asking.ts';
import { writeCustomId } from '../custom-id.ts';
import type { View } from '../render/view.ts';
import type { Action } from './action.ts';
import { answerIdPart, askedPart, snowflakePart } from './parts.ts';

const DATA = z.tuple([answerIdPart, askedPart, snowflakePart]);

/** @returns the custom id of a button that leads to an answer. @throws RangeError as `writeCustomId` does. */
export function chooseId(answer: AnswerId, { asked, askerId }: View): string {
  return writeCustomId({ command: 'ask', data: ['choose', answer, asked ?? '', askerId] });
}

/** A button that leads to an answer: it is given in a message of its own, to the asker in the question's language. */
export const choose: Action = {
  component(data, { userId, language }, services) {
    const parsed = DATA.safeParse(data);
    if (!parsed.success) return undefined;
    const [answer, asked, askerId] = parsed.data;
    return giveAnswer(answer, language, services, askerId === userId ? asked : undefined);
  },
};
