import assert from 'node:assert/strict';
import { toJsonSchema } from '@valibot/to-json-schema';
import { sidecarSchema } from '../../../src/core/annotations/annotation';
import { codebookSchema } from '../../../src/core/codebook/code';
import { asWritten, type SchemaPart } from '../../../src/dev/schemaForms';

const made = (schema: Parameters<typeof toJsonSchema>[0]): SchemaPart =>
	asWritten(toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })) as SchemaPart;

suite('dev: JSON Schemas of the user files', () => {
	test('words may look like numbers, keys may stand without a value, and each says what it means', () => {
		const text = JSON.stringify(made(sidecarSchema));
		const item = /"items":(\{.*\})/.exec(text)?.[1] ?? '';
		assert.match(item, /"exact":\{"type":\["string","number","boolean"\]/);
		assert.match(item, /"note":\{"type":\["string","number","boolean","null"\]/);
		assert.match(item, /"start":\{"type":"(?:integer|number)"/);
		assert.match(text, /"enum":\["not-started","in-progress","done"\],"type":"string"/);
	});

	test('codes may hold codes without end', () => {
		const text = JSON.stringify(made(codebookSchema));
		assert.match(text, /"\$ref"/);
		assert.match(text, /"description":"The codes below this one\."/);
	});
});
