import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSidecar } from '../../src/core/annotations/sidecar';
import { parseCodebook } from '../../src/core/codebook/codebook';
import { parseCorpus } from '../../src/core/corpus/corpus';
import { readSidecarName } from '../../src/core/corpus/sidecarNames';

const folder = 'media/sample';
const names = readdirSync(folder);
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const corpus = parseCorpus(read('corpus.yaml'), 'corpus.yaml');
const codebook = parseCodebook(read(corpus.codebook), corpus.codebook);

suite('sample corpus', () => {
	test('corpus and codebook have no flaw', () => {
		assert.deepEqual([...corpus.problems, ...codebook.problems], []);
		assert.equal(codebook.codes.length, 15);
	});

	test('its texts are members, what stands beside them is not', () => {
		const members = names.filter((name) => corpus.membership.isMember(name));
		assert.deepEqual(members, names.filter((name) => name.endsWith('.txt')).sort());
		for (const work of corpus.works) for (const part of work.parts) assert.ok(members.includes(part), part);
	});

	test('its annotations stand where they say and know their codes and coder', () => {
		const sidecars = names.filter((name) => name.endsWith('.annotations.yaml'));
		assert.equal(sidecars.length, 2);
		for (const name of sidecars) {
			const of = readSidecarName(name, (text) => names.includes(text));
			assert.ok(of?.kind === 'annotations' && of.coder !== null && corpus.coders.has(of.coder), name);
			const points = Array.from(read(of.text));
			const slice = (start: number, end: number): string => points.slice(Math.max(0, start), end).join('');
			const { annotations, problems } = parseSidecar(read(name), name);
			assert.deepEqual(problems, []);
			for (const { exact, prefix, suffix, position, codes } of annotations) {
				assert.ok(position);
				assert.equal(slice(position.start, position.end), exact);
				assert.equal(slice(position.start - 32, position.start), prefix);
				assert.equal(slice(position.end, position.end + 32), suffix);
				for (const code of codes) assert.ok(codebook.find(code), code);
			}
		}
	});
});
