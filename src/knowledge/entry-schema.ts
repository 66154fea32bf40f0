import { z } from 'zod';
import { pictureMistakes } from './check-ranges.ts';
import type { Language } from './language.ts';

/** The longest title in characters: it is read on a button, and Discord cuts a button's label at 80. */
export const MAX_TITLE_LENGTH = 60;
/** The fewest questions for each answer and language; with fewer the bot misses too much of what people ask. */
export const MIN_PHRASINGS = 12;
/** The widest table in characters: a code block on a phone wraps beyond it. */
export const MAX_TABLE_WIDTH = 28;
/** The space between a table's two columns, in characters. */
const COLUMN_GAP = 2;

/** Text that says something: not empty, not only spaces. */
export const text = z.string().trim().min(1);

/** `<topic>` or `<topic>.<detail>`, each in kebab case. */
export const answerIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/, {
    error:
      'is no id; write lower-case words joined by hyphens, with at most one dot, such as salary.mid-level',
  })
  .meta({ id: 'AnswerId', description: 'A topic, or a topic and a detail: salary, salary.junior.' });

const answer = answerIdSchema.exactOptional();

const itemSchema = strict({ name: text, text, answer }).meta({ id: 'Item' });

const millions = z.number().refine((number) => number >= 0, { error: 'is below zero; write 0 or more' });

const rangeSchema = strict({ from: millions, to: millions, open: z.boolean().exactOptional() })
  .refine(({ from, to }) => from < to, {
    error: 'ends where it begins or before; write a `to` above its `from`',
  })
  .describe('What the value says, in millions of rupiah a month; `open: true` where there is more above it.')
  .meta({ id: 'Range' });

const tableSchema = strict({
  columns: z.tuple([text, text]),
  rows: z.array(strict({ label: text, value: text, range: rangeSchema.exactOptional(), answer })).min(1),
  note: answer.describe("An answer whose short text stands below the table's picture."),
})
  .refine(({ columns, rows }) => tableWidth(columns, rows) <= MAX_TABLE_WIDTH, {
    error: `is wider than the ${MAX_TABLE_WIDTH} characters that fit a phone (longest label + ${COLUMN_GAP} + longest value); shorten its words`,
  })
  .meta({ id: 'Table' });

const SHAPES = ['list', 'steps', 'table'] as const;

const contentSchema = strict({
  title: text.max(MAX_TITLE_LENGTH).describe('As a person would read it on a button.'),
  short: text.describe('The answer in one or two sentences; always shown.'),
  body: text.exactOptional().describe('Everything else the source says, as Markdown paragraphs.'),
  list: z.array(itemSchema).min(1).exactOptional(),
  steps: z.array(itemSchema).min(1).exactOptional(),
  table: tableSchema.exactOptional(),
  phrasings: text.describe('Questions as people really type them, one a line after `phrasings: |`.'),
})
  .refine((content) => SHAPES.filter((shape) => content[shape] !== undefined).length <= 1, {
    error: `has more than one of ${SHAPES.join(', ')}; keep one`,
    when: ({ value }) => typeof value === 'object' && value !== null,
  })
  .meta({ id: 'Content' });

/** One entry as it stands in a topic's file, under its id. */
export const entrySchema = strict({
  section: text.describe("The source's own heading, verbatim."),
  related: z.array(answerIdSchema).min(2).max(3),
  ...perLanguage(contentSchema),
})
  .superRefine((entry, { addIssue }) => {
    for (const { path, message } of pictureMistakes(entry)) addIssue({ code: 'custom', path, message });
  })
  .meta({ id: 'Entry' });

/** An entry as it stands in a file: `phrasings` is still one text of many lines. */
export type RawEntry = z.output<typeof entrySchema>;
/** What a raw entry says in one language. */
export type RawContent = z.output<typeof contentSchema>;

/** A whole topic's file: its entries by id. */
export const topicFileSchema = z.record(answerIdSchema, entrySchema);

const compounds = text.describe('Lines `id + id: message`, in a literal block (`|`).');

/** `several.yaml`: messages that ask several things at once, and look-alikes that ask for one. */
export const severalSchema = strict({ several: compounds, one: compounds });

/** `role.yaml`: the profession, its source, and the order of its topics (each the name of a file). */
export const roleSchema = strict({
  id: answerIdSchema,
  name: strict(perLanguage(text)),
  aliases: z.array(text),
  source: strict({ title: strict(perLanguage(text)), url: z.url({ protocol: /^https$/ }).exactOptional() }),
  topics: z.array(answerIdSchema).min(1),
});

/** An object whose unknown keys are mistakes; the message names the known ones. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? `known here: ${known}` : undefined),
  });
}

/** A key for each language, all of one shape. */
export function perLanguage<Schema>(schema: Schema): Record<Language, Schema> {
  return { id: schema, en: schema };
}

function tableWidth(columns: readonly [string, string], rows: readonly { label: string; value: string }[]) {
  const labels = [columns[0], ...rows.map((row) => row.label)];
  const values = [columns[1], ...rows.map((row) => row.value)];
  return longest(labels) + COLUMN_GAP + longest(values);
}

function longest(cells: readonly string[]): number {
  return Math.max(...cells.map((cell) => [...cell].length));
}
