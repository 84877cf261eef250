import type { Location } from 'vscode-languageserver';
import { parseSidecar } from '../../core/annotations/sidecar';
import type { Code, Codebook } from '../../core/codebook/codebook';
import { readSidecarName } from '../../core/corpus/sidecarNames';
import { yamlPlace } from '../../core/yaml/yamlPlace';
import type { AnnotationService } from '../annotations/annotationService';
import { locationOf } from '../codebook/codeLocation';
import type { CodeUsage } from '../codebook/codeUsage';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusWorkspace } from '../corpus/workspace';
import { codeAt, type OurFile } from './ourFiles';

/**
 * Where the thing at an offset is explained: a code in the codebook, the words of an annotation in their text, a part of
 * a work in its file.
 */
export async function definition(
	file: OurFile,
	offset: number,
	codebook: Codebook,
	workspace: CorpusWorkspace,
	annotations: AnnotationService,
): Promise<Location | null> {
	const named = codeAt(file, offset);
	if (named !== null) {
		const code = codebook.find(named.id);
		return code === undefined ? null : locationOf(codebook, code);
	}
	if (file.kind === 'annotations') return passageAt(file, offset, workspace, annotations);
	if (file.kind !== 'corpus') return null;
	const place = yamlPlace(file.document.getText(), offset);
	const words = place && file.document.getText().slice(place.word.start, place.word.end);
	const text = [...file.folder.texts.values()].find(({ path }) => path === words);
	const start = { line: 0, character: 0 };
	if (place?.path.join('/') === 'works/-/parts/-' && text) return { uri: text.uri, range: { start, end: start } };
	return place?.path.join('/') === 'codebook' ? { uri: codebook.uri, range: { start, end: start } } : null;
}

/** Where the annotation around an offset stands in its text, or is proposed to stand. */
async function passageAt(
	file: OurFile,
	offset: number,
	workspace: CorpusWorkspace,
	annotations: AnnotationService,
): Promise<Location | null> {
	const name = readSidecarName(file.uri, (text) => workspace.text(text) !== undefined);
	const text = name === null ? undefined : workspace.text(name.text);
	if (!text) return null;
	const { items } = parseSidecar(file.document.getText(), file.uri);
	const item = items.find(({ start, end }) => start <= offset && offset < end);
	await annotations.load(text);
	const found = annotations.of(text).find(({ id, sidecar }) => id === item?.id && sidecar === file.uri);
	const span = found?.span ?? found?.proposed;
	return span ? { uri: text.uri, range: text.range(span) } : null;
}

/** Every passage that carries a code or names one of its terms, text by text; on request where it is defined. */
export async function references(
	folder: CorpusFolder,
	codebook: Codebook,
	code: Code,
	usage: CodeUsage,
	declaration: boolean,
): Promise<Location[]> {
	await usage.load(folder);
	const seen = new Set<string>();
	const places: Location[] = declaration ? [locationOf(codebook, code)] : [];
	const add = (text: CorpusText, span: { readonly start: number; readonly end: number }): void => {
		const key = `${text.uri} ${span.start} ${span.end}`;
		if (!seen.has(key)) places.push({ uri: text.uri, range: text.range(span) });
		seen.add(key);
	};
	for (const { text, annotation } of usage.passages(folder, codebook, code)) {
		const span = annotation.span ?? annotation.proposed;
		if (span) add(text, span);
	}
	for (const { text, span } of usage.mentions(folder, codebook, code)) add(text, span);
	return places;
}
