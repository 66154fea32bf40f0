import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { parseShards, type Shards } from './discord/connection/shards.ts';
import { LOG_LEVELS, type LogLevel } from './discord/log.ts';
import { LANGUAGES, type Language } from './knowledge/language.ts';
import { parseDatabaseUrl } from './store/database-url.ts';

/** Everything that the environment decides, read once at start. */
export interface Config {
  /** The bot's token; without it the local Discord starts. */
  readonly token: string | undefined;
  /** Base address of Discord's REST API, without version and final slash. */
  readonly apiUrl: string;
  /** Where things are stored (a form that `parseDatabaseUrl` takes); the program's own file if it is not set. */
  readonly databaseUrl: string | undefined;
  /** The language of a reply where nothing tells it. */
  readonly defaultLanguage: Language;
  /** Whether the privileged Message Content intent is asked for. */
  readonly messageContentIntent: boolean;
  /** The shards of this process. */
  readonly shards: Shards;
  /** The port of `/healthz`; none if it is not set. */
  readonly healthPort: number | undefined;
  readonly logLevel: LogLevel;
  /** The port of the local Discord's page; a free one if it is not set. */
  readonly sandboxPort: number | undefined;
}

/** The environment holds something that cannot be used; the message lists all of it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Variable names and their values, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Discord's own API (Discord's reference, "API Reference: Base URL"). */
const DISCORD_API_URL = 'https://discord.com/api';

/** Values of these variables are never shown, not even in a message about them. */
const SECRET = new Set(['DISCORD_TOKEN', 'DATABASE_URL']);

const SCHEMA = z.object({
  DISCORD_TOKEN: z
    .string()
    .transform((token) => token.replace(/^Bot\s+/i, ''))
    .pipe(
      z
        .string()
        .regex(
          /^[!-~]+$/,
          'has spaces or characters that no token has: copy it again from the Developer Portal',
        ),
    )
    .optional(),
  DISCORD_API_URL: z
    .string()
    .refine(
      isApiUrl,
      'use an http(s) address without a version, for example DISCORD_API_URL=http://127.0.0.1:8080/api',
    )
    .transform((url) => url.replace(/\/+$/, ''))
    .default(DISCORD_API_URL),
  DATABASE_URL: z
    .string()
    .superRefine((url, { addIssue }) => {
      const place = parseDatabaseUrl(url);
      if ('mistake' in place) addIssue(place.mistake);
    })
    .optional(),
  DEFAULT_LANGUAGE: z.enum(LANGUAGES, oneOf(LANGUAGES)).default('id'),
  MESSAGE_CONTENT_INTENT: z
    .enum(['on', 'off'], oneOf(['on', 'off']))
    .default('off')
    .transform((value) => value === 'on'),
  HEALTH_PORT: port('HEALTH_PORT=8080').optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, oneOf(LOG_LEVELS)).default('info'),
  SANDBOX_PORT: port('SANDBOX_PORT=3000').optional(),
});

/** The names of all variables that are read. */
export const VARIABLES: readonly string[] = [...Object.keys(SCHEMA.shape), 'SHARDS', 'SHARD_COUNT'];

/**
 * Reads the variables that the process was started with, completed by those of a file; the former win.
 * @param file path of a file in the form `NAME=value`; it may be missing.
 * @throws ConfigError if the file is there but cannot be read.
 */
export function readEnvironment(file = '.env', env: Environment = process.env): Environment {
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...env };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return env;
    const problem = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`${file} cannot be read (${problem}): make it a readable file, or remove it.`);
  }
}

/**
 * Turns variables into the config. Surrounding blanks are dropped and an empty value counts as not set.
 * @throws ConfigError that lists every mistake: variable, value (unless it is a secret), how to mend it.
 */
export function parseConfig(environment: Environment): Config {
  const env = withoutBlanks(environment);
  const shards = parseShards(env.SHARDS, env.SHARD_COUNT);
  const parsed = SCHEMA.safeParse(env);
  const mistakes = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map((issue) => describe(String(issue.path[0]), env, issue.message))),
    ...('mistake' in shards ? [describe(shards.variable, env, shards.mistake)] : []),
  ];
  if (!parsed.success || 'mistake' in shards) throw new ConfigError(listOf(mistakes));
  const values = parsed.data;
  return {
    token: values.DISCORD_TOKEN,
    apiUrl: values.DISCORD_API_URL,
    databaseUrl: values.DATABASE_URL,
    defaultLanguage: values.DEFAULT_LANGUAGE,
    messageContentIntent: values.MESSAGE_CONTENT_INTENT,
    shards: shards.shards,
    healthPort: values.HEALTH_PORT,
    logLevel: values.LOG_LEVEL,
    sandboxPort: values.SANDBOX_PORT,
  };
}

function withoutBlanks(environment: Environment): Environment {
  const trimmed = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value));
}

function oneOf(values: readonly string[]): string {
  return `use one of ${values.join(', ')}`;
}

function port(example: string) {
  const message = `use a port from 0 (any free one) to 65535, for example ${example}`;
  return z
    .string()
    .regex(/^\d{1,5}$/, message)
    .transform(Number)
    .refine((number) => number <= 65_535, message);
}

function isApiUrl(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return !url.search && !url.hash && !url.username && !/\/v\d+\/*$/.test(url.pathname);
}

function describe(variable: string, env: Environment, mend: string): string {
  const value = env[variable];
  if (value === undefined) return `${variable} is missing: ${mend}.`;
  if (SECRET.has(variable)) return `${variable} ${mend}.`;
  return `${variable} is ${JSON.stringify(value.slice(0, 60))}: ${mend}.`;
}

function listOf(mistakes: readonly string[]): string {
  const heading = mistakes.length === 1 ? 'one mistake' : `${mistakes.length} mistakes`;
  return [`The environment (or .env) has ${heading}:`, ...mistakes.map((mistake) => `  - ${mistake}`)].join(
    '\n',
  );
}
