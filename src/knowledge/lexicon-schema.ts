import { z } from 'zod';
import { answerIdSchema, perLanguage, strict, text } from './entry-schema.ts';
import { SMALL_TALK } from './small-talk.ts';

const pairs = text.describe(
  'One a line, in a literal block (`|`): what stands before the colon, and what belongs to it.',
);

/** The same where nothing may stand without what belongs to it. */
const meanings = pairs.superRefine((value, context) => {
  for (const line of value.split('\n').filter((one) => one.trim() && !/[^:\s].*:\s*\S/.test(one))) {
    context.addIssue({
      code: 'custom',
      message: `"${line.trim()}" has no meaning; write it as "spelling: word"`,
    });
  }
});

/** `slang.yaml`: by language, a spelling and, after a colon, the words that it stands for. */
export const slangSchema = strict(perLanguage(meanings));

const wordsSchema = strict(perLanguage(text.describe('One word a line, in a literal block (`|`).')));

/** `topics.yaml`: by language, a topic's id and, after a colon, what it is called inside a sentence. */
export const topicsSchema = strict(perLanguage(meanings));

/** `structure.yaml`: by use, the words that give a message its structure, one a line. */
export const structureSchema = strict({
  asks: wordsSchema,
  adds: wordsSchema,
  joints: wordsSchema,
  leans: wordsSchema,
  fillers: wordsSchema,
});

/** `unknown/<kind>.yaml`: how such things are named, and the things with the ways people write them. */
export const unknownSchema = strict({
  about: strict(
    perLanguage(
      text.refine((value) => value.includes('{name}'), {
        error: 'has no {name}; put it where the name goes',
      }),
    ),
  ),
  names: pairs,
});

/** `outside/<family>.yaml`: what the family is about, the nearest answers, and its questions, one a line. */
export const outsideSchema = strict({
  name: strict(perLanguage(text)),
  nearest: z.array(answerIdSchema).max(5).readonly(),
  questions: strict(perLanguage(text.describe('One question a line, in a literal block (`|`).'))),
});

/** `small-talk.yaml`: by kind and language, what people say, one a line. */
export const smallTalkSchema = strict(
  Object.fromEntries(SMALL_TALK.map((kind) => [kind, strict(perLanguage(text))])) as Record<
    (typeof SMALL_TALK)[number],
    ReturnType<typeof strict<Record<'id' | 'en', typeof text>>>
  >,
);
