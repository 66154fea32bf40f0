import { expect, test } from 'vitest';
import { createLog, type LogLevel } from '../../src/discord/log.ts';

function recorded(level: LogLevel) {
  const lines: string[] = [];
  return { lines, log: createLog(level, (line) => lines.push(line)) };
}

test('writes what is as important as the level, and more', () => {
  const { lines, log } = recorded('warn');
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d');
  expect(lines.map((line) => line.slice(25))).toEqual(['warn  c\n', 'error d\n']);
});

test('untrusted text stays on its line and cannot steer a terminal', () => {
  const { lines, log } = recorded('debug');
  log.info('said', { text: 'a\nb\u001b[2Jc\u009bd\u202ee\u2028f\u200bg' });
  expect(lines[0]).toContain('{"text":"a\\nb\\u001b[2Jc\\u009bd\\u202ee\\u2028f\\u200bg"}');
});

test('an error shows its cause, but no member that could hold a secret', () => {
  const { lines, log } = recorded('debug');
  const error = Object.assign(new Error('outer', { cause: new Error('inner') }), { code: 7, url: '/token' });
  log.error('failed', { error });
  expect(lines[0]).toContain('"code":7');
  expect(lines[0]).toContain('outer');
  expect(lines[0]).toContain('inner');
  expect(lines[0]).not.toContain('/token');
});
