import { PermissionsBitField } from 'discord.js';
import { expect, test } from 'vitest';
import { inviteUrl } from '../../src/discord/connection/invite.ts';

test('the invitation asks for both scopes, and for no permission beyond reading and answering', () => {
  const url = new URL(inviteUrl('123'));
  expect(url.origin + url.pathname).toBe('https://discord.com/oauth2/authorize');
  expect(url.searchParams.get('client_id')).toBe('123');
  expect(url.searchParams.get('scope')).toBe('bot applications.commands');
  const permissions = new PermissionsBitField(BigInt(url.searchParams.get('permissions') ?? ''));
  expect(permissions.toArray().sort()).toEqual(
    [
      'AttachFiles',
      'EmbedLinks',
      'ReadMessageHistory',
      'SendMessages',
      'SendMessagesInThreads',
      'ViewChannel',
    ].sort(),
  );
});
