import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

const names = (text: string): string[] => analyse(text).speakers.map((speaker) => speaker.name);
const sources = (text: string): (string | null)[] => analyse(text).reported.map((speech) => speech.speaker);
/** The words that stand for a speaker, pronouns alone. */
const pronouns = (text: string, name: string): string[] =>
	analyse(text)
		.speakers.filter((speaker) => speaker.name === name)
		.flatMap((speaker) => speaker.mentions.filter((m) => m.pronoun).map((m) => text.slice(m.start, m.end)));

const SPEECH = `Address by President Orla Venn to the Harbour Assembly

Dorrow, 3 March 2031

Members of the Assembly,

I have come to say a few words about the quay. It was my father who built it, and I remember the day on which the last crane was set up beside the water.

The engineers told me that it would hold for a century. We shall see whether they were right.`;

suite('first person', () => {
	test('of a speech is its speaker', () => {
		assert.deepEqual(pronouns(SPEECH, 'Orla Venn'), ['I', 'my', 'I', 'me']);
		assert.equal(analyse(SPEECH).metadata.speaker, 'Orla Venn');
	});
	test('of a report delivered by somebody named in the line under its title', () => {
		const text = SPEECH.replace(
			'Address by President Orla Venn to the Harbour Assembly\n\nDorrow, 3 March 2031',
			'Report on the Work of the Harbour Council\n\nDelivered in Dorrow on March 3, 2031\nTessel Harrowmond, Chair of the Harbour Council',
		);
		assert.deepEqual(pronouns(text, 'Tessel Harrowmond'), ['I', 'my', 'I', 'me']);
	});
	test('of a report whose speaker stands on one line and the office on the next, not those who are greeted', () => {
		const text = SPEECH.replace(
			'Address by President Orla Venn to the Harbour Assembly\n\nDorrow, 3 March 2031\n\nMembers of the Assembly,',
			'Report on the Work of the Harbour Council\nDelivered in Dorrow on March 3, 2031\nTessel Harrowmond\nGovernor of Dorrow Province\n\nFellow Deputies,',
		);
		assert.deepEqual(pronouns(text, 'Tessel Harrowmond'), ['I', 'my', 'I', 'me']);
	});
	test('of a text that names neither is nobody', () => {
		const text = SPEECH.replace('Address by President Orla Venn to', 'Words for');
		assert.ok(!analyse(text).speakers.some((speaker) => speaker.mentions.some((m) => m.pronoun)));
	});
	test('in marks is whoever is quoted', () => {
		assert.deepEqual(
			pronouns('"I shall not close it," Orla Venn said. Later she added: "My answer is no."', 'Orla Venn'),
			['I', 'she', 'My'],
		);
	});
	test('is not the number of a heading, and a mine is no pronoun', () => {
		const text = SPEECH.replace('I have come', 'I. The quay\n\nIn Mine No. 4 there is a mine. I have come');
		assert.deepEqual(pronouns(text, 'Orla Venn'), ['I', 'my', 'I', 'me']);
	});
});

suite('second person', () => {
	test('in a question is who answered before', () => {
		const text =
			'MS. VENN: The quay will hold, and the board will see to it that the cranes do too.\n\nQ: You said that the cranes are old. What now?\n\nMS. VENN: We wait.';
		assert.deepEqual(sources(text).at(-1), 'Venn');
	});
});

suite('pronouns', () => {
	test('of a sentence about anybody are nobody', () => {
		assert.deepEqual(
			pronouns('Ivo Marlow spoke. A fitter in Dorrow earns less than he did underground.', 'Ivo Marlow'),
			[],
		);
	});
	test('that open a sentence are what it is about', () => {
		const text =
			'Dr Wen Halloway led the work. Carla Nunes doubts it. She waits. Halloway agrees that it is late. Her group has asked for more. The plan is good, she said.';
		assert.deepEqual(pronouns(text, 'Wen Halloway'), ['Her', 'she']);
	});
	test('mean the office named last, whoever holds it', () => {
		const text =
			'Governor Ilse Tarrant and Deputy Governor Ivo Marlow\n\nThey spoke in Dorrow. The finance minister said that it was late. Tarrant does not agree with him.';
		assert.deepEqual(pronouns(text, 'finance minister'), ['him']);
		assert.ok(names(text).includes('finance minister') && pronouns(text, 'Ivo Marlow').length === 0);
	});
	test('before the name in the words that open a sentence', () => {
		const text = 'During his visit, President Ivo Marlow said that the quay would hold.';
		assert.deepEqual(pronouns(text, 'Ivo Marlow'), ['his']);
	});
	test('the role before an apposed name tells her from him', () => {
		const text = 'Its chairwoman, Petra Quillon, told the board that it was late. Ivo Marlow left. She is right.';
		assert.deepEqual(pronouns(text, 'Petra Quillon'), ['She']);
	});
	test('an unnamed person and the holder of an office', () => {
		assert.deepEqual(sources('My geography teacher wrote that it rained. She said that it was lost.'), [
			'geography teacher',
			'geography teacher',
		]);
		assert.deepEqual(sources('The President made a point. He said that the quay would hold.'), ['President']);
	});
});

