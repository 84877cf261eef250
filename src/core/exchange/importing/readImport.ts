import { failed, type Result } from '../../model/problem';
import { decodeText } from '../../text/decode';
import type { ImportFormat } from '../formats';
import type { Imported } from './imported';
import { readWebAnnotations } from './readAnnotations';
import { readCsv } from './readCsv';
import { readJsonLines } from './readJsonl';
import { readProject, readRefiCodebook } from './readRefi';

/** Reads a file of one of the formats that carry annotations or codes. */
export function readImport(format: ImportFormat, bytes: Uint8Array, file: string): Result<Imported> {
	if (format === 'qdpx') return readProject(bytes, file);
	if (format === 'qdc') return readRefiCodebook(bytes, file);
	const decoded = decodeText(bytes);
	if (!decoded.ok)
		return failed({
			severity: 'error',
			code: 'encoding',
			message: 'this file is no UTF-8 text',
			file,
			line: 1,
			column: 1,
		});
	if (format === 'csv') return readCsv(decoded.text, file);
	return format === 'jsonl' ? readJsonLines(decoded.text, file) : readWebAnnotations(decoded.text, file);
}
