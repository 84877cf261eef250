import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

const PROSE =
	'The Ministry of Health today began to vaccinate all children in Norland, the minister said at the launch in Velm.\n\nThe campaign runs for three weeks in all nine provinces, and nurses will come to every school there is.';
const boilerplate = (text: string): string[] =>
	analyse(text).boilerplate.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

suite('letterheads and what is set round press releases', () => {
	test('a date and a place between bars, below the body that gives the text out', () => {
		const text = `MINISTRY OF HEALTH\n\nPRESS RELEASE\n\n14 August 2031 | Norland\n\nNorland begins a campaign against measles\n\n${PROSE}`;
		const { metadata } = analyse(text);
		assert.equal(metadata.source, 'MINISTRY OF HEALTH');
		assert.equal(metadata.place, 'Norland');
		assert.equal(metadata.date, '2031-08-14');
		assert.equal(metadata.title, 'Norland begins a campaign against measles');
		const outlet = analyse(`Norland begins a campaign against measles\n\n14 August 2031 | Velm Courier\n\n${PROSE}`);
		assert.equal(outlet.metadata.source, 'Velm Courier');
		assert.equal(outlet.metadata.place, null);
	});
	test('datelines of two places, and with the date first', () => {
		const first = analyse(`14 August 2031 | Velm, Norland – ${PROSE}`).metadata;
		assert.equal(first.place, 'Velm, Norland');
		assert.deepEqual(
			first.dates.map(({ role, value }) => `${role} ${value}`),
			['dateline 2031-08-14'],
		);
		const two = analyse(`Velm / Rulle, 9 June 2031 – ${PROSE}`).metadata;
		assert.equal(two.place, 'Velm / Rulle');
		assert.equal(two.dates[0]?.value, '2031-06-09');
	});
	test('place and day in brackets are those of what was agreed', () => {
		const { metadata } = analyse(
			`Joint Communiqué on the State Visit of President Oren Tana\n\n(Velm, 17 September 2031)\n\n${PROSE}`,
		);
		assert.equal(metadata.place, 'Velm');
		assert.deepEqual(
			metadata.dates.map(({ role, value }) => `${role} ${value}`),
			['event 2031-09-17'],
		);
	});
	test('embargoes, notes to editors, end marks and whom to call', () => {
		const text = `NOT FOR RELEASE BEFORE 10.00 AM, WEDNESDAY 5 MAY 2032\n\nNORLAND BUREAU OF HEALTH\n\nMEASLES CASES FALL BY HALF IN NORLAND\n\n${PROSE}\n\nENDS\n\nNotes to editors:\n\nMedia contact:\n\nIan Roe, Press Officer\n\n###`;
		assert.deepEqual(boilerplate(text), [
			'release_line: NOT FOR RELEASE BEFORE 10.00 AM, WEDNESDAY 5 MAY 2032',
			'end_mark: ENDS',
			'release_line: Notes to editors:',
			'contact: Media contact:',
			'contact: Ian Roe, Press Officer',
			'end_mark: ###',
		]);
		assert.equal(analyse(text).metadata.title, 'MEASLES CASES FALL BY HALF IN NORLAND');
	});
	test('who has the office that gives the text out is no title', () => {
		const { metadata } = analyse(
			`Media Release\n\nThe Hon. Petra Lowe\n\nMinister for Health\n\n12 March 2031\n\nNew clinic for Rulle opens early\n\n${PROSE}`,
		);
		assert.equal(metadata.title, 'New clinic for Rulle opens early');
	});
});