suite('who is listed', () => {
	test('persons, offices, bodies and documents that speak; no groups, no things', () => {
		assert.deepEqual(
			names(
				'The Harbour Board said that it would wait. Listeners say that it is late. A study by nobody showed that 8,100 moved. The reform means more. Critics said that it was too much.',
			),
			['Harbour Board', 'study'],
		);
	});
	test('a name that is all the text tells, and the office before a name', () => {
		assert.deepEqual(names('Brandis said that this was a record.'), ['Brandis']);
		const [harbourMaster] = analyse('Traffic rose again, said Harbour Master Oona Brandis.').speakers;
		assert.deepEqual([harbourMaster?.name, harbourMaster?.role], ['Oona Brandis', 'harbour master']);
		assert.equal(analyse('It was late, said French Minister Oona Brandis.').speakers[0]?.role, 'French minister');
	});
	test('a noun with "the" is the body named before', () => {
		assert.deepEqual(sources('The Labour Office found that half had moved. The office warned that more would.'), [
			'Labour Office',
			'Labour Office',
		]);
	});
	test('an office behind a name belongs to it', () => {
		assert.deepEqual(names('We have with us Mr. Ivo Marlow, governor of Dorrow, who said that he would speak.'), [
			'Ivo Marlow',
		]);
	});
	test('a short form stands for the words that it spells', () => {
		assert.deepEqual(
			names('The chair of the Council on River Use (CRU) met the Food and Water Board (FWB). CRU said that it rained.'),
			['Council on River Use', 'Food and Water Board'],
		);
	});
	test('an office between commas is that of the name beside it', () => {
		const roles = (text: string): (string | null)[][] => analyse(text).speakers.map(({ name, role }) => [name, role]);
		assert.deepEqual(roles('Ida Brandt, an energy economist at the institute, said the dam holds.'), [
			['Ida Brandt', 'energy economist'],
		]);
		assert.deepEqual(roles("The deputy chairwoman of the Miners' Union, Ida Brandt, said the dam holds."), [
			['Ida Brandt', 'deputy chairwoman'],
		]);
		assert.deepEqual(roles('Its spokesman, Tor Lind, said the dam holds.'), [['Tor Lind', 'spokesman']]);
		assert.deepEqual(roles('Opposition leader Tor Lind said the dam holds.'), [['Tor Lind', 'opposition leader']]);
		assert.deepEqual(roles('Her colleague Tor Lind said the dam holds.'), [['Tor Lind', null]]);
		assert.deepEqual(roles('Ida Brandt, minister Tor Lind and others said the dam holds.')[0], ['Ida Brandt', null]);
		assert.deepEqual(sources('Tor Lind, a spokesman for the port, left. The spokesman said that ships would wait.'), [
			'Tor Lind',
		]);
	});
	test('a number at the beginning of a sentence, and an address, name nobody', () => {
		assert.deepEqual(names('Eighteen months ago the dam broke. Madam Secretary, we thank you.'), []);
		const said = analyse('MS. VENN: Eighteen months ago I stood here and promised that we would stay.\n\nQ: Why?');
		assert.deepEqual(
			said.reported.map(({ speaker }) => speaker),
			['Venn'],
		);
	});
	test('the adjective that opens a heading is nobody', () => {
		assert.deepEqual(names('Key measures:\n\n• Fares to rise by half\n\nIt said so.'), []);
	});
	test('an office that somebody names in her own turn is that of another', () => {
		const text =
			'Briefing by Press Secretary Ida Brandt\n\nMS. BRANDT: We have confidence in the Secretary.\n\nQ: Why?\n\nMS. BRANDT: Ask the Justice Department.';
		const [brandt] = analyse(text).speakers.filter(({ name }) => name === 'Ida Brandt');
		assert.ok(!brandt?.mentions.some((m) => text.slice(m.start, m.end) === 'the Secretary'));
		assert.ok(!names(text).includes('Department'));
	});
});

