import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Command, Outcome, Services } from './command.ts';
import { registeredName } from './command-data.ts';
import { readCustomId } from './custom-id.ts';
import { cut } from './cut.ts';
import { isHarmless } from './harmless.ts';
import { LIMITS } from './limits.ts';
import type { Log } from './log.ts';
import { faultNotice, outdatedNotice } from './notices.ts';
import { createOnce } from './once.ts';
import { renderReply } from './render.ts';
import { isDirect, languageFor, type RequestContext, requestOf } from './request.ts';

/** What the dispatcher works with. */
export interface DispatchParts extends RequestContext {
  readonly services: Services;
  readonly log: Log;
  /** The present moment, in milliseconds. */
  readonly now: () => number;
}

/** Handles one interaction; it never throws. */
export type Dispatch = (interaction: Interaction) => Promise<void>;

/**
 * Makes the one listener for every interaction: finds the command, runs it, sends its reply, and is the one
 * place where a fault is caught, logged with the interaction's id, and explained to the person with that id.
 */
export function createDispatch(parts: DispatchParts): Dispatch {
  const first = createOnce(parts.now);
  const { commands } = parts.services;
  const byRegisteredName = new Map(commands.map((command) => [registeredName(command), command]));
  const byName = new Map<string, Command>(commands.map((command) => [command.name, command]));

  async function handle(interaction: Interaction): Promise<void> {
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      await runCommand(interaction, byRegisteredName.get(interaction.commandName), parts);
    } else if (interaction.isAutocomplete()) {
      await complete(interaction, byRegisteredName.get(interaction.commandName), parts);
    } else if (interaction.isMessageComponent()) {
      await runComponent(interaction, byName, parts);
    } else {
      await send(interaction, outdated(interaction, parts), 'private', parts);
    }
  }

  return async (interaction) => {
    if (!first(interaction.id)) return;
    try {
      await handle(interaction);
    } catch (error) {
      await explain(interaction, error, parts);
    }
  };
}

async function runCommand(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  command: Command | undefined,
  parts: DispatchParts,
): Promise<void> {
  if (!command) return send(interaction, outdated(interaction, parts), 'private', parts);
  const outcome = await command.run(requestOf(interaction, command.visibility, parts), parts.services);
  await send(interaction, outcome, command.visibility, parts);
}

type ComponentInteraction = Extract<Interaction, MessageComponentInteraction>;

async function runComponent(
  interaction: ComponentInteraction,
  commands: ReadonlyMap<string, Command>,
  parts: DispatchParts,
): Promise<void> {
  const customId = readCustomId(interaction.customId);
  const command = customId && commands.get(customId.command);
  const request = requestOf(interaction, 'private', parts);
  const outcome = customId && (await command?.component?.(customId.data, request, parts.services));
  await send(interaction, outcome ?? outdated(interaction, parts), 'private', parts);
}

async function complete(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  parts: DispatchParts,
): Promise<void> {
  const request = requestOf(interaction, 'private', parts);
  const texts = command?.autocomplete?.(interaction.options.getFocused(), request, parts.services) ?? [];
  const choices = [...new Set(texts.map((text) => cut(text, LIMITS.choiceText)))].slice(0, LIMITS.choices);
  await interaction.respond(choices.map((text) => ({ name: text, value: text })));
}

/** Sends a reply, and remembers the exchange if everybody who could read a follow-up could read it. */
async function send(
  interaction: Interaction,
  { reply, asked, turn }: Outcome,
  visibility: Command['visibility'],
  { conversations }: DispatchParts,
): Promise<void> {
  if (!interaction.isRepliable()) return;
  const ephemeral = visibility === 'private' && !isDirect(interaction);
  const { user, channelId } = interaction;
  if (turn && channelId && !ephemeral) conversations.remember({ channelId, userId: user.id }, turn);
  await interaction.reply({
    ...renderReply(reply, { askerId: user.id, asked }),
    ...(ephemeral && { flags: MessageFlags.Ephemeral }),
  });
}

function outdated(interaction: Interaction, { services, defaultLanguage }: DispatchParts): Outcome {
  return { reply: outdatedNotice(services.words, languageFor(interaction, 'private', defaultLanguage)) };
}

async function explain(interaction: Interaction, error: unknown, parts: DispatchParts): Promise<void> {
  const about = { interaction: interaction.id, type: interaction.type };
  if (isHarmless(error)) return parts.log.debug('Discord no longer wanted the reply', { ...about, error });
  parts.log.error('an interaction failed', { ...about, error });
  if (!interaction.isRepliable()) return;
  try {
    await sendFault(interaction, parts);
  } catch (second) {
    const level = isHarmless(second) ? 'debug' : 'error';
    parts.log[level]('the failure could not be explained', { ...about, error: second });
  }
}

async function sendFault(interaction: RepliableInteraction, parts: DispatchParts): Promise<void> {
  const language = languageFor(interaction, 'private', parts.defaultLanguage);
  const notice = faultNotice(parts.services.words, language, interaction.id);
  const payload = {
    ...renderReply(notice, { askerId: interaction.user.id }),
    flags: MessageFlags.Ephemeral as const,
  };
  await (interaction.replied || interaction.deferred
    ? interaction.followUp(payload)
    : interaction.reply(payload));
}
