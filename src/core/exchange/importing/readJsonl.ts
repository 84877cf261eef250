import { codingStatuses } from '../../annotations/annotation';
import { done, failed, type Problem, type Result } from '../../model/problem';
import { Losses } from '../losses';
import { type Imported, type ImportedCode, importedAnnotation, TextsByName } from './imported';
import { factsOf } from './importFacts';
import { isRecord, numberOf, type Read, stringOf, stringsOf } from './values';

/** Reads our JSON lines. Lines of other types are passed over; what is no JSON is refused with its line. */
export function readJsonLines(text: string, file: string): Result<Imported> {
	const losses = new Losses();
	const codes: ImportedCode[] = [];
	const coders: { key: string; id: string; name: string | null }[] = [];
	const texts = new TextsByName();
	for (const [i, line] of text
		.replace(/^\ufeff/, '')
		.split(/\r?\n/)
		.entries()) {
		if (line.trim() === '') continue;
		const value = parsed(line);
		if (!isRecord(value)) return failed(flaw(file, i + 1, 'this line is no JSON object'));
		const { type } = value;
		if (type === 'corpus' && isRecord(value['coders'])) {
			for (const [id, coder] of Object.entries(value['coders']))
				coders.push({ key: id, id, name: isRecord(coder) ? stringOf(coder['name']) : null });
		} else if (type === 'code') codes.push(codeOf(value));
		else if (type === 'text') readText(value, texts);
		else if (type === 'annotation') {
			const name = stringOf(value['text']);
			if (name === null || stringOf(value['exact']) === null)
				return failed(flaw(file, i + 1, 'an annotation has the keys text and exact'));
			texts.annotate(
				name,
				importedAnnotation({
					...quoteOf(value),
					codes: stringsOf(value['codes']),
					...aboutOf(value),
					place: value['place'] === 'none' ? 'none' : null,
				}),
			);
		} else if (type === 'quotation' || type === 'figure') continue;
		else losses.add('lines of a type that is not known', `${String(type)} in line ${i + 1}`);
	}
	return done({ codes, coders, texts: texts.list, losses });
}

function readText(value: Read, texts: TextsByName): void {
	const path = stringOf(value['path']);
	if (path === null) return;
	const text = stringOf(value['text']);
	if (text !== null) texts.setText(path, text);
	texts.setFacts(path, factsOf(value));
	for (const each of Array.isArray(value['coding']) ? (value['coding'] as unknown[]) : []) {
		if (!isRecord(each)) continue;
		const status = codingStatuses.find((known) => known === each['status']);
		if (status !== undefined) texts.coding(path, stringOf(each['coder']), status);
	}
}

function codeOf(value: Read): ImportedCode {
	const id = stringOf(value['id']) ?? '';
	const name = stringOf(value['name']) ?? id;
	const words = Object.fromEntries(
		['definition', 'when', 'whenNot', 'colour', 'key'].flatMap((key) => {
			const said = stringOf(value[key]);
			return said === null ? [] : [[key, said] as const];
		}),
	);
	const lists = {
		examples: stringsOf(value['examples']),
		terms: stringsOf(value['terms']),
		was: stringsOf(value['was']),
	};
	return { key: id, parent: stringOf(value['parent']), name, fields: { id, ...words, ...lists } };
}

function quoteOf(value: Read): object {
	const position = isRecord(value['position']) ? value['position'] : {};
	const [start, end] = [numberOf(position['start']), numberOf(position['end'])];
	return {
		exact: stringOf(value['exact']),
		prefix: stringOf(value['prefix']),
		suffix: stringOf(value['suffix']),
		position: start === null || end === null ? null : { start, end },
	};
}

function aboutOf(value: Read): object {
	return Object.fromEntries(
		['id', 'coder', 'note', 'replyTo', 'firstExact', 'created', 'modified'].map((key) => [key, stringOf(value[key])]),
	);
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return null;
	}
}

function flaw(file: string, line: number, message: string): Problem {
	return { severity: 'error', code: 'json', message, file, line, column: 1 };
}
