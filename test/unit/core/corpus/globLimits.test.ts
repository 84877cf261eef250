import assert from 'node:assert/strict';
import { parseCorpus } from '../../../../src/core/corpus/corpus';
import { tooCostly } from '../../../../src/core/corpus/globLimits';
import { defaultExclude, defaultInclude, Membership } from '../../../../src/core/corpus/membership';

suite('globs of corpus.yaml', () => {
	test('those that people write are read', () => {
		const usual = [
			'speeches/**/*.txt',
			'!(draft)*.txt',
			'@(a|b)/?(old-)*.md',
			'+([0-9]).txt',
			'{a,b{c,d}}/*',
			'*-*-*.txt',
		];
		for (const glob of [...defaultInclude, ...defaultExclude, ...usual, 'year-{1990..2025}/**', '\\+(', '[', '{'])
			assert.equal(tooCostly(glob), null, glob);
	});

	test('those that could take endless time are refused at their place, and the others hold', () => {
		const costly = [
			'+(+(a))',
			'*(a|aa)',
			'+(a*)',
			'@(a|+(b|c))',
			'!(!(a))',
			'*a*a*a*a*a*a',
			'{1..9999999}',
			'x'.repeat(501),
		];
		costly.push('{a,b}'.repeat(10), `${'{a,'.repeat(10)}b${'}'.repeat(10)}`);
		for (const glob of costly) assert.notEqual(tooCostly(glob), null, glob);
		const corpus = parseCorpus(
			'title: Weirs\nexclude: [notes/**]\ninclude:\n  - "*.txt"\n  - "+(+(a|b))"\n',
			'corpus.yaml',
		);
		assert.deepEqual(
			corpus.problems.map(({ line, column, message }) => `${line}:${column} ${message.slice(0, 33)}`),
			['5:5 include.1: a group within a group'],
		);
		assert.equal(corpus.title, 'Weirs');
		assert.ok(corpus.membership.isMember('a.txt'));
		assert.ok(!corpus.membership.isMember('notes/a.txt'));
	});

	test('the worst that is read is soon compared with long names', () => {
		const worst = [
			'+([a])+([a])+([a])+([a])+([a])b',
			'*a*a*a*a*b',
			'!(*a)!(*a)b',
			'?(a)?(a)?(a)?(a)?(a)b',
			'{a,b}'.repeat(8),
		];
		const before = process.cpuUsage();
		for (const glob of worst) {
			assert.equal(tooCostly(glob), null, glob);
			assert.ok(!new Membership([glob], []).isMember('a'.repeat(60)));
		}
		const { user, system } = process.cpuUsage(before);
		assert.ok(user + system < 4_000_000, `${(user + system) / 1000} ms`);
	});
});
