import { type Frame, readFrame } from '../../../../src/core/structure/frame';
import { readLine } from '../../../../src/core/structure/lineFacts';
import { splitParagraphs } from '../../../../src/core/text/paragraphs';

/** Head and foot of a text. */
export function frameOf(text: string): Frame {
	const paragraphs = splitParagraphs(text);
	return readFrame(
		text,
		paragraphs,
		paragraphs.map(({ start, end }) => readLine(text.slice(start, end))),
	);
}
