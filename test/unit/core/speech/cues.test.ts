import assert from 'node:assert/strict';
import { english } from '../../../../src/core/language/en/vocabulary';
import { type Cue, findCues } from '../../../../src/core/speech/cues';
import { findReported } from '../../../../src/core/speech/reported';
import { findSubjects } from '../../../../src/core/speech/subjects';
import { findSentences } from '../../../../src/core/text/sentences';
import { type Tokens, tokenise } from '../../../../src/core/text/tokens';
import { assertLinear } from '../../support/linear';

const read = (text: string): { tokens: Tokens; cues: Cue[] } => {
	const tokens = tokenise(text, english);
	return { tokens, cues: findCues(tokens, findSentences(tokens)) };
};
const slice = (t: Tokens, from: number, to: number): string => t.text.slice(t.start[from], t.end[to - 1]);
const cuesOf = (text: string): string[] => {
	const { tokens, cues } = read(text);
	return cues.map((cue) => slice(tokens, cue.start, cue.end));
};
/** `source > cue` of each cue. */
const sources = (text: string): string[] => {
	const { tokens, cues } = read(text);
	return findSubjects(tokens, findSentences(tokens), cues).map((subject, k) => {
		const cue = cues[k] as Cue;
		return `${subject ? slice(tokens, subject.start, subject.end) : '-'} > ${slice(tokens, cue.start, cue.end)}`;
	});
};

suite('reporting cues', () => {
	test('a verb is the cue with its particle, without auxiliaries and adverbs', () => {
		assert.deepEqual(cuesOf('The mayor has repeatedly called for more buses.'), ['called for']);
		assert.deepEqual(cuesOf('Orla Venn pointed out that the lake is dry.'), ['pointed out']);
		assert.deepEqual(cuesOf('She made it clear that the bridge stays.'), ['made it clear']);
	});
	test('nouns and adjectives that look like verbs are none', () => {
		assert.deepEqual(cuesOf('The report and its claims filled the stated number of pages.'), []);
		assert.deepEqual(cuesOf('Yields rose 15 basis points to 4.35%.'), []);
		assert.deepEqual(cuesOf('The rate edged down 0.1 percentage point to 5.2 percent.'), []);
		assert.deepEqual(cuesOf('Some 512 suspected fever cases were counted.'), []);
		assert.deepEqual(cuesOf('Gas traded at $3.90 per MMBtu and 40 cents per GJ.'), []);
		assert.deepEqual(cuesOf('Prices rose 2 percent, per Velm Radio.'), ['per']);
		assert.deepEqual(cuesOf("Venn's demands for the proposed road were heard of nowhere."), []);
	});
	test('nouns with a clause and phrases that name a source', () => {
		assert.deepEqual(cuesOf('The claim that the well is dry is old.'), ['claim']);
		assert.deepEqual(cuesOf('According to the ministry, it rained 3 mm per day.'), ['According to']);
	});
	test('form and voice', () => {
		const shape = (text: string) => read(text).cues.map((c) => `${c.form} ${c.voice}`);
		assert.deepEqual(shape('The plan was announced by the guild.'), ['finite passive']);
		assert.deepEqual(shape('He wants to announce a plan.').at(-1), 'infinitive active');
		assert.deepEqual(shape('He left, saying that all is well.'), ['participle active']);
	});
	test('subjects to the left, past adverbs, appositions and brackets', () => {
		assert.deepEqual(sources('Chief river warden Lin Dao said the dam holds.'), ['Chief river warden Lin Dao > said']);
		assert.deepEqual(sources('Orla Venn, the mayor of Dorrow, said the dam holds.'), ['Orla Venn > said']);
		assert.deepEqual(sources('Venn (no relation) also, in a statement on Monday, said that the dam holds.'), [
			'Venn > said',
		]);
		assert.deepEqual(sources('A spokesman for the city of Dorrow said it holds.'), [
			'A spokesman for the city of Dorrow > said',
		]);
	});
	test('subjects to the right, of the agent, of a possessive', () => {
		assert.deepEqual(sources('"It holds," said Lin Dao, warden of Dorrow.'), ['Lin Dao > said']);
		assert.deepEqual(sources('The plan was announced by the guild of Dorrow.'), ['the guild of Dorrow > announced']);
		assert.deepEqual(sources("Venn's claim that the dam holds is old."), ['Venn > claim']);
		assert.deepEqual(sources('The dam holds, according to the river office.'), ['the river office > according to']);
	});
	test('the subject is all of a noun phrase: both of two joined ones, the name in an apposition', () => {
		assert.deepEqual(sources('The union of miners and the guild of smiths said no.'), [
			'The union of miners and the guild of smiths > said',
		]);
		assert.deepEqual(sources('Its chairwoman, Orla Venn, said the dam is old.'), ['Its chairwoman, Orla Venn > said']);
		assert.deepEqual(sources('When he visited Dorrow and praised the guild, it rained.'), ['he > praised']);
	});
	test('subjects shared with the verb before', () => {
		assert.deepEqual(sources('Venn praised the wardens, adding that they work hard, and called for more of them.'), [
			'Venn > praised',
			'Venn > adding',
			'Venn > called for',
		]);
	});
	test('time grows with the text, not with its square', function () {
		this.timeout(20_000);
		for (const unit of [
			'said ',
			'Venn, said, ',
			'and said that X ',
			'who said, the ',
			'not ',
			'(said) ',
			'of the said by ',
			'said that he said ',
			'[said](x) ',
			'the plan, X said, ',
		]) {
			assertLinear(
				(count) => tokenise(unit.repeat(count), english),
				(tokens) => {
					const sentences = findSentences(tokens);
					const cues = findCues(tokens, sentences);
					return findReported(tokens, sentences, cues, findSubjects(tokens, sentences, cues));
				},
				1_000,
			);
		}
	});
});
