// Writes the JSON Schema of every document to public/schema. A test fails when they drift from the zod schemas.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, root } from './bundle.mjs';

const { jsonSchemaOf, schemaNames } = await importTypeScript('src/workflow/documents/schemas.ts');
const folder = join(root, 'public', 'schema');
mkdirSync(folder, { recursive: true });
for (const name of schemaNames) {
  const file = `${name}.v1.json`;
  writeFileSync(join(folder, file), `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
  console.log(`public/schema/${file}`);
}
