import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { isHyphen, type Reader, Sign } from './reader';

const BASIS = english.id('basis');
const CENT = english.id('cent');
const MILLE_MILL = new WordSet('mille mill');
const PERCENT_PERCENTAGE_PER_ETC = new WordSet('percent percentage per pct point basis');
const PER = english.id('per');
const PERCENT_WORDS = new WordSet('percent pct percentage percents');
const POINTS_POINT = new WordSet('points point');
const SHORT_POINTS = new WordSet('pp ppts pps');
const WT_VOL_MOL_ETC = new WordSet('wt vol mol at mass');

const PERCENT_STARTS = new WordSet('percent percents percentage pct per pp ppts pps basis wt vol mol at mass');

/** A sign or word for hundredths at token `i`: the token after it and the unit. */
export function readPercent(r: Reader, i: number): { readonly to: number; readonly unit: string } | null {
	if (r.sign(i) === 0 && !PERCENT_STARTS.has(r.word(i))) return null;
	let at = i;
	const prefix = WT_VOL_MOL_ETC.has(r.word(at));
	if (prefix) {
		at += 1;
		if (r.sign(at) === Sign.Dot) at += 1;
		if (!isPercentSign(r.sign(at))) return null;
	}
	if (isHyphen(r.sign(at)) && r.glued(at) && PERCENT_PERCENTAGE_PER_ETC.has(r.word(at + 1))) at += 1;
	const sign = r.sign(at);
	if (isPercentSign(sign)) {
		const points = POINTS_POINT.has(r.word(at + 1));
		return { to: points ? at + 2 : at + 1, unit: points ? 'percentage point' : 'percent' };
	}
	if (sign === 0x2030) return { to: at + 1, unit: 'per mille' };
	const word = r.word(at);
	if (PERCENT_WORDS.has(word)) {
		const next = isHyphen(r.sign(at + 1)) ? at + 2 : at + 1;
		if (POINTS_POINT.has(r.word(next))) return { to: next + 1, unit: 'percentage point' };
		return { to: at + 1, unit: 'percent' };
	}
	if (word === PER) {
		const hyphen = isHyphen(r.sign(at + 1)) ? 2 : 1;
		if (r.word(at + hyphen) === CENT) {
			const point = POINTS_POINT.has(r.word(at + hyphen + 1));
			return { to: at + hyphen + (point ? 2 : 1), unit: point ? 'percentage point' : 'percent' };
		}
		if (MILLE_MILL.has(r.word(at + 1))) return { to: at + 2, unit: 'per mille' };
	}
	if (SHORT_POINTS.has(word)) return { to: at + 1, unit: 'percentage point' };
	if (word === BASIS) {
		const point = isHyphen(r.sign(at + 1)) ? at + 2 : at + 1;
		if (POINTS_POINT.has(r.word(point))) return { to: point + 1, unit: 'basis point' };
	}
	return null;
}

function isPercentSign(sign: number): boolean {
	return sign === Sign.Percent || sign === 0xff05;
}
