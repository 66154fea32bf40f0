import { ACTIONS } from '../actions/actions.ts';
import { askQuestion } from '../asking.ts';
import type { Command } from '../command.ts';
import { offerQuestions } from '../offer-questions.ts';

/** `/ask question private?`: any question in one's own words. It also handles what stands under every reply. */
export default {
  name: 'ask',
  visibility: (options) => (options.get('private') === 'true' ? 'private' : 'public'),
  options: {
    question: { kind: 'text', required: true, autocomplete: true },
    private: { kind: 'flag', required: false },
  },
  run: (request, services) => askQuestion(request.options.get('question') ?? '', request, services),
  autocomplete: (typed, { language }, services) => offerQuestions(typed, language, services),
  component: ([action = '', ...data], request, services) =>
    ACTIONS.get(action)?.component(data, request, services),
  submit: ([action = '', ...data], fields, request, services) =>
    ACTIONS.get(action)?.submit?.(data, fields, request, services),
} satisfies Command;
