import { giveAnswer } from '../asking.ts';
import type { Command } from '../command.ts';

/** `/industries`: where the job is needed. */
export default {
  name: 'industries',
  visibility: 'public',
  run: (request, services) => giveAnswer('industries', request.language, services),
} satisfies Command;
