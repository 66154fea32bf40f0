import type { Content, Entry, Item, Knowledge } from '../../src/knowledge/knowledge.ts';

type Extra = Partial<Pick<Content, 'title' | 'body' | 'list' | 'steps' | 'table'>>;

interface Sketch {
  readonly related?: readonly string[];
  readonly extra?: Extra;
}

const items = (...ids: string[]): Item[] =>
  ids.map((id) => ({ name: `Name of ${id}`, text: `Text of ${id}`, answer: id }));

const SKETCHES: Readonly<Record<string, Sketch>> = {
  overview: {
    related: ['duties', 'salary', 'roadmap', 'tools', 'tools.9'],
    extra: { body: 'First.\n\nSecond.' },
  },
  duties: { related: ['overview'], extra: { list: items('duties.data', 'duties.models') } },
  'duties.data': { related: [] },
  'duties.models': { related: ['duties.data'] },
  tools: {
    related: ['tools.3', 'overview', 'duties', 'salary', 'roadmap'],
    extra: { list: items(...Array.from({ length: 9 }, (_, index) => `tools.${index + 1}`)) },
  },
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`tools.${index + 1}`, {}])),
  salary: {
    related: ['roadmap', 'overview'],
    extra: {
      table: {
        columns: ['Level', 'Pay'],
        rows: [
          { label: 'Junior', value: 'Rp7–15 jt', answer: 'salary.junior' },
          { label: 'Senior, 5+ years', value: 'Rp30 jt', answer: 'salary.senior' },
          { label: 'No detail', value: '–' },
        ],
      },
    },
  },
  'salary.junior': { related: ['salary'], extra: { title: `${'A very long title '.repeat(6)}end` } },
  'salary.senior': { related: ['salary', 'gone'] },
  roadmap: { related: ['overview'], extra: { steps: items('roadmap.one', 'roadmap.two') } },
  'roadmap.one': {},
  'roadmap.two': {},
};

function contentOf(id: string, language: string, extra: Extra = {}): Content {
  return { title: `${id} (${language})`, short: `Short ${id} (${language}).`, phrasings: [], ...extra };
}

function entryOf(id: string, { related = [], extra }: Sketch): Entry {
  return {
    id,
    topic: id.split('.')[0]!,
    section: `Section of ${id}`,
    related,
    content: { id: contentOf(id, 'id', extra), en: contentOf(id, 'en', extra) },
    location: { file: 'knowledge/test.yaml', line: 1 },
  };
}

/** A small hand-made profession: one entry of each shape, ids that say what they are, one dangling relation. */
export const KNOWLEDGE: Knowledge = {
  profession: {
    id: 'tester',
    name: { id: 'Penguji', en: 'Tester' },
    aliases: [],
    source: { title: { id: 'Artikel Penguji', en: 'The Tester Article' } },
  },
  several: [],
  entries: new Map(Object.entries(SKETCHES).map(([id, sketch]) => [id, entryOf(id, sketch)])),
};
