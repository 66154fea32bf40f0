import type { Language } from '../../knowledge/language.ts';
import type { Say } from '../../replies/words.ts';

/** For whom a reply is shown; what stands under it carries and depends on it. */
export interface View {
  readonly askerId: string;
  /** The language that the question told, if it did. */
  readonly asked?: Language | undefined;
  /** Whether only the asker sees it and can dismiss it without our help. */
  readonly ephemeral: boolean;
  /** The words of what stands under it, in the language of the reply. */
  readonly say: Say;
}
