import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { annotationIds } from '../../core/annotations/annotationIds';
import { SidecarStore } from '../../core/annotations/sidecarStore';
import { defaultStyle } from '../../core/exchange/citations/citation';
import type { CorpusTextToExchange } from '../../core/exchange/corpusText';
import { exportCorpus } from '../../core/exchange/exportCorpus';
import { applyImport } from '../../core/exchange/importing/applyImport';
import { type ImportPlan, planImport } from '../../core/exchange/importing/planImport';
import { readImport } from '../../core/exchange/importing/readImport';
import { importReport } from '../../core/exchange/importing/report';
import type { FileStore } from '../../core/files/fileStore';
import { type ExportFormat, ExportRequest, ImportRequest } from '../../protocol/exchange';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusWorkspace } from '../corpus/workspace';
import type { TextFiles } from '../host';
import { fromBase64, toBase64 } from './base64';
import { frameOf, textToExchange } from './folderToExchange';
import { Pace } from './pace';

/** Formats in which nothing is said of texts. */
const codebookOnly: ReadonlySet<ExportFormat> = new Set(['codebook', 'qdc']);

/** Answers the requests of exchange with other programs. */
export function serveExchange(
	connection: Connection,
	workspace: CorpusWorkspace,
	annotations: AnnotationService,
	store: FileStore,
	files: TextFiles,
): void {
	const nextId = annotationIds({ now: Date.now });
	const gone = (): { readonly ok: false; readonly message: string } => ({
		ok: false,
		message: l10n.t('This folder is no longer open.'),
	});
	const folderOf = (uri: string): CorpusFolder | undefined =>
		workspace.folders.find((folder) => folder.uri === uri.replace(/\/$/, ''));

	const cancelled = (): { readonly ok: false; readonly message: string } => ({
		ok: false,
		message: l10n.t('Cancelled.'),
	});

	/** The texts of a folder in path order, their annotations loaded; null when cancelled. */
	async function textsOf(
		folder: CorpusFolder,
		pace: Pace,
		hidden: ((path: string, count: number) => void) | null,
		analysed = false,
	): Promise<CorpusTextToExchange[] | null> {
		await folder.open();
		const texts: CorpusTextToExchange[] = [];
		for (const text of [...folder.texts.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
			await annotations.load(text);
			const made = textToExchange(folder, text, annotations, hidden && ((count) => hidden(text.path, count)));
			texts.push(made);
			// The costly part: made here, where it can be stopped, it is there when the file is written.
			if (analysed) void made.analysis;
			if (!(await pace.step(texts.length, folder.texts.size))) return null;
		}
		return texts;
	}

	connection.onRequest(ExportRequest, async ({ folder: uri, format, rows, by }, token) => {
		const folder = folderOf(uri);
		if (!folder) return gone();
		const unseen = new Map<string, number>();
		const pace = new Pace(connection, token);
		const texts = await textsOf(folder, pace, (path, count) => unseen.set(path, count), !codebookOnly.has(format));
		if (texts === null) return cancelled();
		const options = { rows, by, rowPerCode: false, dates: false, texts: true, finds: true, style: defaultStyle };
		const { pieces, losses } = exportCorpus(format, await frameOf(folder, files), texts, options);
		const made: Uint8Array[] = [];
		for (const piece of pieces) {
			made.push(piece);
			if (!(await pace.step())) return cancelled();
		}
		for (const [path, count] of unseen) losses.add('annotations of coders who are not shown now', path, count);
		return { ok: true, base64: toBase64(joined(made)), texts: texts.length, notCarried: losses.lines };
	});

	connection.onRequest(ImportRequest, async ({ folder: uri, name, format, base64, texts: wanted, dryRun }, token) => {
		const folder = folderOf(uri);
		if (!folder) return gone();
		const trust = annotations.mayWrite(uri);
		if (!trust.ok) return { ok: false, message: sentence(trust.problem) };
		const read = readImport(format, fromBase64(base64), name);
		if (!read.ok) return { ok: false, message: sentence(read.problem) };
		// All files count here, seen or not: an annotation that is there must not be added again.
		const pace = new Pace(connection, token);
		const found = await textsOf(folder, pace, null);
		if (found === null) return cancelled();
		const texts = new Map(found.map((text) => [text.path, text]));
		const target = {
			frame: await frameOf(folder, files),
			paths: [...texts.keys()],
			text: (path: string) => texts.get(path) ?? null,
		};
		const plan = planImport(read.value, target, { texts: wanted, nextId });
		const adds = plan.codes.length + plan.texts.length + plan.records.length + plan.sidecars.length;
		if (dryRun) return { ok: true, report: importReport(plan, null), adds };
		return { ok: true, report: await carryOut(folder, name, plan, pace), adds };
	});

	async function carryOut(
		folder: CorpusFolder,
		name: string,
		plan: ImportPlan,
		pace: Pace,
	): Promise<readonly string[]> {
		let files = 0;
		const uriOf = (path: string): string => Utils.joinPath(URI.parse(folder.uri), ...path.split('/')).toString();
		const places = { uriOf, codebook: folder.corpus.codebook.uri };
		const applied = await applyImport(plan, new SidecarStore(store), store, places, () => {
			files += 1;
			return pace.step(files, plan.sidecars.length);
		});
		await annotations.recordImport({
			what: l10n.t('import of {0}', name),
			texts: [...new Set([...applied.texts, ...applied.documents, ...plan.sidecars.map(({ text }) => text)])].map(
				uriOf,
			),
			steps: [...applied.steps],
			files: [...applied.files],
		});
		return importReport(plan, applied);
	}
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
	const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}
