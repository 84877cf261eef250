import * as l10n from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import { MergeDriverRequest } from '../../protocol/merging';
import type { MergeDriver } from '../host';
import type { AnnotationService } from './annotationService';
import { result } from './requests';

/** Answers the request to set up git's merge driver, or to take it back. */
export function serveMerging(
	connection: Connection,
	service: AnnotationService,
	driver: () => MergeDriver | undefined,
): void {
	connection.onRequest(MergeDriverRequest, async ({ folder, action }) => {
		const there = driver();
		if (!there) return { ok: false, message: l10n.t('Programs cannot be started here.') };
		const trust = service.mayWrite(folder);
		return result(trust.ok ? await there[action](folder) : trust, (state) => state);
	});
}
