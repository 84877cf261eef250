import { citeDocument } from '../citations/citation';
import { resolveCode, unknownCodes } from '../codes';
import { contextOf, roleIn } from '../context';
import type { Losses } from '../losses';
import type { ExchangeAnnotation, ExchangeFrame, ExchangeText } from '../model';
import { element, fitsXml, parent, XML_HEAD, xmlText } from '../xml/xmlWriter';
import { Archive } from '../zip';
import { guidOf } from './guid';
import { Speakers } from './speakers';
import { documentValues, Variables } from './variables';
import { codesElement, described, noteControls } from './writeCodes';

/** Code points of the words that name a selection. */
const NAME_LENGTH = 250;
const NAMESPACE = 'urn:QDA-XML:project:1.0';

/**
 * The corpus as a REFI-QDA project: texts in UTF-8 with LF and without byte order mark, positions in code points, GUIDs
 * made from our ids, all files of one date, so that the same corpus gives the same bytes. Elements stand in the order of
 * the standard's schema.
 */
export function* projectArchive(
	frame: ExchangeFrame,
	texts: Iterable<ExchangeText>,
	losses: Losses,
): Generator<Uint8Array> {
	const archive = new Archive();
	const writer = new ProjectWriter(frame, losses);
	for (const text of texts) {
		const file = archive.file(`sources/${guidOf('text', text.path)}.txt`);
		file.write(text.units.normal);
		file.end();
		writer.add(text);
		yield* archive.taken();
	}
	const project = archive.file('project.qde');
	for (const piece of writer.xml()) project.write(piece);
	project.end();
	archive.end();
	yield* archive.taken();
}

class ProjectWriter {
	readonly #frame: ExchangeFrame;
	readonly #losses: Losses;
	readonly #variables = new Variables();
	readonly #speakers = new Speakers();
	readonly #encoder = new TextEncoder();
	/** Written in bytes, which hold nothing of the texts. */
	readonly #sources: { readonly head: Uint8Array; readonly values: readonly (() => string)[] }[] = [];
	readonly #notes: Uint8Array[] = [];
	readonly #codes = new Set<string>();
	readonly #coders = new Set<string>();
	readonly #guids = new Set<string>();
	readonly #works = new Map<string, string[]>();

	constructor(frame: ExchangeFrame, losses: Losses) {
		this.#frame = frame;
		this.#losses = losses;
		for (const coder of frame.corpus.coders.keys()) this.#coders.add(coder);
		noteControls(frame, losses);
	}

