import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

/** `speaker: content` of each item. */
const read = (text: string): string[] =>
	analyse(text).reported.map(({ speaker, start, end }) => `${speaker ?? '-'}: ${text.slice(start, end)}`);

suite('speech told by nouns, behind labels, and round asides', () => {
	test('what a noun of speech is said to be, or is explained as', () => {
		assert.deepEqual(read("The union's view is that the ministry starved the ferries."), [
			'union: the ministry starved the ferries',
		]);
		assert.deepEqual(read("The operators' argument, that fares were frozen for years, has found friends."), [
			'operators: fares were frozen for years',
		]);
	});
	test('an infinitive behind the maker of a pledge ends before the main verb', () => {
		assert.deepEqual(read('A pledge by Venn to replace eight ships was met with silence.'), [
			'Venn: to replace eight ships',
		]);
		assert.deepEqual(read("Venn's promise to drain flooded fields was forgotten."), ['Venn: to drain flooded fields']);
	});
	test('the owner of a charge stands behind the preposition', () => {
		assert.deepEqual(read("In response to Orla Venn's charge that the dam has failed, the guild closed it."), [
			'Orla Venn: the dam has failed',
		]);
	});
	test('attributions right behind the label of a turn', () => {
		const text =
			'MS. VENN: As the treasurer told the harbour club, every quay counts. Thank you.\n\nMR. LUND: The quay is full, the wardens said. We agree.\n\nMS. VENN: I thank you.';
		assert.deepEqual(read(text), ['treasurer: every quay counts', 'wardens: The quay is full']);
	});
	test('a few words between commas do not end what is said', () => {
		assert.deepEqual(read('Venn said that the text, while imperfect, was a step forward.'), [
			'Venn: the text, while imperfect, was a step forward',
		]);
		assert.deepEqual(read('Venn said that the dam holds, while the guild doubts that it does.'), [
			'Venn: the dam holds',
			'guild: it does',
		]);
	});
	test('"that" behind a verb may point at a noun, and a contraction opens a clause', () => {
		assert.deepEqual(read("Venn told the Senate committee last week it'd cost twice as much."), [
			"Venn: it'd cost twice as much",
		]);
		assert.deepEqual(read('We stay, and I have said that from the first day.'), []);
	});
	test('"they" are who was named before, not whom the clause goes on to name', () => {
		assert.deepEqual(read('I met the wardens on Monday. They assured me that services would continue.'), [
			'-: services would continue',
		]);
	});
	test('an office behind the comma of a fronted phrase speaks for itself', () => {
		assert.deepEqual(read('In a letter to Orla Venn, the mayor of Rulle accused the ministry of delay.'), [
			'mayor: the ministry of delay',
		]);
	});
	test('short forms of letters with stops are sources, and no pronouns', () => {
		assert.deepEqual(read('The N.I.B. said that it was late. Venn left, according to the R.A.A. Most people agree.'), [
			'N.I.B.: it was late',
			'R.A.A.: Venn left',
		]);
		const letters = analyse('Reporter Orla Venn wrote it. It is A.I. that the F.I.A. fears.');
		assert.deepEqual(
			letters.speakers.map(({ name }) => name),
			['Orla Venn'],
		);
	});
	test('what is worth noting is no report, nor is what nobody would tell', () => {
		assert.deepEqual(read('It is worth noting that the dam has leaked.'), []);
		assert.deepEqual(read("They wouldn't tell the guild anything it does not know."), []);
	});
	test('what somebody is cited as saying is said by who is cited', () => {
		assert.deepEqual(read('The Courier had cited two wardens as saying the dam would open in May.'), [
			'two wardens: the dam would open in May',
		]);
		assert.deepEqual(read('The Courier quoted Orla Venn as saying that the dam has leaked.'), [
			'Orla Venn: the dam has leaked',
		]);
	});
	test('behind a trailing attribution stands when it was said, and what was before', () => {
		assert.deepEqual(
			read('The quay will stay open, Minister Orla Venn said on Friday, hours after the guild shut it.'),
			['Orla Venn: The quay will stay open'],
		);
		assert.deepEqual(read('PRICES EASE TO 2.1 PER CENT IN APRIL'), []);
	});
});
