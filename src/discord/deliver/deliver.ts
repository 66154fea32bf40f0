import {
  ActionRow,
  type AttachmentPayload,
  type BaseMessageOptions,
  type Interaction,
  type InteractionUpdateOptions,
  Message,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { isDirect } from '../audience/audience.ts';
import type { BotContext } from '../bot-context.ts';
import type { Outcome, Posted, Shown, Visibility } from '../command.ts';
import { readCustomId } from '../custom-id.ts';
import { renderReply } from '../render/render.ts';
import { renderControls } from '../render/render-controls.ts';
import { renderForm } from '../render/render-form.ts';
import { isGone } from './harmless.ts';
import { sendLate } from './late-picture.ts';
import { postReply } from './post-reply.ts';

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
  if (changed) {
    const kept = shown.keepsControls ? controlsBeside(command, changed.message) : [];
    const components = [...kept, ...(payload.components ?? [])];
    if (!(await change(changed, { ...payload, components, files }))) {
      return show(interaction, { ...shown, how: 'send' }, { command, visibility: 'private' }, context);
    }
  } else {
    await interaction.reply({ ...payload, files, ...flags });
  }
  await sendLate(picture?.later, (late) => interaction.followUp({ files: [late], ...flags }), context.log);
}

/** @returns whether the message was still there to be changed. */
async function change(interaction: Changeable, message: InteractionUpdateOptions): Promise<boolean> {
  try {
    // Without an empty list of attachments a change would keep the picture of what was shown before.
    await interaction.update({ ...message, attachments: [] });
    return true;
  } catch (error) {
    if (isGone(error)) return false;
    throw error;
  }
}

/** The rows of a message that hold nothing of a command's. */
function controlsBeside(command: string, message: Message | null) {
  return (message?.components ?? []).filter(
    (row) =>
      row instanceof ActionRow &&
      row.components.every(({ customId }) => customId && readCustomId(customId)?.command !== command),
  );
}

type Changeable = MessageComponentInteraction | ModalMessageModalSubmitInteraction;

/** Only what comes from a message can change it. */
function changeable(interaction: RepliableInteraction): Changeable | undefined {
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

/** Posting may take longer than Discord waits for a response: so the press is acknowledged first. */
async function post(
  interaction: RepliableInteraction,
  { post: shown, inReplyTo, posted, refused }: Posted,
  { command }: Delivery,
  context: BotContext,
): Promise<void> {
  if (!interaction.isMessageComponent()) throw new Error('Only a button or select can post a reply.');
  await interaction.deferUpdate();
  const askerId = interaction.user.id;
  const payload = payloadOf(shown, { askerId, command, ephemeral: false }, context);
  const picture = shown.reply.picture && (await context.pictures.take(shown.reply.picture));
  const files = [...payload.files, ...(picture?.now ? [picture.now] : [])];
  const made = await postReply(interaction, { ...payload, files }, inReplyTo);
  if (!(made instanceof Message)) {
    return showPrivately(interaction, { reply: refused(made) }, context);
  }
  const change = payloadOf(posted(made.url), { askerId, command, ephemeral: true }, context);
  await interaction.editReply({ ...change, attachments: [] });
  await sendLate(picture?.later, (late) => made.edit({ files: [late] }), context.log);
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
