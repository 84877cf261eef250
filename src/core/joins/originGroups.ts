import type { FigureSide } from './figureRelation';
import type { JoinedTexts } from './joinedTexts';
import { type OriginReason, sameOrigin } from './origins';

/** Statements of one origin, in the order given; `reason`: why the others are no confirmation of the first. */
export interface OriginGroup<T extends FigureSide> {
	readonly members: readonly T[];
	readonly reasons: ReadonlyMap<T, OriginReason>;
}

/** Statements beyond which each counts as an origin of its own. */
const MOST = 60;

/** Groups statements by origin. Quadratic in at most 60 statements. */
export function originGroups<T extends FigureSide>(sides: readonly T[], texts: JoinedTexts): readonly OriginGroup<T>[] {
	const groups: { members: T[]; reasons: Map<T, OriginReason> }[] = [];
	for (const [index, side] of sides.entries()) {
		const known: (typeof groups)[number][] = [];
		let why: OriginReason | null = null;
		for (const group of index < MOST ? groups : []) {
			const reason = reasonFor(group.members, side, texts);
			if (reason === null) continue;
			known.push(group);
			why ??= reason;
		}
		const [into, ...others] = known;
		if (!into) groups.push({ members: [side], reasons: new Map() });
		else {
			into.members.push(side);
			if (why !== null) into.reasons.set(side, why);
			// This statement shows that what stood apart is of one origin.
			for (const other of others) {
				for (const member of other.members) {
					into.members.push(member);
					into.reasons.set(member, other.reasons.get(member) ?? why ?? 'passage');
				}
				groups.splice(groups.indexOf(other), 1);
			}
		}
	}
	return groups;
}

/** Why a statement is of one origin with the first of some that it is of one origin with; null: with none. */
function reasonFor(members: readonly FigureSide[], side: FigureSide, texts: JoinedTexts): OriginReason | null {
	for (const member of members) {
		const reason = sameOrigin(member, side, texts);
		if (reason !== null) return reason;
	}
	return null;
}
