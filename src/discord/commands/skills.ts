import { giveAnswer } from '../asking.ts';
import type { Command } from '../command.ts';

/** `/skills`: the skills that the job needs. */
export default {
  name: 'skills',
  visibility: 'public',
  run: (request, services) => giveAnswer('skills', request.language, services),
} satisfies Command;
