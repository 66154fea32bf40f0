import { readAnswerButton } from '../answer-button.ts';
import { askQuestion, giveAnswer } from '../asking.ts';
import type { Command } from '../command.ts';
import { offerQuestions } from '../offer-questions.ts';

/** `/ask question`: any question in one's own words. It also handles every button that leads to an answer. */
export default {
  name: 'ask',
  visibility: 'public',
  options: { question: { kind: 'text', required: true, autocomplete: true } },
  run: (request, services) => askQuestion(request.options.get('question') ?? '', request, services),
  autocomplete: (typed, { language }, services) => offerQuestions(typed, language, services),
  component(data, { language, userId }, services) {
    const button = readAnswerButton(data);
    if (!button) return undefined;
    const asked = button.askerId === userId ? button.asked : undefined;
    return giveAnswer(button.answer, language, services, asked);
  },
} satisfies Command;
