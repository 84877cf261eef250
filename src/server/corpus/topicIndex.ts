import type { Codebook } from '../../core/codebook/codebook';
import { suggestTopics } from '../../core/topics/suggestTopics';
import { compileTopics, findTopics, type TopicMatcher } from '../../core/topics/topics';
import type { TopicPlace } from '../trees/topicPlace';
import type { Suggestion, TopicEntry } from '../trees/topicsTree';
import type { CorpusText } from './corpusText';

type Places = ReadonlyMap<string, readonly TopicPlace[]>;

/** Where the codes of a codebook are mentioned; kept per text until the text or the codebook changes. */
export class TopicIndex {
	readonly #matchers = new WeakMap<Codebook, TopicMatcher>();
	readonly #found = new WeakMap<
		CorpusText,
		{ readonly words: string; readonly by: TopicMatcher; readonly places: Places }
	>();
	#suggested: { readonly of: readonly string[]; readonly suggestions: readonly Suggestion[] } | null = null;

	/** The mentions of a text by code id. Linear in the text the first time, then remembered. */
	mentions(text: CorpusText, codebook: Codebook): Places {
		let matcher = this.#matchers.get(codebook);
		if (!matcher) {
			matcher = compileTopics(codebook.codes);
			this.#matchers.set(codebook, matcher);
		}
		const known = this.#found.get(text);
		if (known && known.by === matcher && known.words === text.text) return known.places;
		const places = placesOf(text, matcher);
		this.#found.set(text, { words: text.text, by: matcher, places });
		return places;
	}

	/** The codebook's tree with coded and mentioned passages. `coded`: passages by code id. */
	entries(
		codebook: Codebook,
		texts: Iterable<CorpusText>,
		coded: Places,
		isRejected: (code: string, place: TopicPlace) => boolean,
	): TopicEntry[] {
		const mentioned = new Map<string, TopicPlace[]>();
		const all = new Set(texts);
		for (const text of all) {
			for (const [id, places] of this.mentions(text, codebook)) {
				const list = mentioned.get(id);
				if (list) list.push(...places);
				else mentioned.set(id, [...places]);
			}
		}
		const below = (parent: string | null): TopicEntry[] =>
			codebook.childrenOf(parent).map((code) => ({
				code,
				codebook,
				// Codes of other folders may have the same id.
				coded: (coded.get(code.id) ?? []).filter(({ text }) => all.has(text)),
				mentioned: (mentioned.get(code.id) ?? []).filter((place) => !isRejected(code.id, place)),
				children: below(code.id),
			}));
		return below(null);
	}

	/** Topics for texts without a codebook, by the number of texts; remembered until a text changes. */
	suggestions(texts: readonly CorpusText[]): readonly Suggestion[] {
		const words = texts.map((text) => text.text);
		const known = this.#suggested;
		if (known && known.of.length === words.length && words.every((word, i) => word === known.of[i]))
			return known.suggestions;
		const topics = suggestTopics(texts.map((text) => ({ text: text.text, analysis: text.analysis })));
		const matcher = compileTopics(topics.map(({ term }) => ({ id: term, terms: [term] })));
		const all = texts.map((text) => placesOf(text, matcher));
		const suggestions = topics
			.map(({ term }) => ({ phrase: term, places: all.flatMap((places) => places.get(term) ?? []) }))
			.filter(({ places }) => places.length > 0)
			.sort((a, b) => textsOf(b.places) - textsOf(a.places));
		this.#suggested = { of: words, suggestions };
		return suggestions;
	}
}

function placesOf(text: CorpusText, matcher: TopicMatcher): Places {
	const places = new Map<string, TopicPlace[]>();
	const { boilerplate } = text.analysis;
	for (const mention of findTopics(text.text, matcher)) {
		// Page furniture mentions nothing; captions do.
		if (boilerplate.some((b) => b.kind !== 'caption' && b.start <= mention.start && mention.end <= b.end)) continue;
		const list = places.get(mention.topic);
		if (list) list.push({ text, span: mention });
		else places.set(mention.topic, [{ text, span: mention }]);
	}
	return places;
}

function textsOf(places: readonly TopicPlace[]): number {
	return new Set(places.map((place) => place.text)).size;
}
