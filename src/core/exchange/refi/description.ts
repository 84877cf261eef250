import type { CodeFields } from '../../codebook/code';
import { joinCell, splitCell } from '../codes';

type Described = Partial<
	Pick<CodeFields, 'id' | 'definition' | 'when' | 'whenNot' | 'examples' | 'terms' | 'was' | 'key'>
>;

const labels = [
	['when', 'When to use'],
	['whenNot', 'When not to use'],
	['examples', 'Examples'],
	['terms', 'Terms'],
	['was', 'Former ids'],
	['key', 'Key'],
	['id', 'Id'],
] as const;

/** All that a code says, as a text that people read in other tools and `readDescription` takes apart again. */
export function describeCode(code: Described): string {
	const lines = labels.flatMap(([key, label]) => {
		const value = code[key];
		const text = typeof value === 'string' ? value : joinCell(value ?? []);
		return value === undefined || value.length === 0 ? [] : [`${label}: ${text.replaceAll('\n', '\n  ')}`];
	});
	return [...(code.definition === undefined ? [] : [code.definition]), lines.join('\n')].join('\n\n');
}

/** What `describeCode` said; of a text of other tools all is the definition. */
export function readDescription(text: string): Described {
	const gap = text.lastIndexOf('\n\n');
	const block = gap < 0 ? text : text.slice(gap + 2);
	const definition = gap < 0 ? undefined : text.slice(0, gap);
	const read: Record<string, string> = {};
	let current: string | null = null;
	for (const line of block.split('\n')) {
		const label = labels.find(([, words]) => line.startsWith(`${words}: `));
		if (label !== undefined) {
			current = label[0];
			read[current] = line.slice(label[1].length + 2);
		} else if (current !== null && line.startsWith('  ')) read[current] += `\n${line.slice(2)}`;
		else current = '';
		if (current === '') break;
	}
	const id = read['id'];
	if (current === '' || id === undefined) return text.trim() === '' ? {} : { definition: text };
	return {
		id,
		...(definition !== undefined && { definition }),
		...(read['when'] !== undefined && { when: read['when'] }),
		...(read['whenNot'] !== undefined && { whenNot: read['whenNot'] }),
		...(read['key'] !== undefined && { key: read['key'] }),
		examples: splitCell(read['examples'] ?? ''),
		terms: splitCell(read['terms'] ?? ''),
		was: splitCell(read['was'] ?? ''),
	};
}
