import { z } from 'zod';
import type { AnswerId } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../knowledge/language.ts';
import { writeCustomId } from './custom-id.ts';

/** What a button that leads to an answer carries; all that is needed to answer, on any shard and after a restart. */
export interface AnswerButton {
  readonly answer: AnswerId;
  /** The language that the question told, where it did: the asker goes on in it. */
  readonly asked?: Language | undefined;
  /** Whose question the message with the button answers. */
  readonly askerId: string;
}

const ANSWER_ID = /^(?:[a-z0-9-]+\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)?$/;
const SNOWFLAKE = /^\d{1,20}$/;

const DATA = z
  .tuple([z.string().regex(ANSWER_ID), z.enum(['', ...LANGUAGES]), z.string().regex(SNOWFLAKE)])
  .transform(([answer, asked, askerId]): AnswerButton => ({ answer, asked: asked || undefined, askerId }));

/** @returns the custom id of a button that the command `ask` handles. @throws RangeError as `writeCustomId` does. */
export function answerButtonId({ answer, asked = undefined, askerId }: AnswerButton): string {
  return writeCustomId({ command: 'ask', data: [answer, asked ?? '', askerId] });
}

/** @returns what a button carries; undefined if its data is nothing that `answerButtonId` writes. */
export function readAnswerButton(data: readonly string[]): AnswerButton | undefined {
  return DATA.safeParse(data).data;
}
