import assert from 'node:assert/strict';
import { saidWhen } from '../../../../src/core/joins/saidWhen';
import { Joined } from './joined';

const text = (day: string, body: string): string =>
	`MIRRAM, ${day} (Courier) -- The port of Mirram is busy.\n\n${body}\n`;
const first = text(
	'March 3, 2025',
	'"A port without a railway is a bucket without a rope," said Mayor Oona Brandis at the opening of the quay this week.',
);
const reworded = text(
	'March 9, 2025',
	'Brandis is the mayor. Oona Brandis said that a port with no railway was a bucket with no rope.',
);
const other = text('March 9, 2025', '"A port without a railway is a bucket without a rope," said Minister Tilo Rask.');
const later = text(
	'May 9, 2025',
	'"A port without a railway is a bucket without a rope," said Mayor Oona Brandis again in April this year.',
);
const like = text(
	'March 9, 2025',
	'"The railway to the port needs a second bucket crane and a longer rope," said Mayor Oona Brandis.',
);

suite('joins: utterances', () => {
	test('the same words in reported speech are a wording of the same', () => {
		const joined = new Joined({ first, reworded, like });
		assert.deepEqual(joined.wordings('reworded', 'a port with no'), [
			'first: A port without a',
			'reworded: a port with no',
		]);
	});

	test('another speaker and another occasion are no wordings of it', () => {
		const joined = new Joined({ first, other, later });
		assert.deepEqual(joined.wordings('first', 'A port without'), ['first: A port without a']);
		assert.deepEqual(joined.themes('first', 'A port without'), ['later: A port without a']);
	});

	test('what is only on the same theme is named, but not a wording', () => {
		const joined = new Joined({ first, like });
		assert.equal(joined.wordings('first', 'A port without').length, 1);
		assert.deepEqual(joined.themes('first', 'A port without'), ['like: The railway to the']);
	});

	test('a text that goes takes its wordings with it', () => {
		const joined = new Joined({ first, reworded });
		joined.remove('reworded');
		assert.equal(joined.wordings('first', 'A port without').length, 1);
		joined.put('reworded', reworded);
		assert.equal(joined.wordings('first', 'A port without').length, 2);
	});

	test('a translation by a machine is never first', () => {
		const joined = new Joined({ first: reworded, old: first }, { old: { machine: true } });
		assert.match(joined.wordings('old', 'A port without')[0] ?? '', /^first/);
	});
});

suite('joins: when something was said', () => {
	test('months, years and weeks are read against the date of the text', () => {
		assert.equal(saidWhen('said during a tour in May last year', '2025-07-10'), '2024-05');
		assert.equal(saidWhen('said in January', '2025-07-10'), '2025-01');
		assert.equal(saidWhen('said in November', '2025-07-10'), '2024-11');
		assert.equal(saidWhen('said on March 12', '2025-04-16'), '2025-03-12');
		assert.equal(saidWhen('told the assembly last year', '2025-07-10'), '2024');
		assert.equal(saidWhen('said this week', '2025-07-10'), '2025-07');
		assert.equal(saidWhen('who may say so', '2025-07-10'), null);
		assert.equal(saidWhen('said in May', null), null);
	});
});
