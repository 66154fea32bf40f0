import { z } from 'zod';
import { LANGUAGES, type Language } from './language.ts';

/** The longest title in characters: it is read on a button, and Discord cuts a button's label at 80. */
export const MAX_TITLE_LENGTH = 60;
/** The fewest questions for each answer and language; fewer and the bot does not recognise what people ask. */
export const MIN_PHRASINGS = 12;
/** The widest table in characters: a code block on a phone wraps beyond it. */
export const MAX_TABLE_WIDTH = 28;
/** The space between a table's two columns, in characters. */
const TABLE_GAP = 2;

const text = z.string().trim().min(1);

/** `<topic>` or `<topic>.<detail>`, each in kebab case. */
export const answerIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/, {
    error:
      'is no id; write lower-case words joined by hyphens, with at most one dot, such as `salary.mid-level`',
  });

const itemSchema = strict({ name: text, text, answer: answerIdSchema.exactOptional() });

const rowSchema = strict({ label: text, value: text, answer: answerIdSchema.exactOptional() });

const tableSchema = strict({
  columns: z.tuple([text, text]).readonly(),
  rows: z.array(rowSchema).min(1).readonly(),
}).refine(({ columns, rows }) => tableWidth(columns, rows) <= MAX_TABLE_WIDTH, {
  error: `is more than ${MAX_TABLE_WIDTH} characters wide (longest label + ${TABLE_GAP} + longest value); shorten its words, so that it fits a phone`,
});

const SHAPES = ['list', 'steps', 'table'] as const;

const contentSchema = strict({
  title: text.max(MAX_TITLE_LENGTH),
  short: text,
  body: text.exactOptional(),
  list: z.array(itemSchema).min(1).readonly().exactOptional(),
  steps: z.array(itemSchema).min(1).readonly().exactOptional(),
  table: tableSchema.exactOptional(),
  phrasings: text.describe(
    'One question a line, as people really type it, in a literal block (`phrasings: |`).',
  ),
}).refine((content) => SHAPES.filter((shape) => content[shape] !== undefined).length <= 1, {
  error: `has more than one of ${SHAPES.join(', ')}; keep one`,
  when: ({ value }) => typeof value === 'object' && value !== null,
});

/** One entry as it stands in a topic's file, under its id. */
export const entrySchema = strict({
  section: text.describe("The source's own heading, verbatim."),
  related: z.array(answerIdSchema).min(2).max(3).readonly(),
  ...perLanguage(contentSchema),
});

/** An entry as it stands in a file: `phrasings` is still one text of many lines. */
export type RawEntry = z.output<typeof entrySchema>;
/** What a raw entry says in one language. */
export type RawContent = z.output<typeof contentSchema>;

/** A whole topic's file: its entries by id. */
export const topicFileSchema = z.record(answerIdSchema, entrySchema);

/** `role.yaml`: the profession, its source, and the order of its topics (each the name of a file). */
export const roleSchema = strict({
  id: answerIdSchema,
  name: strict(perLanguage(text)),
  source: strict({ title: strict(perLanguage(text)), url: z.url({ protocol: /^https$/ }).exactOptional() }),
  topics: z.array(answerIdSchema).min(1).readonly(),
});

/** An object whose unknown keys are mistakes; the message names the known ones. */
function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `known here: ${Object.keys(shape).join(', ')}` : undefined,
  });
}

function perLanguage<Schema extends z.ZodType>(schema: Schema): Record<Language, Schema> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, schema])) as Record<Language, Schema>;
}

function tableWidth(columns: readonly [string, string], rows: readonly { label: string; value: string }[]) {
  const labels = Math.max(...[columns[0], ...rows.map((row) => row.label)].map((cell) => [...cell].length));
  const values = Math.max(...[columns[1], ...rows.map((row) => row.value)].map((cell) => [...cell].length));
  return labels + TABLE_GAP + values;
}
