import type { ChatInputCommandInteraction, ClientEvents, Interaction, Message } from 'discord.js';
import type { APIMessage } from 'discord-api-types/v10';
import type { Outcome } from '../../src/sandbox/sandbox.ts';
import type { Stage } from './stage.ts';

/** Resolves with what the next event of a name brings the real client. */
export function next<E extends keyof ClientEvents>(stage: Stage, event: E): Promise<ClientEvents[E]> {
  return new Promise((resolve) => {
    stage.client.once(event, (...args: ClientEvents[E]) => resolve(args));
  });
}

/** Resolves with the next message that somebody but the bot writes. */
export function heard(stage: Stage): Promise<Message> {
  return new Promise((resolve) => {
    stage.client.on('messageCreate', (message) => message.author.bot || resolve(message));
  });
}

/** Lets the bot do this with the next interaction. @returns what came of it on the bot's side. */
export function onNext<T>(stage: Stage, act: (interaction: Interaction) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    stage.client.once('interactionCreate', (interaction) => act(interaction).then(resolve, reject));
  });
}

/** Lets the bot do this with the next command. @returns what came of it on the bot's side. */
export function onCommand<T>(
  stage: Stage,
  act: (interaction: ChatInputCommandInteraction) => Promise<T>,
): Promise<T> {
  return onNext(stage, (interaction) =>
    interaction.isChatInputCommand() ? act(interaction) : Promise.reject(new Error('no command')),
  );
}

/** @returns the message that came of an interaction. @throws if none did. */
export function messageOf(outcome: Outcome): APIMessage {
  if (outcome.kind === 'message' || outcome.kind === 'update') return outcome.message;
  throw new Error(`The outcome is ${outcome.kind}.`);
}
