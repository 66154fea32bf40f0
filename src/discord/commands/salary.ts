import { giveAnswer } from '../asking.ts';
import type { Command } from '../command.ts';

const ANSWERS: Readonly<Record<string, string>> = {
  junior: 'salary.junior',
  mid: 'salary.mid-level',
  senior: 'salary.senior',
  us: 'salary.united-states',
};

/** `/salary level?`: the whole table, or one level of it. */
export default {
  name: 'salary',
  visibility: 'public',
  options: { level: { kind: 'choice', required: false, choices: Object.keys(ANSWERS) } },
  run(request, services) {
    const level = request.options.get('level') ?? '';
    return giveAnswer(ANSWERS[level] ?? 'salary', request.language, services);
  },
} satisfies Command;
