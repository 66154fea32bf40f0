import type { z } from 'zod';
import { type DataPath, placeName } from './place.ts';
import type { Problem } from './problems.ts';
import type { YamlFile } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

const KINDS: Readonly<Record<string, string>> = {
  string: 'text; put it in quotes if it is a number, a date or yes/no',
  array: 'a list, one item a line after `- `',
  tuple: 'a list of two items',
  object: 'a mapping, one `key: value` a line',
};

/**
 * Says for people what a schema found wrong in a file.
 * @param base where in the file the data stands that was checked.
 */
export function schemaProblems(file: YamlFile, base: DataPath, error: z.ZodError): Problem[] {
  return error.issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => problemAt([...path, key], unknownKey(issue)))
      : [problemAt(path, describe(issue, path, file))];
  });

  function problemAt(path: DataPath, fault: string): Problem {
    return { file: file.path, line: file.lineOf(path), message: `${placeName(path)} ${fault}` };
  }
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
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string'
        ? 'is empty; fill it in'
        : `needs at least ${issue.minimum} items; add some`;
    case 'too_big':
      return `${tooLong(value)}, but at most ${issue.maximum} fit; shorten it`;
    case 'invalid_format':
      return issue.format === 'url' ? 'must be an address that begins with https://' : issue.message;
    default:
      return issue.message;
  }
}

function tooLong(value: unknown): string {
  if (typeof value === 'string') return `is ${value.trim().length} characters long`;
  return Array.isArray(value) ? `has ${value.length} items` : 'is too big';
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Reflect.get(value, key);
  }, data);
}
