import {
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Choice, Reply } from '../../replies/reply.ts';
import { chooseId } from '../actions/choose.ts';
import { detailsId } from '../actions/details.ts';
import { feedbackId } from '../actions/feedback.ts';
import { removeId } from '../actions/remove.ts';
import { LIMITS } from '../limits.ts';
import { cut } from './cut.ts';
import type { Row } from './render.ts';
import type { View } from './view.ts';

/**
 * What stands under a reply: the select between the topic and its details, a button for each other choice, and,
 * under an answer, what a reader can do about it.
 */
export function renderUnder(reply: Reply, view: View): Row[] {
  const choices = [...new Map(reply.choices.map((choice) => [choice.answer, choice])).values()];
  const chooseRows = inRows(choices.map((choice) => chooseButton(choice, view)));
  const rows = [...detailsRow(reply, view), ...chooseRows].slice(0, LIMITS.rows - 1);
  return [...rows, ...actionsRow(reply, view)];
}

function detailsRow({ details, answers = [] }: Reply, view: View): Row[] {
  if (!details) return [];
  const { overview, choices, numbered, heading } = details;
  const option = ({ label, answer }: Choice, number?: number) => ({
    label: cut(number === undefined ? label : `${number}. ${label}`, LIMITS.selectText),
    value: answer,
    default: answers[0] === answer,
  });
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: detailsId(view),
    placeholder: cut(heading, LIMITS.selectPlaceholder),
    options: [
      option(overview),
      ...choices.map((choice, index) => option(choice, numbered ? index + 1 : undefined)),
    ],
  };
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

function chooseButton({ label, answer }: Choice, view: View): APIButtonComponentWithCustomId {
  return button(label, chooseId(answer, view));
}

function actionsRow({ answers = [] }: Reply, { askerId, ephemeral, say }: View): Row[] {
  if (answers.length === 0) return [];
  return inRows([
    button(say('feedback:helpful'), feedbackId('helpful', answers)),
    button(say('feedback:not-helpful'), feedbackId('not-helpful', answers)),
    // What only the asker sees has Discord's own way to be dismissed.
    ...(ephemeral ? [] : [button(say('feedback:remove'), removeId(askerId))]),
  ]);
}

function button(label: string, customId: string): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: cut(label, LIMITS.buttonLabel),
    custom_id: customId,
  };
}

function inRows(buttons: readonly APIButtonComponentWithCustomId[]): Row[] {
  return Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsInRow) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * LIMITS.buttonsInRow, (row + 1) * LIMITS.buttonsInRow),
  }));
}
