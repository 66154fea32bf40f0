import { splitPhrasings } from './check-phrasings.ts';
import { severalSchema } from './entry-schema.ts';
import type { AnswerId, Compound } from './knowledge.ts';
import type { Problem } from './problems.ts';
import { schemaProblems } from './schema-problems.ts';
import type { YamlFile } from './yaml-file.ts';

const BLOCKS = ['several', 'one'] as const;

/**
 * Reads `several.yaml`: lines `id + id: message`.
 * @param entries the answers that there are; other ids are mistakes.
 * @param problems takes the mistakes.
 */
export function parseSeveral(
  file: YamlFile,
  entries: ReadonlyMap<AnswerId, unknown>,
  problems: Problem[],
): Compound[] {
  if (file.problems.length > 0) return [];
  const result = severalSchema.safeParse(file.data);
  if (!result.success) {
    problems.push(...schemaProblems(file, [], result.error));
    return [];
  }
  return BLOCKS.flatMap((block) => {
    const header = file.lineOf([block]);
    const compounds = splitPhrasings(result.data[block]).map(toCompound);
    compounds.forEach(({ answers }, index) => {
      const unknown = answers.filter((id) => !entries.has(id));
      if (unknown.length === 0) return;
      const message = `\`${unknown.join('`, `')}\` is no answer; write \`id + id: message\` with ids that exist`;
      problems.push({ file: file.path, line: header + 1 + index, message });
    });
    return compounds;
  });
}

function toCompound(line: string): Compound {
  const colon = line.indexOf(': ');
  const ids = line.slice(0, Math.max(colon, 0));
  return { answers: ids.split('+').map((id) => id.trim()), question: line.slice(colon + 2).trim() };
}
