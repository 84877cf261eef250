import type { Span } from '../model/span';
import type { JoinedText } from './joinedTexts';

/** A statement with the text it stands in. Statements are read off bytes anew, so it is their place that tells them apart. */
interface Side {
	readonly text: JoinedText;
	readonly statement: Span & { readonly kind: string };
}

/** Whether two sides are one statement. */
export function isSame(a: Side, b: Side): boolean {
	return a.text === b.text && isAt(a.statement, b.statement);
}

/** Whether two statements of one text are one. */
export function isAt(a: Side['statement'], b: Side['statement']): boolean {
	return a.start === b.start && a.end === b.end && a.kind === b.kind;
}

/** Names a statement among those of all texts. */
export function nameOf({ text, statement: { start, end, kind } }: Side): string {
	return `${text.key}\n${start}-${end} ${kind}`;
}
