import { writeFileSync } from 'node:fs';
import { jsonSchemas } from './knowledge/json-schemas.ts';

/** `npm run schema`: writes the JSON Schemas of the knowledge's files, for editors, into knowledge/. */
for (const [name, text] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(`../knowledge/${name}`, import.meta.url), text);
  console.log(`knowledge/${name} is written.`);
}
