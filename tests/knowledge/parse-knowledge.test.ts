import { expect, test } from 'vitest';
import { parseKnowledge } from '../../src/knowledge/parse-knowledge.ts';
import { errorOf, problemsOf, SKILLS } from './mistakes.ts';
import { smallKnowledge } from './small-knowledge.ts';

test('an entry holds what its file says', () => {
  const { entries, profession } = parseKnowledge(smallKnowledge());
  expect(profession).toEqual({
    id: 'cook',
    name: { id: 'Koki', en: 'Cook' },
    aliases: ['juru masak'],
    source: { title: { id: 'Tentang koki', en: 'About cooks' } },
  });
  expect(entries.get('salary')).toMatchObject({
    id: 'salary',
    topic: 'salary',
    section: 'Gajih',
    related: ['skills', 'salary.junior'],
    location: { file: 'k/salary.yaml', line: 1 },
    content: {
      id: {
        title: 'Gaji koki',
        short: 'Gajinya lumayan.',
        body: 'Tergantung pengalaman.',
        table: {
          columns: ['Level', 'Gaji'],
          rows: [{ label: 'Baru', value: 'Rp1 jt', answer: 'salary.junior' }],
        },
      },
      en: { title: 'Pay of a cook' },
    },
  });
});

test('what a file does not say is absent, not undefined', () => {
  const { entries } = parseKnowledge(smallKnowledge());
  expect(Object.keys(entries.get('salary.junior')?.content.en ?? {})).toEqual([
    'title',
    'short',
    'phrasings',
  ]);
});

test('a detail knows its topic and its line', () => {
  const { entries } = parseKnowledge(smallKnowledge());
  const [, salary] = smallKnowledge();
  expect(entries.get('salary.junior')?.topic).toBe('salary');
  const line = 1 + (salary?.text.split('\n').indexOf('salary.junior:') ?? 0);
  expect(entries.get('salary.junior')?.location.line).toBe(line);
});

test('each line of a block of phrasings is one phrasing', () => {
  const { entries } = parseKnowledge(smallKnowledge());
  const phrasings = entries.get('skills')?.content.id.phrasings ?? [];
  expect(phrasings).toHaveLength(12);
  expect(phrasings[0]).toBe('koki harus bisa apa 1?');
});

test('topics come in the order of role.yaml, details after their topic, however the files are ordered', () => {
  const [role, salary, skills] = smallKnowledge();
  if (!role || !salary || !skills) throw new Error('the small knowledge has three files');
  const [topic = '', detail = ''] = salary.text.split(/^(?=salary\.junior:)/m);
  const detailFirst = { ...salary, text: `${detail}\n${topic}` };
  const { entries } = parseKnowledge([skills, detailFirst, role]);
  expect([...entries.keys()]).toEqual(['salary', 'salary.junior', 'skills']);
});

test('lines that end in CRLF are read like any other', () => {
  const files = smallKnowledge().map(({ path, text }) => ({ path, text: text.replaceAll('\n', '\r\n') }));
  expect(parseKnowledge(files).entries.get('salary')?.content.id).toEqual(
    parseKnowledge(smallKnowledge()).entries.get('salary')?.content.id,
  );
});

test('every mistake in every file is reported at once, sorted by file and line', () => {
  const files = smallKnowledge().map(({ path, text }) => ({
    path,
    text: text
      .replace('section: Keahlian', 'section: Keahlian\n  sections: Dua')
      .replace('title: Skills of a cook', 'title:')
      .replace('related: [skills, salary.junior]', 'related: [skills, salary.senior]')
      .replace('  en: Cook\n', ''),
  }));
  expect(errorOf(files).message.split('\n')).toEqual([
    'The knowledge has 4 mistakes:',
    'k/role.yaml:2: name › en is missing; add it',
    'k/salary.yaml:3: salary › related › item 2 is `salary.senior`, which does not exist; correct it or add that entry',
    expect.stringMatching(/^k\/skills.yaml:3: skills › sections is an unknown key; /),
    'k/skills.yaml:25: skills › en › title is empty; fill it in',
  ]);
});

test('an empty file is a mistake', () => {
  const files = smallKnowledge().map((file) =>
    file.path === SKILLS ? { ...file, text: '# later\n' } : file,
  );
  const message = 'the file has no entries; write the first one under `skills:`';
  expect(problemsOf(files)).toContainEqual({ file: SKILLS, line: 1, message });
});
