import { failed, type Result } from '../model/problem';
import { withItem, withItemKey, withoutItem } from '../yaml/listEdits';
import { parseCorpus } from './corpus';
import type { JoinChoice, KnownSpeaker } from './corpusSchema';

const SPEAKER_KEYS: readonly string[] = ['name', 'aliases', 'role', 'texts', 'apart'];

/** corpus.yaml with what a person said of statements across texts added at the end of `joins`. */
export function addJoin(text: string, uri: string, { kind, as, places, by, created }: JoinChoice): Result<string> {
	const fields: [string, Parameters<typeof withItem>[2][number][1]][] = [
		['kind', kind],
		['as', as],
		[
			'places',
			places.map((place) => ({
				text: place.text,
				exact: place.exact,
				...(place.occurrence !== undefined && place.occurrence > 1 && { occurrence: place.occurrence }),
			})),
		],
	];
	if (by !== undefined) fields.push(['by', by]);
	if (created !== undefined) fields.push(['created', created]);
	return checked(text, withItem(text, 'joins', fields), uri);
}

/** corpus.yaml without a join, by its place in the list. */
export function removeJoin(text: string, uri: string, index: number): Result<string> {
	return checked(text, withoutItem(text, 'joins', index), uri);
}

/** A speaker as it is listed, with the names that texts give him. */
export interface NamedSpeaker {
	readonly name: string;
	readonly role?: string;
}

/** corpus.yaml with a speaker listed under another name; the former one stays an alias. */
export function renameSpeaker(text: string, uri: string, from: NamedSpeaker, to: string): Result<string> {
	const known = parseCorpus(text, uri).speakers.findIndex((each) => same(each.name, from.name));
	if (known < 0) return addSpeaker(text, uri, { ...from, name: to, aliases: [from.name] });
	const speaker = parseCorpus(text, uri).speakers[known] as KnownSpeaker;
	const aliases = unique([...speaker.aliases, speaker.name].filter((alias) => !same(alias, to)));
	const renamed = withItemKey(text, 'speakers', known, 'name', to, SPEAKER_KEYS);
	return checked(text, renamed && withItemKey(renamed, 'speakers', known, 'aliases', aliases, SPEAKER_KEYS), uri);
}

/** corpus.yaml in which all names of one speaker are names of another. */
export function mergeSpeakers(text: string, uri: string, from: NamedSpeaker, into: NamedSpeaker): Result<string> {
	const { speakers } = parseCorpus(text, uri);
	const gone = speakers.findIndex((each) => same(each.name, from.name));
	const names = unique([from.name, ...(speakers[gone]?.aliases ?? [])]);
	let merged: string | null = gone < 0 ? text : withoutItem(text, 'speakers', gone);
	if (merged === null) return checked(text, null, uri);
	const target = parseCorpus(merged, uri).speakers.findIndex((each) => same(each.name, into.name));
	if (target < 0) return addSpeaker(merged, uri, { ...into, aliases: names });
	const known = parseCorpus(merged, uri).speakers[target] as KnownSpeaker;
	merged = withItemKey(merged, 'speakers', target, 'aliases', unique([...known.aliases, ...names]), SPEAKER_KEYS);
	return checked(text, merged, uri);
}

/**
 * corpus.yaml in which a name means a speaker of its own: a name that had been taken for another's, or, with `texts`, a
 * namesake in these texts alone, listed as `listed`.
 */
export function splitSpeaker(
	text: string,
	uri: string,
	name: string,
	listed: string,
	texts: readonly string[],
): Result<string> {
	let edited: string | null = text;
	if (texts.length === 0) {
		const { speakers } = parseCorpus(text, uri);
		const holder = speakers.findIndex(({ aliases }) => aliases.some((alias) => same(alias, name)));
		const known = speakers[holder];
		if (known) {
			const left = known.aliases.filter((alias) => !same(alias, name));
			edited = withItemKey(text, 'speakers', holder, 'aliases', left, SPEAKER_KEYS);
		}
	}
	if (edited === null) return checked(text, null, uri);
	const aliases = same(name, listed) ? [] : [name];
	return addSpeaker(edited, uri, { name: listed, aliases, ...(texts.length > 0 && { texts }) });
}

/** corpus.yaml which says that a name like a speaker's is that of somebody else. */
export function partSpeakers(text: string, uri: string, speaker: NamedSpeaker, other: string): Result<string> {
	const { speakers } = parseCorpus(text, uri);
	const at = speakers.findIndex(({ name }) => same(name, speaker.name));
	const known = speakers[at];
	if (!known) return addSpeaker(text, uri, { ...speaker, aliases: [], apart: [other] });
	const apart = unique([...(known.apart ?? []), other]);
	return checked(text, withItemKey(text, 'speakers', at, 'apart', apart, SPEAKER_KEYS), uri);
}

function addSpeaker(
	text: string,
	uri: string,
	speaker: NamedSpeaker & {
		readonly aliases: readonly string[];
		readonly texts?: readonly string[];
		readonly apart?: readonly string[];
	},
): Result<string> {
	const fields: [string, string | readonly string[]][] = [['name', speaker.name]];
	if (speaker.aliases.length > 0) fields.push(['aliases', speaker.aliases]);
	if (speaker.role !== undefined && speaker.role !== '') fields.push(['role', speaker.role]);
	if (speaker.texts !== undefined) fields.push(['texts', speaker.texts]);
	if (speaker.apart !== undefined) fields.push(['apart', speaker.apart]);
	return checked(text, withItem(text, 'speakers', fields), uri);
}

/** The text edited, if it can be read and has no more flaws than before. */
function checked(before: string, after: string | null, uri: string): Result<string> {
	const flaws = parseCorpus(before, uri).problems;
	const [broken] = flaws.filter(({ code }) => code === 'yaml-syntax');
	if (broken) return failed(broken);
	if (after !== null && parseCorpus(after, uri).problems.length <= flaws.length) return { ok: true, value: after };
	const message = 'corpus.yaml stands in a form that we do not edit';
	return failed({ severity: 'error', code: 'corpus-form', message, file: uri, line: 1, column: 1 });
}

function same(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}

function unique(names: readonly string[]): string[] {
	return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
