import { english } from '../../../../src/core/language/en/vocabulary';
import { findQuotations } from '../../../../src/core/quotations/quotations';
import { findNames } from '../../../../src/core/speakers/names';
import { findCues } from '../../../../src/core/speech/cues';
import { findReported } from '../../../../src/core/speech/reported';
import { findSubjects } from '../../../../src/core/speech/subjects';
import { findSentences } from '../../../../src/core/text/sentences';
import { tokenise } from '../../../../src/core/text/tokens';
import { assertLinear } from '../../support/linear';

/** One paragraph of one thing over and over, each the worst case of some look to the left or right. */
const ENDLESS = {
	'reporting verbs': 'said ',
	'marks that open': '“',
	'straight marks': '"a ',
	capitals: 'VENN ',
	'one sentence without an end': 'he said she said ',
	'nested brackets': '([a](b) said ',
	'names and titles': 'said that Venn, the mayor, said ',
	'quotations in a row': 'Venn said "a" and "b" ',
	'Chinese quotations': '他说：“好”，',
} as const;

const MEGABYTE = 1_000_000;

/** The rooms of speech, names and quotations, on a paragraph that is not cut as those of a text are. */
function readSpeech(text: string): unknown {
	const tokens = tokenise(text, english);
	const sentences = findSentences(tokens);
	const cues = findCues(tokens, sentences);
	const subjects = findSubjects(tokens, sentences, cues);
	const names = findNames(tokens, subjects);
	return [findReported(tokens, sentences, cues, subjects), findQuotations(tokens, sentences, cues, subjects, names)];
}

suite('a megabyte of one paragraph', function () {
	this.timeout(120_000);
	for (const [name, unit] of Object.entries(ENDLESS)) {
		test(`costs eight times what an eighth of it does, about: ${name}`, () => {
			assertLinear((size) => unit.repeat(Math.ceil(size / unit.length)), readSpeech, MEGABYTE / 8, 1);
		});
	}
});
