import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { AnchoringText, isAttached } from '../../../../src/core/anchoring/anchor';
import type { Selectors } from '../../../../src/core/anchoring/selectors';
import { selectorsOf } from '../../../../src/core/anchoring/selectors';
import { TextUnits } from '../../../../src/core/anchoring/textUnits';

/** The selectors of what stands between ⟦ and ⟧. */
const marked = (text: string): { text: string; selectors: Selectors } => {
	const start = text.indexOf('⟦');
	const end = text.indexOf('⟧') - 1;
	const plain = text.replace(/[⟦⟧]/g, '');
	return { text: plain, selectors: selectorsOf(new TextUnits(plain), { start, end }) };
};

/** State and words after the text has become `after`; proposals in question marks. */
const found = (before: string, after: string): string => {
	const anchor = new AnchoringText(after).anchor(marked(before).selectors);
	assert.equal(anchor.span !== null, isAttached(anchor.state));
	const words = anchor.span ? after.slice(anchor.span.start, anchor.span.end) : '';
	const proposed = anchor.proposed ? ` ?${after.slice(anchor.proposed.start, anchor.proposed.end)}?` : '';
	return `${anchor.state}${words === '' ? '' : ` ${words}`}${proposed}`;
};

const mills =
	'The mills of the Oder valley drew water from the river all summer. The council had asked them to stop.\n';
const report =
	'In May the exports of the valley were up ⟦5.2 percent⟧ from a year before, the council of the valley said.\n';

