import type { DocumentAnalysis, Speaker } from '../model/document';
import { keyOf, type KnownName, SpeakerNames } from './acrossTexts';

/**
 * The finds of a text with each speaker under the name that the corpus file gives: who has several names in it, or is a
 * namesake of somebody in another text, is one. `path`: of the text in the corpus. Linear in the finds.
 */
export function underKnownNames(
	analysis: DocumentAnalysis,
	known: readonly KnownName[],
	path: string,
): DocumentAnalysis {
	if (known.length === 0) return analysis;
	const names = new SpeakerNames(known, []);
	const nameOf = (name: string): string => names.of(name, path);
	if (analysis.speakers.every(({ name }) => nameOf(name) === name)) return analysis;
	const named = <T extends string | null>(name: T): T => (name === null ? name : (nameOf(name) as T));
	const spoken = <T extends { readonly speaker: string | null }>(find: T): T => {
		const speaker = named(find.speaker);
		return speaker === find.speaker ? find : { ...find, speaker };
	};
	const passedOn = <T extends { readonly speaker: string | null; readonly reporter: string | null }>(find: T): T => {
		const reporter = named(find.reporter);
		return spoken(reporter === find.reporter ? find : { ...find, reporter });
	};
	return {
		...analysis,
		speakers: together(analysis.speakers, nameOf),
		turns: analysis.turns.map(spoken),
		quotations: analysis.quotations.map(passedOn),
		reported: analysis.reported.map(passedOn),
		figures: analysis.figures.map((figure) => {
			const source = named(figure.source);
			return spoken(source === figure.source ? figure : { ...figure, source });
		}),
	};
}

/** Speakers of one name as one; the names that the text itself gives stay as aliases. */
function together(speakers: readonly Speaker[], nameOf: (name: string) => string): Speaker[] {
	const byName = new Map<string, Speaker>();
	for (const speaker of speakers) {
		const name = nameOf(speaker.name);
		const own = name === speaker.name ? [] : [speaker.name];
		const known = byName.get(keyOf(name));
		byName.set(keyOf(name), {
			name,
			role: known?.role ?? speaker.role,
			aliases: [...new Set([...(known?.aliases ?? []), ...own, ...speaker.aliases])].filter((alias) => alias !== name),
			mentions: [...(known?.mentions ?? []), ...speaker.mentions].sort((a, b) => a.start - b.start),
		});
	}
	return [...byName.values()];
}
