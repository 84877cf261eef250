import type { Random } from './random';

/**
 * Invented policy prose, made of words whose part in a claim is known because we chose them: that is what makes the
 * oracle independent of the lists of the program.
 */
export const figures = ['5.2', '4.8', '15', '1,500', '1.5', '88', '2023', '2024', '7', '70', 'three', 'four', 'seven'];
export const units = ['percent', 'million', 'billion', 'tonnes', 'litres', 'kilometers', 'yuan', 'hectares', 'days'];
export const directions = [
	'rose',
	'fell',
	'increased',
	'decreased',
	'up',
	'down',
	'grew',
	'shrank',
	'exceeded',
	'supported',
	'opposed',
];
export const negations = ['not', 'never', 'no', 'cannot', 'without'];
export const modifiers = [
	'nearly',
	'about',
	'more',
	'less',
	'at least',
	'must',
	'may',
	'will',
	'almost',
	'only',
	'all',
	'most',
];
export const names = ['Lind', 'Oder', 'Marisa Vale', 'Norrland', 'Tessin', 'Harbour Council', 'Basil Ferro'];
const plain = (
	'water mills river valley labour harvest bridges council villages canal programme farmers ' +
	'exports imports fields schools report market colour centre policy summer roads timber'
).split(' ');
const links = [
	'of the',
	'in the',
	'and the',
	'for the',
	'with the',
	'from',
	'to the',
	'by the',
	'near the',
	', as the',
	'; the',
	'that the',
];

const claimed = new Set(
	[...figures, ...units, ...directions, ...negations, ...modifiers, ...names].flatMap((words) => words.split(' ')),
);

/** What a passage claims: its figures, units, directions, negations, modifiers and names, in order. */
export function claims(passage: string): string {
	const even = passage.normalize('NFC').replaceAll('\u2212', '-');
	const words = even.match(/[-+$€]?\d+(?:[.,]\d+)*\w*|[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu) ?? [];
	return words.filter((word) => /\d/.test(word) || claimed.has(word)).join(' ');
}

/** A sentence with some claims in it. */
export function sentence(random: Random): string {
	const parts: string[] = [random.chance(0.3) ? random.pick(names) : `The ${random.pick(plain)}`];
	const length = 4 + random.below(14);
	for (let i = 0; i < length; i += 1) {
		const kind = random.below(10);
		if (kind < 2) parts.push(`${random.pick(figures)} ${random.pick(units)}`);
		else if (kind === 2) parts.push(random.pick(directions));
		else if (kind === 3) parts.push(random.pick(random.chance(0.4) ? negations : modifiers));
		else if (kind === 4) parts.push(random.pick(names));
		else if (kind === 5 && random.chance(0.3)) parts.push(`“${random.pick(plain)} ${random.pick(plain)}”`);
		else parts.push(`${random.pick(links)} ${random.pick(plain)}`);
	}
	return `${parts.join(' ').replaceAll(' ,', ',').replaceAll(' ;', ';')}.`;
}

/** A text of several paragraphs, some of them repeated word for word, as furniture and refrains are. */
export function sampleText(random: Random, small = false): string {
	const paragraphs: string[] = [];
	const count = small ? 5 + random.below(5) : 12 + random.below(24);
	for (let i = 0; i < count; i += 1) {
		if (i > 3 && random.chance(0.1)) paragraphs.push(random.pick(paragraphs));
		else paragraphs.push(Array.from({ length: 1 + random.below(small ? 3 : 5) }, () => sentence(random)).join(' '));
	}
	if (random.chance(0.3)) paragraphs.splice(1, 0, '去年全省用水总量达到一百五十亿立方米，比前年下降百分之三。');
	return `${paragraphs.join(random.chance(0.7) ? '\n' : '\n\n')}\n`;
}
