import type { Outcome, Person, Sandbox } from '../../sandbox/sandbox.ts';
import { createRandom } from '../speed/random.ts';

/** One thing that somebody does, and what the bot makes of it. */
export interface Act {
  readonly kind: string;
  /** @returns whether the bot said something else than what was asked for: that it came too fast, or a fault. */
  run(): Promise<{ readonly refused: boolean }>;
}

/** How often each kind comes, of 100. */
const MIX: Readonly<Record<Kind, number>> = {
  '/ask': 30,
  '/ask, typing': 25,
  '/salary': 8,
  '/roadmap': 7,
  'related question': 10,
  'details select': 8,
  helpful: 8,
  'not helpful': 4,
};
type Kind =
  | '/ask'
  | '/ask, typing'
  | '/salary'
  | '/roadmap'
  | 'related question'
  | 'details select'
  | 'helpful'
  | 'not helpful';

type Message = Extract<Outcome, { kind: 'message' }>['message'];

/** Answers under which people press; those before are left alone. */
const LATEST = 100;
/** The flag of messages that one person sees alone (Discord's reference, "Message Flags"). */
const EPHEMERAL = 64;

/**
 * Makes people and channels in a local Discord, and what they do there: the same acts in the same order each time, as
 * far as the bot answers in the same order.
 * @param questions what they ask.
 * @returns a function that gives the next act.
 */
export function createCrowd(
  sandbox: Sandbox,
  { people, channels }: { readonly people: number; readonly channels: number },
  questions: readonly string[],
): () => Act {
  const random = createRandom(1);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const members = gather(sandbox, people);
  const places = Array.from(
    { length: channels },
    (_, at) => sandbox.createChannel({ type: 'text', name: `ramai-${at + 1}` }).id,
  );
  const kinds = Object.entries(MIX).flatMap(([kind, times]) => Array<string>(times).fill(kind));
  const answered: Message[] = [];

  async function ask(person: Person, name: string, options = {}) {
    const isDirect = random(10) === 0;
    const outcome = await person.command(isDirect ? person.dm : pick(places), name, options);
    if (outcome.kind !== 'message') return { refused: true };
    const { message } = outcome;
    const isAlone = ((message.flags ?? 0) & EPHEMERAL) !== 0;
    if (!isAlone && !isDirect) answered.push(message);
    if (answered.length > LATEST) answered.shift();
    return { refused: isAlone };
  }

  /** What stands under an answer may be another thing afterwards. */
  async function press(use: () => Promise<Outcome>) {
    const outcome = await use();
    const at = outcome.kind === 'update' ? answered.findIndex(({ id }) => id === outcome.message.id) : -1;
    if (outcome.kind === 'update' && at >= 0) answered[at] = outcome.message;
    return { refused: outcome.kind === 'acknowledged' };
  }

  /** Uses something under a late answer that has it. */
  function under(find: (message: Message) => (() => Promise<Outcome>) | undefined) {
    for (let attempt = 0; attempt < 10 && answered.length > 0; attempt++) {
      const use = find(pick(answered));
      if (use) return use;
    }
    return undefined;
  }

  return () => {
    const kind = pick(kinds);
    const person = pick(members);
    const question = pick(questions);
    switch (kind) {
      case '/ask, typing':
        return {
          kind,
          run: async () => {
            const typed = question.slice(0, 1 + random(20));
            await person.autocomplete(pick(places), 'ask', { question: typed }, 'question');
            return { refused: false };
          },
        };
      case '/salary':
      case '/roadmap':
        return { kind, run: () => ask(person, kind.slice(1)) };
      case '/ask':
        return { kind, run: () => ask(person, 'ask', { question }) };
      default: {
        const use = under((message) => useOf(kind, message, person, pick));
        // As long as nobody has asked anything there is nothing to press.
        if (!use) return { kind: '/salary', run: () => ask(person, 'salary') };
        return { kind, run: () => press(use) };
      }
    }
  };
}

function gather(sandbox: Sandbox, count: number): Person[] {
  const english = sandbox.as(sandbox.world.users.english).locale;
  return Array.from({ length: count }, (_, at) => {
    const person = sandbox.as(sandbox.addPerson(`Anggota ${at + 1}`));
    if (at % 4 === 3) person.locale = english;
    return person;
  });
}

const PREFIXES: Readonly<Record<string, string>> = {
  'related question': 'ask:1:choose:',
  'details select': 'ask:1:details:',
  helpful: 'ask:1:helpful:',
  'not helpful': 'ask:1:not-helpful:',
};

function useOf(kind: string, message: Message, person: Person, pick: <T>(list: readonly T[]) => T) {
  for (const row of message.components ?? []) {
    for (const part of 'components' in row ? row.components : []) {
      if (!('custom_id' in part) || !part.custom_id.startsWith(PREFIXES[kind] ?? ' ')) continue;
      const { custom_id: customId } = part;
      if (!('options' in part) || !part.options) return () => person.press(message.id, customId);
      const { value } = pick(part.options);
      return () => person.select(message.id, customId, [value]);
    }
  }
  return undefined;
}
