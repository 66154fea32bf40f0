import type { Explanation } from '../answering/explanation.ts';
import type { Token } from '../answering/reading.ts';
import type { Say } from '../replies/words.ts';

/** Shows how a question was read and why it was decided so, as lines for the terminal. */
export function showExplanation(explanation: Explanation, say: Say): string {
  const lines = explanationLines(explanation, say);
  const width = Math.max(...lines.map(([label]) => label.length)) + 2;
  return lines.map(([label, text]) => (label.padEnd(width) + (text || (label && '–'))).trimEnd()).join('\n');
}

/**
 * Says how a question was read and why it was decided so.
 * @returns labels with texts; a text is empty where there is nothing, a label where the text belongs to the one above.
 */
export function explanationLines(explanation: Explanation, say: Say): readonly (readonly [string, string])[] {
  const { answer, reading, unexplained, considered, outside, split, focus, rule } = explanation;
  const mended = reading.tokens.filter(({ typed }) => typed !== undefined);
  const named = reading.tokens.filter(({ mention }) => mention !== undefined);
  return [
    [say('terminal:explain.question'), JSON.stringify(answer.question)],
    [say('terminal:explain.read-as'), reading.tokens.map(({ text }) => text).join(' ')],
    [say('terminal:explain.mended'), mended.map(({ typed, text }) => `${typed} → ${text}`).join(', ')],
    [say('terminal:explain.matched-by'), reading.tokens.map(({ unit }) => unit).join(' ')],
    [say('terminal:explain.names'), named.map(nameOf).join(', ')],
    [say('terminal:explain.unexplained'), unexplained.join(', ')],
    [say('terminal:explain.candidates'), ''],
    ...considered.map(({ id, probability, likeness }): [string, string] => [
      '',
      say('terminal:explain.candidate', {
        id,
        probability: percent(probability),
        likeness: percent(likeness),
      }),
    ]),
    [say('terminal:explain.outside'), outside ? `${outside.family} ${percent(outside.probability)}` : ''],
    [say('terminal:explain.scope'), percent(explanation.scope)],
    [say('terminal:explain.choice'), percent(explanation.choice)],
    [say('terminal:explain.confidence'), compared(explanation.confidence, explanation.needed, say)],
    [
      say('terminal:explain.several'),
      split ? `${split.first} + ${split.second}: ${compared(split.probability, split.needed, say)}` : '',
    ],
    [
      say('terminal:explain.focus'),
      focus ? `${focus.id}: ${compared(focus.confidence, focus.needed, say)} – ${focus.text}` : '',
    ],
    [say('terminal:explain.language'), answer.language],
    [say('terminal:explain.decided'), say(`terminal:explain.rules.${rule}`)],
    [say('terminal:explain.result'), [answer.kind, ...answer.answers, ...answer.suggestions].join(' ')],
  ];
}

function nameOf({ text, mention }: Token): string {
  return `${text} (${mention?.kind}: ${mention?.name})`;
}

function compared(value: number, needed: number, say: Say): string {
  return say('terminal:explain.compared', { value: percent(value), needed: percent(needed) });
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
