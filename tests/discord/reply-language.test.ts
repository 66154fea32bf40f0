import { expect, test } from 'vitest';
import { replyLanguage } from '../../src/discord/reply-language.ts';

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
  ['nothing tells it', { ...inPrivate, personLocale: null, guildLocale: null }, 'en', 'en'],
] as const)('%s', (_, readers, fallback, language) => {
  expect(replyLanguage(readers, fallback)).toBe(language);
});
