import assert from 'node:assert/strict';
import { sidecarSchema } from '../../../../src/core/annotations/annotation';
import { codebookSchema } from '../../../../src/core/codebook/code';
import { corpusSchema } from '../../../../src/core/corpus/corpusSchema';
import { keysOf, schemaAt, wordsOf } from '../../../../src/core/yaml/schemaKeys';

suite('yaml: what schemas say', () => {
	test('every key of our files says what it means', () => {
		const places = [
			[sidecarSchema, []],
			[sidecarSchema, ['annotations', '-']],
			[sidecarSchema, ['coding']],
			[codebookSchema, []],
			[codebookSchema, ['codes', '-']],
			[codebookSchema, ['codes', '-', 'children', '-', 'children', '-']],
			[corpusSchema, []],
			[corpusSchema, ['coders', 'ann']],
			[corpusSchema, ['speakers', '-']],
			[corpusSchema, ['references', '-']],
		] as const;
		for (const [schema, path] of places) {
			const found = schemaAt(schema, path);
			assert.ok(found, path.join('/'));
			const keys = keysOf(found);
			assert.ok(keys.length > 0, path.join('/'));
			for (const { key, description } of keys) assert.notEqual(description, '', `${path.join('/')}/${key}`);
		}
	});

	test('words that may stand somewhere, shapes, and what must be there', () => {
		const status = schemaAt(sidecarSchema, ['coding', 'status']);
		assert.deepEqual(status && wordsOf(status), ['not-started', 'in-progress', 'done']);
		const item = schemaAt(sidecarSchema, ['annotations', '-']);
		const keys = new Map(keysOf(item ?? sidecarSchema).map((key) => [key.key, key]));
		assert.equal(keys.get('codes')?.shape, 'list');
		assert.equal(keys.get('position')?.shape, 'mapping');
		assert.equal(keys.get('exact')?.required, true);
		assert.equal(keys.get('note')?.required, false);
		assert.equal(keysOf(codebookSchema).find(({ key }) => key === 'codes')?.shape, 'items');
	});

	test('nothing where the schema says nothing', () => {
		assert.equal(schemaAt(sidecarSchema, ['theirs']), null);
		assert.equal(schemaAt(sidecarSchema, ['annotations', 'id']), null);
	});
});
