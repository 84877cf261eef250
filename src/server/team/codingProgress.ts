import * as l10n from '@vscode/l10n';
import { type CodingStatus, isCoding } from '../../core/annotations/annotation';
import { setCoding } from '../../core/annotations/codingEdit';
import { parseSidecar } from '../../core/annotations/sidecar';
import { readSidecarName } from '../../core/corpus/sidecarNames';
import type { Result } from '../../core/model/problem';
import type { AnnotationService } from '../annotations/annotationService';
import type { CorpusText } from '../corpus/corpusText';

/** How far a coder is with a text. */
export interface CoderProgress {
	readonly coder: string | null;
	readonly own: boolean;
	readonly status: CodingStatus;
	readonly annotations: number;
}

/** How far each coder is with a text. Files must have been loaded. */
export function progressOf(service: AnnotationService, text: CorpusText): CoderProgress[] {
	const own = service.ownSidecar(text);
	return service.read(text).map(({ uri, coding, annotations }) => {
		const name = readSidecarName(uri, (candidate) => candidate === text.uri);
		const count = annotations.filter(isCoding).length;
		return {
			coder: name?.kind === 'annotations' ? name.coder : null,
			own: uri === own,
			status: coding?.status === 'done' ? 'done' : count > 0 ? 'in-progress' : (coding?.status ?? 'not-started'),
			annotations: count,
		};
	});
}

/** Says in the user's own file how far the coding of a text is, as an action that can be undone. */
export function markCoding(service: AnnotationService, text: CorpusText, status: CodingStatus): Promise<Result<null>> {
	const uri = service.ownSidecar(text);
	const what = status === 'done' ? l10n.t('mark as done') : l10n.t('mark as not done');
	return service.actOnFile(what, text.uri, uri, (content) => {
		const edit = setCoding(parseSidecar(content, uri), { status });
		return edit.ok ? { ok: true, value: edit.value.sidecar.text } : edit;
	});
}
