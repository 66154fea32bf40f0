/** From most to least talkative. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What accompanies a line; never message contents, tokens or names that people chose. */
export type LogFields = Readonly<Record<string, unknown>>;

/** Writes one line for each call; `message` is a constant text, all that varies goes into `fields`. */
export type Log = Readonly<Record<LogLevel, (message: string, fields?: LogFields) => void>>;

/**
 * Makes a log: one line a call, `time level message {json}`, with everything untrusted escaped.
 * @param level the least important level that is written.
 * @param write takes a whole line with its line feed; standard error if left out.
 */
export function createLog(
  level: LogLevel,
  write: (line: string) => void = (line) => process.stderr.write(line),
): Log {
  const line =
    (at: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(at) < LOG_LEVELS.indexOf(level)) return;
      write(`${new Date().toISOString()} ${at.padEnd(5)} ${message}${details(fields)}\n`);
    };
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
}

function details(fields: LogFields): string {
  if (Object.keys(fields).length === 0) return '';
  const json = JSON.stringify(fields, (_, value) => (value instanceof Error ? describeError(value) : value));
  return ` ${json.replace(UNSAFE, escapeUnit)}`;
}

/** Control and direction signs that JSON leaves as they are but that a terminal obeys. */
const UNSAFE = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Only these members: discord.js puts the request's address (with the interaction's token) and body into others. */
function describeError(error: Error): LogFields {
  const code = 'code' in error ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: error.cause };
  return { name: error.name, ...code, message: error.message, stack: error.stack, ...cause };
}
