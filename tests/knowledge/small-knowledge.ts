import type { SourceFile } from '../../src/knowledge/parse-knowledge.ts';

/** The files of a small knowledge without mistakes: two topics, one of them with a detail. */
export function smallKnowledge(): SourceFile[] {
  return [
    { path: 'k/role.yaml', text: ROLE },
    { path: 'k/salary.yaml', text: `${SALARY}\n${JUNIOR}` },
    { path: 'k/skills.yaml', text: SKILLS },
  ];
}

/**
 * Changes one file of the small knowledge.
 * @param path the file to change.
 * @param from text that stands in it exactly once.
 */
export function changed(path: string, from: string, to: string): SourceFile[] {
  return smallKnowledge().map((file) => {
    if (file.path !== path) return file;
    const parts = file.text.split(from);
    if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in ${path}`);
    return { path, text: parts.join(to) };
  });
}

/** The 1-based line of a file on which a text begins that stands in it once. */
export function lineWith(files: readonly SourceFile[], path: string, text: string): number {
  const parts = files.find((file) => file.path === path)?.text.split(text) ?? [];
  if (parts.length !== 2) throw new Error(`"${text}" stands ${parts.length - 1} times in ${path}`);
  return (parts[0] ?? '').split('\n').length;
}

/** Twelve questions, each on its own line and indented as in a file. */
function twelve(name: string): string {
  return Array.from({ length: 12 }, (_, index) => `      ${name} ${index + 1}?`).join('\n');
}

const ROLE = `id: cook
name:
  id: Koki
  en: Cook
aliases:
  - juru masak
source:
  title:
    id: Tentang koki
    en: About cooks
topics:
  - salary
  - skills
`;

const SALARY = `salary:
  section: Gajih
  related: [skills, salary.junior]
  id:
    title: Gaji koki
    short: Gajinya lumayan.
    body: |
      Tergantung pengalaman.
    table:
      columns: [Level, Gaji]
      rows:
        - { label: Baru, value: Rp1 jt, answer: salary.junior }
    phrasings: |
${twelve('gaji koki')}
  en:
    title: Pay of a cook
    short: The pay is fair.
    phrasings: |
${twelve('cook pay')}
`;

const JUNIOR = `salary.junior:
  section: Gajih
  related: [salary, skills]
  id:
    title: Gaji koki baru
    short: Satu juta.
    phrasings: |
${twelve('gaji koki baru')}
  en:
    title: Pay of a new cook
    short: One million.
    phrasings: |
${twelve('new cook pay')}
`;

const SKILLS = `skills:
  section: Keahlian
  related: [salary, salary.junior]
  id:
    title: Keahlian koki
    short: Ada satu.
    list:
      - name: Memasak
        text: Setiap hari.
    phrasings: |
${twelve('koki harus bisa apa')}
  en:
    title: Skills of a cook
    short: There is one.
    steps:
      - name: Cooking
        text: Every day.
        answer: salary.junior
    phrasings: |
${twelve('what must a cook know')}
`;
