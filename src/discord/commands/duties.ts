import { giveAnswer } from '../asking.ts';
import type { Command } from '../command.ts';

/** `/duties`: what one does in the job. */
export default {
  name: 'duties',
  visibility: 'public',
  run: (request, services) => giveAnswer('duties', request.language, services),
} satisfies Command;
