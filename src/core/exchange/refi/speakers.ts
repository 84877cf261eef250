import type { Corpus } from '../../corpus/corpus';
import { roleIn } from '../context';
import type { ExchangeText } from '../model';
import { element, parent } from '../xml/xmlWriter';
import { guidOf } from './guid';
import type { Variables } from './variables';

interface KnownSpeaker {
	role: string | null;
	readonly aliases: Set<string>;
	readonly sources: Set<string>;
	readonly selections: string[];
}

/** Speakers as cases: their role and other names as variables, the texts they speak in, the annotated words of theirs. */
export class Speakers {
	readonly #speakers = new Map<string, KnownSpeaker>();

	add({ analysis }: ExchangeText, source: string, corpus: Corpus): void {
		for (const { name, role, aliases } of analysis.speakers) {
			const speaker = this.#get(name);
			speaker.role ??= roleIn(corpus, { speaker: name, role, voice: 'turn', reporter: null });
			for (const alias of aliases) speaker.aliases.add(alias);
			speaker.sources.add(source);
		}
	}

	/** An annotation stands in words of a speaker. */
	said(name: string | null, selection: string, role: string | null): void {
		if (name === null) return;
		const speaker = this.#get(name);
		speaker.role ??= role;
		speaker.selections.push(selection);
	}

	/** What writes each case; the values of its variables are known from now on. */
	elements(variables: Variables): (() => string)[] {
		const sorted = [...this.#speakers].sort(([a], [b]) => (a < b ? -1 : 1));
		return sorted.map(([name, { role, aliases, sources, selections }]) => {
			const values = [
				...(role === null ? [] : [variables.value('Role', role)]),
				...(aliases.size === 0 ? [] : [variables.value('Other names', [...aliases].join('; '))]),
			];
			return () =>
				parent('Case', { guid: guidOf('speaker', name), name }, [
					...values.map((write) => write()),
					...[...sources].map((targetGUID) => element('SourceRef', { targetGUID })),
					...selections.map((targetGUID) => element('SelectionRef', { targetGUID })),
				]);
		});
	}

	#get(name: string): KnownSpeaker {
		const known = this.#speakers.get(name);
		if (known !== undefined) return known;
		const made = { role: null, aliases: new Set<string>(), sources: new Set<string>(), selections: [] };
		this.#speakers.set(name, made);
		return made;
	}
}
