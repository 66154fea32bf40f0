import { z } from 'zod';

const common = {
  gold: z.array(z.string()).default([]),
  lang: z.enum(['id', 'en', 'mix']).optional(),
  src: z.string().optional(),
};

const questionSchema = z.strictObject({
  ...common,
  q: z.string(),
  style: z.string().default('any'),
  both: z.boolean().default(false),
  kind: z.enum(['in', 'near-oos', 'far-oos', 'half']).optional(),
});

const dialogueSchema = z.strictObject({ ...common, turns: z.array(z.string()).min(2) });

/**
 * Where a question stands: `in` what we know, `half` of it (one of two things asked), `near-oos` outside however alike
 * it looks, `far-oos` about something else altogether.
 */
export type QuestionKind = NonNullable<z.output<typeof questionSchema>['kind']>;

/** Where a label stands: the path that it was read from and the line, from 1. */
interface Place {
  readonly file: string;
  readonly line: number;
}

/** A question with the ids that would be right; none of them where it is outside what we know. */
export interface LabelledQuestion extends Place {
  readonly q: string;
  readonly gold: readonly string[];
  readonly kind: QuestionKind;
  /** It asks for all ids of `gold`. */
  readonly both: boolean;
  readonly style: string;
  /** The language that the reply should have; `mix`: either. */
  readonly lang?: 'id' | 'en' | 'mix' | undefined;
}

/** A conversation, with the ids that would be right for its last turn; none where no answer would be. */
export interface LabelledDialogue extends Place {
  readonly turns: readonly string[];
  readonly gold: readonly string[];
  readonly lang?: 'id' | 'en' | 'mix' | undefined;
}

/** What one labelled file holds. */
export interface LabelledFile {
  readonly path: string;
  readonly questions: readonly LabelledQuestion[];
  readonly dialogues: readonly LabelledDialogue[];
}

/**
 * Reads a labelled file, one JSON object a line: questions have `q`, dialogues have `turns`.
 * @param path the name to report mistakes under.
 * @param known the ids that a label may name.
 * @throws Error with file and line of everything that is wrong in it.
 */
export function parseLabelled(path: string, text: string, known: ReadonlySet<string>): LabelledFile {
  const questions: LabelledQuestion[] = [];
  const dialogues: LabelledDialogue[] = [];
  const mistakes: string[] = [];
  text.split('\n').forEach((content, index) => {
    if (content.trim() === '') return;
    const place = { file: path, line: index + 1 };
    try {
      const label = parseLine(content, known);
      if ('turns' in label) dialogues.push({ ...label, ...place });
      else questions.push({ ...label, ...place });
    } catch (error) {
      mistakes.push(`${path}:${place.line}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return { path, questions, dialogues };
}

function parseLine(
  content: string,
  known: ReadonlySet<string>,
): Omit<LabelledQuestion, keyof Place> | Omit<LabelledDialogue, keyof Place> {
  const data = parseJson(content);
  const isDialogue = typeof data === 'object' && data !== null && 'turns' in data;
  const label = isDialogue ? checked(dialogueSchema, data) : withKind(checked(questionSchema, data));
  const unknown = label.gold.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new Error(`gold: there is no answer ${unknown.join(', ')}`);
  return label;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new Error(
      'is no JSON; a line is {"q": "…", "gold": ["…"]} or {"turns": ["…", "…"], "gold": ["…"]}',
    );
  }
}

function checked<T>(schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  throw new Error(issues.join('; '));
}

function withKind(label: z.output<typeof questionSchema>) {
  const inside = label.gold.length > 0;
  const kind = label.kind ?? (inside ? 'in' : 'near-oos');
  if (inside !== (kind === 'in' || kind === 'half')) {
    throw new Error(
      inside ? `kind: a question that is ${kind} has no gold` : `gold: kind ${kind} needs an id`,
    );
  }
  if (label.both && (kind !== 'in' || label.gold.length < 2)) {
    throw new Error('both: needs two ids or more in gold, and kind "in"');
  }
  return { ...label, kind };
}