suite('anchoring', () => {
	test('the same text', () => {
		assert.equal(found(report, marked(report).text), 'exact 5.2 percent');
	});
	test('text before or after it', () => {
		assert.equal(found(report, mills + marked(report).text), 'moved 5.2 percent');
		assert.equal(found(report, marked(report).text + mills), 'exact 5.2 percent');
		assert.equal(found(report, `\ufeff${marked(report).text.replaceAll('\n', '\r\n')}`), 'exact 5.2 percent');
	});
	test('offsets are those of the text as given: mark, CRLF and pairs counted', () => {
		const text = `\ufeff😀\r\n${marked(report).text}`;
		const { span } = new AnchoringText(text).anchor(marked(report).selectors);
		assert.equal(text.slice(span?.start, span?.end), '5.2 percent');
	});
	test('another figure, unit, direction, negation, modifier or name never attaches', () => {
		const swaps: [string, string][] = [
			['5.2 percent', '4.8 percent'],
			['5.2 percent', '15.2 percent'],
			['5.2 percent', '5.25 percent'],
			['5.2 percent', '5.2 million'],
			['up 5.2', 'down 5.2'],
			['were up', 'were not up'],
		];
		const text = marked(report).text;
		for (const [from, to] of swaps) assert.match(found(report, text.replace(from, to)), /^changed /, to);
		const claim = 'The council of the valley said that ⟦the mills will pay for the water of May⟧ in the coming year.';
		for (const [from, to] of [
			['will pay', 'will not pay'],
			['of May', 'of June'],
			['mills', 'farms'],
			['that the', 'that not the'],
		] as const) {
			assert.match(found(claim, marked(claim).text.replace(from, to)), /^changed /, to);
		}
	});
	test('a digit, sign or unit joined to the edge of a figure is seen', () => {
		const cut = 'They drew ⟦2 percent of all the water that the river carried in that long summer⟧, no more.';
		for (const to of ['5.2 percent', '12 percent', '-2 percent', '$2 percent', 'about 2 percent']) {
			assert.match(found(cut, `In short. ${marked(cut).text.replace('2 percent', to)}`), /^changed /, to);
		}
		const open = 'In short: of all the water that the river carried in that long summer they drew ⟦2⟧ percent.';
		for (const to of ['2.5 percent', '2 million', '2% percent', '27 percent']) {
			assert.match(found(open, marked(open).text.replace('2 percent', to)), /^changed /, to);
		}
	});
	test('the same short words elsewhere are another statement', () => {
		const elsewhere = 'Imports into the hills were down 5.2 percent on the spring, which no one had thought.\n';
		assert.match(found(report, mills + elsewhere), /^changed \?5\.2 percent\?/);
		const list = 'There are ⟦four principles⟧ of good water.\n';
		assert.match(found(list, `${mills}There are three principles of good water.\n`), /^changed \?three principles\?/);
		assert.equal(found(list, mills), 'orphaned');
	});
	test('a long passage is found by its words alone; a short one needs its context', () => {
		const long = 'So then: ⟦the council had asked the mills of the valley to stop drawing water⟧, said she.';
		assert.match(
			found(long, `${mills}He wrote: the council had asked the mills of the valley to stop drawing water; they did.`),
			/^moved /,
		);
		const short = 'At last: ⟦the council⟧ spoke, said she of the hills.';
		assert.match(found(short, 'He wrote that long ago the council had slept.'), /^changed /);
	});
	test('a moved paragraph takes its annotations along, at its edges too', () => {
		const one = '⟦The harvest⟧ was poor in all the villages of the lower valley.';
		assert.equal(found(`${one}\n${mills}`, `${mills}${marked(one).text}\n`), 'moved The harvest');
		assert.equal(found(`${mills}${one}\n`, `${marked(one).text}\n${mills}`), 'moved The harvest');
	});
	test('several equal places are ambiguous; context tells unequal ones apart', () => {
		const again = 'The council agrees with all that was said here.\n';
		const line = `${mills}${again.replace('agrees', '⟦agrees⟧')}${mills}${again}${mills}`;
		assert.equal(found(line, `A word before.\n${marked(line).text}`), 'ambiguous');
		const apart = `Lind spoke of the bridge. ${again.replace('agrees', '⟦agrees⟧')}Oder spoke of tax. ${again}`;
		assert.match(found(apart, `A word before.\n${marked(apart).text}`), /^(?:moved|ambiguous)/);
	});
	test('of two equal passages, one respelled since, neither is attached to by itself', () => {
		const refrain = (words: string): string =>
			`The villages of the valley agree that ⟦${words} of the river comes first for us all⟧, and so do the mills below them.\n`;
		const plain = (words: string): string => marked(refrain(words)).text;
		const before = `${mills}${plain('the programme')}${refrain('the programme')}`;
		const after = `A word.\n${plain('the programee')}${mills}${mills}${plain('the programme')}`;
		assert.match(found(before, after), /^changed \?the programme /);
	});
	test('spelling, punctuation and spacing alone attach', () => {
		const text = 'She said that ⟦the labour market of the valley, “for now”, is in good health⟧ and went home.';
		const plain = marked(text).text;
		for (const [from, to] of [
			['labour', 'labor'],
			['“for now”', '"for now"'],
			['valley, “for now”, is', 'valley “for now” is'],
			[' market of', '\nmarket  of'],
		] as const) {
			assert.match(found(text, plain.replace(from, to)), /^respelled the lab/, to);
			assert.match(found(text, `${mills}${plain.replace(from, to)}`), /^respelled the lab/, to);
		}
		assert.equal(
			found('an ⟦e\u0301tude in the key of water⟧ by Lind', 'an étude in the key of water by Lind'),
			'respelled étude in the key of water',
		);
	});
	test('a re-wrapped text keeps all its annotations', () => {
		const long = `${mills}${report}${mills}`.replace(/\n/g, ' ');
		assert.match(
			found(long, marked(long).text.replace(/(.{30,40}) /g, '$1\n')),
			/^(?:exact|moved|respelled) 5\.2\spercent$/,
		);
	});
	test('Chinese', () => {
		const text = '去年，⟦全省用水总量达到一百五十亿立方米⟧，比前年有所下降。';
		const plain = marked(text).text;
		assert.match(found(text, `开头的话。${plain}`), /^moved/);
		assert.match(found(text, plain.replace('一百五十', '一百六十')), /^changed/);
		assert.match(found(text, plain.replace('达到', '未达到')), /^changed/);
	});
	test('words without context attach where they were, or where they surely are', () => {
		const text = new AnchoringText(mills);
		assert.equal(text.anchor({ exact: 'the river', position: { start: 45, end: 54 } }).state, 'exact');
		assert.equal(text.anchor({ exact: 'The council had asked them to stop' }).state, 'moved');
		assert.equal(text.anchor({ exact: 'the' }).state, 'ambiguous');
		assert.equal(text.anchor({ exact: ' ' }).state, 'orphaned');
	});
	test('an unchanged text gives back every annotation where it was', () => {
		const parts = fc.array(
			fc.constantFrom('water ', '5.2', ' percent', '\n', '煤炭', '😀', 'not ', ', ', 'Lind ', '\r\n', 'e\u0301'),
			{
				minLength: 3,
				maxLength: 40,
			},
		);
		fc.assert(
			fc.property(parts, fc.nat(60), fc.nat(60), (pieces, a, b) => {
				const text = pieces.join('');
				const selectors = selectorsOf(new TextUnits(text), { start: Math.min(a, b), end: Math.max(a, b) });
				if (selectors.exact.trim() === '') return;
				const anchor = new AnchoringText(text).anchor(selectors);
				assert.equal(anchor.state, 'exact');
				const words = text.slice(anchor.span?.start, anchor.span?.end).replace(/\r\n?/g, '\n');
				assert.equal(words, selectors.exact);
			}),
			{ numRuns: 300 },
		);
	});
});
