/** The five forms of an English verb; a regular verb needs none but the first. */
export interface VerbForms {
	readonly base: string;
	/** Third person: `says`. */
	readonly s: string;
	/** Past: `said`, `wrote`. */
	readonly past: string;
	/** Past participle: `said`, `written`. */
	readonly participle: string;
	/** Present participle: `saying`. */
	readonly ing: string;
}

const doubled = new Set('admit commit submit permit rebut chat nod plan beg brag refer infer bar prod spur'.split(' '));

const irregular: Readonly<Record<string, readonly [past: string, participle?: string]>> = {
	say: ['said'],
	tell: ['told'],
	write: ['wrote', 'written'],
	think: ['thought'],
	know: ['knew', 'known'],
	feel: ['felt'],
	find: ['found'],
	hear: ['heard'],
	see: ['saw', 'seen'],
	mean: ['meant'],
	show: ['showed', 'shown'],
	swear: ['swore', 'sworn'],
	speak: ['spoke', 'spoken'],
	make: ['made'],
	give: ['gave', 'given'],
	read: ['read'],
	understand: ['understood'],
	foresee: ['foresaw', 'foreseen'],
	forecast: ['forecast'],
	hold: ['held'],
	lay: ['laid'],
	set: ['set'],
	put: ['put'],
	shoot: ['shot'],
	hit: ['hit'],
	cut: ['cut'],
	sing: ['sang', 'sung'],
	bet: ['bet'],
	seek: ['sought'],
	forbid: ['forbade', 'forbidden'],
	shrug: ['shrugged'],
	lie: ['lied'],
	take: ['took', 'taken'],
	learn: ['learned'],
	dream: ['dreamed'],
	joke: ['joked'],
	uphold: ['upheld'],
};

const isVowel = (char: string | undefined): boolean => char !== undefined && 'aeiou'.includes(char);

/** The forms of a verb given by its base. Spelling rules of English; exceptions by list. */
export function inflect(base: string): VerbForms {
	const last = base.at(-1);
	const consonantY = last === 'y' && !isVowel(base.at(-2));
	const s = consonantY ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
	const stem = doubled.has(base) || ['set', 'put', 'bet', 'hit', 'cut'].includes(base) ? base + base.at(-1) : base;
	const ing = base.endsWith('ie')
		? `${base.slice(0, -2)}ying`
		: last === 'e' && !base.endsWith('ee')
			? `${base.slice(0, -1)}ing`
			: `${stem}ing`;
	const ed = last === 'e' ? `${base}d` : consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`;
	const [past = ed, participle = past] = irregular[base] ?? [];
	return { base, s, past, participle, ing };
}
