import type { core, ZodMiniType } from 'zod/mini';
import { invalidForm, type Refusal, type RefusalAt } from './errors.ts';

type Issue = core.$ZodIssue;

/** Issues begin at the root of the body unless a path is given. */
type Path = readonly PropertyKey[];

/**
 * Reads a request body with one of Discord's schemas.
 * @param schema from `discord-api-spec/zod`.
 * @param body anything at all.
 * @param at where the body stands in the whole request, for the errors.
 * @throws {DiscordError} 50035 that lists everything refused.
 */
export function parseBody<T>(schema: ZodMiniType<T>, body: unknown, at: Path = []): T {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw invalidForm(result.error.issues.flatMap((issue) => refusals(issue, at)));
}

/** @throws {DiscordError} 50035 if anything was refused. */
export function refuseIfAny(found: readonly RefusalAt[]): void {
  if (found.length > 0) throw invalidForm(found);
}

function refusals(issue: Issue, at: Path): RefusalAt[] {
  const path = [...at, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path, ...refusal(issue) }];
  const branch = likeliestBranch(issue.errors);
  if (branch.some(isTypeIssue)) return [{ path, ...unknownType }];
  return branch.flatMap((inner) => refusals(inner, path));
}

const unknownType: Refusal = {
  code: 'UNION_TYPE_CHOICES',
  message: 'Value of field "type" must be one of the types allowed here.',
};

/** Of a union's branches the one whose `type` fits, else the one with the least to complain about. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const fitting = branches.filter((branch) => !branch.some(isTypeIssue));
  const candidates = fitting.length > 0 ? fitting : branches;
  return [...candidates].sort((a, b) => a.length - b.length)[0] ?? [];
}

function isTypeIssue(issue: Issue): boolean {
  return issue.path.length === 1 && issue.path[0] === 'type' && issue.code === 'invalid_value';
}

function refusal(issue: Issue): Refusal {
  switch (issue.code) {
    case 'too_big':
      return size(
        issue.origin,
        `Must be ${issue.maximum} or fewer in length.`,
        `less than or equal to ${issue.maximum}`,
        'MAX',
      );
    case 'too_small':
      return size(
        issue.origin,
        `Must be ${issue.minimum} or more in length.`,
        `greater than or equal to ${issue.minimum}`,
        'MIN',
      );
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values.map(String).join(', ')}}.`,
      };
    case 'invalid_type':
      return typeRefusal(issue);
    case 'invalid_format':
      return formatRefusal(issue.format);
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function size(origin: string, lengthMessage: string, bound: string, side: 'MAX' | 'MIN'): Refusal {
  if (origin === 'string' || origin === 'array') {
    return { code: `BASE_TYPE_${side}_LENGTH`, message: lengthMessage };
  }
  return { code: `NUMBER_TYPE_${side}`, message: `Value should be ${bound}.` };
}

const TYPE_REFUSALS: Readonly<Record<string, Refusal>> = {
  string: { code: 'STRING_TYPE_CONVERT', message: 'Could not interpret value as string.' },
  number: { code: 'NUMBER_TYPE_COERCE', message: 'Value is not a number.' },
  int: { code: 'NUMBER_TYPE_COERCE', message: 'Value is not an integer.' },
  boolean: { code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' },
  array: { code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType.' },
  object: { code: 'MODEL_TYPE_CONVERT', message: 'Only dictionaries may be used in a ModelType.' },
};

function typeRefusal(issue: Issue & { code: 'invalid_type' }): Refusal {
  if (issue.input === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  return TYPE_REFUSALS[issue.expected] ?? { code: 'BASE_TYPE_INVALID', message: issue.message };
}

function formatRefusal(format: string): Refusal {
  if (format === 'url') return { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
  if (format === 'datetime')
    return { code: 'DATE_TIME_TYPE_PARSE', message: 'Could not parse the date-time.' };
  if (format === 'regex') return { code: 'NUMBER_TYPE_COERCE', message: 'Value is not snowflake.' };
  return { code: 'BASE_TYPE_INVALID', message: `Not a valid ${format}.` };
}
