import { type APIEmbed, type APIMessage, ComponentType } from 'discord-api-types/v10';
import type { Answerer } from '../../../src/answering/answer.ts';
import { type Bot, type BotParts, startBot } from '../../../src/discord/bot.ts';
import type { Contents } from '../../../src/discord/command.ts';
import { createLog } from '../../../src/discord/log.ts';
import type { Paces } from '../../../src/discord/memory/cooldowns.ts';
import { loadCommands } from '../../../src/discord/registry/registry.ts';
import { load } from '../../../src/load.ts';
import { readKnowledge } from '../../../src/read-knowledge.ts';
import { createReplies } from '../../../src/replies/create-replies.ts';
import { createWords } from '../../../src/replies/words.ts';
import {
  type Outcome,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../../src/sandbox/sandbox.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';

/** The parts of the real bot, with everything it knows. */
export function realServices(): Promise<Contents> {
  return servicesOf(load());
}

/** The real parts, but for an answerer that has one answer to everything: where it does not matter what is answered. */
export function steadyServices(answer: string): Promise<Contents> {
  const answerer: Answerer = {
    ask: (question, { fallbackLanguage = 'id' } = {}) => ({
      question,
      language: fallbackLanguage,
      languageKnown: false,
      kind: 'answer',
      answers: [answer],
      suggestions: [],
      confidence: 1,
    }),
    complete: () => [answer],
  };
  return servicesOf({ knowledge: readKnowledge(), answerer });
}

async function servicesOf({
  knowledge,
  answerer,
}: Pick<Contents, 'knowledge' | 'answerer'>): Promise<Contents> {
  const words = createWords();
  const commands = await loadCommands();
  return { knowledge, answerer, replies: createReplies(knowledge, words), words, commands };
}

/** So fast that no test is slowed down by it. */
const NO_COOLDOWN: Paces = { person: { atOnce: 1e6, every: 1 }, channel: { atOnce: 1e6, every: 1 } };

/** A PNG of one pixel: where it does not matter what is drawn. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Keeps the lines of a log instead of writing them. */
export function recordedLog() {
  const lines: string[] = [];
  return { lines, log: createLog('debug', (line) => lines.push(line)) };
}

/** The real bot with everything it knows, on a local Discord. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly store: Store;
  readonly bot: Bot;
  /** What the bot logged so far. */
  readonly log: readonly string[];
  /** Stops the bot and starts another, as after a new deployment. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Where a bot can connect to: a local Discord, or one of another make. */
type Host = Pick<Sandbox, 'apiUrl'> & { readonly token?: string };

/** What a test may have otherwise than usual; its contents may be given as they are. */
export type StageParts = Partial<BotParts> & {
  readonly services?: Contents;
  readonly messageContentIntent?: boolean;
};

/** Connects a bot that keeps its log. @param parts what is other than usual. */
export async function connectBot(
  host: Host,
  { services, messageContentIntent = false, ...parts }: StageParts = {},
) {
  const { lines, log } = recordedLog();
  const contents = services ?? (await realServices());
  const bot = await startBot({
    token: host.token ?? 'any',
    connection: { apiUrl: host.apiUrl, shards: 'auto', messageContentIntent },
    contents: () => contents,
    draw: async () => PIXEL,
    defaultLanguage: 'id',
    log,
    onFatal: (error) => lines.push(`FATAL ${error.message}`),
    paces: NO_COOLDOWN,
    ...parts,
    store: parts.store ?? (await openStore({ url: ':memory:', now: Date.now })),
  });
  return { bot, log: lines };
}

/** Starts both, and waits until the bot answers. What it stores is kept over its restarts, in memory. */
export async function startStage(parts: StageParts = {}, options: SandboxOptions = {}): Promise<Stage> {
  const sandbox = await startSandbox(options);
  const services = parts.services ?? (await realServices());
  const store = parts.store ?? (await openStore({ url: ':memory:', now: parts.now ?? Date.now }));
  const log: string[] = [];
  const connect = () => connectBot(sandbox, { ...parts, services, store });
  let connected = await connect();
  return {
    sandbox,
    store,
    get bot() {
      return connected.bot;
    },
    get log() {
      return [...log, ...connected.log];
    },
    async restart() {
      await connected.bot.stop();
      log.push(...connected.log);
      connected = await connect();
    },
    async close() {
      await connected.bot.stop();
      await sandbox.close();
      if (!parts.store) await store.close();
    },
  };
}

/** The embed of a message. @throws if it has none. */
export function embedOf({ embeds }: APIMessage): APIEmbed {
  const [embed] = embeds;
  if (!embed) throw new Error('The message has no embed.');
  return embed;
}

/** The titles of all embeds of a message. */
export function titlesOf({ embeds }: APIMessage): (string | undefined)[] {
  return embeds.map((embed) => embed.title);
}

/** What stands under a message, row by row. */
export function partsOf({ components = [] }: APIMessage) {
  const rows = components.filter((row) => row.type === ComponentType.ActionRow);
  return rows.flatMap((row) => row.components);
}

/** The buttons of a message as label and custom id, in order. */
export function buttonsOf(message: APIMessage): { label: string; customId: string }[] {
  return partsOf(message).flatMap((part) =>
    part.type === ComponentType.Button && 'custom_id' in part
      ? [{ label: part.label ?? '', customId: part.custom_id }]
      : [],
  );
}

/** The buttons that lead to other answers. */
export function choicesOf(message: APIMessage): { label: string; customId: string }[] {
  return buttonsOf(message).filter(({ customId }) => customId.startsWith('ask:1:choose:'));
}

/** The custom id of a button by its label. @throws if there is none. */
export function buttonOf(message: APIMessage, label: string): string {
  const button = buttonsOf(message).find((one) => one.label === label);
  if (!button) throw new Error(`The message has no button "${label}".`);
  return button.customId;
}

/** The selects of a message, in order. */
export function selectsOf(message: APIMessage) {
  return partsOf(message).flatMap((part) => (part.type === ComponentType.StringSelect ? [part] : []));
}

/** The message that an interaction was answered with. @throws if it was answered otherwise. */
export function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind !== 'message') throw new Error(`The interaction was answered with: ${outcome.kind}.`);
  return outcome.message;
}
