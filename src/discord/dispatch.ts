import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Reply } from '../replies/reply.ts';
import { StoreError } from '../store/store.ts';
import { type Audience, audienceOf } from './audience/audience.ts';
import type { BotContext } from './bot-context.ts';
import type { Command, Outcome, Request, Response, Services } from './command.ts';
import { type CustomId, readCustomId } from './custom-id.ts';
import { deliver, showPrivately } from './deliver/deliver.ts';
import { isHarmless } from './deliver/harmless.ts';
import {
  cooldownNotice,
  faultNotice,
  notAllowedNotice,
  notSavedNotice,
  outdatedNotice,
} from './deliver/notices.ts';
import { LIMITS } from './limits.ts';
import { createOnce } from './memory/once.ts';
import { registeredName } from './registry/command-data.ts';
import { cut } from './render/cut.ts';
import { optionsOf, requestOf } from './request.ts';

/** Handles one interaction; it never throws. */
export type Dispatch = (interaction: Interaction) => Promise<void>;

/**
 * Makes the one listener for every interaction: finds the command, runs it, delivers what comes of it, and is the
 * one place where a fault is caught, logged with the interaction's id, and explained to the person with that id.
 */
export function createDispatch(context: BotContext): Dispatch {
  const first = createOnce(context.now);
  return async (interaction) => {
    if (!first(interaction.id)) return;
    try {
      await handle(interaction, context);
    } catch (error) {
      await explain(interaction, error, context);
    }
  };
}

async function handle(interaction: Interaction, context: BotContext): Promise<void> {
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    await runCommand(interaction, context);
  } else if (interaction.isAutocomplete()) {
    await complete(interaction, context);
  } else if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    await runComponent(interaction, context);
  }
}

async function runCommand(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  context: BotContext,
): Promise<void> {
  const services = context.services();
  const command = commandRegisteredAs(interaction.commandName, services);
  const alone = await audienceOf(interaction, 'private', context);
  const refused =
    refusalOf(interaction, command, alone, services) ?? tooFast(interaction, command, alone, context);
  if (!command || refused) {
    const reply = refused ?? outdatedNotice(services.words, alone.language);
    return deliver(interaction, { reply }, { command: '', visibility: 'private' }, context);
  }
  const audience = await audienceOf(interaction, wantedVisibility(command, interaction), context);
  const outcome = await command.run(requestOf(interaction, audience, services.conversations), services);
  const visibility = await visibilityOf(outcome, interaction, audience, context);
  await deliver(interaction, outcome, { command: command.name, visibility }, context);
  await countUnanswered(outcome, interaction, audience, context);
}

/** Where servers want it so, what is not sure is not said for everybody to see. */
async function visibilityOf(
  outcome: Outcome,
  { guildId }: Interaction,
  { visibility }: Audience,
  { preferences }: BotContext,
) {
  const isUnsure = 'unanswered' in outcome && outcome.unanswered !== undefined;
  if (!isUnsure || visibility === 'private') return visibility;
  const { whenUnsure } = await preferences.settings(guildId);
  return whenUnsure === 'silent' ? 'private' : 'public';
}

/** What was asked for everybody to see is counted for the moderators of that server, and nothing else. */
async function countUnanswered(
  outcome: Outcome,
  interaction: Interaction,
  { visibility }: Audience,
  { unanswered }: BotContext,
): Promise<void> {
  if (visibility === 'private' || !interaction.inCachedGuild() || !('unanswered' in outcome)) return;
  if (outcome.unanswered) await unanswered.count(interaction.guildId, outcome.unanswered);
}

/** A button, select or form that was used. */
type Used = Extract<Interaction, { readonly customId: string }>;

