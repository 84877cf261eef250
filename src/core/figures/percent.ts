import { isHyphen, type Reader, Sign } from './reader';

/** A sign or word for hundredths at token `i`: the token after it and the unit. */
export function readPercent(r: Reader, i: number): { readonly to: number; readonly unit: string } | null {
	let at = i;
	const prefix = /^(?:wt|vol|mol|at|mass)$/i.test(r.text(at));
	if (prefix) {
		at += 1;
		if (r.sign(at) === Sign.Dot) at += 1;
		if (!isPercentSign(r.sign(at))) return null;
	}
	if (isHyphen(r.sign(at)) && r.glued(at) && /^(?:percent|percentage|per|pct|point)$/i.test(r.text(at + 1))) at += 1;
	const sign = r.sign(at);
	if (isPercentSign(sign)) {
		const points = /^points?$/i.test(r.text(at + 1));
		return { to: points ? at + 2 : at + 1, unit: points ? 'percentage point' : 'percent' };
	}
	if (sign === 0x2030) return { to: at + 1, unit: 'per mille' };
	const text = r.text(at).toLowerCase();
	if (text === 'percent' || text === 'pct' || text === 'percentage' || text === 'percents') {
		const next = isHyphen(r.sign(at + 1)) ? at + 2 : at + 1;
		if (/^points?$/i.test(r.text(next))) return { to: next + 1, unit: 'percentage point' };
		return {
			to: text === 'pct' && r.sign(at + 1) === Sign.Dot && !r.isWord(at + 2) ? at + 1 : at + 1,
			unit: 'percent',
		};
	}
	if (text === 'per') {
		const hyphen = isHyphen(r.sign(at + 1)) ? 2 : 1;
		if (/^cent$/i.test(r.text(at + hyphen))) {
			const point = /^points?$/i.test(r.text(at + hyphen + 1));
			return { to: at + hyphen + (point ? 2 : 1), unit: point ? 'percentage point' : 'percent' };
		}
		if (/^mille?$/i.test(r.text(at + 1))) return { to: at + 2, unit: 'per mille' };
	}
	if (text === 'pp' || text === 'ppt' || text === 'ppts' || text === 'pps')
		return text === 'ppt' ? null : { to: at + 1, unit: 'percentage point' };
	if (text === 'basis' && /^points?$/i.test(r.text(at + 1))) return { to: at + 2, unit: 'basis point' };
	return null;
}

function isPercentSign(sign: number): boolean {
	return sign === Sign.Percent || sign === 0xff05;
}
