import { AnchoringText, type AnchorState } from '../../core/anchoring/anchor';
import type { Annotation } from '../../core/annotations/annotation';
import { parseSidecar, type Sidecar } from '../../core/annotations/sidecar';
import { type Codebook, parseCodebook } from '../../core/codebook/codebook';
import { parseCorpus } from '../../core/corpus/corpus';
import { readSidecarName } from '../../core/corpus/sidecarNames';
import type { Problem } from '../../core/model/problem';
import { parseRecord } from '../../core/record/recordFile';
import { recordProblems } from '../record/recordProblems';
import type { AnnotationService } from '../annotations/annotationService';
import type { CodeUsage } from '../codebook/codeUsage';
import type { CorpusText } from '../corpus/corpusText';
import type { CorpusWorkspace } from '../corpus/workspace';
import { brokenAnchors, formerCodes, unknownCodes, unusedCodes } from './meaning';
import type { OurFile, OurFiles } from './ourFiles';

/** Flaws of form, which another extension finds by our schemas as well. */
const ofForm: ReadonlySet<string> = new Set(['yaml-syntax', 'schema']);

/** What is wrong in the YAML files of ours: of open ones as they stand in the editor, of others as they are on disk. */
export class YamlProblems {
	readonly #files: OurFiles;
	readonly #workspace: CorpusWorkspace;
	readonly #annotations: AnnotationService;
	readonly #usage: CodeUsage;
	readonly #open = new Set<string>();
	readonly #read = new Map<string, Sidecar>();
	readonly #unknown = new WeakMap<Sidecar, { readonly by: Codebook; readonly problems: readonly Problem[] }>();

	readonly #states = new WeakMap<
		CorpusText,
		{ readonly words: string; readonly anchoring: AnchoringText; readonly states: WeakMap<Annotation, AnchorState> }
	>();

	constructor(files: OurFiles, workspace: CorpusWorkspace, annotations: AnnotationService, usage: CodeUsage) {
		this.#files = files;
		this.#workspace = workspace;
		this.#annotations = annotations;
		this.#usage = usage;
	}

	opened(uri: string): void {
		this.#open.add(uri);
	}

	closed(uri: string): void {
		this.#open.delete(uri);
		this.#read.delete(uri);
	}

	/**
	 * All problems: `onDisk` without those of open files, codes that are unknown, and those of open files. With
	 * `formElsewhere` flaws of form are left out of open files.
	 */
	async all(onDisk: readonly Problem[], formElsewhere: boolean): Promise<Problem[]> {
		const open = [...this.#open].flatMap((uri) => this.#files.open(uri) ?? []);
		const shown = new Set(open.map(({ uri }) => uri));
		const problems = onDisk.filter(({ file }) => !shown.has(file));
		for (const [uri, sidecar] of this.#annotations.files.all)
			if (!shown.has(uri)) problems.push(...this.#unknownIn(sidecar));
		for (const file of open) {
			const found = await this.#of(file);
			problems.push(...(formElsewhere ? found.filter(({ code }) => !ofForm.has(code)) : found));
		}
		return problems;
	}

	#unknownIn(sidecar: Sidecar): readonly Problem[] {
		const folder = this.#workspace.folderOf(sidecar.uri);
		if (!folder) return [];
		const codebook = this.#files.codebook(folder);
		let known = this.#unknown.get(sidecar);
		if (known?.by !== codebook) {
			known = { by: codebook, problems: unknownCodes(sidecar, codebook) };
			this.#unknown.set(sidecar, known);
		}
		return known.problems;
	}

	/** Anchors annotations in a text as it is now; each once, until the words change. */
	#statesIn(text: CorpusText): (annotation: Annotation) => AnchorState {
		let known = this.#states.get(text);
		if (known?.words !== text.text) {
			known = { words: text.text, anchoring: new AnchoringText(text.text), states: new WeakMap() };
			this.#states.set(text, known);
		}
		const { anchoring, states } = known;
		return (annotation) => {
			const state = states.get(annotation) ?? anchoring.anchor(annotation).state;
			states.set(annotation, state);
			return state;
		};
	}

	async #of({ uri, kind, folder, document }: OurFile): Promise<readonly Problem[]> {
		const text = document.getText();
		if (kind === 'corpus') return parseCorpus(text, uri).problems;
		if (kind === 'document') {
			const about = this.#workspace.text(readSidecarName(uri)?.text ?? '');
			return about?.record?.text === text ? recordProblems(about) : parseRecord(text, uri).problems;
		}
		if (kind === 'annotations') {
			const sidecar = parseSidecar(text, uri, this.#read.get(uri));
			this.#read.set(uri, sidecar);
			const name = readSidecarName(uri, (each) => this.#workspace.text(each) !== undefined);
			const about = name === null ? undefined : this.#workspace.text(name.text);
			return [
				...sidecar.problems,
				...this.#unknownIn(sidecar),
				...formerCodes(sidecar, this.#files.codebook(folder)),
				...(about ? brokenAnchors(sidecar, this.#statesIn(about)) : []),
			];
		}
		const codebook = parseCodebook(text, uri);
		if (codebook.unwritable !== null || codebook.codes.length === 0) return codebook.problems;
		await this.#usage.load(folder);
		return [...codebook.problems, ...unusedCodes(codebook, this.#usage.used(folder, codebook))];
	}
}
