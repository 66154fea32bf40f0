import type { APIMessage } from 'discord-api-types/v10';
import { createManualClock } from '../../../src/sandbox/clock.ts';
import type { Person } from '../../../src/sandbox/sandbox.ts';
import type { SettingsChange } from '../../../src/store/store.ts';
import { type Stage, type StageParts, startStage } from './stage.ts';

/** A stage with what tests of messages do again and again. */
export interface AskingStage extends Stage {
  readonly student: Person;
  readonly english: Person;
  readonly moderator: Person;
  mention(text: string): string;
  /** Mentions the bot with a question and waits for its reply. */
  ask(person: Person, channelId: string, text: string): Promise<APIMessage>;
  /** What the bot has written in a channel, oldest first. */
  said(channelId: string): APIMessage[];
  /** Waits until the bot has written something in a channel that is right. */
  saying(channelId: string, isRight: (message: APIMessage) => boolean): Promise<APIMessage>;
  /** Waits until all that was sent so far has been heard: a later question of the moderator's, elsewhere, is answered. */
  settled(): Promise<void>;
  /** Changes settings of the server, at once. */
  set(change: SettingsChange): Promise<void>;
  /** Moves time on. */
  pass(milliseconds: number): void;
}

/** Starts one whose time, and that of its Discord, stands still. @param parts as for the stage. */
export async function startAsking(parts: StageParts = {}): Promise<AskingStage> {
  const clock = createManualClock();
  const stage = await startStage({ now: clock.now, ...parts }, { clock });
  const { sandbox } = stage;
  const { application, users, guild, channels } = sandbox.world;
  const people = {
    student: sandbox.as(users.student),
    english: sandbox.as(users.english),
    moderator: sandbox.as(users.moderator),
  };
  const mention = (text: string) => `<@${application}> ${text}`;
  const ownerView = (channelId: string) =>
    Object.values(people).find(({ dm }) => dm === channelId) ?? people.moderator;
  const said = (channelId: string) =>
    ownerView(channelId)
      .messages(channelId)
      .filter(({ author }) => author.id === application);
  const help = {
    ...people,
    mention,
    said,
    ask: (person: Person, channelId: string, text: string) =>
      sandbox.reply(person.send(channelId, mention(text)).id),
    saying: (channelId: string, isRight: (message: APIMessage) => boolean) =>
      sandbox.waitFor(() => said(channelId).find(isRight), { what: 'such a message of the bot' }),
    async settled() {
      const { id } = people.moderator.send(channels.post, mention('gaji senior berapa?'));
      const isItsAnswer = ({ message_reference, content }: APIMessage) =>
        message_reference?.message_id === id || content.includes(id);
      const answers = () => [...said(channels.post), ...said(channels.moderatorDm)].some(isItsAnswer);
      await sandbox.waitFor(answers, { what: 'answer elsewhere' });
    },
    async set(change: SettingsChange) {
      await stage.store.changeSettings(guild, change);
      clock.advance(61_000);
    },
    pass: clock.advance,
  };
  return Object.defineProperties(help, Object.getOwnPropertyDescriptors(stage)) as typeof help & Stage;
}

/** The title of the first embed of a message; its text, where it has none. */
export function titleOf({ embeds, content }: APIMessage): string {
  return embeds[0]?.title ?? content;
}