	add(text: ExchangeText): void {
		const guid = guidOf('text', text.path);
		this.#speakers.add(text, guid, this.#frame.corpus);
		if (text.facts.work !== null) this.#works.set(text.facts.work, [...(this.#works.get(text.facts.work) ?? []), guid]);
		const selections = text.annotations.flatMap((each) => this.#selection(text, each));
		const values = documentValues(text).map(([variable, value]) => this.#variables.value(variable, value));
		for (const coder of text.coding.keys()) if (coder !== null) this.#coders.add(coder);
		const open = element('TextSource', { guid, name: text.path, plainTextPath: `internal://${guid}.txt` }, '\n');
		const head = [open.slice(0, open.indexOf('\n')), described(citeDocument(text)), ...selections];
		this.#sources.push({ head: this.#encoder.encode(`${head.filter(Boolean).join('\n')}\n`), values });
	}

	/** The project, piece by piece. */
	*xml(): Generator<string | Uint8Array> {
		const { title, analyser, codebook } = this.#frame;
		const codes = codesElement(codebook, unknownCodes(this.#frame, [...this.#codes].sort()));
		const users = [...this.#coders].sort().map((id) => {
			const name = this.#frame.corpus.coders.get(id)?.name ?? id;
			return element('User', { guid: guidOf('user', id), name, id });
		});
		// Written first: their variables stand before them.
		const cases = this.#speakers.elements(this.#variables);
		const sets = [...this.#works].map(([name, sources]) =>
			parent('Set', { guid: guidOf('work', name), name }, [
				described('Parts of one work, in their order.'),
				...sources.map((targetGUID) => element('MemberSource', { targetGUID })),
			]),
		);
		const list = (name: string, children: readonly string[]): string =>
			children.length === 0 ? '' : parent(name, {}, children);
		const origin = `Policy Annotator ${analyser}`;
		const line = (written: string): string => (written === '' ? '' : `${written}\n`);
		const open = element('Project', { xmlns: NAMESPACE, name: title, origin }, '\n');
		yield XML_HEAD + open.slice(0, open.indexOf('\n') + 1);
		yield line(list('Users', users));
		yield line(codes === '' ? '' : parent('CodeBook', {}, [codes]));
		yield line(this.#variables.element);
		yield* within('Cases', cases, function* (write) {
			yield `${write()}\n`;
		});
		yield* within('Sources', this.#sources, function* ({ head, values }) {
			yield head;
			yield `${values.map((write) => line(write())).join('')}</TextSource>\n`;
		});
		yield* within('Notes', this.#notes, function* (note) {
			yield note;
		});
		yield `${line(list('Sets', sets))}</Project>\n`;
	}

	#selection(text: ExchangeText, { annotation, coder, anchor }: ExchangeAnnotation): string[] {
		const { span } = anchor;
		if (span === null) return [];
		const { units } = text;
		const start = units.normalToPoints(units.rawToNormal(span.start));
		const end = units.normalToPoints(units.rawToNormal(span.end));
		const words = units.normal.slice(units.pointsToNormal(start), units.pointsToNormal(end));
		const key = this.#unique(annotation.id, coder ?? '');
		const guid = guidOf('annotation', key);
		const creatingUser = coder === null ? null : guidOf('user', coder);
		if (coder !== null) this.#coders.add(coder);
		const creationDateTime = this.#dateTime(annotation.created, annotation.id);
		const codings = [...new Set(annotation.codes.map((id) => resolveCode(this.#frame, id).id))].map((id) => {
			this.#codes.add(id);
			const about = { guid: guidOf('coding', `${key} ${id}`), creatingUser, creationDateTime };
			return parent('Coding', about, [element('CodeRef', { targetGUID: guidOf('code', id) })]);
		});
		const context = contextOf(text.analysis, span);
		this.#speakers.said(context.speaker, guid, roleIn(this.#frame.corpus, context));
		if (!fitsXml(words + (annotation.note ?? '')))
			this.#losses.add('control characters, which XML cannot hold', annotation.id);
		const about = {
			guid,
			name: Array.from(words.slice(0, NAME_LENGTH * 2))
				.slice(0, NAME_LENGTH)
				.join(''),
			startPosition: start,
			endPosition: end,
			creatingUser,
			creationDateTime,
			modifiedDateTime: this.#dateTime(annotation.modified, annotation.id),
		};
		return [
			parent('PlainTextSelection', about, [
				...codings,
				this.#note(key, annotation.note, creatingUser, creationDateTime),
			]),
		];
	}

	#note(key: string, note: string | undefined, creatingUser: string | null, creationDateTime: string | null): string {
		if (note === undefined) return '';
		const guid = guidOf('note', key);
		const name = note.trim().split('\n', 1)[0]?.slice(0, 60) ?? '';
		const content = element('PlainTextContent', {}, xmlText(note));
		const written = parent('Note', { guid, name, creatingUser, creationDateTime }, [content]);
		this.#notes.push(this.#encoder.encode(`${written}\n`));
		return element('NoteRef', { targetGUID: guid });
	}

	/** Two coders' files may hold the same id. */
	#unique(id: string, coder: string): string {
		const key = this.#guids.has(id) ? `${id} ${coder}` : id;
		this.#guids.add(key);
		return key;
	}

	/** A time as the schema asks for it: a date alone has no place there. */
	#dateTime(time: string | undefined, id: string): string | null {
		if (time === undefined) return null;
		if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/.test(time)) return time;
		this.#losses.add('times that are not written as date and time', `${time} of ${id}`);
		return null;
	}
}

/** An element round those of a list; none where the list is empty. */
function* within<Item>(
	name: string,
	items: readonly Item[],
	written: (item: Item) => Iterable<string | Uint8Array>,
): Generator<string | Uint8Array> {
	if (items.length === 0) return;
	yield `<${name}>\n`;
	for (const item of items) yield* written(item);
	yield `</${name}>\n`;
}
