/**
 * Who a pronoun stands for: the persons named last, those named as subjects before others.
 * A value of bounded size that is never changed in place, so that a pass over a text can resume from any paragraph.
 */
import { Gender } from './nameFacts';

/** A person or body named outside quotations. */
export interface Salient {
	readonly entity: number;
	readonly gender: Gender;
	readonly person: boolean;
	/** Stood as a subject, or was said to speak. */
	readonly subject: boolean;
	/** Sentences since, counted over the whole text. */
	readonly sentence: number;
}

export type Salience = readonly Salient[];

export const NOTHING_SALIENT: Salience = [];

const MOST = 10;
/** A pronoun reaches no farther back, in sentences. */
const FARTHEST = 12;

/** The salience after one more mention; the latest first, each entity once. */
export function mention(salience: Salience, now: Salient): Salience {
	const first = salience[0];
	if (
		first !== undefined &&
		first.entity === now.entity &&
		first.sentence === now.sentence &&
		(first.subject || !now.subject)
	)
		return salience;
	const before = salience.find((other) => other.entity === now.entity);
	const subject = now.subject || (before !== undefined && before.subject && before.sentence === now.sentence);
	const next: Salient[] = [subject === now.subject ? now : { ...now, subject }];
	for (const other of salience) {
		if (other.entity !== now.entity && next.length < MOST) next.push(other);
	}
	return next;
}

/** The person that "he" or "she" stands for in the given sentence, or -1. */
export function antecedent(salience: Salience, gender: Gender, sentence: number): number {
	let best = -1;
	let bestScore = Number.NEGATIVE_INFINITY;
	for (let k = 0; k < salience.length; k += 1) {
		const one = salience[k] as Salient;
		if (!one.person) continue;
		if (one.gender !== Gender.Unknown && one.gender !== gender) continue;
		const distance = sentence - one.sentence;
		if (distance > FARTHEST) continue;
		const score = (one.subject ? 3 : 0) - 1.5 * distance - 0.5 * k - (one.gender === Gender.Unknown ? 1 : 0);
		if (score > bestScore) {
			bestScore = score;
			best = one.entity;
		}
	}
	return best;
}

/** The body that "it" or "they" stands for, or -1. */
export function bodyAntecedent(salience: Salience, sentence: number): number {
	for (const one of salience) if (!one.person && sentence - one.sentence <= 2) return one.entity;
	return -1;
}
