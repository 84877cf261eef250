import { type Anchor, AnchoringText, type AnchorState } from '../anchoring/anchor';
import type { Codebook } from '../codebook/codebook';
import { missingCodes } from '../corpus/requiredCodes';
import { LinePlaces } from '../model/linePlaces';
import type { Problem, Severity } from '../model/problem';
import { isCoding } from './annotation';
import { parseSidecar, type Sidecar, type SidecarItem } from './sidecar';

/** A text with its sidecars, as read from disk. */
export interface CheckedText {
	readonly file: string;
	/** Null when the text is not there or could not be read. */
	readonly text: string | null;
	readonly sidecars: readonly { readonly file: string; readonly text: string }[];
	/** The codebook that its codes must stand in, if there is one. */
	readonly codebook: Codebook | null;
	/** Codes that the file of every coder who marked the text done must carry. */
	readonly required?: readonly string[];
}

/** Where an annotation stands, as `check` prints it: UTF-16 offsets, for `changed` those of the place proposed. */
export interface CheckedAnnotation {
	readonly id: string;
	readonly sidecar: string;
	readonly state: AnchorState;
	readonly start: number | null;
	readonly end: number | null;
}

export interface CheckResult {
	readonly file: string;
	readonly annotations: readonly CheckedAnnotation[];
	readonly problems: readonly Problem[];
}

/**
 * Checks the annotations of one text: form, ids, codes, and whether each still stands on its words. Pure; linear in the
 * sidecars, and in the text once if anything in it has moved.
 */
export function checkText({ file, text, sidecars, codebook, required = [] }: CheckedText): CheckResult {
	const annotations: CheckedAnnotation[] = [];
	const problems: Problem[] = [];
	const anchoring = text === null ? null : new AnchoringText(text);
	const owners = new Map<string, string>();
	for (const one of sidecars) {
		const sidecar = parseSidecar(one.text, one.file);
		const report = reporter(sidecar, problems);
		problems.push(...sidecar.problems, ...missingIn(sidecar, required, codebook));
		for (const item of sidecar.items) {
			const { annotation } = item;
			if (annotation === null) continue;
			const { id } = annotation;
			const owner = owners.get(id);
			if (owner !== undefined && owner !== one.file)
				report('error', 'duplicate-id', `the id ${id} stands in ${owner} too`, item);
			owners.set(id, owner ?? one.file);
			if (codebook !== null) checkCodes(annotation.codes, codebook, (...flaw) => report(...flaw, item));
			if (anchoring === null) continue;
			const anchor = anchoring.anchor(annotation);
			const place = anchor.span ?? anchor.proposed;
			annotations.push({
				id,
				sidecar: one.file,
				state: anchor.state,
				start: place?.start ?? null,
				end: place?.end ?? null,
			});
			const flaw = describe(anchor);
			// What a person has decided on already is not asked again.
			const severity = annotation.place === 'none' ? 'information' : 'warning';
			if (flaw !== null) report(severity, anchor.state, flaw, item);
		}
	}
	return { file, annotations, problems };
}

/** Required codes that a file marked done does not carry, at the line that says it is done. */
function missingIn(sidecar: Sidecar, required: readonly string[], codebook: Codebook | null): Problem[] {
	if (required.length === 0 || sidecar.coding?.status !== 'done') return [];
	const used = sidecar.annotations.filter(isCoding).flatMap(({ codes }) => codes);
	const missing = missingCodes(required, used, codebook);
	if (missing.length === 0) return [];
	const places = new LinePlaces(sidecar.text);
	const at = Math.max(0, sidecar.text.search(/^coding\s*:/m));
	return missing.map((id) => {
		const message = `marked done without the code ${id}, which corpus.yaml requires`;
		return places.problem('error', 'required-code', message, sidecar.uri, at);
	});
}

type Report = (severity: Severity, code: string, message: string, item: SidecarItem) => void;

function reporter(sidecar: Sidecar, problems: Problem[]): Report {
	let places: LinePlaces | null = null;
	return (severity, code, message, item) => {
		places ??= new LinePlaces(sidecar.text);
		problems.push(places.problem(severity, code, message, sidecar.uri, item.start));
	};
}

function checkCodes(
	codes: readonly string[],
	codebook: Codebook,
	report: (severity: Severity, code: string, message: string) => void,
): void {
	for (const id of codes) {
		const code = codebook.find(id);
		if (code === undefined) report('error', 'unknown-code', `the code ${id} is not in the codebook`);
		else if (code.id !== id) report('information', 'former-code', `the code ${id} is called ${code.id} now`);
	}
}

function describe({ state, proposed }: Anchor): string | null {
	if (state === 'changed') return `the words have changed${proposed === null ? '' : '; a place is proposed'}`;
	if (state === 'ambiguous') return 'the words stand in several equal places';
	return state === 'orphaned' ? 'nothing like the words is in the text' : null;
}
