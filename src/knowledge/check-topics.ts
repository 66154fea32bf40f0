import { answerIdSchema } from './entry-schema.ts';
import type { AnswerId } from './knowledge.ts';
import { placeName } from './place.ts';
import type { Problem } from './problems.ts';
import type { RawRecord } from './raw-record.ts';
import type { YamlFile } from './yaml-file.ts';

/** The topic that an id belongs to: the part before the dot. */
export function topicOf(id: AnswerId): AnswerId {
  return id.split('.', 1)[0] ?? id;
}

/** The topic that a file is for: its name without folder and `.yaml`. */
export function topicOfFile(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

/** Finds entries in a wrong file or without their topic. */
export function checkTopics(records: readonly RawRecord[]): Problem[] {
  const known = new Set(records.map(({ id }) => id));
  return records.flatMap(({ id, file }) => {
    const message = faultOf(id, file, known);
    return message === undefined ? [] : [{ file: file.path, line: file.lineOf([id]), message }];
  });
}

function faultOf(id: AnswerId, file: YamlFile, known: ReadonlySet<AnswerId>): string | undefined {
  const topic = topicOf(id);
  if (!answerIdSchema.safeParse(id).success || topic === topicOfFile(file.path)) {
    return known.has(topic) ? undefined : `${id} has no topic; add the entry ${topic} or correct the id`;
  }
  return `${id} belongs in ${topic}.yaml, its topic's file; move it there`;
}

/**
 * Finds topics without a file, topics that are listed twice, and files without a topic.
 * @param role the file that lists the topics.
 * @param topics the topics in that list.
 */
export function checkTopicList(
  role: YamlFile,
  topics: readonly string[],
  files: readonly YamlFile[],
): Problem[] {
  const have = new Set(files.map((file) => topicOfFile(file.path)));
  const listed = topics.flatMap((topic, index) => {
    const path = ['topics', index];
    const fault = faultOfListed(topic, topics.indexOf(topic) < index, have);
    const message = `${placeName(path)} ${fault}`;
    return fault === undefined ? [] : [{ file: role.path, line: role.lineOf(path), message }];
  });
  const unlisted = files
    .map((file) => ({ file: file.path, topic: topicOfFile(file.path) }))
    .filter(({ topic }) => !topics.includes(topic))
    .map(({ file, topic }) => ({
      file,
      line: 1,
      message: `${topic} is not in ${role.path}; add it to its topics`,
    }));
  return [...listed, ...unlisted];
}

function faultOfListed(topic: string, again: boolean, have: ReadonlySet<string>): string | undefined {
  if (again) return `is \`${topic}\` a second time; remove one of them`;
  return have.has(topic)
    ? undefined
    : `is \`${topic}\`, but there is no ${topic}.yaml; add it or remove the topic`;
}
