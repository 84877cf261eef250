import assert from 'node:assert/strict';
import { coderOf, newCorpusText, parseCorpus } from '../../../../src/core/corpus/corpus';
import { Membership } from '../../../../src/core/corpus/membership';
import {
	annotationsName,
	documentName,
	isSidecarName,
	readSidecarName,
} from '../../../../src/core/corpus/sidecarNames';

const read = (text: string) => parseCorpus(text, 'corpus.yaml');
const problems = (text: string): string[] => read(text).problems.map((p) => `${p.line} ${p.code}`);

suite('corpus.yaml', () => {
	test('says which texts belong, who codes, who speaks', () => {
		const corpus = read(`include: [speeches/**/*.txt]
exclude: ['**/draft-*']
codebook: codes/main.yaml
encoding: gb18030
coders:
  ann: { name: Ann Oder, emails: [Ann@Example.org, ann@home.example] }
  "7": {}
speakers:
  - { name: Mara Lind, aliases: [Minister Lind], role: minister of mills }
works:
  - { title: The long report, parts: [a.txt, b.txt] }
references:
  - { measure: water drawn, value: 12.5, unit: m3, date: 2024 }
`);
		assert.deepEqual(corpus.problems, []);
		assert.equal(coderOf(corpus, 'ANN@example.org'), 'ann');
		assert.equal(coderOf(corpus, 'nobody@example.org'), null);
		assert.deepEqual([...corpus.coders.keys()].sort(), ['7', 'ann']);
		assert.equal(corpus.encoding, 'gb18030');
		assert.equal(corpus.references[0]?.value, 12.5);
		assert.equal(corpus.references[0]?.date, '2024');
		assert.equal(corpus.membership.isMember('speeches/may/one.txt'), true);
		assert.equal(corpus.membership.isMember('speeches/draft-one.txt'), false);
		assert.equal(corpus.membership.isMember('one.txt'), false);
	});
	test('an empty file is a corpus with all defaults, and the file that we make reads as the same', () => {
		const made = read(newCorpusText('Water: the "long" file'));
		assert.deepEqual(made.problems, []);
		assert.equal(made.title, 'Water: the "long" file');
		for (const corpus of [read(''), read('# ours\n'), made]) {
			assert.deepEqual(corpus.problems, []);
			assert.equal(corpus.codebook, 'codebook.yaml');
			assert.equal(corpus.membership.isMember('a/b.md'), true);
			assert.equal(corpus.membership.isMember('a/README.md'), false);
		}
	});
	test('a flawed key is reported with its line and leaves the others in force', () => {
		const flawed = 'codebook: [a]\nencoding: klingon\ncoders:\n  a.b: {}\ninclude: ["*.txt"]\nworks: none\n';
		assert.deepEqual(problems(flawed), ['1 schema', '2 schema', '4 schema', '6 schema']);
		assert.equal(read(flawed).membership.isMember('x/y.txt'), false);
		assert.deepEqual(problems('include: ["a"'), ['1 yaml-syntax']);
		assert.deepEqual(problems('- a\n'), ['1 schema']);
		assert.deepEqual(problems('version: 4\n'), ['1 schema']);
	});
});

suite('membership', () => {
	test('by default: texts, but no files about the folder, notes, hidden files, sidecars', () => {
		const { isMember } = { isMember: (path: string) => new Membership().isMember(path) };
		for (const path of ['a.txt', 'a/b/c.md', 'A.TXT', '讲话/一.txt', 'notes.txt', 'a [1].txt'])
			assert.ok(isMember(path), path);
		const out = [
			'README.md',
			'x/readme.txt',
			'LICENSE.txt',
			'CHANGELOG.md',
			'notes/a.txt',
			'x/memos/y/a.md',
			'a.pdf',
			'.git/a.txt',
		];
		for (const path of [...out, 'a.txt.ann.annotations.yaml', '../a.txt', 'x/../../a.txt', '/a.txt', '']) {
			assert.ok(!isMember(path), path);
		}
	});
});

suite('sidecar names', () => {
	test('there and back', () => {
		for (const text of ['speech.txt', 'a/b c/speech.v2.md', '讲话.txt']) {
			for (const coder of [null, 'ann', '李']) {
				assert.deepEqual(readSidecarName(annotationsName(text, coder)), { kind: 'annotations', text, coder });
			}
			assert.deepEqual(readSidecarName(documentName(text)), { kind: 'document', text });
			assert.ok(isSidecarName(documentName(text)) && isSidecarName(annotationsName(text, 'ann')));
		}
	});
	test('where a name can be read twice, the text that is there decides', () => {
		const name = 'page.html.ann.annotations.yaml';
		const reading = (there: string): string | undefined => readSidecarName(name, (text) => text === there)?.text;
		assert.equal(reading('page.html'), 'page.html');
		assert.equal(reading('page.html.ann'), 'page.html.ann');
		assert.equal(readSidecarName('speech.txt.annotations.yaml')?.text, 'speech.txt');
	});
	test('other files are none', () => {
		for (const name of ['speech.txt', 'codebook.yaml', '.annotations.yaml', 'a/.document.yaml']) {
			assert.equal(readSidecarName(name), null, name);
		}
	});
});
