/** One page of several. */
export interface Part {
	readonly number: number;
	readonly of: number | null;
}

const PAGE_OF = /^\W*(?:page|part|第)\s*(\d{1,4})\s*(?:of|\/|页[，,\s]*(?:共|\/))\s*(\d{1,4})\s*页?\W*$/i;
const BACK = /^(?:<+|‹|«|←|◄|prev(?:ious)?(?: page)?|上一页)$/i;
const FORTH = /^(?:>+|›|»|→|►|next(?: page)?|下一页)$/i;
const EDGE = /^(?:\||·|…|\.\.\.|first|last|首页|尾页|页)$/i;

/**
 * Reads a line of page numbers: `<  1  2  3 … 11`, `1 2 3 >`, `Page 3 of 11`, `1 [2] 3`. The current page is the one
 * marked, else told by the arrows: only a way back means the last page, only a way on the first, both leave it open.
 * Null for other lines.
 */
export function readPagination(line: string): { readonly part: Part | null } | null {
	if (line.length > 200) return null;
	const of = PAGE_OF.exec(line);
	if (of !== null) return { part: { number: Number(of[1]), of: Number(of[2]) } };
	const words = line.split(/[\s\u00a0]+/).filter(Boolean);
	const numbers: number[] = [];
	let marked: number | null = null;
	let back = false;
	let forth = false;
	for (const word of words) {
		const m = /^(\[|\(|\*+)?(\d{1,4})(\]|\)|\*+)?$/.exec(word);
		if (m !== null) {
			const n = Number(m[2]);
			if (numbers.length > 0 && n <= (numbers.at(-1) as number)) return null;
			numbers.push(n);
			if (m[1] !== undefined && m[3] !== undefined) marked = n;
		} else if (BACK.test(word)) back = true;
		else if (FORTH.test(word)) forth = true;
		else if (!EDGE.test(word)) return null;
	}
	if (numbers.length < 2 || numbers[0] !== 1) return null;
	if (!back && !forth && marked === null && numbers.length < 3) return null;
	const last = numbers.at(-1) as number;
	if (numbers.some((n, i) => i > 0 && n - (numbers[i - 1] as number) > 1) && !/…|\.\.\./.test(line)) return null;
	if (marked !== null) return { part: { number: marked, of: last } };
	if (back && !forth) return { part: { number: last, of: last } };
	return { part: forth && !back ? { number: 1, of: last } : null };
}
