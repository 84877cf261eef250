import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { sidecarSchema } from '../core/annotations/annotation';
import { codebookSchema } from '../core/codebook/code';
import { corpusSchema } from '../core/corpus/corpusSchema';
import { recordSchema } from '../core/record/record';
import { asWritten } from './schemaForms';

/** Writes the JSON Schemas of the user's files, by which editors complete and check them: one source with our types. */
const folder = process.argv[2] ?? 'dist/schemas';
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries({
	annotations: sidecarSchema,
	codebook: codebookSchema,
	corpus: corpusSchema,
	document: recordSchema,
})) {
	const json = asWritten(toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }));
	writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(json, null, '\t')}\n`);
}
