import { checkPhrasings, splitPhrasings } from './check-phrasings.ts';
import { checkReferences } from './check-references.ts';
import { checkTopicList, checkTopics, topicOf, topicOfFile } from './check-topics.ts';
import { answerIdSchema, entrySchema, type RawContent, type RawEntry, roleSchema } from './entry-schema.ts';
import type { AnswerId, Content, Entry, Knowledge, Profession } from './knowledge.ts';
import { parseSeveral } from './parse-several.ts';
import { KnowledgeError, type Problem } from './problems.ts';
import { isRecord, type RawRecord, rawRecords } from './raw-record.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYamlFile, type YamlFile } from './yaml-file.ts';

/** A file of the knowledge: the path to name it by, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const ROLE_FILE = 'role.yaml';
const SEVERAL_FILE = 'several.yaml';

/**
 * Makes the knowledge about one profession of the files of its folder.
 * @param files `role.yaml` and one file for each topic, in any order.
 * @throws KnowledgeError with every mistake in every file at once.
 */
export function parseKnowledge(files: readonly SourceFile[]): Knowledge {
  const problems: Problem[] = [];
  const read = files.map(({ path, text }) => readYamlFile(path, text));
  problems.push(...read.flatMap((file) => file.problems));
  const topicFiles = read.filter((file) => !isNamed(file, ROLE_FILE) && !isNamed(file, SEVERAL_FILE));
  const role = parseRole(
    read.find((file) => isNamed(file, ROLE_FILE)),
    topicFiles,
    problems,
  );
  const entries = parseEntries(topicFiles, problems);
  const severalFile = read.find((file) => isNamed(file, SEVERAL_FILE));
  const several = severalFile ? parseSeveral(severalFile, entries, problems) : [];
  if (problems.length > 0 || role === undefined) throw new KnowledgeError(problems);
  return { profession: role.profession, entries: inOrder(entries, role.topics), several };
}

function isNamed(file: YamlFile, name: string): boolean {
  return file.path === name || file.path.endsWith(`/${name}`);
}

function parseRole(file: YamlFile | undefined, topicFiles: readonly YamlFile[], problems: Problem[]) {
  if (file === undefined) {
    const message = 'the file is missing; add it, with the keys id, name, source and topics';
    problems.push({ file: ROLE_FILE, line: 1, message });
    return undefined;
  }
  if (file.data === undefined) return undefined;
  const result = roleSchema.safeParse(file.data);
  if (!result.success) {
    problems.push(...schemaProblems(file, [], result.error));
    return undefined;
  }
  const { topics, ...profession } = result.data;
  problems.push(...checkTopicList(file, topics, topicFiles));
  return { topics, profession: profession satisfies Profession };
}

function parseEntries(files: readonly YamlFile[], problems: Problem[]): Map<AnswerId, Entry> {
  problems.push(...files.flatMap(checkHasEntries));
  const records = files.flatMap(rawRecords);
  const entries = records.flatMap((record) => parseEntry(record, problems) ?? []);
  problems.push(...checkPhrasings(records));
  // What points into a file that could not be understood can't be judged.
  if (files.every((file) => file.data !== undefined)) {
    problems.push(...checkTopics(records), ...checkReferences(records));
  }
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function checkHasEntries(file: YamlFile): Problem[] {
  if (file.data === undefined || isRecord(file.data)) return [];
  const message = `the file has no entries; write the first one under \`${topicOfFile(file.path)}:\``;
  return [{ file: file.path, line: 1, message }];
}

function parseEntry(record: RawRecord, problems: Problem[]): Entry | undefined {
  const { id, file } = record;
  const idIssues = answerIdSchema.safeParse(id).error?.issues ?? [];
  const line = file.lineOf([id]);
  problems.push(...idIssues.map(({ message }) => ({ file: file.path, line, message: `"${id}" ${message}` })));
  const result = entrySchema.safeParse(record.data);
  if (result.success) return toEntry(record, result.data);
  problems.push(...schemaProblems(file, [id], result.error));
  return undefined;
}

function toEntry({ id, file }: RawRecord, raw: RawEntry): Entry {
  return {
    id,
    topic: topicOf(id),
    section: raw.section,
    related: raw.related,
    content: { id: toContent(raw.id), en: toContent(raw.en) },
    location: { file: file.path, line: file.lineOf([id]) },
  };
}

function toContent(raw: RawContent): Content {
  return { ...raw, phrasings: splitPhrasings(raw.phrasings) };
}

function inOrder(entries: ReadonlyMap<AnswerId, Entry>, topics: readonly AnswerId[]): Map<AnswerId, Entry> {
  const all = [...entries.values()];
  const ordered = topics.flatMap((topic) => [
    ...all.filter((entry) => entry.id === topic),
    ...all.filter((entry) => entry.topic === topic && entry.id !== topic),
  ]);
  return new Map(ordered.map((entry) => [entry.id, entry]));
}
