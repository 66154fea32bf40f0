import { giveAnswer } from '../asking.ts';
import type { Command } from '../command.ts';

/** `/tools`: the tools that are used in the job. */
export default {
  name: 'tools',
  visibility: 'public',
  run: (request, services) => giveAnswer('tools', request.language, services),
} satisfies Command;
