import type { Random } from './random';
import { directions, figures, modifiers, names, negations, sentence, units } from './sampleTexts';
import type { TrackedText } from './trackedText';

type Edit = (text: TrackedText, random: Random) => void;

/** Starts of words. */
function wordAt(text: TrackedText, random: Random): { start: number; end: number } {
	const from = random.below(Math.max(1, text.text.length));
	const found = /[\p{L}\p{M}\p{N}]+/u.exec(text.text.slice(from));
	const start = found === null ? text.text.length : from + found.index;
	return { start, end: start + (found?.[0].length ?? 0) };
}

function swap(kind: readonly string[]): Edit {
	return (text, random) => {
		const from = random.pick(kind);
		const places = Array.from(
			text.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${from.replace('.', '\\.')}(?![\\p{L}\\p{N}])`, 'gu')),
		);
		if (places.length === 0) return;
		const at = random.pick(places).index;
		text.replace(at, at + from.length, random.pick(kind));
	};
}

function everywhere(from: string, to: string): Edit {
	return (text) => {
		for (let at = text.text.indexOf(from); at >= 0; at = text.text.indexOf(from, at + to.length))
			text.replace(at, at + from.length, to);
	};
}

function paragraph(text: TrackedText, random: Random): { start: number; end: number } {
	const at = random.below(text.text.length);
	const start = text.text.lastIndexOf('\n', at) + 1;
	const end = text.text.indexOf('\n', start);
	return { start, end: end < 0 ? text.text.length : end + 1 };
}

/** Edits of which another program makes some at once. */
const small: readonly Edit[] = [
	swap(figures),
	swap(directions),
	swap(names),
	(text, random) => {
		const { start } = wordAt(text, random);
		text.replace(start, start, `${random.pick(negations)} `);
	},
	(text, random) => {
		const { start, end } = paragraph(text, random);
		text.replace(start, end, random.chance(0.5) ? '' : `${sentence(random)}\n`);
	},
];

/** What people, and other programs, do to texts. */
export const edits: Readonly<Record<string, Edit>> = {
	type: (text, random) => {
		const { start } = wordAt(text, random);
		for (const [i, char] of Array.from(`${sentence(random).slice(0, 1 + random.below(12))} `).entries()) {
			text.replace(start + i, start + i, char);
		}
	},
	paste: (text, random) => {
		const { start } = wordAt(text, random);
		text.replace(start, start, `${sentence(random)} `);
	},
	pasteCopy: (text, random) => {
		const from = paragraph(text, random);
		const { start } = paragraph(text, random);
		// Copied words are as much the coded ones as those they were copied from: nothing in the text tells them apart.
		text.replace(start, start, text.text.slice(from.start, from.end), text.origins.slice(from.start, from.end));
	},
	delete: (text, random) => {
		const start = random.below(text.text.length);
		text.replace(start, Math.min(text.text.length, start + 1 + random.below(80)), '');
	},
	deleteWord: (text, random) => {
		const { start, end } = wordAt(text, random);
		text.replace(start, Math.min(text.text.length, end + 1), '');
	},
	deleteParagraph: (text, random) => {
		const { start, end } = paragraph(text, random);
		text.replace(start, end, '');
	},
	moveParagraph: (text, random) => {
		const { start, end } = paragraph(text, random);
		const to = paragraph(text, random).start;
		if (to < start || to > end) text.move(start, end, to);
	},
	joinParagraphs: (text, random) => {
		const { end } = paragraph(text, random);
		if (end < text.text.length && end > 0) text.replace(end - 1, end, ' ');
	},
	swapFigure: swap(figures),
	swapUnit: swap(units),
	swapDirection: swap(directions),
	swapModifier: swap(modifiers),
	swapName: swap(names),
	negate: (text, random) => {
		const { start } = wordAt(text, random);
		text.replace(start, start, `${random.pick(negations)} `);
	},
	digit: (text, random) => {
		const digits = Array.from(text.text.matchAll(/\d/g));
		if (digits.length === 0) return;
		const at = random.pick(digits).index;
		if (random.chance(0.5)) text.replace(at, at, String(random.below(10)));
		else text.replace(at, at + 1, random.pick(['', '3', '.', '-']));
	},
	letter: (text, random) => {
		const { start, end } = wordAt(text, random);
		const at = start + random.below(Math.max(1, end - start));
		text.replace(at, at + random.below(2), random.pick(['e', 's', 'un', '']));
	},
	swapEverywhere: (text, random) => {
		const kind = random.pick([figures, directions, names]);
		everywhere(` ${random.pick(kind)} `, ` ${random.pick(kind)} `)(text, random);
	},
	american: (text, random) => {
		for (const [from, to] of [
			['labour', 'labor'],
			['colour', 'color'],
			['centre', 'center'],
			['programme', 'program'],
		] as const) {
			everywhere(from, to)(text, random);
		}
	},
	reWrap: (text, random) => {
		const width = 30 + random.below(60);
		let column = 0;
		text.rewrite(/[ \n]/g, (space) => {
			column += 7;
			if (column < width) return space;
			column = 0;
			return space === ' ' ? '\n' : space;
		});
	},
	unWrap: (text) => text.rewrite(/(?<=[a-z,]) ?\r?\n(?=[a-z])/g, () => ' '),
	lineEnds: (text) => {
		if (text.text.includes('\r\n')) text.rewrite(/\r\n/g, () => '\n');
		else text.rewrite(/\n/g, () => '\r\n');
	},
	accents: (text) => text.rewrite(/[^\n]+/g, (line) => line.normalize(line === line.normalize('NFC') ? 'NFD' : 'NFC')),
	straightQuotes: (text) => text.rewrite(/[“”]/g, () => '"'),
	mark: (text) => {
		if (!text.text.startsWith('\ufeff')) text.replace(0, 0, '\ufeff');
	},
	otherProgram: (text, random) =>
		text.elsewhere(() => {
			for (let i = 0; i < 1 + random.below(4); i += 1) random.pick(small)(text, random);
		}),
	shuffleParagraph: (text, random) => {
		const { start, end } = paragraph(text, random);
		const sentences = text.text.slice(start, end).split(/(?<=\.) /);
		if (sentences.length > 2) text.replace(start, end, `${sentences.toReversed().join(' ').trim()}\n`);
	},
};

/** One to six edits; most of them one of everyday work. */
export function editScript(text: TrackedText, random: Random): string[] {
	const all = Object.keys(edits);
	return Array.from({ length: 1 + random.below(6) }, () => {
		const name = random.pick(all);
		if (text.text.length > 40) edits[name]?.(text, random);
		return name;
	});
}
