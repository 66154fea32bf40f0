import type { AudienceParts } from './audience.ts';
import type { Services } from './command.ts';
import type { Cooldowns } from './cooldowns.ts';
import type { Log } from './log.ts';
import type { PictureSource } from './picture-source.ts';
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
