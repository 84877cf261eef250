/**
 * The pass over a text that says whom each name and pronoun means. One paragraph at a time, with a small state handed on.
 */
import { Fn } from '../language/en/functionWords';
import { english } from '../language/en/vocabulary';
import type { Subject } from '../speech/subjects';
import { Char, fn, isChar } from '../speech/words';
import type { Entities } from './entities';
import type { Entity, SourceKind, UsedSource } from './entity';
import { Gender, type NameFact, NameKind } from './nameFacts';
import { findPronouns, Pronoun, pronounAt } from './pronouns';
import { firstBehind, lastOf, lastWithin } from './ordered';
import type { DiscourseState, NamedParagraph, Resolution, ResolvedMention, ResolvedSubject } from './resolution';
import { antecedent, bodyAntecedent, headedBody, mention, remembered, roleHolder, type Salience } from './salience';
import { type NameForm, sourceKey, spelled } from './nameForms';
import { nominalSource, possessor } from './nominalSources';
import {
	calledBefore,
	isGeneric,
	isOffice,
	isTitle,
	openerOf,
	relativeBehind,
	subjectLike,
	subjectTokens,
	titleReaches,
} from './subjectShapes';

/** Resolves one paragraph. Linear in its names, pronouns and subjects, but for binary searches. */
export function resolveParagraph(entities: Entities, paragraph: NamedParagraph, state: DiscourseState): Resolution {
	return new Reading(entities, paragraph, state).read();
}

const NO_SUBJECTS: null[] = [];

/** One paragraph while it is read from left to right. */
class Reading {
	readonly #entities: Entities;
	readonly #paragraph: NamedParagraph;
	readonly #mentions: ResolvedMention[] = [];
	readonly #firstPersons: number[] = [];
	readonly #subjects: (ResolvedSubject | null)[];
	readonly #sources: UsedSource[] = [];
	readonly #sentencesBefore: number;
	#salience: Salience;
	#quoted = 0;
	#sentence = 0;

	constructor(entities: Entities, paragraph: NamedParagraph, state: DiscourseState) {
		this.#entities = entities;
		this.#paragraph = paragraph;
		this.#salience = remembered(state.salience, state.sentences);
		this.#sentencesBefore = state.sentences;
		const { subjects } = paragraph;
		this.#subjects = subjects.length === 0 ? NO_SUBJECTS : subjects.map(() => null);
	}

