import assert from 'node:assert/strict';
import { assert as always, property, string } from 'fast-check';
import { decodeInTheWild } from '../../../../src/core/text/guessEncoding';

const chinese = '港口二〇二五年工作报告\n\n镇长杜兰说：“我们将继续修复堤坝。”全年投资4.5亿元，增长5.2%。\n';
const french = 'Le maire a déclaré : « Le barrage sera réparé l’été prochain. » Coût : 4,5 M€ – à partir de mai.\n';
const german = 'Die Bürgermeisterin sagte, die Brücke über die Öl-Straße müsse geschlossen bleiben – „für länger“.\n';

const utf16 = (text: string, big: boolean): Uint8Array => {
	const bytes = Buffer.from(text, 'utf16le');
	return big ? bytes.swap16() : bytes;
};

/** Characters as Windows-1252 has them, for those that these texts need. */
const windows = (text: string): Uint8Array => {
	const special: Readonly<Record<string, number>> = {
		'€': 0x80,
		'’': 0x92,
		'–': 0x96,
		'„': 0x84,
		'“': 0x93,
		'”': 0x94,
	};
	return Uint8Array.from(text, (char) => special[char] ?? char.charCodeAt(0));
};

/** There is no encoder for it: every pair of its old core is decoded once. */
const gb18030 = (() => {
	const pairs = new Map<string, readonly number[]>();
	const decoder = new TextDecoder('gb18030');
	for (let lead = 0x81; lead <= 0xfe; lead += 1)
		for (let trail = 0x40; trail <= 0xfe; trail += 1)
			pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
	return (text: string): Uint8Array =>
		Uint8Array.from(Array.from(text).flatMap((char) => pairs.get(char) ?? [char.charCodeAt(0)]));
})();

const read = (bytes: Uint8Array, otherwise?: string): string => {
	const decoded = decodeInTheWild(bytes, otherwise);
	return decoded.ok ? `${decoded.encoding}: ${decoded.text}` : decoded.reason;
};

suite('encodings found in the wild', () => {
	test('UTF-8 with and without a byte order mark', () => {
		for (const text of [chinese, french]) {
			assert.equal(read(Buffer.from(text)), `utf-8: ${text}`);
			assert.equal(read(Buffer.from(`\ufeff${text}`)), `utf-8: ${text}`);
		}
	});

	test('UTF-16 of either order, with and without a byte order mark', () => {
		for (const [big, name] of [
			[false, 'utf-16le'],
			[true, 'utf-16be'],
		] as const)
			for (const text of [chinese, french])
				for (const mark of ['', '\ufeff']) assert.equal(read(utf16(mark + text, big)), `${name}: ${text}`);
	});

	test('GB18030 and Windows-1252 are told apart, also where few letters are not English', () => {
		assert.equal(read(gb18030(chinese)), `gb18030: ${chinese}`);
		const mixed = `The mayor said “修复”, which means to repair, ${'and went on. '.repeat(50)}`;
		assert.equal(read(gb18030(mixed)), `gb18030: ${mixed}`);
		for (const text of [french, german, `A café. ${'All the rest is English. '.repeat(100)}`])
			assert.equal(read(windows(text)), `windows-1252: ${text}`);
	});

	test('what corpus.yaml names counts, and is not guessed over', () => {
		assert.equal(read(windows(french), 'windows-1252'), `windows-1252: ${french}`);
		assert.equal(read(gb18030(chinese), 'gb18030'), `gb18030: ${chinese}`);
		assert.equal(read(Uint8Array.of(0x82, 0x61, 0xff, 0x20), 'shift_jis'), 'encoding');
	});

	test('what is no text stays none', () => {
		const picture = Uint8Array.from({ length: 4096 }, (_, i) => (i * 197 + ((i * i) >> 3)) & 255);
		assert.equal(read(picture), 'binary');
		assert.equal(read(picture.map((byte) => byte || 1)), 'encoding');
	});

	test('whatever is written in UTF-8 is read back, never taken for something else', () => {
		always(
			property(string({ unit: 'grapheme' }), (text) => {
				const plain = text.replaceAll(/[\0\ufeff]/g, '');
				assert.equal(read(Buffer.from(plain)), `utf-8: ${plain}`);
			}),
		);
	});
});
