import { InteractionType } from 'discord-api-types/v10';
import type { Insight, PageLanguage } from '../insight.ts';
import { isVisibleTo } from '../messages/stored.ts';
import type { Explanation } from '../page/protocol.ts';
import { NotPossible } from '../people/not-possible.ts';
import type { State } from '../state.ts';

/**
 * Says why the bot wrote a message.
 * @throws {NotPossible} if the person sees no such message.
 */
export function explainMessage(
  state: State,
  insight: Insight,
  { userId, messageId, language }: { userId: string; messageId: string; language: PageLanguage },
): Explanation {
  const question = questionOf(state, userId, messageId);
  return { question, lines: question === undefined ? [] : insight.explain(question, language) };
}

/** The words that a message answers: those it replies to, or those given to the command. */
function questionOf(state: State, userId: string, messageId: string): string | undefined {
  const stored = state.messages.findAnywhere(messageId);
  if (!stored || !isVisibleTo(stored, userId))
    throw new NotPossible(`There is no message with the id ${messageId}.`);
  const { message } = stored;
  const asked = message.referenced_message;
  // Under a button's answer stands the bot's own message, which asks nothing.
  if (asked && asked.author.id !== state.world.bot.id) return withoutPing(asked.content, state.world.bot.id);
  return message.interaction ? wordsGiven(state, message.interaction.id) : undefined;
}

function withoutPing(text: string, botId: string): string | undefined {
  return text.replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ').trim() || undefined;
}

/** The text of a command's option, or of the message that a message command was used on. */
function wordsGiven(state: State, interactionId: string): string | undefined {
  const payload = state.interactions.find(interactionId)?.payload;
  if (payload?.type !== InteractionType.ApplicationCommand) return undefined;
  const { options, target_id: target } = dataOf(payload.data);
  if (target !== undefined) return state.messages.findAnywhere(target)?.message.content || undefined;
  return options.find(({ name, value }) => name === QUESTION && value !== '')?.value;
}

/** The option that holds a question in a person's own words. */
const QUESTION = 'question';

interface CommandData {
  readonly target_id?: string;
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

function dataOf(data: unknown): CommandData {
  if (typeof data !== 'object' || data === null) return { options: [] };
  const target = Reflect.get(data, 'target_id');
  const options = Reflect.get(data, 'options');
  return {
    ...(typeof target === 'string' && { target_id: target }),
    options: Array.isArray(options) ? options.flatMap(optionOf) : [],
  };
}

function optionOf(option: unknown): CommandData['options'] {
  if (typeof option !== 'object' || option === null) return [];
  const [name, value] = [Reflect.get(option, 'name'), Reflect.get(option, 'value')];
  return typeof name === 'string' && typeof value === 'string' ? [{ name, value }] : [];
}