	read(): Resolution {
		const { tokens, names, subjects, sentences } = this.#paragraph;
		const pronouns = findPronouns(tokens);
		const speaking = subjectTokens(subjects);
		// Sources without a name are read where they stand, so that a pronoun behind them can mean them.
		const nominal: number[] = [];
		for (let k = 0; k < subjects.length; k += 1) {
			const subject = subjects[k];
			if (!subject) continue;
			// "It" and "they" take up what stands before them.
			const taken = subject.kind === 'pronoun' && pronounAt(tokens, subject.head) & (Pronoun.It | Pronoun.They);
			if (taken || subject.kind === 'noun' || subject.kind === 'organisation') nominal.push(k);
		}
		if (nominal.length > 1) nominal.sort((a, b) => subjects[a]!.start - subjects[b]!.start);
		let p = 0;
		let s = 0;
		for (let n = 0; n <= names.length; n += 1) {
			const fact = names[n];
			const until = fact === undefined ? tokens.count : fact.from;
			for (;;) {
				const pronoun = p < pronouns.length ? pronouns[p]! : tokens.count;
				const source = s < nominal.length ? subjects[nominal[s]!]!.headEnd - 1 : tokens.count;
				if (Math.min(pronoun, source) >= until) break;
				if (pronoun <= source) {
					this.#pronoun(pronoun);
					p += 1;
				} else {
					this.#resolve(nominal[s]!);
					s += 1;
				}
			}
			if (fact !== undefined) this.#name(fact, this.#paragraph.forms[n]!, speaking);
		}
		for (let k = 0; k < subjects.length; k += 1) if (this.#subjects[k] === null) this.#resolve(k);
		return {
			state: { salience: this.#salience, sentences: this.#sentencesBefore + sentences.count },
			mentions: this.#mentions,
			subjects: this.#subjects,
			firstPersons: this.#firstPersons,
			sources: this.#sources,
		};
	}

	#inMarks(token: number): boolean {
		const { quoted } = this.#paragraph;
		while (this.#quoted < quoted.length && quoted[this.#quoted]!.behind <= token) this.#quoted += 1;
		return this.#quoted < quoted.length && quoted[this.#quoted]!.open <= token;
	}

	#sentenceOf(token: number): number {
		const { sentences } = this.#paragraph;
		if (sentences.count === 0) return this.#sentencesBefore;
		while (this.#sentence > 0 && sentences.start[this.#sentence]! > token) this.#sentence -= 1;
		while (this.#sentence + 1 < sentences.count && sentences.start[this.#sentence + 1]! <= token) this.#sentence += 1;
		return this.#sentencesBefore + this.#sentence;
	}

	/** Notes that an entity was named. Of a source the words there say what it is. */
	#note(entity: Entity, token: number, subject: boolean, gender: Gender, kind: SourceKind): void {
		const sentence = this.#sentenceOf(token);
		const known = entity.person ? entity.gender : gender;
		const person = entity.person || kind === 'office' || kind === 'role' || gender !== Gender.Unknown;
		this.#salience = mention(this.#salience, { entity, gender: known, person, subject, sentence });
	}

	#pronoun(token: number): void {
		const { tokens, turn } = this.#paragraph;
		const marked = this.#inMarks(token);
		const bits = pronounAt(tokens, token);
		let entity: Entity | null = null;
		if (bits & Pronoun.I) {
			entity = marked ? null : turn;
			if (marked) this.#firstPersons.push(token);
		} else if (!isGeneric(tokens, this.#paragraph.sentences, this.#paragraph.names, token))
			entity = antecedent(
				this.#salience,
				bits & Pronoun.She ? Gender.Female : Gender.Male,
				this.#sentenceOf(token),
				marked ? null : this.#paragraph.floor,
			);
		if (entity === null && (bits & (Pronoun.He | Pronoun.She)) !== 0) entity = this.#announced(token);
		if (entity === null) return;
		this.#mentions.push({ entity, from: token, to: token + 1, pronoun: true, quoted: marked });
		if (marked || bits & Pronoun.I) return;
		const before = this.#salience.find((one) => one.entity === entity);
		const kind = before?.person === true ? 'role' : 'other';
		// "Her group has asked for more": she is what the sentence is about.
		const subject = (bits & Pronoun.Subject) !== 0 || openerOf(this.#paragraph.sentences, token) === token;
		this.#note(entity, token, subject, before?.gender ?? Gender.Unknown, kind);
	}

	/** `During his visit, President Venn …`: the person named behind the words that the sentence opens with. */
	#announced(token: number): Entity | null {
		const { tokens, sentences, names } = this.#paragraph;
		const opener = openerOf(sentences, token);
		if (token - opener > 3 || !(fn(tokens, opener) & (Fn.Preposition | Fn.Subordinator))) return null;
		for (let n = firstBehind(names, token); n < names.length && names[n]!.from < token + 12; n += 1) {
			const { from, kind } = names[n]!;
			if (isChar(tokens, from - 1, Char.Comma))
				return kind === NameKind.Person || kind === NameKind.Unknown ? this.#named(n) : null;
		}
		return null;
	}

	#name(fact: NameFact, form: NameForm, speaking: ReadonlySet<number>): void {
		const { tokens, sentences } = this.#paragraph;
		const entity = this.#meant(fact, form);
		if (entity === null) return;
		const marked = this.#inMarks(fact.from);
		this.#mentions.push({ entity, from: fact.from, to: fact.to, pronoun: false, quoted: marked });
		if (marked) return;
		const office = fact.kind === NameKind.Office;
		const speaks = speaking.has(fact.to - 1);
		// "Key measures": the capital of a sentence makes no body of a word, which "it" could take up.
		if (!speaks && fact.opens && fact.kind === NameKind.Unknown && fact.words.length === 1 && !entity.person) return;
		const subject = speaks || subjectLike(tokens, sentences, fact);
		this.#note(entity, fact.from, subject, office ? fact.gender : Gender.Unknown, office ? 'office' : 'body');
	}

	/** Whom the name of a number means. */
	#named(n: number): Entity | null {
		const { names, forms } = this.#paragraph;
		return this.#meant(names[n]!, forms[n]!);
	}

	/** Whom a name means. An office in capitals that nobody is known to hold stands for itself. */
	#meant(fact: NameFact, form: NameForm): Entity | null {
		const meant = this.#entities.resolve(form, this.#salience);
		// Nobody speaks of themselves by their office.
		const entity = fact.kind === NameKind.Office && meant === this.#paragraph.turn ? null : meant;
		return entity === null && fact.kind === NameKind.Office && fact.capital
			? this.#source(fact.name, 'office')
			: entity;
	}

