import assert from 'node:assert/strict';
import { english } from '../../../../src/core/language/en/vocabulary';
import { forms } from '../../../../src/core/speech/cueWords';
import { Signal } from '../../../../src/core/text/signals';
import { TokenKind, tokenise } from '../../../../src/core/text/tokens';

const words = (text: string): string[] => {
	const t = tokenise(text, english);
	return Array.from({ length: t.count }, (_, i) => text.slice(t.start[i], t.end[i]));
};

suite('tokens', () => {
	test('words keep inner apostrophes, possessives stand apart', () => {
		assert.deepEqual(words("Xi's plan, O’Brien didn't."), ['Xi', "'s", 'plan', ',', 'O’Brien', "didn't", '.']);
	});
	test('numbers keep separators before digits only', () => {
		assert.deepEqual(words('88.4 billion, 2,900 km, in 2024.'), [
			'88.4',
			'billion',
			',',
			'2,900',
			'km',
			',',
			'in',
			'2024',
			'.',
		]);
	});
	test('digits after letters belong to the word', () => {
		assert.deepEqual(words('PM2.5 and 5G'), ['PM2.5', 'and', '5', 'G']);
	});
	test('a word is found whatever its case', () => {
		const id = english.id('according');
		assert.equal(tokenise('ACCORDING', english).id[0], id);
		assert.equal(tokenise('According', english).id[0], id);
	});
	test('Chinese runs and marks', () => {
		const t = tokenise('他说：“好。”', english);
		assert.deepEqual(
			[...t.kind],
			[TokenKind.Han, TokenKind.Punctuation, TokenKind.Mark, TokenKind.Han, TokenKind.Punctuation, TokenKind.Mark],
		);
	});
	test('no number of a word is the code of a sign', () => {
		for (const word of ['i', 'of', 'said', 'one']) assert.ok(english.id(word) >= 0x4e00);
		const tokens = tokenise('I (of) one.', english);
		const ids = Array.from(tokens.id);
		assert.equal(new Set(ids).size, ids.length);
	});
	test('what can begin at a token is noted of it and of the paragraph', () => {
		assert.notEqual(forms.of(english.id('said')), 0);
		const tokens = tokenise('“Fine,” Orla said.', english);
		assert.deepEqual(
			[...tokens.signal],
			[Signal.Mark, Signal.Name, 0, Signal.Mark, Signal.Name, Signal.Cue, Signal.Stop],
		);
		assert.equal(tokens.signals, Signal.Mark | Signal.Name | Signal.Cue | Signal.Stop);
		assert.equal(tokenise('9 of ten ½', english).signal[0], Signal.Figure);
		assert.equal(tokenise('½', english).signals, Signal.Figure);
		assert.equal(tokenise('of it', english).signals & (Signal.Figure | Signal.Mark | Signal.Stop), 0);
	});
});
