import { Locale } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import { InteractionFailed, type Outcome } from '../interactions/open.ts';
import type { Act, ActResult, ModalView } from '../page/protocol.ts';
import { NotPossible } from '../people/not-possible.ts';
import type { Person } from '../people/person.ts';
import type { State } from '../state.ts';

const id = z.string();
const locale = z.enum(Locale);
const options = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const modal = z.custom<ModalView>((value) => ModalIdentity.safeParse(value).success);
const ModalIdentity = z.object({
  interactionId: id,
  custom_id: z.string(),
  components: z.array(z.unknown()),
});

/** What the page may ask for. */
const ActSchema: z.ZodMiniType<Act> = z.discriminatedUnion('do', [
  z.object({ do: z.literal('send'), channelId: id, content: z.string(), replyTo: z.exactOptional(id) }),
  z.object({ do: z.literal('edit'), messageId: id, content: z.string() }),
  z.object({ do: z.literal('remove'), messageId: id }),
  z.object({ do: z.literal('typing'), channelId: id }),
  z.object({ do: z.literal('locale'), locale }),
  z.object({ do: z.literal('guildLocale'), locale }),
  z.object({ do: z.literal('command'), channelId: id, name: z.string(), options }),
  z.object({ do: z.literal('autocomplete'), channelId: id, name: z.string(), options, focused: z.string() }),
  z.object({ do: z.literal('messageCommand'), channelId: id, name: z.string(), messageId: id }),
  z.object({ do: z.literal('press'), messageId: id, customId: z.string() }),
  z.object({ do: z.literal('select'), messageId: id, customId: z.string(), values: z.array(z.string()) }),
  z.object({
    do: z.literal('submit'),
    modal,
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.boolean()])),
  }),
]);

/** Reads an act from a request. @returns undefined if it is none. */
export function readAct(body: unknown): Act | undefined {
  const result = ActSchema.safeParse(body);
  return result.success ? result.data : undefined;
}

/**
 * Does what a person wants to do.
 * @param changed is told where it changes what the page shows of people or the server.
 * @returns what came of it; never rejects for what people or the bot do wrong.
 */
export async function perform(
  state: State,
  person: Person,
  act: Act,
  changed: () => void,
): Promise<ActResult> {
  try {
    if (act.do === 'locale' || act.do === 'guildLocale') {
      if (act.do === 'locale') person.locale = act.locale;
      else setGuildLocale(state, act.locale);
      changed();
      return done(undefined);
    }
    return await attempt(person, act);
  } catch (error) {
    if (error instanceof InteractionFailed) return { kind: 'failed' };
    if (error instanceof NotPossible) return { kind: 'refused', message: error.message };
    throw error;
  }
}

function setGuildLocale({ world, hub }: State, locale: Locale): void {
  world.guild.preferred_locale = locale;
  hub.emit({ type: 'GUILD_UPDATE', guildId: world.guild.id });
}

type Doing = Exclude<Act, { do: 'locale' | 'guildLocale' }>;

async function attempt(person: Person, act: Doing): Promise<ActResult> {
  switch (act.do) {
    case 'send':
      return done(
        person.send(act.channelId, act.content, act.replyTo === undefined ? {} : { replyTo: act.replyTo }),
      );
    case 'edit':
      return done(person.edit(act.messageId, act.content));
    case 'remove':
      return done(person.remove(act.messageId));
    case 'typing':
      return done(person.typing(act.channelId));
    case 'autocomplete': {
      const { channelId, name, options, focused } = act;
      return { kind: 'choices', choices: await person.autocomplete(channelId, name, options, focused) };
    }
    default:
      return resultOf(await interact(person, act));
  }
}

type Interacting = Extract<Act, { do: 'command' | 'messageCommand' | 'press' | 'select' | 'submit' }>;

function interact(person: Person, act: Interacting): Promise<Outcome> {
  switch (act.do) {
    case 'command':
      return person.command(act.channelId, act.name, act.options);
    case 'messageCommand':
      return person.messageCommand(act.channelId, act.name, act.messageId);
    case 'press':
      return person.press(act.messageId, act.customId);
    case 'select':
      return person.select(act.messageId, act.customId, act.values);
    case 'submit':
      return person.submit(act.modal, act.fields);
  }
}

function done(_result: unknown): ActResult {
  return { kind: 'done' };
}

function resultOf(outcome: Outcome): ActResult {
  return outcome.kind === 'modal' ? { kind: 'modal', modal: outcome.modal } : { kind: 'done' };
}
