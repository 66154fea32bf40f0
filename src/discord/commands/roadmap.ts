import { giveAnswer } from '../asking.ts';
import type { Command } from '../command.ts';

/** `/roadmap`: the steps towards the job. */
export default {
  name: 'roadmap',
  visibility: 'public',
  run: (request, services) => giveAnswer('roadmap', request.language, services),
} satisfies Command;