suite('names and offices', () => {
	test('"the economist" is whom that word introduced', () => {
		const text =
			'Prices may rise, quay bank economist Maud Terry said in a note. The economist said that they will fall.';
		assert.deepEqual(sources(text), ['Maud Terry', 'Maud Terry']);
	});
	test('a family name alone is the one of the two who acted last', () => {
		const text =
			"Minister Rosa Quill left. Quill's husband, lawmaker Dario Quill, defended her record. Quill said that it was late.";
		assert.deepEqual(sources(text).at(-1), 'Dario Quill');
	});
	test('who has the floor is no "she" of it, and "we" is the own side', () => {
		const text =
			'MS. VENN: I met Ms. Lund. She said that the quay is old. We have always said that it holds.\n\nMS. LUND: I was.\n\nMS. VENN: Thank you.';
		assert.deepEqual(sources(text), ['Lund', 'Venn']);
	});
	test('"you" behind a name is who is called by it', () => {
		const text =
			'MS. VENN: Good evening.\n\nMR. LUND: I agree.\n\nMS. VENN: Tomas Dao, you wrote last year that the treaty was dead.\n\nTOMAS DAO: I did.';
		assert.deepEqual(sources(text), ['Tomas Dao']);
	});
	test('titles of offices, ranks of bodies and verbs that open a sentence are no names', () => {
		const text =
			'Thank you, Madam Prime Minister. Mr. Orin Vance came. "Tell Vance to wait." The General Audit Office said that it was late.';
		assert.equal(names(text).includes('Prime'), false);
		assert.equal(names(text).includes('Orin Vance'), true);
		assert.equal(names(text).includes('Tell Vance'), false);
		assert.deepEqual(sources(text), ['General Audit Office']);
		assert.deepEqual(sources('The Governor-General said that it was late.'), ['Governor-General']);
	});
	test('a name among capitals ends at a bracket, a comma or "and"', () => {
		const text =
			'Transcript of the Quay Conference\n\nGovernor Annek Vos and Deputy Governor Paulo Reis\n\nGOVERNOR VOS: We begin. I am glad.\n\nDEPUTY GOVERNOR REIS: Thank you.\n\nGOVERNOR VOS: I agree.';
		assert.deepEqual(names(text), ['Annek Vos', 'Paulo Reis']);
	});
	test('who has only translated the text or laid it out is no speaker', () => {
		const text =
			'The quay is closed\n\nMinister Rosa Quill said that the quay is closed.\n\nTranslated and edited by Dario Quill, Orin Vance and Tomas Dao.';
		assert.deepEqual(names(text), ['Rosa Quill']);
	});
	test('things with a short form that say nothing are no speakers, bodies are', () => {
		const text =
			"The Varrin Import Expo (VIE) opened. Artificial Intelligence (AI) matters. The Harbour Workers' Union (HWU) came.";
		assert.deepEqual(names(text), ["Harbour Workers' Union"]);
		const heard = 'The Sound Harbour Pact (SHP) matters. The SHP says that quays must be safe.';
		assert.deepEqual(names(heard), ['Sound Harbour Pact']);
	});
	test('the place of a dateline is no body, whatever agency stands behind it in brackets', () => {
		assert.deepEqual(names('VELM (NN) — Mayor Orla Venn said that the quay is closed.'), ['Orla Venn']);
		assert.deepEqual(names('RULLE (NN) - Mayor Orla Venn said that the quay is closed.'), ['Orla Venn']);
	});
	test('places before an office, saints of places and participles are no parts of names', () => {
		const mentions = (text: string): string[] =>
			analyse(text).speakers.flatMap((one) => one.mentions.map(({ start, end }) => text.slice(start, end)));
		assert.deepEqual(names('South Carolina Sen. Orla Venn left. Virginia Gov. Tom Prior stayed.'), [
			'Orla Venn',
			'Tom Prior',
		]);
		assert.deepEqual(names('Guests came to St. Louis and St. Anselm. The North Carolina Harriers won.'), []);
		assert.deepEqual(names('Using Tom Prior is risky. Former Prior aide Ann Lund left.'), ['Tom Prior', 'Ann Lund']);
		assert.deepEqual(mentions('Secretary of State John Prior left.'), ['Secretary of State John Prior']);
		assert.deepEqual(
			names('He serves as the chief U.S. adviser. Stories have emerged describing wardens as tired.'),
			[],
		);
	});
	test('an order to the reader or an adjective before a colon announces nobody', () => {
		assert.deepEqual(names('Watch the full interview below:\n\n"We leave," she says.'), []);
		assert.deepEqual(names('Partial transcript as follows:\n\n"We leave, and we leave today."'), []);
	});
	test('excellencies, offices of bodies and names in titles', () => {
		const text = 'OFFICE OF THE PRESIDENT\n\nPresident Oren Tana called for calm. The President said that it was late.';
		assert.deepEqual(names(text), ['Oren Tana']);
		assert.deepEqual(names('H.E. Oren Tana, President of Merra, said that it was late.'), ['Oren Tana']);
		assert.deepEqual(names('Joint Statement on the State Visit of President Oren Tana of Merra to Norland'), [
			'Oren Tana',
		]);
		assert.deepEqual(names("Harbour Office Spokesperson Lan Quell's Regular Press Conference on June 5"), [
			'Lan Quell',
		]);
	});
	test('the author of whom a note tells is mentioned by that word', () => {
		const text =
			"Why quays matter\n\nEditor's note: Orla Venn, an economist, is a fellow at the Rulle Institute. The article reflects the author's opinions and not necessarily the views of the Courier.\n\nQuays matter because ships need them, and have done so for a long time in Norland.";
		const [venn] = analyse(text).speakers;
		assert.deepEqual(
			venn?.mentions.map(({ start, end }) => text.slice(start, end)),
			['Orla Venn', 'the author'],
		);
	});
});
