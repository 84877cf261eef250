/** What the pass over a text that says whom each name and pronoun means reads of a paragraph, hands on, and answers. */
import type { Span } from '../model/span';
import type { Subject } from '../speech/subjects';
import type { Sentences } from '../text/sentences';
import type { Tokens } from '../text/tokens';
import type { Entity, UsedSource } from './entity';
import type { NameFact } from './nameFacts';
import type { NameForm } from './nameForms';
import { NOTHING_SALIENT, type Salience, sameSalience } from './salience';

/** What this pass reads of a paragraph. */
export interface NamedParagraph {
	readonly tokens: Tokens;
	readonly sentences: Sentences;
	readonly names: readonly NameFact[];
	/** The forms of `names`, in the same order. */
	readonly forms: readonly NameForm[];
	readonly subjects: readonly (Subject | null)[];
	/** Token ranges in marks: what stands there is somebody else's. */
	readonly quoted: readonly { readonly open: number; readonly behind: number }[];
	/** The person whose turn it is, or who speaks or wrote all of the text. */
	readonly turn: Entity | null;
	/** Whose turn of a transcript it is: nobody speaks there of himself as "he". */
	readonly floor: Entity | null;
	/** The person that "you" means. */
	readonly addressee: Entity | null;
}

export interface DiscourseState {
	readonly salience: Salience;
	/** Sentences so far. */
	readonly sentences: number;
}

export const DISCOURSE_START: DiscourseState = { salience: NOTHING_SALIENT, sentences: 0 };

/** Whether what follows is read alike after both. */
export function sameDiscourse(a: DiscourseState, b: DiscourseState): boolean {
	return sameSalience(a.salience, a.sentences, b.salience, b.sentences);
}

/** A name or pronoun and the entity it means; tokens of its paragraph. */
export interface ResolvedMention {
	readonly entity: Entity;
	readonly from: number;
	readonly to: number;
	readonly pronoun: boolean;
	/** Stands inside marks. */
	readonly quoted: boolean;
}

export interface ResolvedSubject extends Span {
	/** Null where a pronoun stands for nobody known. */
	readonly entity: Entity | null;
}

export interface Resolution {
	readonly state: DiscourseState;
	readonly mentions: readonly ResolvedMention[];
	/** For each subject of the paragraph the entity it means and the characters that name it; null without one. */
	readonly subjects: readonly (ResolvedSubject | null)[];
	/** Tokens of the first person inside marks: whoever is quoted there. */
	readonly firstPersons: readonly number[];
	/** Sources that no name rule knew. */
	readonly sources: readonly UsedSource[];
}
