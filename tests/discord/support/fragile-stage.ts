import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Contents } from '../../../src/discord/command.ts';
import type { Language } from '../../../src/knowledge/language.ts';
import type { Person } from '../../../src/sandbox/sandbox.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { fragile } from './panel.ts';
import { realServices, type Stage, startStage } from './stage.ts';

/** One stage for all tests of a file, whose database can be switched off, with the people who are on it. */
export interface FragileStage {
  readonly stage: Pick<Stage, 'sandbox' | 'bot' | 'store' | 'log' | 'restart'>;
  /** Set `broken` to switch it off; it is on again for the next test. */
  readonly database: { broken: boolean };
  /** What the bot knows and says. */
  readonly contents: () => Contents;
  readonly student: () => Person;
  readonly english: () => Person;
  readonly moderator: () => Person;
  /** The id of the channel #umum. */
  readonly umum: () => string;
  readonly titleOf: (id: string, language: Language) => string | undefined;
}

/** Starts it before the tests of a file and ends it after them. */
export function useFragileStage(): FragileStage {
  let contents: Contents;
  let started: Stage;
  let database: ReturnType<typeof fragile>;
  beforeAll(async () => {
    contents = await realServices();
    database = fragile(await openStore({ url: ':memory:', now: Date.now }));
    started = await startStage({ services: contents, store: database.store });
  });
  afterEach(() => {
    database.broken = false;
  });
  afterAll(async () => {
    await started.close();
    await database.store.close();
  });
  const person = (name: 'student' | 'english' | 'moderator') => () =>
    started.sandbox.as(started.sandbox.world.users[name]);
  return {
    stage: {
      get sandbox() {
        return started.sandbox;
      },
      get bot() {
        return started.bot;
      },
      get store() {
        return started.store;
      },
      get log() {
        return started.log;
      },
      restart: () => started.restart(),
    },
    database: {
      get broken() {
        return database.broken;
      },
      set broken(isBroken) {
        database.broken = isBroken;
      },
    },
    contents: () => contents,
    student: person('student'),
    english: person('english'),
    moderator: person('moderator'),
    umum: () => started.sandbox.world.channels.umum,
    titleOf: (id, language) => contents.knowledge.entries.get(id)?.content[language].title,
  };
}
