import { english } from '../language/en/vocabulary';
import { WordSet } from '../language/en/wordSet';
import { Shape } from '../text/tokens';
import { isHyphen, type Reader, Sign } from './reader';

const BASIS = english.id('basis');
const CENT = english.id('cent');
const MILLE_MILL = new WordSet('mille mill');
const PERCENT_PERCENTAGE_PER_ETC = new WordSet('percent percentage per pct point basis');
const PER = english.id('per');
const PERCENT_WORDS = new WordSet('percent pct percentage percents');
const POINTS_POINT = new WordSet('points point');
const SHORT_POINTS = new WordSet('pp ppts pps');
const SHORT_BASIS_POINTS = new WordSet('bp bps');
const HALF_QUARTER = new WordSet('half quarter');
/** What a central bank does by "a quarter-point". */
const RATE_MOVES = new WordSet(
	'cut cuts rise rises increase increases hike hikes reduction reductions move moves rate interest easing tightening step',
);
const POINT = english.id('point');
/** Words of those who count base pairs, which share the letters of basis points. */
const GENES = new WordSet(
	'dna rna gene genes genome sequence sequences fragment fragments primer primers pcr read reads insert insertion deletion ' +
		'product products upstream downstream promoter amplicon region pair pairs',
);
/** How far off such a word may stand, in tokens. */
const NEAR = 8;
const WT_VOL_MOL_ETC = new WordSet('wt vol mol at mass');

const PERCENT_STARTS = new WordSet('percent percents percentage pct per pp ppts pps bp bps basis wt vol mol at mass');

/** A sign or word for hundredths at token `i`: the token after it and the unit. */
export function readPercent(r: Reader, i: number): { readonly to: number; readonly unit: string } | null {
	if (r.sign(i) === 0 && !PERCENT_STARTS.has(r.word(i)) && r.shape(i) !== Shape.Mixed) return null;
	let at = i;
	const prefix = WT_VOL_MOL_ETC.has(r.word(at));
	if (prefix) {
		at += 1;
		if (r.sign(at) === Sign.Dot) at += 1;
		if (!isPercentSign(r.sign(at))) return null;
	}
	// "a quarter-point cut"
	if (isHyphen(r.sign(i)) && r.word(i + 1) === POINT && HALF_QUARTER.has(r.word(i - 1)))
		return RATE_MOVES.has(r.word(i + 2)) ? { to: i + 2, unit: 'percentage point' } : null;
	if (isHyphen(r.sign(at)) && r.glued(at) && PERCENT_PERCENTAGE_PER_ETC.has(r.word(at + 1))) at += 1;
	const sign = r.sign(at);
	if (isPercentSign(sign)) {
		const points = POINTS_POINT.has(r.word(at + 1));
		return { to: points ? at + 2 : at + 1, unit: points ? 'percentage point' : 'percent' };
	}
	if (sign === 0x2030) return { to: at + 1, unit: 'per mille' };
	const word = r.word(at);
	// "5.2 percent1": the number of a note sticks to the word.
	if (word === 0 && r.shape(at) === Shape.Mixed && /^percent\d{1,2}$/.test(r.text(at)))
		return { to: at + 1, unit: 'percent' };
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
	if (SHORT_BASIS_POINTS.has(word) && isBasisPoint(r, at)) return { to: at + 1, unit: 'basis point' };
	if (word === BASIS) {
		const point = isHyphen(r.sign(at + 1)) ? at + 2 : at + 1;
		if (POINTS_POINT.has(r.word(point))) return { to: point + 1, unit: 'basis point' };
	}
	return null;
}

/** "12bp", "40 bps"; not the speed of "9600 bps", nor the length of "a 500 bp fragment". */
function isBasisPoint(r: Reader, i: number): boolean {
	const number = isHyphen(r.sign(i - 1)) ? i - 2 : i - 1;
	if (r.length(number) > 3 && r.digits(number) >= 0) return false;
	for (let at = i - NEAR; at < i + NEAR; at += 1) if (GENES.has(r.word(at))) return false;
	return true;
}

function isPercentSign(sign: number): boolean {
	return sign === Sign.Percent || sign === 0xff05;
}
