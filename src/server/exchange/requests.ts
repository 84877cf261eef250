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
import { ExportRequest, ImportRequest } from '../../protocol/exchange';
import type { AnnotationService } from '../annotations/annotationService';
import { sentence } from '../annotations/requests';
import type { CorpusFolder } from '../corpus/corpusFolder';
import type { CorpusWorkspace } from '../corpus/workspace';
import { breathe, type TextFiles } from '../host';
import { fromBase64, toBase64 } from './base64';
import { frameOf, textToExchange } from './folderToExchange';

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

	/** The texts of a folder in path order, their annotations loaded; other work of the server gets its turn between. */
	async function textsOf(
		folder: CorpusFolder,
		hidden: ((path: string, count: number) => void) | null,
	): Promise<CorpusTextToExchange[]> {
		await folder.open();
		const texts: CorpusTextToExchange[] = [];
		for (const text of [...folder.texts.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
			await annotations.load(text);
			texts.push(textToExchange(folder, text, annotations, hidden && ((count) => hidden(text.path, count))));
			if (texts.length % 20 === 0) await breathe();
		}
		return texts;
	}

	connection.onRequest(ExportRequest, async ({ folder: uri, format, rows, by }) => {
		const folder = folderOf(uri);
		if (!folder) return gone();
		const unseen = new Map<string, number>();
		const texts = await textsOf(folder, (path, count) => unseen.set(path, count));
		const options = { rows, by, rowPerCode: false, dates: false, texts: true, finds: true, style: defaultStyle };
		const { pieces, losses } = exportCorpus(format, await frameOf(folder, files), texts, options);
		const bytes = joined([...pieces]);
		for (const [path, count] of unseen) losses.add('annotations of coders who are not shown now', path, count);
		return { ok: true, base64: toBase64(bytes), texts: texts.length, notCarried: losses.lines };
	});

	connection.onRequest(ImportRequest, async ({ folder: uri, name, format, base64, texts: wanted, dryRun }) => {
		const folder = folderOf(uri);
		if (!folder) return gone();
		const trust = annotations.mayWrite(uri);
		if (!trust.ok) return { ok: false, message: sentence(trust.problem) };
		const read = readImport(format, fromBase64(base64), name);
		if (!read.ok) return { ok: false, message: sentence(read.problem) };
		// All files count here, seen or not: an annotation that is there must not be added again.
		const texts = new Map((await textsOf(folder, null)).map((text) => [text.path, text]));
		const target = {
			frame: await frameOf(folder, files),
			paths: [...texts.keys()],
			text: (path: string) => texts.get(path) ?? null,
		};
		const plan = planImport(read.value, target, { texts: wanted, nextId });
		const adds = plan.codes.length + plan.texts.length + plan.sidecars.length;
		if (dryRun) return { ok: true, report: importReport(plan, null), adds };
		return { ok: true, report: await carryOut(folder, name, plan), adds };
	});

	async function carryOut(folder: CorpusFolder, name: string, plan: ImportPlan): Promise<readonly string[]> {
		const uriOf = (path: string): string => Utils.joinPath(URI.parse(folder.uri), ...path.split('/')).toString();
		const places = { uriOf, codebook: folder.corpus.codebook.uri };
		const applied = await applyImport(plan, new SidecarStore(store), store, places);
		await annotations.recordImport({
			what: l10n.t('import of {0}', name),
			texts: plan.sidecars.map(({ text }) => uriOf(text)),
			steps: [...applied.steps],
		});
		await folder.reload();
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
