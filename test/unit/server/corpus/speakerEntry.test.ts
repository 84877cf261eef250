import assert from 'node:assert/strict';
import type { SpeakerSummary } from '../../../../src/core/index/documentSummary';
import type { CorpusText } from '../../../../src/server/corpus/corpusText';
import { NameInTexts, SpeakerEntry } from '../../../../src/server/corpus/speakerEntry';

suite('server: a speaker in many texts', () => {
	const summary = (role: string | null): SpeakerSummary => ({
		name: 'Oona Brandis',
		role,
		aliases: [],
		named: true,
		author: false,
		turns: 0,
		asked: 0,
		quoted: 1,
		reported: 0,
		mentioned: 1,
		first: null,
		introduced: role !== null,
	});

	test('has an office as long as a text gives one', () => {
		const [first, second] = [{} as CorpusText, {} as CorpusText];
		const name = new NameInTexts('Oona Brandis');
		const entry = new SpeakerEntry(name.name, null, [name], (text) => (text === first ? 0 : 1));
		name.add(first, summary(null));
		assert.equal(entry.hasRole, false);
		name.add(second, summary('harbour master'));
		assert.deepEqual([entry.hasRole, entry.role], [true, 'harbour master']);
		name.remove(second);
		assert.deepEqual([entry.hasRole, entry.role], [false, null]);
		assert.ok(new SpeakerEntry(name.name, 'mayor', [name], () => 0).hasRole);
	});
});
