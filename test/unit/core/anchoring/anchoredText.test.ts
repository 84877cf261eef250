import assert from 'node:assert/strict';
import { AnchoredText } from '../../../../src/core/anchoring/anchoredText';
import { selectorsOf } from '../../../../src/core/anchoring/selectors';
import { TextUnits } from '../../../../src/core/anchoring/textUnits';

/** An open text with one annotation, on what stands between ⟦ and ⟧. */
const open = (marked: string): AnchoredText => {
	const span = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
	const text = marked.replace(/[⟦⟧]/g, '');
	return new AnchoredText(text, [{ id: 'a', ...selectorsOf(new TextUnits(text), span) }]);
};

const look = (anchored: AnchoredText): string => {
	const riding = anchored.ridingOf('a');
	const words = (span: { start: number; end: number } | null | undefined): string =>
		span == null ? '' : anchored.text.slice(span.start, span.end);
	const proposed = riding?.proposed ? `?${words(riding.proposed)}?` : '';
	return [riding?.state, words(riding?.span) || proposed, riding?.edited === true ? 'edited' : '']
		.filter(Boolean)
		.join(' ');
};

/** Replaces the first `from` by `to`, as one edit, or for typing as one for each character. */
const replace = (anchored: AnchoredText, from: string, to: string, typing = false): void => {
	const start = anchored.text.indexOf(from);
	assert.ok(start >= 0, from);
	if (!typing) return anchored.edit({ start, end: start + from.length, text: to });
	anchored.edit({ start, end: start + from.length, text: '' });
	for (const [i, char] of Array.from(to).entries()) anchored.edit({ start: start + i, end: start + i, text: char });
};

const lines =
	'In May the mills of the valley drew water.\nThey drew ⟦5.2 million litres of clear water⟧ in all.\nNo rain fell.\n';

suite('riding on edits', () => {
	test('edits outside move it', () => {
		const text = open(lines);
		replace(text, 'In May', 'In the May of that year', true);
		replace(text, 'No rain fell.', 'It was dry.');
		assert.equal(look(text), 'exact 5.2 million litres of clear water');
	});
	test('small edits inside stretch it; those of ordinary words and of spelling attach', () => {
		const text = open(lines);
		replace(text, 'clear', 'very wet and clear', true);
		assert.equal(look(text), 'changed ?5.2 million litres of very wet and clear water?');
		replace(text, 'very wet', 'wet');
		assert.equal(look(text), 'exact 5.2 million litres of wet and clear water edited');
		replace(text, 'wet and ', '');
		assert.equal(look(text), 'exact 5.2 million litres of clear water');
		replace(text, 'litres of', 'litres, of');
		assert.equal(look(text), 'respelled 5.2 million litres, of clear water');
	});
	test('a protected word touched, inside or joined at the edge, detaches; taking the edit back attaches again', () => {
		for (const [from, to] of [
			['5.2', '4.8'],
			['5.2', '15.2'],
			['litres', 'gallons'],
			['5.2 million', '5.2 billion'],
			['drew 5.2', 'drew not 5.2'],
			['drew 5.2', 'drew 15.2'],
			['clear', 'unclear'],
			['clear', 'no'],
			['water in', 'waters in'],
		] as const) {
			const text = open(lines);
			replace(text, from, to, true);
			assert.match(look(text), /^changed \?/, to);
			replace(text, to, from);
			assert.equal(look(text), 'exact 5.2 million litres of clear water', to);
		}
	});
	test('an edge that runs into the next word detaches, where a comma stood before as well', () => {
		for (const reload of [false, true]) {
			const text = open('The centre has 70 yuan and ⟦the bridges 88 hectares,⟧ as the market near the mills says.\n');
			replace(text, ', as ', '');
			if (reload) text.replaceAll(text.text);
			assert.match(look(text), /^changed /);
		}
	});
	test('other words typed over it are another passage', () => {
		const text = open('They saw ⟦the slow green river⟧ at dawn.');
		replace(text, 'the slow green river', 'a house with a roof', true);
		assert.equal(look(text), 'changed ?a house with a roof?');
		const over = open('They saw ⟦the slow green river⟧ at dawn.');
		replace(over, 'the slow green river', 'a house with a roof');
		assert.equal(look(over), 'changed ?a house with a roof?');
	});
	test('words cut out are lost, and found where they are put back', () => {
		const text = open(lines);
		const line = 'They drew 5.2 million litres of clear water in all.\n';
		replace(text, line, '');
		assert.equal(look(text), 'orphaned');
		text.edit({ start: 0, end: 0, text: line });
		assert.match(look(text), /^(?:moved|exact) 5\.2 million litres of clear water$/);
	});
	test('a replacement of everything anchors from the stored selectors', () => {
		const text = open(lines);
		const whole = (to: string): void => text.edit({ start: 0, end: text.text.length, text: to });
		whole(text.text.replace('In May', 'In the dry month of May'));
		assert.equal(look(text), 'moved 5.2 million litres of clear water');
		whole(text.text.replace('5.2', '4.8'));
		assert.equal(look(text), 'changed ?4.8 million litres of clear water?');
		text.edit({ start: 0, end: 0, text: 'Long ago. ' });
		assert.equal(look(text), 'changed ?4.8 million litres of clear water?');
		text.replaceAll(text.text.replaceAll('\n', '\r\n').replace('4.8', '5.2'));
		assert.equal(look(text), 'moved 5.2 million litres of clear water');
	});
	test('a part cut off at either edge leaves the rest', () => {
		const text = open('He said ⟦that the mills stand by the bank of the brook⟧ today.');
		replace(text, 'said that ', 'said ');
		replace(text, ' of the brook today', ' today');
		assert.equal(look(text), 'exact the mills stand by the bank edited');
	});
	test('new selectors are taken over, unchanged ones ride on', () => {
		const text = open(lines);
		replace(text, 'In May', 'In that long May', true);
		const kept = text.ridingOf('a');
		const stored = selectorsOf(new TextUnits(text.text), { start: 0, end: 12 });
		text.setAnnotations([{ id: 'a', ...stored }]);
		assert.equal(look(text), 'exact In that long');
		assert.equal(kept?.state, 'exact');
		text.setAnnotations([]);
		assert.equal(text.ridingOf('a'), undefined);
	});
});
