import { type Config, parseConfig, readEnvironment } from './config.ts';
import { type Content, liveContent, loadContent } from './content.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { startHealth } from './discord/connection/health.ts';
import { inviteUrl } from './discord/connection/invite.ts';
import { createLog, type Log } from './discord/log.ts';
import { loadCommands } from './discord/registry/registry.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { LANGUAGES } from './knowledge/language.ts';
import { openSandbox } from './open-sandbox.ts';
import { createPictures, type Pictures } from './pictures/pictures.ts';
import type { Replies } from './replies/create-replies.ts';
import type { Insight } from './sandbox/sandbox.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

const HELP = `Tanya Karier answers career questions on Discord.

  npm start              with DISCORD_TOKEN set: the bot on Discord;
                         without: a local Discord, with a page to chat on
  npm start -- --help    this text

Settings are environment variables, or lines of a file .env: see .env.example.
It stops on Ctrl+C or SIGTERM, once it has finished what it is answering.
`;

/** A stop takes at most this many milliseconds, whatever does not answer any more. */
const STOP_DEADLINE = 4_800;

/** What has to be ended before the program ends, in the order in which it began. */
const running: (() => Promise<void> | void)[] = [];
let isStopping = false;

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) return void process.stdout.write(HELP);
  if (args.length > 0) return fail(`Unknown argument ${JSON.stringify(args[0])}: see npm start -- --help`);
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  try {
    await start(parseConfig(readEnvironment()));
  } catch (error) {
    await fail(explain(error));
  }
}

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  // discord.js lets an event that it cannot read end in one of these; that is no reason to leave everybody else.
  process.on('unhandledRejection', (error) => log.error('something failed and nobody noticed', { error }));
  const { content, destination } = await loadParts(config);
  const commands = await loadCommands();
  const contents = () => ({ ...content(), commands });
  const store = await openStoreOf(config, log);
  const pictures = createPictures();
  running.push(pictures.close);
  let bot: Bot | undefined;
  if (config.healthPort !== undefined) {
    const health = await startHealth(config.healthPort, () => bot?.isReady() ?? false);
    running.push(health.close);
    log.info('health check is up', { port: health.port, path: '/healthz' });
  }
  const { token, apiUrl, announce } = await destination(log, pictures.draw);
  const { shards, messageContentIntent, defaultLanguage } = config;
  const connection = { apiUrl, shards, messageContentIntent };
  const onFatal = (error: Error) => void fail(error.message);
  const { draw } = pictures;
  bot = await startBot({ token, connection, contents, store, draw, defaultLanguage, log, onFatal });
  running.push(bot.stop);
  announce(bot);
  drawAhead(contents().replies, contents().knowledge, draw);
}

/** What depends on whether the bot goes on Discord proper or on a local one. */
interface Parts {
  readonly content: () => Content;
  readonly destination: (log: Log, draw: Pictures['draw']) => Promise<Destination>;
}

/** With a token the content is loaded once; locally it follows its files. */
async function loadParts({ token, apiUrl, sandboxPort }: Config): Promise<Parts> {
  if (token !== undefined) {
    const content = loadContent();
    return { content: () => content, destination: async (log) => onDiscord(token, apiUrl, log) };
  }
  // Loaded only here: what it needs for training is of no use on Discord proper.
  const { localInsight } = await import('./local-insight.ts');
  const live = liveContent();
  running.push(live.close);
  return {
    content: live.current,
    destination: (_log, draw) => onLocalDiscord(sandboxPort, localInsight(live, draw)),
  };
}

/** Settings and all else that is kept; it may be out of reach, and the bot answers all the same. */
async function openStoreOf({ databaseUrl, token }: Config, log: Log): Promise<Store> {
  const file = token === undefined ? 'data/sandbox.db' : 'data/tanya-karier.db';
  const store = await openStore({ url: databaseUrl ?? file, now: Date.now, log });
  running.push(store.close);
  return store;
}

/** Draws every picture there is, so that the first who asks need not wait; one that fails is tried again when asked for. */
function drawAhead({ replyWith }: Replies, { entries }: Knowledge, draw: Pictures['draw']): void {
  for (const language of LANGUAGES) {
    for (const id of entries.keys()) {
      const { picture } = replyWith([id], language);
      if (picture) draw(picture).catch(() => {});
    }
  }
}

interface Destination {
  readonly token: string;
  readonly apiUrl: string;
  /** Says where the bot can be found, once it is there. */
  readonly announce: (bot: Bot) => void;
}

function onDiscord(token: string, apiUrl: string, log: Log): Destination {
  return {
    token,
    apiUrl,
    announce: ({ name, applicationId }) =>
      log.info('the bot is on Discord', { name, invite: inviteUrl(applicationId) }),
  };
}

/** Opens a local Discord, which the very same bot then connects to. */
async function onLocalDiscord(port: number | undefined, insight: Insight): Promise<Destination> {
  const sandbox = await openSandbox(port, insight);
  running.push(sandbox.close);
  return {
    token: sandbox.token,
    apiUrl: sandbox.apiUrl,
    announce: () => process.stdout.write(`Chat with Tanya Karier at ${sandbox.origin}\n`),
  };
}

/** Ends everything, the last begun first, and the program. */
async function stop(exitCode: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(exitCode), STOP_DEADLINE);
  for (const end of running.reverse()) await end();
  process.exit(exitCode);
}

async function fail(message: string): Promise<void> {
  // What fails because the program is ending is no news.
  if (isStopping) return;
  process.stderr.write(`${message}\n`);
  await stop(1);
}

/** A mistake that somebody can mend says all there is to say; a fault of the program's shows where it is. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isFault =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  return isFault && error.stack ? error.stack : error.message;
}
