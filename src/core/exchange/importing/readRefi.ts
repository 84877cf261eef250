import { codingStatuses } from '../../annotations/annotation';
import { decodeText } from '../../text/decode';
import { done, failed, type Result } from '../../model/problem';
import { Losses } from '../losses';
import { readDescription } from '../refi/description';
import { plainGuid } from '../refi/guid';
import { coderOfVariable } from '../refi/variables';
import { factOfVariable, type ImportedFacts } from './importFacts';
import { childOf, childrenOf, readXml, type XmlElement } from '../xml/xmlReader';
import { type ArchiveFile, unzipped } from '../zip';
import {
	type Imported,
	type ImportedAnnotation,
	type ImportedCode,
	type ImportedText,
	importedAnnotation,
} from './imported';

/** Reads a REFI-QDA project (.qdpx), as many tools write it: any namespace, any name of the one .qde, any case of folders. */
export function readProject(archive: Uint8Array, file: string): Result<Imported> {
	const files = unzipped(archive, file, (path) => /\.(?:qde|txt|md)$/i.test(path));
	if (!files.ok) return files;
	const projects = files.value.filter(({ path }) => /\.qde$/i.test(path));
	const [project] = projects;
	if (project === undefined || projects.length > 1) {
		const message =
			project === undefined
				? 'there is no .qde file in the archive'
				: 'there is more than one .qde file in the archive';
		return failed({ severity: 'error', code: 'refi', message, file, line: 1, column: 1 });
	}
	const root = rootOf(project.bytes, `${file}/${project.path}`);
	return root.ok ? done(new ProjectReader(root.value, files.value).read()) : root;
}

/** Reads a REFI-QDA codebook (.qdc). */
export function readRefiCodebook(bytes: Uint8Array, file: string): Result<Imported> {
	const root = rootOf(bytes, file);
	if (!root.ok) return root;
	const losses = new Losses();
	return done({ codes: codesOf(childOf(root.value, 'Codes'), losses), coders: [], texts: [], losses });
}

function rootOf(bytes: Uint8Array, file: string): Result<XmlElement> {
	const decoded = decodeText(bytes);
	if (decoded.ok) return readXml(decoded.text, file);
	return failed({
		severity: 'error',
		code: 'encoding',
		message: 'this is neither UTF-8 nor UTF-16',
		file,
		line: 1,
		column: 1,
	});
}

function codesOf(codes: XmlElement | undefined, losses: Losses, parent: string | null = null): ImportedCode[] {
	return childrenOf(codes, 'Code').flatMap((code) => {
		const key = keyOf(code);
		const name = attribute(code, 'name') ?? key;
		const colour = longColour(attribute(code, 'color'));
		for (const _ of childrenOf(code, 'NoteRef')) losses.add('notes of codes', name);
		const fields = { ...readDescription(childOf(code, 'Description')?.text ?? ''), ...(colour !== null && { colour }) };
		return [{ key, parent, name, fields }, ...codesOf(code, losses, key)];
	});
}

class ProjectReader {
	readonly #root: XmlElement;
	readonly #files: ReadonlyMap<string, ArchiveFile>;
	readonly #losses = new Losses();
	readonly #notes: ReadonlyMap<string, string>;

