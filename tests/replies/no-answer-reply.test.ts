import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { createReplies } from '../../src/replies/create-replies.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { createWords } from '../../src/replies/words.ts';
import { anAnswer } from './an-answer.ts';
import { KNOWLEDGE } from './small-knowledge.ts';

const replies = createReplies(KNOWLEDGE, createWords());
const UNKNOWN = { name: { id: 'gaji Data Analyst', en: 'pay for a Data Analyst' } };
const textsOf = (reply: Reply) =>
  reply.sections[0]?.blocks.map((block) => (block.kind === 'text' ? block.text : block.kind)) ?? [];

describe.each(LANGUAGES)('no answer in %s', (language) => {
  it('says that it does not know, and what it does know', () => {
    const reply = replies.replyTo(anAnswer({ language, kind: 'no-answer' }));
    const title = { id: 'Maaf, aku belum tahu', en: "Sorry, I don't know that" }[language];
    const known = { id: 'soal karier Penguji', en: 'the Tester career' }[language];
    expect(reply.sections[0]?.title).toBe(title);
    expect(textsOf(reply)[1]).toContain(known);
  });

  it('names the thing that it has nothing on', () => {
    const reply = replies.replyTo(anAnswer({ language, kind: 'no-answer', unknown: UNKNOWN }));
    const text = {
      id: 'Aku belum punya data tentang gaji Data Analyst.',
      en: "I don't have anything on pay for a Data Analyst.",
    }[language];
    expect(textsOf(reply)[0]).toBe(text);
  });

  it('offers the nearest answers where there are any', () => {
    const reply = replies.replyTo(anAnswer({ language, kind: 'no-answer', suggestions: ['salary'] }));
    expect(reply.choices).toEqual([{ label: `salary (${language})`, answer: 'salary' }]);
    const heading = { id: 'Yang paling dekat dengan pertanyaanmu', en: 'Closest to your question' }[language];
    expect(reply.choicesHeading).toBe(heading);
  });

  it('offers the main topics otherwise, most asked first', () => {
    const reply = replies.replyTo(anAnswer({ language, kind: 'no-answer' }));
    expect(reply.choices.map(({ answer }) => answer)).toEqual([
      'overview',
      'salary',
      'roadmap',
      'duties',
      'tools',
    ]);
    expect(reply.choicesHeading).toBe({ id: 'Yang bisa kamu tanyakan', en: 'You can ask about' }[language]);
  });

  it('does not repeat the question, which is somebody else’s text', () => {
    const question = 'halo @everyone <script>';
    const reply = replies.replyTo(anAnswer({ language, kind: 'no-answer', question }));
    expect(JSON.stringify(reply)).not.toContain('@everyone');
  });
});
