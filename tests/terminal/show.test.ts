import { describe, expect, it } from 'vitest';
import type { Block, Reply } from '../../src/replies/reply.ts';
import { createPaint } from '../../src/terminal/paint.ts';
import { showReply } from '../../src/terminal/show-reply.ts';

const PLAIN = createPaint(false);
const reply = (...blocks: Block[]): Reply => ({
  language: 'en',
  sections: [{ title: 'A title', blocks, source: 'Source: somewhere' }],
  choices: [],
});
const show = (shown: Reply, width = 80) => showReply(shown, PLAIN, width);
const bodyOf = (...blocks: Block[]) =>
  show(reply(...blocks))
    .split('\n\n')
    .slice(1, -1)
    .join('\n\n');
const text = (markdown: string): Block => ({ kind: 'text', text: markdown });

describe('a reply in the terminal', () => {
  it('begins with the title and ends with the source', () => {
    expect(show(reply(text('Hello.')))).toBe('A title\n\nHello.\n\nSource: somewhere');
  });

  it('numbers the choices under their heading', () => {
    const choices = [
      { label: 'One', answer: 'one' },
      { label: 'Two', answer: 'two' },
    ];
    const shown = show({ language: 'en', sections: [], choicesHeading: 'Related', choices });
    expect(shown).toBe('Related:\n  [1] One\n  [2] Two');
  });

  it('shows every section', () => {
    const sections = ['First', 'Second'].map((title) => ({ title, blocks: [] }));
    expect(show({ language: 'en', sections, choices: [] })).toBe('First\n\nSecond');
  });

  it('numbers steps and aligns what wraps under their text', () => {
    const steps = [
      { name: 'Learn', text: 'the basics of Python and of mathematics' },
      { name: 'Apply', text: '' },
    ];
    const shown = show(reply({ kind: 'steps', steps }), 30);
    expect(shown).toContain('1. Learn: the basics of Python\n   and of mathematics\n2. Apply\n');
  });

  it('marks list items', () => {
    const items = [
      { name: 'Spark', text: 'big data' },
      { name: 'MLflow', text: 'life cycle' },
    ];
    expect(bodyOf({ kind: 'list', items })).toBe('- Spark: big data\n- MLflow: life cycle');
  });

  const table: Block = {
    kind: 'table',
    columns: ['Level', 'Pay a month'],
    rows: [
      ['Junior (0–2)', 'Rp7 jt'],
      ['Senior', 'Rp30 jt'],
    ],
  };

  it('aligns the columns of a table', () => {
    expect(bodyOf(table).split('\n')).toEqual([
      'Level         Pay a month',
      '────────────  ───────────',
      'Junior (0–2)  Rp7 jt',
      'Senior        Rp30 jt',
    ]);
  });

  it('shows a table that is too wide as one "label: value" a line', () => {
    expect(show(reply(table), 20)).toContain('\n\nJunior (0–2): Rp7 jt\nSenior: Rp30 jt\n\n');
  });

  it('keeps every line within the width', () => {
    const long = reply(text('Some words that are repeated again and again. '.repeat(9)));
    for (const line of show(long, 34).split('\n')) expect(line.length).toBeLessThanOrEqual(34);
  });
});

describe('Markdown in the terminal', () => {
  it('keeps paragraphs apart and joins the lines of one', () => {
    expect(bodyOf(text('One\ntwo.\n\nThree.'))).toBe('One two.\n\nThree.');
  });

  it('keeps list lines on lines of their own', () => {
    expect(bodyOf(text('It covers:\n- this\n- that'))).toBe('It covers:\n- this\n- that');
  });

  it('takes the marks away and shows where a link leads', () => {
    const shown = bodyOf(text('A **bold** and *soft* `code` at [a page](https://example.org/a), 2 * 3 * 4.'));
    expect(shown).toBe('A bold and soft code at a page (https://example.org/a), 2 * 3 * 4.');
  });

  it('paints what is bold only where colour is wanted', () => {
    const shown = showReply(reply(text('A **bold** word')), createPaint(true), 80);
    expect(shown).toContain('A \u001b[1mbold\u001b[22m word');
  });
});
