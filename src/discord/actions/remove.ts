import { z } from 'zod';
import { writeCustomId } from '../custom-id.ts';
import { notice } from '../deliver/notices.ts';
import type { Action } from './action.ts';
import { snowflakePart } from './parts.ts';

const DATA = z.tuple([snowflakePart]);

/** @returns the custom id of the button that takes a reply away. */
export function removeId(askerId: string): string {
  return writeCustomId({ command: 'ask', data: ['remove', askerId] });
}

/** "Remove": takes the reply away, for the one who asked and for those who may remove anybody's messages. */
export const remove: Action = {
  component(data, { userId, language, may }, { words }) {
    const parsed = DATA.safeParse(data);
    if (!parsed.success) return undefined;
    if (parsed.data[0] === userId || may('ManageMessages')) return { remove: true };
    const say = words(language);
    const text = say('feedback:not-yours.text', { permission: say('errors:permissions.ManageMessages') });
    return { reply: notice(language, { title: say('feedback:not-yours.title'), text }) };
  },
};