	constructor(root: XmlElement, files: readonly ArchiveFile[]) {
		this.#root = root;
		this.#files = new Map(files.map((each) => [(each.path.split('/').at(-1) ?? '').toLowerCase(), each]));
		this.#notes = new Map(
			childrenOf(childOf(root, 'Notes'), 'Note').map((note) => [keyOf(note), this.#textOf(note) ?? '']),
		);
	}

	read(): Imported {
		const root = this.#root;
		const coders = childrenOf(childOf(root, 'Users'), 'User').map((user) => ({
			key: keyOf(user),
			id: attribute(user, 'id'),
			name: attribute(user, 'name'),
		}));
		const codes = codesOf(childOf(childOf(root, 'CodeBook'), 'Codes'), this.#losses);
		const variables = new Map(
			childrenOf(childOf(root, 'Variables'), 'Variable').map((each) => [keyOf(each), attribute(each, 'name') ?? '']),
		);
		const texts = (childOf(root, 'Sources')?.children ?? []).flatMap((source) =>
			this.#source(source, variables, coders),
		);
		for (const [name, what] of [
			['Cases', 'cases'],
			['Links', 'links'],
			['Graphs', 'graphs'],
			['Sets', 'sets'],
		] as const)
			for (const each of childOf(root, name)?.children ?? [])
				this.#losses.add(what, attribute(each, 'name') ?? 'unnamed');
		return { codes, coders, texts, losses: this.#losses };
	}

	#source(source: XmlElement, variables: ReadonlyMap<string, string>, coders: Imported['coders']): ImportedText[] {
		const name = attribute(source, 'name') ?? keyOf(source);
		// A PDF may bring its text, with selections in it.
		const holder = source.name === 'TextSource' ? source : childOf(source, 'Representation');
		const text = holder && this.#textOf(holder);
		for (const { name: kind } of source.children)
			if (kind.endsWith('Selection') && kind !== 'PlainTextSelection')
				this.#losses.add(`selections of the kind ${kind}`, name);
		if (holder === undefined || text === null || text === undefined) {
			this.#losses.add(`sources without plain text (${source.name})`, name);
			return [];
		}
		if (childOf(source, 'Coding')) this.#losses.add('codings of whole documents', name);
		if (childOf(source, 'NoteRef')) this.#losses.add('notes of documents', name);
		const coding: ImportedText['coding'][number][] = [];
		let facts: ImportedFacts = {};
		for (const value of childrenOf(source, 'VariableValue')) {
			const variable = variables.get(attribute(childOf(value, 'VariableRef'), 'targetGUID')?.toLowerCase() ?? '') ?? '';
			const coder = coderOfVariable(variable);
			const said = childOf(value, 'TextValue')?.text;
			const status = codingStatuses.find((each) => each === said);
			const words = said ?? childOf(value, 'DateValue')?.text ?? childOf(value, 'DateTimeValue')?.text.slice(0, 10);
			const fact = words === undefined ? null : factOfVariable(variable, words);
			if (coder === undefined && fact !== null) facts = { ...facts, ...fact };
			else if (coder === undefined || status === undefined)
				this.#losses.add('variables of documents', `${variable} of ${name}`);
			else coding.push({ coder: coders.find(({ id }) => id === coder)?.key ?? coder, status });
		}
		const annotations = childrenOf(holder, 'PlainTextSelection').flatMap((each) => this.#selection(each, name));
		return [{ name, guid: keyOf(source), text, annotations, coding, facts }];
	}

	#selection(selection: XmlElement, source: string): ImportedAnnotation[] {
		const [start, end] = ['startPosition', 'endPosition'].map((key) => Number(attribute(selection, key) ?? 'x')) as [
			number,
			number,
		];
		const name = attribute(selection, 'name');
		if (!Number.isInteger(start) || !Number.isInteger(end)) {
			this.#losses.add('selections without a place', `${name ?? keyOf(selection)} in ${source}`);
			return [];
		}
		const codings = childrenOf(selection, 'Coding');
		const refs = [selection, ...codings].flatMap((each) => childrenOf(each, 'NoteRef'));
		const notes = refs.flatMap((ref) => this.#notes.get(attribute(ref, 'targetGUID')?.toLowerCase() ?? '') ?? []);
		const description = childOf(selection, 'Description')?.text.trim() ?? '';
		const note = [...new Set([description, ...notes])].filter((each) => each !== '').join('\n\n');
		// Several people may have coded one selection: each has an annotation of it.
		const owner = attribute(selection, 'creatingUser');
		const byCoder = new Map<string | null, XmlElement[]>();
		for (const coding of codings) {
			const coder = attribute(coding, 'creatingUser') ?? owner;
			byCoder.set(coder, [...(byCoder.get(coder) ?? []), coding]);
		}
		if (byCoder.size === 0) byCoder.set(owner, []);
		return [...byCoder].map(([coder, own], i) =>
			importedAnnotation({
				id: i === 0 ? keyOf(selection) : (own[0] && keyOf(own[0])) || null,
				codes: own.map((coding) => attribute(childOf(coding, 'CodeRef'), 'targetGUID')?.toLowerCase() ?? ''),
				coder: coder?.toLowerCase() ?? null,
				name,
				position: { start, end },
				note: note === '' || i > 0 ? null : note,
				created: attribute(selection, 'creationDateTime') ?? attribute(own[0], 'creationDateTime'),
				modified: attribute(selection, 'modifiedDateTime'),
			}),
		);
	}

	/** The plain text of a source or note: in the element, or in a file of the archive that it names. */
	#textOf(source: XmlElement): string | null {
		const content = childOf(source, 'PlainTextContent');
		if (content !== undefined) return content.text;
		const path = attribute(source, 'plainTextPath');
		const file = path === null ? undefined : this.#files.get(path.split(/[/\\]/).at(-1)?.toLowerCase() ?? '');
		const decoded = file === undefined ? null : decodeText(file.bytes);
		return decoded?.ok === true ? decoded.text : null;
	}
}

function keyOf(element: XmlElement): string {
	const guid = attribute(element, 'guid') ?? '';
	return plainGuid(guid) ?? guid.toLowerCase();
}

function attribute(element: XmlElement | undefined, name: string): string | null {
	const value = element?.attributes.get(name) ?? null;
	return name.endsWith('GUID') || name.endsWith('User') ? value && (plainGuid(value) ?? value) : value;
}

/** `#abc` as `#aabbcc`; null for what is no colour. */
function longColour(colour: string | null): string | null {
	if (colour === null || !/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(colour)) return null;
	return colour.length === 7 ? colour : colour.replace(/[\da-f]/gi, '$&$&');
}
