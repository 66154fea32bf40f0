import { expect, test } from 'vitest';
import { replyLanguage } from '../../src/discord/audience/reply-language.ts';

const inPublic = { alone: false };
const inPrivate = { alone: true };

test.each([
  ['the question tells it, in public', { ...inPublic, asked: 'en', guildLocale: 'id' }, 'id', 'en'],
  ['the question tells it, in private', { ...inPrivate, asked: 'id', personLocale: 'en-US' }, 'en', 'id'],
  ['in private the person', { ...inPrivate, personLocale: 'en-GB', guildLocale: 'id' }, 'id', 'en'],
  [
    'in public the server, never the person',
    { ...inPublic, personLocale: 'en-US', guildLocale: 'id' },
    'en',
    'id',
  ],
  ['in public without a server, never the person', { ...inPublic, personLocale: 'en-US' }, 'id', 'id'],
  [
    'a locale that we do not write tells nothing',
    { ...inPrivate, personLocale: 'ja', guildLocale: 'en-US' },
    'id',
    'id',
  ],
  [
    'in private the person’s choice, before their locale',
    { ...inPrivate, personChoice: 'id', personLocale: 'en-US' },
    'en',
    'id',
  ],
  [
    'the question tells it, whatever the person chose',
    { ...inPrivate, asked: 'en', personChoice: 'id' },
    'id',
    'en',
  ],
  [
    'in public what was set, before the server’s locale',
    { ...inPublic, setting: 'en', guildLocale: 'id' },
    'id',
    'en',
  ],
  ['the question tells it, whatever was set', { ...inPublic, asked: 'id', setting: 'en' }, 'en', 'id'],
  [
    'in public never the person’s choice',
    { ...inPublic, personChoice: 'en', personLocale: 'en-US', guildLocale: 'id' },
    'en',
    'id',
  ],
  ['in private never what was set for the channel', { ...inPrivate, setting: 'en' }, 'id', 'id'],
  ['nothing tells it', { ...inPrivate, personLocale: null, guildLocale: null }, 'en', 'en'],
] as const)('%s', (_, readers, fallback, language) => {
  expect(replyLanguage(readers, fallback)).toBe(language);
});
