import type { z } from 'zod';
import { splitPhrasings } from './check-phrasings.ts';
import { LANGUAGES, type Language } from './language.ts';
import type { Lexicon, OutsideFamily, Structure, UnknownKind } from './lexicon.ts';
import {
  outsideSchema,
  slangSchema,
  smallTalkSchema,
  structureSchema,
  topicsSchema,
  unknownSchema,
} from './lexicon-schema.ts';
import type { SourceFile } from './parse-knowledge.ts';
import { KnowledgeError, type Problem } from './problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { SMALL_TALK } from './small-talk.ts';
import { readYamlFile } from './yaml-file.ts';

/**
 * Makes the lexicon of the files of its folder: `slang.yaml`, `structure.yaml`, `topics.yaml`, `small-talk.yaml`, `unknown/*.yaml`, `outside/*.yaml`.
 * @throws KnowledgeError with every mistake in every file at once.
 */
export function parseLexicon(files: readonly SourceFile[]): Lexicon {
  const problems: Problem[] = [];
  const one = <Schema extends z.ZodType>(name: string, schema: Schema) => {
    const file = files.find(({ path }) => path.endsWith(`/${name}`));
    if (file) return parseFile(file, schema, problems);
    problems.push({ file: name, line: 1, message: 'the file is missing; add it' });
    return undefined;
  };
  const all = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
    files
      .filter(({ path }) => path.includes(`/${folder}/`))
      .flatMap((file) => {
        const data = parseFile(file, schema, problems);
        return data === undefined ? [] : [{ id: stemOf(file.path), data }];
      });
  const slang = one('slang.yaml', slangSchema);
  const structure = one('structure.yaml', structureSchema);
  const topics = one('topics.yaml', topicsSchema);
  const smallTalk = one('small-talk.yaml', smallTalkSchema);
  const unknowns = all('unknown', unknownSchema).map(({ id, data }) => toUnknown(id, data));
  const outside = all('outside', outsideSchema).map(({ id, data }) => toFamily(id, data));
  if (problems.length > 0 || !slang || !structure || !topics || !smallTalk)
    throw new KnowledgeError(problems);
  return {
    slang: toSlang(slang),
    structure: toStructure(structure),
    topics: { id: new Map(splitPairs(topics.id)), en: new Map(splitPairs(topics.en)) },
    unknowns,
    outside,
    smallTalk: toSmallTalk(smallTalk),
  };
}

function parseFile<Schema extends z.ZodType>(
  { path, text }: SourceFile,
  schema: Schema,
  problems: Problem[],
): z.output<Schema> | undefined {
  const file = readYamlFile(path, text);
  problems.push(...file.problems);
  if (file.problems.length > 0) return undefined;
  const result = schema.safeParse(file.data);
  if (result.success) return result.data;
  problems.push(...schemaProblems(file, [], result.error));
  return undefined;
}

/** Splits lines of the form `left: right`; a line without a colon has an empty right side. */
function splitPairs(block: string): [string, string][] {
  return splitPhrasings(block).map((line) => {
    const colon = line.indexOf(': ');
    return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 2).trim()];
  });
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

/** Where a spelling means something in both languages, the Indonesian meaning counts. */
function toSlang(raw: z.output<typeof slangSchema>): Map<string, string> {
  return new Map([...splitPairs(raw.en), ...splitPairs(raw.id)]);
}

function toStructure(raw: z.output<typeof structureSchema>): Structure {
  const adds = toSet(raw.adds);
  return {
    asks: toSet(raw.asks),
    adds,
    joints: new Set([...adds, ...toSet(raw.joints)]),
    leans: toSet(raw.leans),
    fillers: toSet(raw.fillers),
  };
}

function toSet(blocks: Readonly<Record<Language, string>>): Set<string> {
  return new Set(LANGUAGES.flatMap((language) => splitPhrasings(blocks[language])));
}

function toUnknown(kind: string, raw: z.output<typeof unknownSchema>): UnknownKind {
  const names = splitPairs(raw.names).map(([name, forms]) => ({
    name,
    forms: [name, ...forms.split(',').filter((form) => form.trim() !== '')],
  }));
  return { kind, about: raw.about, names };
}

function toFamily(id: string, raw: z.output<typeof outsideSchema>): OutsideFamily {
  return { id, name: raw.name, nearest: raw.nearest, questions: toLines(raw.questions) };
}

function toSmallTalk(raw: z.output<typeof smallTalkSchema>): Lexicon['smallTalk'] {
  const entries = SMALL_TALK.map((kind) => [kind, toLines(raw[kind])]);
  return Object.fromEntries(entries) as Lexicon['smallTalk'];
}

function toLines(blocks: Readonly<Record<Language, string>>): Record<Language, readonly string[]> {
  const entries = LANGUAGES.map((language) => [language, splitPhrasings(blocks[language])]);
  return Object.fromEntries(entries) as Record<Language, readonly string[]>;
}
