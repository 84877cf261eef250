import { readDateline } from './dateline';
import { readHeaderLine } from './headerLine';
import { LineForm, type LineFacts } from './lineFacts';
import type { WordsAt } from './sorting';

const MOST_HEADLINE = 20;
/** Words of a lead or of speech, which headlines do without. */
const NO_HEADLINE =
	/\b(?:I|we|We|our|Our|you|You|said|told|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|Today|It|There|He|She|They|Thank|Good)\b/;

/**
 * A first line that is one short sentence is a headline given a full stop when a dateline or byline follows, or when
 * the next paragraphs, longer ones, take up its words as leads do.
 */
export function isHeadlineSentence(facts: readonly LineFacts[], at: WordsAt, i: number): boolean {
	const fact = facts[i] as LineFacts;
	const next = facts[i + 1];
	if (next === undefined || fact.words > MOST_HEADLINE || fact.form !== LineForm.Prose) return false;
	const line = at(i);
	if (/[.!?]["”’]? \S/.test(line.replace(/\b\p{Lu}\.|\b[A-Z][a-z]{1,3}\./gu, ''))) return false;
	const lead = at(i + 1).slice(0, 400);
	if (readDateline(lead) !== null || (next.length < 240 && readHeaderLine(lead) !== null)) return true;
	if (fact.words < 4 || NO_HEADLINE.test(line) || facts.length < 5) return false;
	// The first paragraph of sentences may stand after a deck or a mark of section.
	let j = i + 1;
	while (j < i + 4 && j + 1 < facts.length && (facts[j] as LineFacts).length < fact.length * 1.3) j += 1;
	if ((facts[j] as LineFacts).form !== LineForm.Prose || (facts[j] as LineFacts).length < fact.length * 1.3)
		return false;
	const words = line.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];
	const after = `${at(j).slice(0, 400)} ${j + 1 < facts.length ? at(j + 1).slice(0, 400) : ''}`.toLowerCase();
	return words.filter((w) => after.includes(w.length > 6 ? w.slice(0, 6) : w)).length * 5 >= words.length * 2;
}