	#source(words: string, kind: SourceKind): Entity {
		const entity = this.#entities.source(words);
		this.#sources.push({ entity, spelling: spelled(words), kind });
		return entity;
	}

	#resolve(k: number): void {
		const subject = this.#paragraph.subjects[k] ?? null;
		if (subject === null) return;
		const found = this.#subject(subject);
		this.#subjects[k] = found;
		if (subject.kind === 'noun' && found.entity?.person === true && !this.#inMarks(subject.head))
			this.#note(found.entity, subject.head, true, Gender.Unknown, 'other');
	}

	#subject(subject: Subject): ResolvedSubject {
		const { tokens, names } = this.#paragraph;
		const last = subject.headEnd - 1;
		const relative = subject.relation === 'relative' ? relativeBehind(tokens, subject.end) : -1;
		if (relative >= 0) {
			const { entity } = this.#subject({ ...subject, relation: 'left' });
			return this.#meaning(entity, relative, relative + 1);
		}
		if (subject.kind === 'pronoun') return this.#meaning(this.#antecedentOf(subject), subject.head, subject.headEnd);
		const named = lastOf(this.#mentions, last);
		// "Venn's remarks" are Venn's.
		const owner = possessor(tokens, subject, names, lastWithin(names, last));
		if (owner !== null) {
			const entity = this.#named(lastWithin(names, owner.from)) ?? this.#source(owner.name, 'other');
			return this.#meaning(entity, owner.from, owner.to);
		}
		if (named !== undefined && named.to > last && !named.pronoun)
			return this.#meaning(named.entity, named.from, named.to);
		// `Orla Venn, governor of Dorrow, who …`: the office tells of the name before it.
		const closed = isChar(tokens, subject.end, Char.Comma) || (fn(tokens, subject.end) & Fn.Relative) !== 0;
		const apposed =
			closed && isChar(tokens, subject.start - 1, Char.Comma) ? lastOf(this.#mentions, subject.start - 2) : undefined;
		if (apposed !== undefined && apposed.to === subject.start - 1 && !apposed.pronoun && isOffice(tokens, subject))
			return this.#meaning(apposed.entity, apposed.from, apposed.to);
		// A title in front of the name that follows: `Vice President of Policy, Orla Venn`.
		const behind = firstBehind(names, subject.headEnd);
		const next = names[behind];
		if (
			next !== undefined &&
			next.kind === NameKind.Person &&
			isTitle(tokens, subject) &&
			titleReaches(tokens, subject.end, next.nameFrom)
		) {
			const entity = this.#named(behind);
			if (entity !== null) return this.#meaning(entity, next.from, next.to);
		}
		const fact = lastOf(names, last);
		const source = nominalSource(tokens, subject, fact !== undefined && fact.to > last ? fact : null);
		const definite = subject.headEnd - subject.start === 2 && fn(tokens, subject.start) & Fn.Determiner;
		const noun = sourceKey(source.name);
		const headed = definite && tokens.id[subject.start] !== A ? this.#headed(noun) : null;
		const role = headed === null && definite && tokens.id[subject.start] === THE && source.kind === 'role';
		const holder = role ? roleHolder(this.#salience, noun) : null;
		const entity = headed ?? holder ?? this.#source(source.name, source.kind);
		const body = headed !== null || (source.kind === 'body' && entity.key.includes(' '));
		if ((body || subject.kind === 'noun') && !this.#inMarks(subject.head))
			this.#note(entity, subject.head, true, source.gender, body ? 'body' : source.kind);
		return this.#meaning(entity, source.from, source.to);
	}

	/** The body whose name ends in a noun. */
	#headed(noun: string): Entity | null {
		return headedBody(this.#salience, noun) ?? this.#entities.headed(noun);
	}

	#antecedentOf(subject: Subject): Entity | null {
		const { tokens } = this.#paragraph;
		const known = lastOf(this.#mentions, subject.head);
		if (known !== undefined && known.pronoun && known.from === subject.head) return known.entity;
		if (pronounAt(tokens, subject.head) & (Pronoun.It | Pronoun.They))
			return bodyAntecedent(this.#salience, this.#sentenceOf(subject.head));
		const bits = fn(tokens, subject.head);
		if (this.#inMarks(subject.head)) return null;
		// "We have always said": who has the floor says it of the own side.
		if (bits & Fn.First && bits & Fn.Subject) return this.#paragraph.turn;
		if (!(bits & Fn.Second)) return null;
		return calledBefore(tokens, this.#mentions, subject.head) ?? this.#paragraph.addressee;
	}

	#meaning(entity: Entity | null, from: number, to: number): ResolvedSubject {
		const { tokens } = this.#paragraph;
		return { entity, start: tokens.start[from]!, end: tokens.end[to - 1]! };
	}
}

const A = english.id('a');
const THE = english.id('the');
