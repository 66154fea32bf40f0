import { describe, expect, it } from 'vitest';
import { SMALL_TALK } from '../../src/answering/answer.ts';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { createReplies } from '../../src/replies/create-replies.ts';
import { createWords } from '../../src/replies/words.ts';
import { anAnswer } from './an-answer.ts';
import { KNOWLEDGE } from './small-knowledge.ts';

const replies = createReplies(KNOWLEDGE, createWords());
const TITLES = {
  greeting: { id: 'Hai!', en: 'Hi!' },
  thanks: { id: 'Sama-sama!', en: "You're welcome!" },
  goodbye: { id: 'Sampai jumpa!', en: 'See you!' },
  abilities: { id: 'Yang bisa aku bantu', en: 'What I can help with' },
  identity: { id: 'Aku Tanya Karier', en: "I'm Tanya Karier" },
  praise: { id: 'Makasih, ya!', en: 'Thank you!' },
  insult: { id: 'Maaf kalau jawabanku kurang pas', en: "Sorry if that wasn't what you needed" },
};

describe.each(LANGUAGES)('small talk in %s', (language) => {
  it.each(SMALL_TALK)('has its own reply to %s', (smallTalk) => {
    const reply = replies.replyTo(anAnswer({ language, kind: 'small-talk', smallTalk }));
    expect(reply.language).toBe(language);
    expect(reply.sections).toHaveLength(1);
    expect(reply.sections[0]?.title).toBe(TITLES[smallTalk][language]);
    expect(reply).toEqual(replies.smallTalk(smallTalk, language));
  });

  it('names the profession in its abilities and the source in its identity', () => {
    const abilities = JSON.stringify(replies.smallTalk('abilities', language));
    const identity = JSON.stringify(replies.smallTalk('identity', language));
    expect(abilities).toContain({ id: 'Penguji', en: 'Tester' }[language]);
    expect(identity).toContain({ id: 'Artikel Penguji', en: 'The Tester Article' }[language]);
  });
});

describe('first questions', () => {
  it.each(['greeting', 'identity', 'insult'] as const)('offers five after %s', (kind) => {
    const reply = replies.smallTalk(kind, 'en');
    expect(reply.choices).toHaveLength(5);
    expect(reply.choicesHeading).toBe('A good place to start');
  });

  it('offers every topic to somebody who asks what it can do', () => {
    const topics = replies.smallTalk('abilities', 'en').choices.map(({ answer }) => answer);
    expect(topics).toEqual(['overview', 'salary', 'roadmap', 'duties', 'tools']);
  });

  it.each(['thanks', 'goodbye', 'praise'] as const)('offers none after %s', (kind) => {
    const reply = replies.smallTalk(kind, 'id');
    expect(reply.choices).toEqual([]);
    expect(reply).not.toHaveProperty('choicesHeading');
  });

  it('takes small talk of no known kind as a question for what it can do', () => {
    const reply = replies.replyTo(anAnswer({ kind: 'small-talk' }));
    expect(reply).toEqual(replies.smallTalk('abilities', 'id'));
  });
});
