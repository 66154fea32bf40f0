import { type APIMessage, type APIMessageInteraction, ApplicationCommandType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { avatarOf } from '../avatar.ts';
import { localised } from '../commands.ts';
import { displayName, withoutMentions } from '../names.ts';
import type { PageState } from '../state.ts';
import { wordsIn } from '../words.ts';

/** The line above a message: what it replies to, or which command it answers. */
export function originView(state: PageState, message: APIMessage): TemplateResult | typeof nothing {
  if (message.message_reference) return replyLine(state, message);
  return message.interaction ? commandLine(state, message.interaction) : nothing;
}

function replyLine(state: PageState, message: APIMessage): TemplateResult {
  const { referenced_message: target } = message;
  if (!target) return html`<div slot="reply" class="origin"><em>${wordsIn(state).original}</em></div>`;
  const pings = message.mentions.some(({ id }) => id === target.author.id);
  return html`<discord-reply
    slot="reply"
    .author=${displayName(target.author)}
    .avatar=${avatarOf(target.author)}
    .bot=${target.author.bot ?? false}
    .mentions=${pings}
    >${summary(state, target)}</discord-reply
  >`;
}

/** @returns the beginning of a message in one line of plain text. */
export function summary(state: PageState, message: APIMessage): string {
  const embed = message.embeds[0];
  const text = message.content || embed?.title || embed?.description || '…';
  return withoutMentions(state, text).replaceAll(/\s+/g, ' ').slice(0, SUMMARY_LENGTH);
}

const SUMMARY_LENGTH = 150;

function commandLine(state: PageState, { user, name }: APIMessageInteraction): TemplateResult {
  const command = state.commands.find((candidate) => candidate.name === name);
  const label = localised(name, command?.name_localizations, state.me.locale);
  const slash = command?.type === ApplicationCommandType.Message ? '' : '/';
  return html`<div slot="reply" class="origin">
    <img src=${avatarOf(user)} alt="" width="16" height="16" />
    <span>${wordsIn(state).used(displayName(user))} <span class="mention">${slash}${label}</span></span>
  </div>`;
}