async function runComponent(interaction: Used, context: BotContext): Promise<void> {
  const services = context.services();
  const customId = readCustomId(interaction.customId);
  const command = services.commands.find(({ name }) => name === customId?.command);
  const isEphemeral = interaction.message?.flags.has(MessageFlags.Ephemeral) ?? true;
  const audience = await audienceOf(interaction, 'private', context);
  const there = isEphemeral ? audience.language : audience.channelLanguage;
  const refused = refusalOf(interaction, command, audience, services);
  const request = requestOf(interaction, audience, services.conversations, there);
  const outcome = refused
    ? { reply: refused }
    : customId && (await respond(interaction, command, customId, request, services));
  const outdated = () => ({ reply: outdatedNotice(services.words, audience.language) });
  const delivery = { command: command?.name ?? '', visibility: 'private' as const };
  await deliver(interaction, outcome ?? outdated(), delivery, context);
}

function respond(
  interaction: Used,
  command: Command | undefined,
  { data }: CustomId,
  request: Request,
  services: Services,
): Response {
  if (interaction.isMessageComponent()) return command?.component?.(data, request, services);
  return command?.submit?.(data, fieldsOf(interaction), request, services);
}

function fieldsOf({ fields }: ModalSubmitInteraction): ReadonlyMap<string, string> {
  return new Map(
    fields.fields.map((field) => [field.customId, 'value' in field ? String(field.value ?? '') : '']),
  );
}

async function complete(interaction: AutocompleteInteraction, context: BotContext): Promise<void> {
  const services = context.services();
  const command = commandRegisteredAs(interaction.commandName, services);
  const request = requestOf(
    interaction,
    await audienceOf(interaction, 'private', context),
    services.conversations,
  );
  const texts = command?.autocomplete?.(interaction.options.getFocused(), request, services) ?? [];
  const choices = [...new Set(texts.map((text) => cut(text, LIMITS.choiceText)))].slice(0, LIMITS.choices);
  await interaction.respond(choices.map((text) => ({ name: text, value: text })));
}

function commandRegisteredAs(name: string, { commands }: Services): Command | undefined {
  return commands.find((command) => registeredName(command) === name);
}

function wantedVisibility(command: Command | undefined, interaction: Interaction) {
  const wanted = command?.visibility ?? 'private';
  return typeof wanted === 'function' ? wanted(optionsOf(interaction)) : wanted;
}

/** Buttons outlive permissions, and Discord lets a server give commands to others: so it is checked each time. */
function refusalOf(
  { memberPermissions }: Interaction,
  command: Command | undefined,
  { language }: Audience,
  { words }: Services,
): Reply | undefined {
  const needed = command?.permission;
  if (!needed || memberPermissions?.has(needed)) return undefined;
  return notAllowedNotice(words, language, needed);
}

function tooFast(
  { user, channelId }: Interaction,
  command: Command | undefined,
  { language }: Audience,
  { cooldowns, services }: BotContext,
): Reply | undefined {
  if (!command || command.cooldown === 'none') return undefined;
  const wait = cooldowns.ask({ userId: user.id, channelId: channelId ?? user.id });
  return wait && cooldownNotice(services().words, language, wait);
}

async function explain(interaction: Interaction, error: unknown, context: BotContext): Promise<void> {
  const { log } = context;
  const about = { interaction: interaction.id, type: interaction.type };
  if (isHarmless(error)) return log.debug('Discord no longer wanted the reply', { ...about, error });
  log[error instanceof StoreError ? 'warn' : 'error']('an interaction failed', { ...about, error });
  if (!interaction.isRepliable()) return;
  try {
    const { language } = await audienceOf(interaction, 'private', context);
    const { words } = context.services();
    const reply =
      error instanceof StoreError
        ? notSavedNotice(words, language)
        : faultNotice(words, language, interaction.id);
    await showPrivately(interaction, { reply }, context);
  } catch (second) {
    // The fault itself is an alarm already.
    log[isHarmless(second) ? 'debug' : 'warn']('the failure could not be explained', {
      ...about,
      error: second,
    });
  }
}
