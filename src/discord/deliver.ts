import {
  type AttachmentPayload,
  type BaseMessageOptions,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { isDirect } from './audience.ts';
import type { BotContext } from './bot-context.ts';
import type { Outcome, Posted, Shown, Visibility } from './command.ts';
import { renderReply } from './render.ts';
import { renderControls } from './render-controls.ts';
import { renderForm } from './render-form.ts';

/** Who an outcome comes from and goes to. */
export interface Delivery {
  /** The command that it comes of, whose name its controls and forms carry. */
  readonly command: string;
  readonly visibility: Visibility;
}

/** Delivers what came of a command, button, select or form, as the first response to the interaction. */
export async function deliver(
  interaction: Interaction,
  outcome: Outcome,
  delivery: Delivery,
  context: BotContext,
): Promise<void> {
  if (!interaction.isRepliable()) return;
  if ('form' in outcome) {
    if (!interaction.isModalSubmit()) await interaction.showModal(renderForm(delivery.command, outcome.form));
  } else if ('remove' in outcome) {
    if (interaction.isMessageComponent()) await removeMessage(interaction);
  } else if ('post' in outcome) {
    await post(interaction, outcome, delivery, context);
  } else {
    await show(interaction, outcome, delivery, context);
  }
}

/** Shows something to the person alone, whether or not the interaction has been responded to. */
export async function showPrivately(
  interaction: RepliableInteraction,
  shown: Shown,
  context: BotContext,
): Promise<void> {
  const payload = payloadOf(shown, { askerId: interaction.user.id, command: '', ephemeral: true }, context);
  const message = { ...payload, flags: MessageFlags.Ephemeral as const };
  await (interaction.replied || interaction.deferred
    ? interaction.followUp(message)
    : interaction.reply(message));
}

/** The message is taken away through the interaction, for which no permission in the channel is needed. */
async function removeMessage(interaction: MessageComponentInteraction): Promise<void> {
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

async function show(
  interaction: RepliableInteraction,
  shown: Shown,
  { command, visibility }: Delivery,
  context: BotContext,
): Promise<void> {
  const changed = shown.how === 'change' ? changeable(interaction) : undefined;
  const ephemeral = changed
    ? (changed.message?.flags.has(MessageFlags.Ephemeral) ?? false)
    : visibility === 'private' && !isDirect(interaction);
  remember(interaction, shown, ephemeral, context);
  const payload = payloadOf(shown, { askerId: interaction.user.id, command, ephemeral }, context);
  const picture = shown.reply.picture && (await context.pictures.take(shown.reply.picture));
  const files = [...payload.files, ...(picture?.now ? [picture.now] : [])];
  const flags = ephemeral ? { flags: MessageFlags.Ephemeral as const } : {};
  // Without an empty list of attachments a change would keep the picture of what was shown before.
  await (changed
    ? changed.update({ ...payload, files, attachments: [] })
    : interaction.reply({ ...payload, files, ...flags }));
  const late = await picture?.later;
  if (late) await interaction.followUp({ files: [late], ...flags });
}

/** Only what comes from a message can change it. */
function changeable(
  interaction: RepliableInteraction,
): MessageComponentInteraction | ModalMessageModalSubmitInteraction | undefined {
  if (interaction.isMessageComponent()) return interaction;
  return interaction.isModalSubmit() && interaction.isFromMessage() ? interaction : undefined;
}

/** An exchange is remembered if everybody who could read a follow-up could read it. */
function remember(
  { user, channelId }: RepliableInteraction,
  { turn }: Shown,
  ephemeral: boolean,
  context: BotContext,
): void {
  if (turn && channelId && !ephemeral) {
    context.services().conversations.remember({ channelId, userId: user.id }, turn);
  }
}

async function post(
  interaction: RepliableInteraction,
  { post: shown, inReplyTo, then }: Posted,
  delivery: Delivery,
  context: BotContext,
): Promise<void> {
  const { channel, user } = interaction;
  if (!channel?.isSendable()) throw new Error('a reply was to be posted where the bot cannot write');
  const view = { askerId: user.id, command: delivery.command, ephemeral: false };
  await channel.send({
    ...payloadOf(shown, view, context),
    reply: { messageReference: inReplyTo, failIfNotExists: false },
    // Pressed twice at once, Discord returns the message that was posted first.
    nonce: `p${inReplyTo}`,
    enforceNonce: true,
  });
  await show(interaction, then, delivery, context);
}

/** What a message shows, whoever sends it; files of its own included, its picture not. */
export function payloadOf(
  { reply, asked, controls, file }: Shown,
  { askerId, command, ephemeral }: { askerId: string; command: string; ephemeral: boolean },
  { services }: Pick<BotContext, 'services'>,
): Pick<BaseMessageOptions, 'embeds' | 'components'> & { files: AttachmentPayload[] } {
  const say = services().words(reply.language);
  const { embeds, components } = renderReply(reply, { askerId, asked, ephemeral, say });
  const files = file ? [{ attachment: Buffer.from(file.text), name: file.name }] : [];
  return { embeds, components: [...renderControls(command, controls), ...components], files };
}
