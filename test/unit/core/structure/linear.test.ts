import { readLine } from '../../../../src/core/structure/lineFacts';
import { readTurns } from '../../../../src/core/structure/turns';
import { splitParagraphs } from '../../../../src/core/text/paragraphs';
import { assertLinear } from '../../support/linear';
import { frameOf } from './frameOf';

const read = (text: string): unknown => {
	const { furniture, roster } = frameOf(text);
	const paragraphs = splitParagraphs(text).map(({ start, end }, i) => {
		const words = text.slice(start, end);
		return { words, label: readLine(words).label, furniture: furniture[i] !== null };
	});
	return readTurns(paragraphs, roster);
};

suite('the frame of a text is read in linear time', () => {
	const hard: Readonly<Record<string, string>> = {
		colons: ':',
		'one endless line': 'a word and ',
		'one endless line of capitals': 'VELM ',
		'blank lines': '\n',
		'short lines': 'Home\n',
		labels: 'MS. ORLU: We do.\n\n',
		'labels of many': 'Ana Roy: yes.\n\nLi Sun: no.\n\n',
		'names before a colon': 'Velm, Orland, Ana Roy, Li Sun, ',
		'opening brackets': '([',
		digits: '1 ',
		dates: 'May 3, 2031 ',
		bars: '| ',
		stars: '*',
		questions: 'Q  Why?\n',
	};
	for (const [name, unit] of Object.entries(hard))
		test(name, function () {
			this.timeout(60000);
			assertLinear((n) => unit.repeat(Math.ceil((n * 16) / unit.length)), read);
		});
	test('many different labels', function () {
		this.timeout(60000);
		assertLinear((n) => {
			let text = '';
			for (let i = 0; i < n / 4; i += 1)
				text += `MR. VELM${String.fromCharCode(65 + (i % 26), 65 + ((i / 26) % 26), 65 + ((i / 676) % 26))}: We do thank you.\n\n`;
			return text;
		}, read);
	});
});
