import { type APIEmbed, type APIMessage, ComponentType } from 'discord-api-types/v10';
import type { Answerer } from '../../../src/answering/answer.ts';
import { type Bot, type BotParts, startBot } from '../../../src/discord/bot.ts';
import type { Services } from '../../../src/discord/command.ts';
import { createLog } from '../../../src/discord/log.ts';
import { loadCommands } from '../../../src/discord/registry.ts';
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

/** The parts of the real bot, with everything it knows. */
export function realServices(): Promise<Services> {
  return servicesOf(load());
}

/** The real parts, but for an answerer that has one answer to everything: where it does not matter what is answered. */
export function steadyServices(answer: string): Promise<Services> {
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
}: Pick<Services, 'knowledge' | 'answerer'>): Promise<Services> {
  const words = createWords();
  const commands = await loadCommands();
  return { knowledge, answerer, replies: createReplies(knowledge, words), words, commands };
}

/** Keeps the lines of a log instead of writing them. */
export function recordedLog() {
  const lines: string[] = [];
  return { lines, log: createLog('debug', (line) => lines.push(line)) };
}

/** The real bot with everything it knows, on a local Discord. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  /** What the bot logged so far. */
  readonly log: readonly string[];
  /** Stops the bot and starts another, as after a new deployment. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Where a bot can connect to: a local Discord, or one of another make. */
type Host = Pick<Sandbox, 'apiUrl'> & { readonly token?: string };

/** Connects a bot that keeps its log. @param parts what is other than usual. */
export async function connectBot(host: Host, parts: Partial<BotParts> & Pick<BotParts, 'services'>) {
  const { lines, log } = recordedLog();
  const bot = await startBot({
    token: host.token ?? 'any',
    connection: { apiUrl: host.apiUrl, shards: 'auto', messageContentIntent: false },
    defaultLanguage: 'id',
    log,
    onFatal: (error) => lines.push(`FATAL ${error.message}`),
    ...parts,
  });
  return { bot, log: lines };
}

/** Starts both, and waits until the bot answers. */
export async function startStage(
  parts: Partial<BotParts> = {},
  options: SandboxOptions = {},
): Promise<Stage> {
  const sandbox = await startSandbox(options);
  const services = parts.services ?? (await realServices());
  const log: string[] = [];
  let connected = await connectBot(sandbox, { ...parts, services });
  return {
    sandbox,
    get bot() {
      return connected.bot;
    },
    get log() {
      return [...log, ...connected.log];
    },
    async restart() {
      await connected.bot.stop();
      log.push(...connected.log);
      connected = await connectBot(sandbox, { ...parts, services });
    },
    async close() {
      await connected.bot.stop();
      await sandbox.close();
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

/** The buttons of a message as label and custom id, in order. */
export function buttonsOf({ components = [] }: APIMessage): { label: string; customId: string }[] {
  const rows = components.filter((row) => row.type === ComponentType.ActionRow);
  const buttons = rows.flatMap((row) => row.components).filter((part) => part.type === ComponentType.Button);
  return buttons.flatMap((button) =>
    'custom_id' in button ? [{ label: button.label ?? '', customId: button.custom_id }] : [],
  );
}

/** The message that an interaction was answered with. @throws if it was answered otherwise. */
export function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind !== 'message') throw new Error(`The interaction was answered with: ${outcome.kind}.`);
  return outcome.message;
}
