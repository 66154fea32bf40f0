import { BOT, CHANNEL_ID, GUILD_ID, PERSON } from './other-discord.ts';

/** What the gateway sends; only its id is of interest to tests. */
export interface GatewayEvent {
  readonly id: string;
  readonly [member: string]: unknown;
}

let lastId = 200_000_000_000_000_000n;

function newId(): string {
  lastId += 1n;
  return String(lastId);
}

/** A message in the guild that mentions the bot, as the gateway sends it. @param changes what is different. */
export function messageEvent(content: string, changes: object = {}): GatewayEvent {
  return {
    id: newId(),
    channel_id: CHANNEL_ID,
    guild_id: GUILD_ID,
    author: PERSON,
    content: `<@${BOT.id}> ${content}`,
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    type: 0,
    mentions: [BOT],
    mention_roles: [],
    mention_everyone: false,
    attachments: [],
    embeds: [],
    pinned: false,
    tts: false,
    ...changes,
  };
}

/** An interaction in the guild, as the gateway sends it. */
export function interactionEvent(type: number, data: object, changes: object = {}): GatewayEvent {
  return {
    id: newId(),
    application_id: BOT.id,
    token: 't',
    version: 1,
    type,
    data,
    guild_id: GUILD_ID,
    channel_id: CHANNEL_ID,
    member: { user: PERSON, roles: [], joined_at: '2026-01-01T00:00:00.000000+00:00', permissions: '0' },
    locale: 'en-US',
    guild_locale: 'id',
    entitlements: [],
    authorizing_integration_owners: {},
    ...changes,
  };
}

/** Somebody uses `/name`. */
export function commandEvent(name: string, options: object[] = [], changes: object = {}): GatewayEvent {
  return interactionEvent(2, { id: '1', type: 1, name, options }, changes);
}

/** Somebody presses a button of a message of the bot's. */
export function buttonEvent(customId: string, changes: object = {}): GatewayEvent {
  const message = { ...messageEvent(''), author: BOT };
  return interactionEvent(3, { component_type: 2, custom_id: customId }, { message, ...changes });
}
