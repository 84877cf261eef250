import assert from 'node:assert/strict';
import { corpusOf } from './corpora';
import { planned } from './imports';

const text = 'The river rose. The river fell.\nNobody was hurt, said the mayor of Tarn on Monday.\n';
const codebook = 'codes:\n  - id: water\n    name: Water\n';
const corpus = corpusOf({ 'talk.txt': text, 'codebook.yaml': codebook });

suite('what other tools write', () => {
	test('a table of highlights: rows of one id are one passage, tags become codes', () => {
		const csv =
			'id,document,content,tag\r\n1,talk.txt,Nobody was hurt,water\r\n1,talk.txt,Nobody was hurt,Good News\r\n2,talk.txt,The river,water\r\n3,other.txt,x,water\r\n';
		const plan = planned('csv', csv, corpus);
		const [first, second] = plan.sidecars[0]?.annotations ?? [];
		assert.deepEqual(first?.codes, ['water', 'good-news']);
		assert.deepEqual(first?.position, { start: 32, end: 47 });
		assert.match(first?.id ?? '', /^[\dA-Z]{26}$/);
		assert.equal(second?.position, undefined);
		assert.deepEqual(plan.codes, ['good-news']);
		assert.deepEqual(plan.losses.lines, [
			'1 annotations whose words are in several places, to be reviewed: “The river” in talk.txt',
			'1 texts that the corpus does not have: other.txt',
		]);
	});
	test('a table of tags is a codebook', () => {
		const plan = planned('csv', 'tag,description\nfire,What burns\nWater,wet\n', corpus);
		assert.deepEqual(plan.codes, ['fire']);
		assert.equal(plan.codebook?.after.find('fire')?.definition, 'What burns');
		assert.match(plan.losses.lines.join(), /definitions of codes that the codebook has in other words/);
	});
	test('Web Annotations of any form, with positions in UTF-16, tags and comments', () => {
		const one = {
			'@context': 'http://www.w3.org/ns/anno.jsonld',
			id: 'https://h.example/1',
			type: 'Annotation',
			creator: { name: 'Ole Tann' },
			body: [{ type: 'TextualBody', purpose: 'tagging', value: 'water' }, 'A comment'],
			target: {
				source: 'https://h.example/texts/talk.txt#here',
				selector: {
					type: 'FragmentSelector',
					refinedBy: [
						{ type: 'TextQuoteSelector', exact: 'said the mayor', prefix: 'was hurt, ', suffix: ' of Tarn on' },
					],
				},
			},
		};
		const plan = planned('jsonld', JSON.stringify([one]), corpus);
		const [sidecar] = plan.sidecars;
		assert.equal(sidecar?.coder, 'ole-tann');
		const { id, codes, note, position } = sidecar?.annotations[0] ?? {};
		assert.deepEqual(
			{ id, codes, note, position },
			{ id: 'https://h.example/1', codes: ['water'], note: 'A comment', position: { start: 49, end: 63 } },
		);
	});
	test('what the corpus says differently stays, and is named', () => {
		const own = 'version: 1\nannotations:\n  - id: a\n    codes: [water]\n    exact: The river rose.\n    note: mine\n';
		const there = corpusOf({ 'talk.txt': text, 'codebook.yaml': codebook, 'talk.txt.annotations.yaml': own });
		const line = JSON.stringify({
			type: 'annotation',
			text: 'talk.txt',
			id: 'a',
			codes: ['water'],
			exact: 'The river rose.',
			note: 'theirs',
		});
		const plan = planned('jsonl', line, there);
		assert.equal(plan.sidecars.length, 0);
		assert.deepEqual(plan.conflicts, ['a in talk.txt: the corpus says something else of it and stays as it is']);
	});
	test('broken files are refused with their place', () => {
		assert.throws(() => planned('jsonl', '{"type":"corpus"}\n{oops', corpus), /no JSON object/);
		assert.throws(() => planned('jsonld', '{', corpus), /this is no JSON/);
		assert.throws(() => planned('csv', 'a,b\n1,2\n', corpus), /no column with the words/);
		assert.throws(() => planned('qdc', '<CodeBook><Codes>', corpus), /unclosed|unexpected/i);
	});
});
