import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, type Environment, parseConfig, readEnvironment, VARIABLES } from '../src/config.ts';

function mistakesOf(env: Environment): string {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('The environment was accepted.');
}

describe('parseConfig', () => {
  test('an empty environment gives the defaults', () => {
    expect(parseConfig({})).toEqual({
      token: undefined,
      apiUrl: 'https://discord.com/api',
      databaseUrl: undefined,
      defaultLanguage: 'id',
      messageContentIntent: false,
      shards: 'auto',
      healthPort: undefined,
      logLevel: 'info',
      sandboxPort: undefined,
    });
  });

  test('every variable is read', () => {
    const env = {
      DISCORD_TOKEN: 'abc.def.ghi',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      DATABASE_URL: 'postgres://bot:secret@db.example/tanya?sslmode=verify-full',
      DEFAULT_LANGUAGE: 'en',
      MESSAGE_CONTENT_INTENT: 'on',
      SHARDS: '1',
      SHARD_COUNT: '4',
      HEALTH_PORT: '8081',
      LOG_LEVEL: 'debug',
      SANDBOX_PORT: '0',
    };
    expect(parseConfig(env)).toEqual({
      token: 'abc.def.ghi',
      apiUrl: 'http://127.0.0.1:8080/api',
      databaseUrl: 'postgres://bot:secret@db.example/tanya?sslmode=verify-full',
      defaultLanguage: 'en',
      messageContentIntent: true,
      shards: { ids: [1], count: 4 },
      healthPort: 8081,
      logLevel: 'debug',
      sandboxPort: 0,
    });
  });

  test('an empty or blank value counts as not set', () => {
    const env = { DISCORD_TOKEN: '', LOG_LEVEL: '  ', SHARDS: '', SHARD_COUNT: '', HEALTH_PORT: '' };
    expect(parseConfig(env)).toEqual(parseConfig({}));
  });

  test('the word Bot before a token is dropped', () => {
    expect(parseConfig({ DISCORD_TOKEN: 'Bot abc.def' }).token).toBe('abc.def');
  });

  test('one message lists every mistake: variable, value, mend', () => {
    const message = mistakesOf({
      LOG_LEVEL: 'loud',
      HEALTH_PORT: '70000',
      DEFAULT_LANGUAGE: 'jv',
      SHARDS: 'x',
    });
    expect(message).toContain('4 mistakes');
    expect(message).toContain('LOG_LEVEL is "loud": use one of debug, info, warn, error.');
    expect(message).toContain('HEALTH_PORT is "70000": use a port');
    expect(message).toContain('DEFAULT_LANGUAGE is "jv": use one of id, en.');
    expect(message).toContain('SHARDS is "x": use auto');
  });

  test.each([
    'discord.com/api',
    'ftp://discord.com/api',
    'https://discord.com/api/v10',
    'https://discord.com/api?x=1',
    'https://me:secret@discord.com/api',
  ])('DISCORD_API_URL refuses %s', (url) => {
    expect(mistakesOf({ DISCORD_API_URL: url })).toContain('DISCORD_API_URL');
  });

  test('no message shows the token', () => {
    const message = mistakesOf({ DISCORD_TOKEN: 'top secret', LOG_LEVEL: 'x' });
    expect(message).toContain('DISCORD_TOKEN has spaces');
    expect(message).not.toContain('top');
  });

  test.each([
    'postgresql://db.example/tanya',
    'postgres:///tanya?host=/var/run/postgresql',
    'data/tanya.db',
    '/srv/with a space/tanya.sqlite',
    'C:\\data\\tanya.sqlite3',
    ':memory:',
  ])('DATABASE_URL takes %s', (url) => {
    expect(parseConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  test.each([
    'mysql://bot:secret@db.example/tanya.db',
    'file:secret.db',
    'bot:secret@db.example/tanya.db',
    'postgres//bot:secret@db.example/tanya',
    'secret/',
    '.db',
  ])('DATABASE_URL refuses %s, and does not show it', (url) => {
    const message = mistakesOf({ DATABASE_URL: url });
    expect(message).toContain('DATABASE_URL is neither postgres://user:password@host/database nor');
    expect(message).not.toContain('secret');
  });

  test('DATABASE_URL with a character in its password that must be escaped is told how', () => {
    const message = mistakesOf({ DATABASE_URL: 'postgres://bot:sec#ret@db.example/tanya' });
    expect(message).toContain(
      'DATABASE_URL is no good address: write special characters of the password as %23',
    );
    expect(message).not.toContain('sec#');
  });

  test('control characters of a value are escaped in the message', () => {
    expect(mistakesOf({ LOG_LEVEL: '\u001b[31mred' })).not.toContain('\u001b');
  });
});

describe('readEnvironment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'));

  test('completes the environment by a file, which never wins', () => {
    const file = join(folder, 'env');
    writeFileSync(file, '# a comment\nLOG_LEVEL=warn\nDEFAULT_LANGUAGE="en"\n');
    const env = readEnvironment(file, { LOG_LEVEL: 'error' });
    expect(parseConfig(env)).toMatchObject({ logLevel: 'error', defaultLanguage: 'en' });
  });

  test('does without a file', () => {
    expect(readEnvironment(join(folder, 'missing'), { A: 'b' })).toEqual({ A: 'b' });
  });

  test('says so when the file cannot be read', () => {
    expect(() => readEnvironment(folder, {})).toThrow(/cannot be read.*make it a readable file/);
  });
});

test('.env.example names every variable that is read, and no other, and is itself a good .env', () => {
  const example = readEnvironment('.env.example', {});
  expect(Object.keys(example).sort()).toEqual([...VARIABLES].sort());
  expect(parseConfig(example)).toEqual(parseConfig({}));
});

test.each(VARIABLES)('%s is refused when it makes no sense', (variable) => {
  expect(mistakesOf({ [variable]: 'no sense' })).toContain(variable);
});
