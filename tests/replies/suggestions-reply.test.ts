import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { createReplies } from '../../src/replies/create-replies.ts';
import { createWords } from '../../src/replies/words.ts';
import { anAnswer } from './an-answer.ts';
import { KNOWLEDGE } from './small-knowledge.ts';

const replies = createReplies(KNOWLEDGE, createWords());

describe.each(LANGUAGES)('suggestions in %s', (language) => {
  it('admits to be unsure and asks which one was meant', () => {
    const suggestions = ['salary.senior', 'roadmap'];
    const reply = replies.replyTo(anAnswer({ language, kind: 'suggestions', suggestions }));
    const title = { id: 'Maksudmu yang mana?', en: 'Which one did you mean?' }[language];
    expect(reply).toMatchObject({ language, sections: [{ title }] });
    expect(reply.choicesHeading).toBe({ id: 'Mungkin maksudmu', en: 'Did you mean' }[language]);
    expect(reply.choices).toEqual([
      { label: `salary.senior (${language})`, answer: 'salary.senior' },
      { label: `roadmap (${language})`, answer: 'roadmap' },
    ]);
  });

  it('names no source, since it answers nothing', () => {
    const reply = replies.replyTo(anAnswer({ language, kind: 'suggestions', suggestions: ['roadmap'] }));
    expect(reply.sections[0]).not.toHaveProperty('source');
  });
});

describe('suggestions', () => {
  it('are at most five, best first', () => {
    const suggestions = ['tools.1', 'tools.2', 'tools.3', 'tools.4', 'tools.5', 'tools.6'];
    const reply = replies.replyTo(anAnswer({ kind: 'suggestions', suggestions }));
    expect(reply.choices.map(({ answer }) => answer)).toEqual(suggestions.slice(0, 5));
  });

  it('become an honest "I do not know" when none of them exists', () => {
    const reply = replies.replyTo(anAnswer({ kind: 'suggestions', suggestions: ['removed'] }));
    expect(reply.sections[0]?.title).toBe('Maaf, aku belum tahu');
    expect(reply.choices).toHaveLength(5);
  });
});
