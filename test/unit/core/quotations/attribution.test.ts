import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

/** Each quotation as `kind, speaker, the words that name the speaker, the cue`. */
const said = (text: string): string[] => {
	const slice = (span: { start: number; end: number } | null): string =>
		span ? text.slice(span.start, span.end) : '-';
	return analyse(text).quotations.map(
		(q) => `${q.kind}, ${q.speaker ?? '-'}, ${slice(q.speakerSpan)}, ${slice(q.cue)}`,
	);
};

suite('attribution of quotations', () => {
	test('the cue after, before and inside', () => {
		assert.deepEqual(said('"The harbour is closed," said Orla Venn.'), ['direct, Orla Venn, Orla Venn, said']);
		assert.deepEqual(said('Orla Venn told reporters: "The harbour is closed."'), [
			'direct, Orla Venn, Orla Venn, told',
		]);
		assert.deepEqual(said('"The harbour," Orla Venn said, "is closed. It will open in May."'), [
			'direct, Orla Venn, Orla Venn, said',
			'direct, Orla Venn, Orla Venn, said',
		]);
	});
	test('words under "that" or a verb outside the marks are partial', () => {
		assert.deepEqual(said('Orla Venn noted that "the harbour is closed to all ships."'), [
			'partial, Orla Venn, Orla Venn, noted',
		]);
		assert.deepEqual(said('Mayor Tarn praised the crew for "working through the night."'), [
			'partial, Tarn, Mayor Tarn, praised',
		]);
	});
	test('cues that share a subject', () => {
		const [first, second] = said(
			'Orla Venn\'s remarks, highlighting that "the harbour must not be given up," while stressing "repair through work," were short.',
		);
		assert.equal(first, 'partial, Orla Venn, Orla Venn, highlighting');
		assert.equal(second, 'partial, Orla Venn, Orla Venn, stressing');
	});
	test('what somebody has not said yet are the words of who tells of it', () => {
		assert.deepEqual(said('Mayor Tarn has said that the board will ask "first what they can do."'), [
			'partial, Tarn, Mayor Tarn, said',
		]);
	});
	test('one utterance parted by its verb and a clause of time', () => {
		assert.deepEqual(
			said('"I took the cut," Orla Venn told me when I came back in May, "but my brother went to the coast."'),
			['direct, Orla Venn, Orla Venn, told', 'direct, Orla Venn, Orla Venn, told'],
		);
	});
	test('titles, names and coined words have no speaker', () => {
		assert.deepEqual(
			said('The firm is called a "little giant" in the trade. She wrote the book "The Long Quay" there.'),
			['term, -, -, -', 'term, -, -, -'],
		);
	});
	test('verbs joined by "and" and participles have the nearest subject that governs them', () => {
		const speaker = (text: string): string => said(text)[0]?.split(', ')[1] ?? '';
		assert.equal(
			speaker('When asked whom she trusted, Orla Venn smiled and said, "I trust the harbour crew."'),
			'Orla Venn',
		);
		assert.equal(
			speaker('The film ends with footage of Peter Dunn saying in the hall, "That is my quay," when Orla Venn called.'),
			'Peter Dunn',
		);
		assert.equal(
			speaker('Orla Venn defended not paying a builder who said he lost money on the quay, adding, "He was late."'),
			'Orla Venn',
		);
		assert.equal(speaker('Orla Venn issued a statement Tuesday saying, "The harbour is closed to all."'), 'Orla Venn');
	});
	test('before a colon the subject of the main clause or a bare name announces', () => {
		assert.match(
			said('With members worried about the harbour, Orla Venn has one message: "It is about me."')[0] ?? '',
			/^direct, Orla Venn/u,
		);
		assert.match(
			said('The crew warned of a leak. Peter Dunn: "The numbers show that the quay is sinking."')[0] ?? '',
			/^direct, Peter Dunn/u,
		);
	});
	test('a title in the clause that names the speaker is a term', () => {
		for (const text of [
			'On this week\'s episode of "The Harbour Hour," Orla Venn said the plan was late.',
			'In her first book, "Make the Quay Pay," Orla Venn suggested a toll.',
			'In her 1994 "Contract with Tarnholm," Orla Venn promised a bridge.',
			'As the "Never Bridge" movement fights on, Orla Venn said the plan was late.',
			'The "quiet money" groups backed by Orla Venn said the plan was late.',
		])
			assert.match(said(text)[0] ?? '', /^term, -/u, text);
		assert.equal(said('On Monday, "The bridge is late," Orla Venn said.')[0], 'direct, Orla Venn, Orla Venn, said');
	});
	test("a heading in marks is nobody's speech, a sentence in marks is", () => {
		const heading = said("Orla Venn said the plan was late.\n\n'All Boats Are Off.'\n\nThe quay was closed.");
		assert.deepEqual(heading, ['term, -, -, -']);
		const sentence = said('Orla Venn said the plan was late.\n\n"All the boats are off."\n\nThe quay was closed.');
		assert.equal(sentence[0]?.startsWith('direct, Orla Venn'), true);
	});
	test('a label inside the mark is the source and no part of the words', () => {
		const text = 'The transcript:\n\n"VENN: Is the quay closed?\n\n"MR. DUNN: It is closed.\n\n"It will open in May."';
		const { quotations } = analyse(text);
		const parts = quotations.map((q) => text.slice(q.start, q.end));
		assert.deepEqual(parts, ['Is the quay closed?', 'It is closed.', '"It will open in May."']);
		const sources = quotations.map((q) => (q.speakerSpan ? text.slice(q.speakerSpan.start, q.speakerSpan.end) : '-'));
		assert.deepEqual(sources, ['VENN', 'MR. DUNN', 'MR. DUNN']);
	});
	test('a question or an exclamation may be followed by a name', () => {
		assert.deepEqual(said('“Who pays?” Orla Venn asked. “Nobody!” Peter Dunn replied.'), [
			'direct, Orla Venn, Orla Venn, asked',
			'direct, Peter Dunn, Peter Dunn, replied',
		]);
	});
	test('"A," said X. "B." is one utterance', () => {
		const { quotations } = analyse('“The harbour is closed,” said Orla Venn. “It will open in May.”');
		assert.equal(quotations[0]?.speaker, 'Orla Venn');
		assert.equal(quotations[1]?.speaker, 'Orla Venn');
		assert.ok(quotations[0]?.group);
		assert.equal(quotations[0].group, quotations[1]?.group);
	});
	test('a quotation over paragraphs counts where the next paragraph opens it again', () => {
		const over = '“The harbour is closed, Orla Venn said.\n\n';
		assert.deepEqual(said(`Orla Venn said: “The harbour is closed.\n\n“It will open in May.”`), [
			'direct, Orla Venn, Orla Venn, said',
			'direct, Orla Venn, Orla Venn, -',
		]);
		assert.deepEqual(said(`${over}Nothing else was said.`), []);
	});
	test('a paragraph in marks after an attributed one, a colon or a label', () => {
		assert.deepEqual(said('Orla Venn said the harbour was closed.\n\n“It will open in May.”'), [
			'direct, Orla Venn, Orla Venn, -',
		]);
		assert.deepEqual(said('Peter Dunn released a letter:\n\n“We will open the harbour in May.”'), [
			'direct, Peter Dunn, Peter Dunn, -',
		]);
		assert.deepEqual(said('Norland Harbour Council\n\n“We will open the harbour in May.”'), [
			'direct, Norland Harbour Council, Norland Harbour Council, -',
		]);
		assert.deepEqual(said('“We will open the harbour in May.” — Peter Dunn'), ['direct, Peter Dunn, Peter Dunn, -']);
	});
	test('a pronoun names the person meant', () => {
		assert.deepEqual(said('Nora Venn met Mr. Dunn on Monday. “It was short,” she said. “We agreed,” he added.'), [
			'direct, Nora Venn, she, said',
			'direct, Dunn, he, added',
		]);
	});
	test('who is said not to be known stays unnamed', () => {
		assert.deepEqual(
			said('The sign at the gate was “closed for the season until further notice is given.” It rained.'),
			['partial, -, -, -'],
		);
	});
	test('the words of somebody', () => {
		const speakers = (text: string): (string | null)[] => analyse(text).quotations.map(({ speaker }) => speaker);
		assert.deepEqual(speakers('President Orla Venn left early. In her words, "the window is closing now".'), [
			'Orla Venn',
		]);
		assert.deepEqual(speakers('In the words of Orla Venn, "the window is closing now".'), ['Orla Venn']);
	});
	test('a clause behind a pause is direct, though a comma ends it', () => {
		const text = 'Senator Venn told them, quote, "There are not sixty votes for it, and there never will be," unquote.';
		assert.equal(analyse(text).quotations[0]?.kind, 'direct');
	});
	test('a quotation behind "that" is of who says so, not of the subject behind it; what somebody used to say', () => {
		const speakers = (text: string): (string | null)[] => analyse(text).quotations.map(({ speaker }) => speaker);
		assert.deepEqual(
			speakers('When President Orla Venn told the assembly last month that "no town will be left," few believed her.'),
			['Orla Venn'],
		);
		assert.deepEqual(speakers('"Small is not the opposite of modern," Mayor Jonas Tveit used to say.'), [
			'Jonas Tveit',
		]);
		assert.deepEqual(speakers('It is, in the words of its own author, economist Pia Lang, "a metaphor out of hand."'), [
			'Pia Lang',
		]);
	});
	test('who speaks inside what is said has not got the floor', () => {
		const text = 'Director Anton Ferro shot back that the ministry had refused to pay.\n\n"We asked for nine."';
		assert.deepEqual(said(text), ['direct, Anton Ferro, Director Anton Ferro, -']);
	});
	test('words and verdicts of somebody, a name apposed before a colon, a label in brackets', () => {
		assert.deepEqual(said('Mayor Tarn left. The mayor\'s words were, "We will be back in May."').length, 1);
		assert.match(said('Orla Venn\'s words were: "We will be back in May."')[0]!, /^direct, Orla Venn/);
		assert.match(said('His deputy, Asha Venn, was calmer: "I think it was late. It is now."')[0]!, /Asha Venn/);
		assert.match(said('Before I go on [Ida Lund: "Read it out!"] I remind the house.')[0]!, /^direct, Ida Lund/);
	});
	test('the genre in front of a headline says nothing, nor does "let"', () => {
		assert.deepEqual(said('Commentary: "Small yard, high fence" hurts those who build it'), ['term, -, -, -']);
		assert.deepEqual(said('Let me quote a mother I met: "We have eaten the seed."'), ['direct, -, -, -']);
	});
	test('words in the adverbial that opens a sentence are not those of its subject, what somebody is quoted as saying is', () => {
		assert.deepEqual(said('In the name of "harbour safety," Norland announced last week that it would raise fees.'), [
			'term, -, -, -',
		]);
		assert.deepEqual(said('"That is no game," the investor Klaus Ehrl was quoted as saying.'), [
			'direct, Klaus Ehrl, investor Klaus Ehrl, saying',
		]);
	});
	test('names given to what a pronoun stands for, in headlines, and advice to somebody', () => {
		assert.deepEqual(said('The guild called that "a Band-Aid" and left.'), ['partial, guild, The guild, called']);
		assert.deepEqual(said('The guild has called that figure "a fairy tale."'), ['partial, guild, The guild, called']);
		assert.deepEqual(said("Guild calls quay plan 'a betrayal'"), ['partial, Guild, Guild, calls']);
		assert.deepEqual(said('Mayor Orla Venn spoke. Her advice to the guild: "Buy used ships."'), [
			'direct, Orla Venn, Her, -',
		]);
	});
	test('a semicolon parts a quotation from who scoffs at it', () => {
		assert.deepEqual(said('Venn says quay "will stay open"; guild scoffs'), ['partial, Venn, Venn, says']);
	});
});
