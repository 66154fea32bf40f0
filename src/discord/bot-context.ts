import type { AudienceParts } from './audience/audience.ts';
import type { Services } from './command.ts';
import type { PictureSource } from './deliver/picture-source.ts';
import type { Log } from './log.ts';
import type { Cooldowns } from './memory/cooldowns.ts';
import type { Unanswered } from './unanswered.ts';

/** What the listeners for interactions and messages work with. */
export interface BotContext extends AudienceParts {
  /** What is known and said at this moment; asked for anew each time, since it may have been read again. */
  readonly services: () => Services;
  readonly cooldowns: Cooldowns;
  readonly unanswered: Unanswered;
  readonly pictures: PictureSource;
  readonly log: Log;
  /** The present moment, in milliseconds. */
  readonly now: () => number;
}
