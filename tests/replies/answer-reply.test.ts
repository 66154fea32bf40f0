import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/language.ts';
import { createReplies } from '../../src/replies/create-replies.ts';
import { createWords } from '../../src/replies/words.ts';
import { anAnswer } from './an-answer.ts';
import { KNOWLEDGE } from './small-knowledge.ts';

const replies = createReplies(KNOWLEDGE, createWords());
const chosen = (ids: string[]) => replies.replyWith(ids, 'en').choices.map(({ answer }) => answer);

describe.each(LANGUAGES)('an answer in %s', (language) => {
  it('shows title, short answer, body and the named source', () => {
    const reply = replies.replyTo(anAnswer({ language, answers: ['overview'] }));
    const source = {
      id: 'Sumber: Artikel Penguji, bagian “Section of overview”',
      en: 'Source: The Tester Article, section “Section of overview”',
    }[language];
    expect(reply.language).toBe(language);
    expect(reply.sections).toEqual([
      {
        title: `overview (${language})`,
        blocks: [
          { kind: 'text', text: `Short overview (${language}).` },
          { kind: 'text', text: 'First.\n\nSecond.' },
        ],
        source,
      },
    ]);
  });

  it('offers up to four related answers, labelled with their titles', () => {
    const reply = replies.replyTo(anAnswer({ language, answers: ['overview'] }));
    expect(reply.choicesHeading).toBe({ id: 'Terkait', en: 'Related' }[language]);
    expect(reply.choices).toEqual(
      ['duties', 'salary', 'roadmap', 'tools'].map((id) => ({ label: `${id} (${language})`, answer: id })),
    );
  });

  it('has a section with its own source for each of several answers', () => {
    const reply = replies.replyTo(anAnswer({ language, answers: ['duties', 'salary'] }));
    expect(reply.sections.map(({ title }) => title)).toEqual([
      `duties (${language})`,
      `salary (${language})`,
    ]);
    expect(reply.sections.map(({ source }) => source)).toEqual([
      expect.stringContaining('Section of duties'),
      expect.stringContaining('Section of salary'),
    ]);
  });

  it('says so when the chosen answer has been taken out of the knowledge, and offers topics', () => {
    const reply = replies.replyWith(['removed'], language);
    const title = { id: 'Jawaban ini sudah tidak ada', en: 'This answer is gone' }[language];
    expect(reply.sections[0]?.title).toBe(title);
    expect(reply.choices).toHaveLength(5);
  });
});

describe('blocks', () => {
  const lastBlock = (id: string) => replies.replyWith([id], 'en').sections[0]?.blocks.at(-1);

  it('makes a list of a list, with the answer behind each item', () => {
    expect(lastBlock('duties')).toEqual({
      kind: 'list',
      items: [
        { name: 'Name of duties.data', text: 'Text of duties.data', answer: 'duties.data' },
        { name: 'Name of duties.models', text: 'Text of duties.models', answer: 'duties.models' },
      ],
    });
  });

  it('makes steps of steps, in order', () => {
    expect(lastBlock('roadmap')).toMatchObject({
      kind: 'steps',
      steps: [{ answer: 'roadmap.one' }, { answer: 'roadmap.two' }],
    });
  });

  it('makes a table of a table', () => {
    expect(lastBlock('salary')).toEqual({
      kind: 'table',
      columns: ['Level', 'Pay'],
      rows: [
        ['Junior', 'Rp7–15 jt'],
        ['Senior, 5+ years', 'Rp30 jt'],
        ['No detail', '–'],
      ],
    });
  });
});

describe('choices', () => {
  const detailsOf = (id: string) => replies.replyWith([id], 'en').details;

  it('offers the details of a list, of steps and of a table apart from what is related', () => {
    const ids = (id: string) => detailsOf(id)?.choices.map(({ answer }) => answer);
    expect(ids('duties')).toEqual(['duties.data', 'duties.models']);
    expect(ids('roadmap')).toEqual(['roadmap.one', 'roadmap.two']);
    expect(ids('salary')).toEqual(['salary.junior', 'salary.senior']);
    expect(detailsOf('salary')?.heading).toBe('See the details');
    expect(chosen(['salary'])).toEqual(['roadmap', 'overview']);
  });

  it('offers around a detail the same details, with the topic that they are of', () => {
    expect(detailsOf('salary.senior')).toEqual(detailsOf('salary'));
    expect(detailsOf('salary.senior')?.overview.answer).toBe('salary');
    expect(detailsOf('roadmap')?.numbered).toBe(true);
    expect(detailsOf('salary')?.numbered).toBe(false);
  });

  it('offers no details of a topic that has none, nor of several answers', () => {
    expect(detailsOf('overview')).toBeUndefined();
    expect(replies.replyWith(['salary', 'roadmap'], 'en')).not.toHaveProperty('details');
  });

  it('takes from each of several answers in turn, without details and without what is answered', () => {
    expect(chosen(['tools', 'salary'])).toEqual(['tools.3', 'roadmap', 'overview', 'duties']);
    expect(chosen(['overview', 'tools'])).toEqual(['duties', 'tools.3', 'salary', 'roadmap', 'tools.9']);
  });

  it('offers at most five for several answers', () => {
    expect(chosen(['overview', 'tools', 'duties.models'])).toEqual([
      'duties',
      'tools.3',
      'duties.data',
      'salary',
      'roadmap',
    ]);
  });

  it('leaves out what the knowledge does not have, and has no heading without choices', () => {
    expect(chosen(['salary.senior'])).toEqual(['salary']);
    const alone = replies.replyWith(['duties.data'], 'en');
    expect(alone.choices).toEqual([]);
    expect(alone).not.toHaveProperty('choicesHeading');
  });

  it('shortens a label to 80 characters and marks that it did', () => {
    const label = replies.replyWith(['salary'], 'en').details?.choices[0]?.label ?? '';
    expect(label.length).toBeLessThanOrEqual(80);
    expect(label).toMatch(/^A very long title .*…$/);
  });

  it('counts an answer given twice once', () => {
    expect(replies.replyWith(['duties', 'duties'], 'en').sections).toHaveLength(1);
  });
});
