import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/knowledge/json-schemas.ts';

test.each(Object.entries(jsonSchemas()))(
  'knowledge/%s is current; if not, run npm run schema',
  (name, text) => {
    expect(readFileSync(new URL(`../../knowledge/${name}`, import.meta.url), 'utf8')).toBe(text);
  },
);

test('the schema of an entry names the fields that a file may have, and no others', () => {
  const { definitions } = JSON.parse(jsonSchemas()['entry.schema.json'] ?? '');
  expect(definitions.Entry.required).toEqual(['section', 'related', 'id', 'en']);
  expect(definitions.Content.required).toEqual(['title', 'short', 'phrasings']);
  expect(definitions.Content.additionalProperties).toBe(false);
});
