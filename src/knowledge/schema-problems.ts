import type { z } from 'zod';
import { type DataPath, placeName } from './place.ts';
import type { Problem } from './problems.ts';
import type { YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text, not a list or a mapping',
  number: 'a number alone, such as 15 or 7.5',
  boolean: 'true or false',
  array: 'a list, one item a line after `- `',
  tuple: 'a list of two items',
  object: 'a mapping, one `key: value` a line',
};

/**
 * Says for people what a schema found wrong in a file.
 * @param base where in the file the data stands that was checked.
 */
export function schemaProblems(file: YamlFile, base: DataPath, error: z.ZodError): Problem[] {
  return error.issues.filter(isNoEcho).flatMap((issue) => {
    const path = [...base, ...issue.path];
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => problemAt([...path, key], unknownKey(issue)))
      : [problemAt(path, describe(issue, path, file))];
  });

  function problemAt(path: DataPath, fault: string): Problem {
    return { file: file.path, line: file.lineOf(path), message: `${placeName(path)} ${fault}` };
  }
}

/** After a wrong type the schema also complains of the size of what isn't there. */
function isNoEcho(issue: Issue, _: number, issues: readonly Issue[]): boolean {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return true;
  const place = placeName(issue.path);
  return !issues.some((other) => other.code === 'invalid_type' && placeName(other.path) === place);
}

function unknownKey(issue: Issue): string {
  return `is an unknown key; correct its spelling or remove it (${issue.message})`;
}

function describe(issue: Issue, path: DataPath, file: YamlFile): string {
  const value = valueAt(file.data, path);
  if (value === undefined) return 'is missing; add it';
  if (value === null) return 'is empty; fill it in';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${wanted(issue.expected, value)}`;
    case 'too_small':
      return tooSmall(value, issue.minimum);
    case 'too_big':
      return tooBig(value, issue.maximum);
    case 'invalid_format':
      return issue.format === 'url' ? 'must be an address that begins with https://' : issue.message;
    default:
      return issue.message;
  }
}

function wanted(kind: string, value: unknown): string {
  if (kind === 'string' && typeof value !== 'object') return 'text; put it in quotes';
  return KINDS[kind] ?? kind;
}

function tooSmall(value: unknown, minimum: number | bigint): string {
  if (!Array.isArray(value)) return 'is empty; fill it in';
  return `has ${value.length} of at least ${minimum} items; add some`;
}

function tooBig(value: unknown, maximum: number | bigint): string {
  if (Array.isArray(value)) return `has ${value.length} items, but at most ${maximum} fit; remove some`;
  return `is ${String(value).trim().length} characters long, but at most ${maximum} fit; shorten it`;
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Reflect.get(value, key);
  }, data);
}
