import type { ExchangeFrame, ExchangeText } from './model';

/** Things of a corpus that a format may or may not have a place for. */
export type Feature =
	| 'annotations'
	| 'detached'
	| 'notes'
	| 'firstExact'
	| 'replies'
	| 'placeless'
	| 'annotationDates'
	| 'coding'
	| 'codebook'
	| 'codeRules'
	| 'codeKeys'
	| 'documents'
	| 'speech'
	| 'figures'
	| 'texts';

/** One thing that could not be carried: how many of them, what they are, and the first of them by name. */
export interface Loss {
	readonly count: number;
	readonly what: string;
	readonly examples: readonly string[];
}

const EXAMPLES = 3;

const features: Readonly<Record<Feature, string>> = {
	annotations: 'annotations, but for codes, coders and states of those that share words with a row',
	detached: 'annotations that stand on no words now (changed, ambiguous or orphaned)',
	notes: 'notes of annotations',
	firstExact: 'wordings first coded of annotations whose words were edited since',
	replies: 'replies, as to which annotation they answer',
	placeless: 'decisions to keep an annotation without a place',
	annotationDates: 'dates of making and changing annotations',
	coding: 'statements how far a coder is with a text',
	codebook: 'codes with their place in the codebook',
	codeRules: 'codes with rules of use, examples, terms or former ids',
	codeKeys: 'keys of codes',
	documents: 'documents with title, source and dates',
	speech: 'quotations and reports that the program found',
	figures: 'figures that the program found',
	texts: 'texts themselves',
};

/** Gathers what a format could not carry, so that every exchange says so. */
export class Losses {
	readonly #found = new Map<string, { count: number; examples: string[] }>();

	/** Notes one thing of a kind; `what` names the kind in the plural, `example` this one. */
	add(what: string, example: string, count = 1): void {
		if (count === 0) return;
		const known = this.#found.get(what) ?? { count: 0, examples: [] };
		known.count += count;
		if (known.examples.length < EXAMPLES && !known.examples.includes(example)) known.examples.push(example);
		this.#found.set(what, known);
	}

	addFeature(feature: Feature, example: string, count = 1): void {
		this.add(features[feature], example, count);
	}

	/** In the order in which they were met. */
	get list(): readonly Loss[] {
		return [...this.#found].map(([what, { count, examples }]) => ({ count, what, examples }));
	}

	/** One line a loss, for people. */
	get lines(): readonly string[] {
		return this.list.map(({ count, what, examples }) => {
			const more = count > examples.length ? ', …' : '';
			return `${count} ${what}: ${examples.join(', ')}${more}`;
		});
	}
}

/** Notes what of the frame a format that carries only some features leaves behind. */
export function lossesOfFrame({ codebook }: ExchangeFrame, carried: ReadonlySet<Feature>, losses: Losses): void {
	for (const code of codebook.codes) {
		const rules =
			[code.when, code.whenNot].some(Boolean) || code.examples.length + code.terms.length + code.was.length > 0;
		if (!carried.has('codebook')) losses.addFeature('codebook', code.id);
		else if (rules && !carried.has('codeRules')) losses.addFeature('codeRules', code.id);
		if (carried.has('codebook') && code.key !== undefined && !carried.has('codeKeys'))
			losses.addFeature('codeKeys', code.id);
	}
}

/** Notes what of a text such a format leaves behind. */
export function lossesOfText(text: ExchangeText, carried: ReadonlySet<Feature>, losses: Losses): void {
	const note = (feature: Feature, example: string, count = 1): void => {
		if (!carried.has(feature)) losses.addFeature(feature, example, count);
	};
	note('annotations', text.path, text.annotations.length);
	for (const { annotation, anchor } of carried.has('annotations') ? text.annotations : []) {
		const name = `${annotation.id} in ${text.path}`;
		if (anchor.span === null) note('detached', `${name} (${anchor.state})`);
		if (annotation.note !== undefined) note('notes', name);
		if (annotation.firstExact !== undefined) note('firstExact', name);
		if (annotation.replyTo !== undefined) note('replies', name);
		if (annotation.place !== undefined) note('placeless', name);
		if (annotation.created !== undefined || annotation.modified !== undefined) note('annotationDates', name);
	}
	for (const [coder, status] of text.coding) note('coding', `${coder ?? 'without coder'}: ${status} in ${text.path}`);
	note('documents', text.path);
	note('texts', text.path);
	if (!carried.has('speech'))
		note('speech', text.path, text.analysis.quotations.length + text.analysis.reported.length);
	if (!carried.has('figures')) note('figures', text.path, text.analysis.figures.length);
}
