import type { AnswerId } from './knowledge.ts';
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

/** Finds entries in a wrong file, twice, or without their topic. */
export function checkTopics(records: readonly RawRecord[]): Problem[] {
  const first = new Map<AnswerId, RawRecord>();
  return records.flatMap((record) => {
    const { id, file } = record;
    const line = file.lineOf([id]);
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, record);
    const faults = [
      earlier &&
        `\`${id}\` already stands in ${earlier.file.path}:${earlier.file.lineOf([id])}; remove one of them`,
      topicOf(id) !== topicOfFile(file.path) &&
        `\`${id}\` belongs in ${topicOf(id)}.yaml, the file of its topic; move it there`,
      !records.some((other) => other.id === topicOf(id)) &&
        `\`${id}\` has no topic; add the entry \`${topicOf(id)}\` or correct the id`,
    ];
    return faults.flatMap((message) => (message ? [{ file: file.path, line, message }] : []));
  });
}

/**
 * Finds topics without a file and files without a topic.
 * @param role the file that lists the topics.
 * @param topics the topics in that list.
 */
export function checkTopicList(
  role: YamlFile,
  topics: readonly string[],
  files: readonly YamlFile[],
): Problem[] {
  const have = new Set(files.map((file) => topicOfFile(file.path)));
  const missing = topics.flatMap((topic, index) => {
    const message = `\`topics\` names \`${topic}\`, but there is no ${topic}.yaml; add the file or remove the topic`;
    return have.has(topic) ? [] : [{ file: role.path, line: role.lineOf(['topics', index]), message }];
  });
  const repeated = topics.flatMap((topic, index) => {
    const message = `\`topics\` names \`${topic}\` a second time; remove one of them`;
    return topics.indexOf(topic) === index
      ? []
      : [{ file: role.path, line: role.lineOf(['topics', index]), message }];
  });
  const unlisted = files.flatMap((file) => {
    const topic = topicOfFile(file.path);
    const message = `\`${topic}\` is not among the \`topics\` of ${role.path}; add it there`;
    return topics.includes(topic) ? [] : [{ file: file.path, line: 1, message }];
  });
  return [...missing, ...repeated, ...unlisted];
}
