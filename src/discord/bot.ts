import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Events, RESTEvents, Status } from 'discord.js';
import type { Language } from '../knowledge/language.ts';
import type { Picture } from '../replies/picture.ts';
import type { Store } from '../store/store.ts';
import type { BotContext } from './bot-context.ts';
import type { Contents } from './command.ts';
import { type Connection, createClient } from './connection/client.ts';
import { createInFlight, type InFlight } from './connection/in-flight.ts';
import { closedForGood, loginFailed, type StartError, tokenRefused } from './connection/start-error.ts';
import { createBotContext } from './create-context.ts';
import { createDispatch } from './dispatch.ts';
import type { Log } from './log.ts';
import type { Paces } from './memory/cooldowns.ts';
import { createMessageListeners } from './messages.ts';
import { type CommandIds, readCommandIds, registerCommands } from './registry/register.ts';
import { type Daily, watchServers } from './servers.ts';

/** What the bot is made of. */
export interface BotParts {
  readonly token: string;
  readonly connection: Connection;
  /** What the bot knows and says at this moment; asked for anew each time, since it may have been read again. */
  readonly contents: () => Contents;
  readonly store: Store;
  /** Draws a picture as PNG. */
  readonly draw: (picture: Picture) => Promise<Uint8Array>;
  readonly defaultLanguage: Language;
  readonly log: Log;
  /** Told when the bot can no longer run, after it had started. */
  readonly onFatal: (error: StartError) => void;
  /** The present moment, in milliseconds; the machine's clock if left out. */
  readonly now?: () => number;
  /** How fast people may go on asking; the usual paces if left out. */
  readonly paces?: Paces;
  /** Milliseconds that a reply waits for its picture; as usual if left out. */
  readonly picturePatience?: number;
  /** What does something once a day; a timer if left out. */
  readonly daily?: Daily;
}

/** A bot that is connected to Discord. */
export interface Bot {
  readonly name: string;
  readonly applicationId: string;
  /** Whether it is connected at this moment. */
  isReady(): boolean;
  /** Takes no more questions, finishes those begun, and closes the connection; at most 4.5 s. */
  stop(): Promise<void>;
}

/** Milliseconds for answers that have been begun; together with the next less than the 5 s that a stop may take. */
const FINISHING = 3_000;
/** Milliseconds for the gateway to close; the library itself waits up to 30 s for the other side. */
const CLOSING = 1_500;

/**
 * Connects the bot to Discord and makes its commands known there.
 * @returns the bot, once it is ready and answers.
 * @throws StartError if Discord cannot be reached or refuses the token, an intent or the shards.
 */
export async function startBot(parts: BotParts): Promise<Bot> {
  const client = createClient(parts.connection);
  const inFlight = createInFlight();
  const fatal = Promise.withResolvers<never>();
  watchTrouble(client, parts.log, fatal.reject);
  let commandIds: CommandIds = new Map();
  listen(
    client,
    inFlight,
    createBotContext(parts, () => commandIds),
  );
  const { store, log, daily } = parts;
  const unwatch = watchServers(client, { store, log, daily, run: inFlight.run });
  const { user, application } = await connect(client, fatal.promise, parts);
  commandIds = await register(client, application.id, parts);
  fatal.promise.catch(parts.onFatal);
  return {
    name: user.username,
    applicationId: application.id,
    isReady: () => isConnected(client),
    async stop() {
      unwatch();
      await Promise.race([inFlight.close(), wait(FINISHING, undefined, { ref: false })]);
      await close(client);
    },
  };
}

/** Logs in and waits until all is there, unless something fatal comes first. */
async function connect(client: Client, fatal: Promise<never>, parts: BotParts): Promise<Client<true>> {
  const ready = Promise.withResolvers<Client<true>>();
  client.once(Events.ClientReady, ready.resolve);
  try {
    await Promise.race([fatal, client.login(parts.token)]);
    return await Promise.race([fatal, ready.promise]);
  } catch (error) {
    await close(client);
    throw loginFailed(error, parts.connection.apiUrl);
  }
}

function listen(client: Client, inFlight: InFlight, context: BotContext): void {
  const dispatch = createDispatch(context);
  const messages = createMessageListeners(context);
  client.on(Events.InteractionCreate, (interaction) => inFlight.run(() => dispatch(interaction)));
  client.on(Events.MessageCreate, (message) => inFlight.run(() => messages.written(message)));
  client.on(Events.MessageUpdate, (_, message) => inFlight.run(() => messages.edited(message)));
  client.on(Events.MessageDelete, (message) => inFlight.run(() => messages.removed(message)));
  client.on(Events.MessageBulkDelete, (removed) => {
    for (const message of removed.values()) inFlight.run(() => messages.removed(message, true));
  });
}

/** Errors of the library's are logged and survived; those that end everything are told. */
function watchTrouble(client: Client, log: Log, fatal: (error: StartError) => void): void {
  client.on(Events.Error, (error) => log.error('discord.js reports an error', { error }));
  client.on(Events.ShardError, (error, shard) => log.warn('a shard lost its connection', { shard, error }));
  client.on(Events.ShardReconnecting, (shard) => log.info('a shard reconnects', { shard }));
  client.on(Events.ShardResume, (shard, replayed) => log.info('a shard resumed', { shard, replayed }));
  client.on(Events.Warn, (warning) => log.warn('discord.js warns', { warning }));
  client.on(Events.ShardDisconnect, ({ code }) => fatal(closedForGood(code)));
  // After one such answer discord.js forgets the token, and no request can succeed any more.
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    if (status === 401 && data.auth) fatal(tokenRefused());
  });
}

/** Without its commands the bot still answers messages: so a failure here is logged and not the end. */
async function register(
  { rest }: Client,
  applicationId: string,
  { contents, connection, log }: BotParts,
): Promise<CommandIds> {
  const { commands } = contents();
  const { shards } = connection;
  try {
    if (shards !== 'auto' && !shards.ids.includes(0)) return await readCommandIds(rest, applicationId);
    const { changed, ids } = await registerCommands(rest, applicationId, commands);
    log.info(changed ? 'commands registered' : 'commands were registered already', {
      count: commands.length,
    });
    return ids;
  } catch (error) {
    log.error('the commands could not be registered', { error });
    return new Map();
  }
}

/** discord.js calls a client ready for ever after its first connection; its shards know better. */
function isConnected(client: Client): boolean {
  return client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready);
}

async function close(client: Client): Promise<void> {
  // discord.js calls its own closing a loss of the connection.
  client.removeAllListeners(Events.ShardReconnecting);
  await Promise.race([client.destroy(), wait(CLOSING, undefined, { ref: false })]);
}
