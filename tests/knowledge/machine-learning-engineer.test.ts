import { describe, expect, test } from 'vitest';
import type { Content, Item } from '../../src/knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../../src/knowledge/language.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';
import { OWN, SAME, SECTIONS } from './source-facts.ts';

const { entries } = readKnowledge();
const all = [...entries.values()];

/** Everything that an answer says in a language, without the phrasings. */
function said(id: string, language: Language): string {
  const content = entries.get(id)?.content[language];
  return content === undefined ? '' : textsOf(content).join('\n');
}

function textsOf({ title, short, body = '', list = [], steps = [], table }: Content): string[] {
  const items = [...list, ...steps].flatMap(({ name, text }) => [name, text]);
  const cells = table?.rows.flatMap(({ label, value }) => [label, value]) ?? [];
  return [title, short, body, ...items, ...(table?.columns ?? []), ...cells];
}

test('there are exactly the 39 answers', () => {
  expect([...entries.keys()].sort()).toEqual(
    [
      ...['overview', 'overview.vs-data-scientist'],
      ...['duties', 'duties.design-models', 'duties.prepare-data', 'duties.evaluate-models'],
      ...['duties.deploy-models', 'duties.monitor-models'],
      ...['skills', 'skills.programming', 'skills.mathematics', 'skills.algorithms'],
      ...['skills.data-pipelines', 'skills.soft-skills'],
      ...['tools', 'tools.scikit-learn', 'tools.deep-learning-frameworks', 'tools.pandas-numpy'],
      ...['tools.apache-spark', 'tools.mlflow', 'tools.docker-kubernetes'],
      ...['industries', 'industries.e-commerce', 'industries.fintech', 'industries.healthcare'],
      ...['industries.transportation', 'industries.media'],
      ...['salary', 'salary.junior', 'salary.mid-level', 'salary.senior', 'salary.united-states'],
      ...['roadmap', 'roadmap.foundations', 'roadmap.courses', 'roadmap.portfolio'],
      ...['roadmap.internship', 'roadmap.apply', 'outlook'],
    ].sort(),
  );
});

test.each(all)('$id names its section in the words of the source', ({ topic, section }) => {
  expect(section).toBe(SECTIONS[topic]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const facts = [
    ...Object.entries(SAME).flatMap(([id, list]) => list.map((fact) => [id, fact] as const)),
    ...Object.entries(OWN).flatMap(([id, list]) => list[language].map((fact) => [id, fact] as const)),
  ];

  test.each(facts)('%s says "%s"', (id, fact) => {
    expect(said(id, language).toLowerCase()).toContain(fact.toLowerCase());
  });

  test.each(all)('$id writes gaji, never gajih', ({ id }) => {
    expect(said(id, language)).not.toMatch(/gajih/i);
  });

  test.each(all)('$id is asked for in at least 12 ways', ({ content }) => {
    expect(content[language].phrasings.length).toBeGreaterThanOrEqual(12);
  });

  test.each(['duties', 'skills', 'tools', 'industries'])('%s lists its details in order', (topic) => {
    expect(answersOf(entries.get(topic)?.content[language].list)).toEqual(detailsOf(topic));
  });

  test('the roadmap has its details as steps in order', () => {
    expect(answersOf(entries.get('roadmap')?.content[language].steps)).toEqual(detailsOf('roadmap'));
  });

  test('the salary table leads to the three levels', () => {
    const rows = entries.get('salary')?.content[language].table?.rows ?? [];
    expect(rows.map(({ answer }) => answer)).toEqual(['salary.junior', 'salary.mid-level', 'salary.senior']);
  });
});

function answersOf(items: readonly Item[] = []) {
  return items.map(({ answer }) => answer);
}

function detailsOf(topic: string) {
  return all.filter((entry) => entry.topic === topic && entry.id !== topic).map(({ id }) => id);
}
