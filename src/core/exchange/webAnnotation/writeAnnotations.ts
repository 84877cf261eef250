import { selectorsOf } from '../../anchoring/selectors';
import { codeName, resolveCode } from '../codes';
import type { ExchangeAnnotation, ExchangeFrame, ExchangeText } from '../model';

/** What our names mean in JSON-LD, beside those of the Web Annotation vocabulary. */
export const OUR_TERMS = 'urn:policy-annotator:';

const context = [
	'http://www.w3.org/ns/anno.jsonld',
	{
		pa: OUR_TERMS,
		code: 'pa:code',
		coder: 'pa:coder',
		state: 'pa:state',
		firstExact: 'pa:firstExact',
		place: 'pa:place',
		replyTo: { '@id': 'pa:replyTo', '@type': '@id' },
		coding: { '@id': 'pa:coding', '@type': '@json' },
		documents: { '@id': 'pa:documents', '@type': '@json' },
	},
];

/**
 * The annotations as a page of W3C Web Annotations in JSON-LD: codes as tags, notes as comments, the words by their quote
 * and by their position in code points of the text with LF line ends. Sources are the paths of the texts; how far coders
 * are with them and what is known of their documents stand behind, as JSON.
 */
export function* webAnnotations(frame: ExchangeFrame, texts: Iterable<ExchangeText>): Generator<string> {
	const generator = { id: `${OUR_TERMS}program`, type: 'Software', name: `Policy Annotator ${frame.analyser}` };
	const head = JSON.stringify({ '@context': context, type: 'AnnotationPage', label: frame.title, generator });
	yield `${head.slice(0, -1)},"items":[`;
	let first = true;
	const coding: object[] = [];
	const documents: object[] = [];
	for (const text of texts) {
		for (const [coder, status] of text.coding) coding.push({ source: sourceOf(text.path), coder, status });
		documents.push({ source: sourceOf(text.path), about: text.facts });
		for (const each of text.annotations) {
			yield `${first ? '\n' : ',\n'}${JSON.stringify(webAnnotation(frame, text, each))}`;
			first = false;
		}
	}
	yield `\n],"coding":${JSON.stringify(coding)},"documents":${JSON.stringify(documents)}}\n`;
}

function webAnnotation(
	frame: ExchangeFrame,
	text: ExchangeText,
	{ annotation, coder, anchor }: ExchangeAnnotation,
): object {
	const { exact, prefix, suffix, position } = anchor.span === null ? annotation : selectorsOf(text.units, anchor.span);
	const tags = annotation.codes.map((id) => ({
		type: 'TextualBody',
		purpose: 'tagging',
		value: codeName(frame, id),
		code: resolveCode(frame, id).id,
	}));
	const note =
		annotation.note === undefined
			? []
			: [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: annotation.note }];
	const name = coder === null ? undefined : (frame.corpus.coders.get(coder)?.name ?? coder);
	return {
		id: OUR_TERMS + encodeURIComponent(annotation.id),
		type: 'Annotation',
		motivation: annotation.replyTo !== undefined ? 'replying' : tags.length === 0 ? 'commenting' : 'tagging',
		...(coder !== null && {
			creator: { id: `${OUR_TERMS}coder/${encodeURIComponent(coder)}`, type: 'Person', name, coder },
		}),
		...(annotation.created !== undefined && { created: annotation.created }),
		...(annotation.modified !== undefined && { modified: annotation.modified }),
		body: [...tags, ...note],
		target: {
			type: 'SpecificResource',
			source: sourceOf(text.path),
			selector: [
				{
					type: 'TextQuoteSelector',
					exact,
					...(prefix !== undefined && { prefix }),
					...(suffix !== undefined && { suffix }),
				},
				...(position === undefined ? [] : [{ type: 'TextPositionSelector', ...position }]),
			],
		},
		state: anchor.state,
		...(annotation.replyTo !== undefined && { replyTo: OUR_TERMS + encodeURIComponent(annotation.replyTo) }),
		...(annotation.place !== undefined && { place: annotation.place }),
		...(annotation.firstExact !== undefined && { firstExact: annotation.firstExact }),
	};
}

/** The path of a text as a relative reference. */
function sourceOf(path: string): string {
	const encoded = path.split('/').map(encodeURIComponent).join('/');
	return encoded.split('/', 1)[0]?.includes(':') === true ? `./${encoded}` : encoded;
}
