import type { Codebook } from '../../codebook/codebook';
import type { Losses } from '../losses';
import type { ExchangeFrame } from '../model';
import { element, fitsXml, parent, XML_HEAD, xmlText } from '../xml/xmlWriter';
import { describeCode } from './description';
import { guidOf } from './guid';

/** The codes as `Codes`, nested as they are; codes that only annotations know stand at the end. Empty without any. */
export function codesElement(codebook: Codebook, unknown: readonly string[]): string {
	const write = (id: string | null): string[] =>
		codebook.childrenOf(id).map((code) => {
			const about = { guid: guidOf('code', code.id), name: code.name, isCodable: true, color: code.colour };
			return parent('Code', about, [described(describeCode(code)), ...write(code.id)]);
		});
	const others = unknown.map((id) =>
		parent('Code', { guid: guidOf('code', id), name: id, isCodable: true }, [described(describeCode({ id }))]),
	);
	const codes = [...write(null), ...others];
	return codes.length === 0 ? '' : parent('Codes', {}, codes);
}

export function described(text: string): string {
	return text === '' ? '' : element('Description', {}, xmlText(text));
}

/** The codebook as a file of its own (.qdc); the schema has no place for one without codes. */
export function codebookXml(frame: ExchangeFrame, losses: Losses): string {
	const codes = codesElement(frame.codebook, []);
	if (codes === '') losses.add('codebooks without a code: the format asks for one at least', frame.title);
	noteControls(frame, losses);
	const origin = `Policy Annotator ${frame.analyser}`;
	return `${XML_HEAD}${parent('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin }, [codes])}\n`;
}

/** Notes what of the codes XML cannot hold. */
export function noteControls({ codebook }: ExchangeFrame, losses: Losses): void {
	for (const code of codebook.codes)
		if (!fitsXml(code.name + describeCode(code))) losses.add('control characters, which XML cannot hold', code.id);
}
