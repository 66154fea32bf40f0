import type { Choice, Reply } from '../replies/reply.ts';

/** What a reader can go on with, as one numbered list under one heading. */
export interface Offers {
  readonly heading: string | undefined;
  readonly choices: readonly Choice[];
}

/** Puts the details of a topic, where the reply is about the topic itself, before all other choices. */
export function offersOf({ details, answers = [], choices, choicesHeading }: Reply): Offers {
  if (!details || answers[0] !== details.overview.answer) return { heading: choicesHeading, choices };
  return { heading: details.heading, choices: [...details.choices, ...choices] };
}
