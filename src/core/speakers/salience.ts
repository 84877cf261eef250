/**
 * Who a pronoun stands for: the persons named last, those named as subjects before others.
 * A value of bounded size that is never changed in place, so that a pass over a text can resume from any paragraph.
 */
import type { Entity } from './entity';
import { Gender } from './nameFacts';

/** A person or body named outside quotations. */
export interface Salient {
	readonly entity: Entity;
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
	let subject = now.subject;
	if (!subject)
		for (const other of salience)
			if (other.entity === now.entity) subject = other.subject && other.sentence === now.sentence;
	const next: Salient[] = [subject === now.subject ? now : { ...now, subject }];
	for (const other of salience) {
		if (other.entity !== now.entity && next.length < MOST) next.push(other);
	}
	return next;
}

/** The person that "he" or "she" stands for in the given sentence; null for nobody. It is not who says "I" there. */
export function antecedent(
	salience: Salience,
	gender: Gender,
	sentence: number,
	speaker: Entity | null,
): Entity | null {
	let best: Entity | null = null;
	let bestScore = Number.NEGATIVE_INFINITY;
	for (let k = 0; k < salience.length; k += 1) {
		const one = salience[k] as Salient;
		if (!one.person || one.entity === speaker) continue;
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

/** The body that "it" or "they" stands for; null for none. */
export function bodyAntecedent(salience: Salience, sentence: number): Entity | null {
	for (const one of salience) if (!one.person && sentence - one.sentence <= 2) return one.entity;
	return null;
}

/** The body named last whose name ends in a word: `the survey` after the Geological Survey; null for none. */
export function headedBody(salience: Salience, noun: string): Entity | null {
	for (const { entity, person } of salience) if (!person && entity.key.endsWith(` ${noun}`)) return entity;
	return null;
}

/** The person named last whom an office that ends in a word introduced: `the economist` after "economist Orla Venn". */
export function roleHolder(salience: Salience, noun: string): Entity | null {
	for (const { entity } of salience) {
		if (!entity.person) continue;
		for (const office of entity.offices) if (office === noun || office.endsWith(` ${noun}`)) return entity;
	}
	return null;
}

/** Who is not named for so many sentences is forgotten, so that what a name changes does not reach to the text's end. */
const FORGOTTEN = 60;

/** What is still remembered in a sentence. */
export function remembered(salience: Salience, sentence: number): Salience {
	for (const one of salience)
		if (sentence - one.sentence > FORGOTTEN) return salience.filter((other) => sentence - other.sentence <= FORGOTTEN);
	return salience;
}

/** Whether two texts, in their sentences `a` and `b`, go on alike whatever follows. */
export function sameSalience(x: Salience, a: number, y: Salience, b: number): boolean {
	if (x === y && a === b) return true;
	if (x.length !== y.length) return false;
	for (let k = 0; k < x.length; k += 1) {
		const p = x[k] as Salient;
		const q = y[k] as Salient;
		if (p.entity !== q.entity || p.subject !== q.subject || p.gender !== q.gender || p.person !== q.person)
			return false;
		if (a - p.sentence !== b - q.sentence) return false;
	}
	return true;
}
