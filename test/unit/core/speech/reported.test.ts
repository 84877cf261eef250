import assert from 'node:assert/strict';
import { english } from '../../../../src/core/language/en/vocabulary';
import { findCues } from '../../../../src/core/speech/cues';
import { findReported } from '../../../../src/core/speech/reported';
import { findSubjects } from '../../../../src/core/speech/subjects';
import { findSentences } from '../../../../src/core/text/sentences';
import { tokenise } from '../../../../src/core/text/tokens';

/** `source: content` of each item. */
const read = (text: string): string[] => {
	const tokens = tokenise(text, english);
	const sentences = findSentences(tokens);
	const cues = findCues(tokens, sentences);
	return findReported(tokens, sentences, cues, findSubjects(tokens, sentences, cues)).map((item) => {
		const source = item.speakerSpan ? text.slice(item.speakerSpan.start, item.speakerSpan.end) : '-';
		return `${source}: ${text.slice(item.start, item.end)}`;
	});
};

suite('reported speech', () => {
	test('a clause with and without "that", without the full stop', () => {
		assert.deepEqual(read('Venn said that the dam holds.'), ['Venn: the dam holds']);
		assert.deepEqual(read('Venn said the dam would hold.'), ['Venn: the dam would hold']);
		assert.deepEqual(read('Venn said in a statement on Monday that the dam holds.'), ['Venn: the dam holds']);
		assert.deepEqual(read('Venn told reporters that the dam holds.'), ['Venn: the dam holds']);
	});
	test('"that" behind a long account of where and to whom it was said', () => {
		assert.deepEqual(read('Venn noted at a symposium on the care of the rivers in May that the dam holds.'), [
			'Venn: the dam holds',
		]);
		assert.deepEqual(read('Venn stressed during his visit to the lock last week that safety comes first.'), [
			'Venn: safety comes first',
		]);
		assert.deepEqual(read('Venn told a meeting of the guild in Rulle on May 3 that the dam holds.'), [
			'Venn: the dam holds',
		]);
		assert.deepEqual(read('Venn said at the autumn rally in Rulle that the dam holds.'), ['Venn: the dam holds']);
		assert.deepEqual(read('Wardens reported at least 20 leaks at a lock that holds 3 ships.'), []);
		assert.deepEqual(read('The panel found in that case that the wardens slept.'), ['The panel: the wardens slept']);
	});
	test('attribution behind the clause and inside it', () => {
		assert.deepEqual(read('The dam will hold for years, said Lin Dao.'), ['Lin Dao: The dam will hold for years']);
		assert.deepEqual(read('The dam will hold for years, the wardens said.'), [
			'the wardens: The dam will hold for years',
		]);
		assert.deepEqual(read('The dam will hold, according to the river office.'), [
			'the river office: The dam will hold',
		]);
		assert.deepEqual(read('According to the river office, the dam will hold.'), [
			'the river office: the dam will hold',
		]);
	});
	test('directives and acts begin with the addressee or the object', () => {
		assert.deepEqual(read('Venn urged the guild to mend the dam.'), ['Venn: the guild to mend the dam']);
		assert.deepEqual(read('Venn called for efforts to mend the dam.'), ['Venn: efforts to mend the dam']);
		assert.deepEqual(read('Venn commended the guild for its work.'), ['Venn: the guild for its work']);
		assert.deepEqual(read('The guild pledged to mend the dam.'), ['The guild: to mend the dam']);
	});
	test('behind "as X said" the main clause is what is said, not the place where', () => {
		assert.deepEqual(read('As Venn said in Dorrow on Tuesday, we do not sell the dam.'), [
			'Venn: we do not sell the dam',
		]);
	});
	test('behind "as X said", over a setting; by a year nothing is said', () => {
		assert.deepEqual(
			read(
				'As Venn said at the opening of the quay, demand for fish is expected to double by 2030, and "no port can meet it."',
			),
			['Venn: demand for fish is expected to double by 2030, and "no port can meet it."'],
		);
	});
	test('what last year is said at, what the minister himself says, and headlines of papers', () => {
		assert.deepEqual(read("Venn said at last year's fair that the dam would hold, and this year he left."), [
			'Venn: the dam would hold',
		]);
		assert.deepEqual(read('The minister himself argued that the dam would hold.'), [
			'The minister: the dam would hold',
		]);
		assert.deepEqual(read('Ancient lake far deeper than once thought, drilling shows'), [
			'drilling: Ancient lake far deeper than once thought',
		]);
		assert.deepEqual(read('Some agree with her; one official, who left, called it late.'), []);
	});
	test('what is written to a body it does not express itself', () => {
		assert.deepEqual(
			read('The guild will write to the Harbour Council expressing concern at the cut.').map(
				(found) => found.split(':')[0],
			),
			['The guild'],
		);
	});
	test('what the text says of a clause in an apposition is no part of it', () => {
		assert.equal(read('Venn said the dam would fall, a claim the guild denies.')[0], 'Venn: the dam would fall');
	});
	test('polls tell shares, minutes show, and an addressee may be followed by a time', () => {
		assert.deepEqual(read('A survey found 58% thought the dam unsafe.')[0], 'A survey: 58% thought the dam unsafe');
		assert.deepEqual(read('The minutes show that the guild was late.'), ['The minutes: the guild was late']);
	});
	test('a headline says with an infinitive what will be', () => {
		assert.deepEqual(read('Mine to close, says Venn'), ['Venn: Mine to close']);
	});
	test('what somebody expects or wants to come of something', () => {
		assert.deepEqual(read('Analysts expect the share of wind in the grid to rise.'), [
			'Analysts: the share of wind in the grid to rise',
		]);
		assert.deepEqual(read('The union wants its members to be paid in full.'), [
			'The union: its members to be paid in full',
		]);
		assert.deepEqual(read('Residents hoped for the road to reopen.'), ['Residents: the road to reopen']);
		assert.deepEqual(read('The gang wanted access to firearms.'), []);
		assert.deepEqual(read('I want you to know it.'), []);
	});
	test('a claim needs no "that" where it belongs to somebody', () => {
		assert.deepEqual(read('Her claim the dam was safe drew anger.'), ['Her: the dam was safe']);
		assert.deepEqual(read("The guild's belief the dam will hold is new."), ['The guild: the dam will hold']);
		assert.deepEqual(read('In her warning the warden said the dam leaks.'), ['the warden: the dam leaks']);
	});
	test('the clause ends where the same speaker goes on with another verb', () => {
		assert.deepEqual(read('Venn said that the dam holds, adding that the bridge does not, and called for calm.'), [
			'Venn: the dam holds',
			'Venn: the bridge does not',
			'Venn: calm',
		]);
	});
	test('a verb that says nothing goes on with the clause', () => {
		assert.equal(read('Venn said he was tired and refused to go.')[0], 'Venn: he was tired and refused to go');
	});
	test('a clause with words in marks is one item, a quotation alone is none', () => {
		assert.deepEqual(read('Venn noted that the dam "holds well" in spring.'), ['Venn: the dam "holds well" in spring']);
		assert.deepEqual(read('Venn noted that "the dam holds well in spring."'), []);
	});
	test('what is said in a clause of its own ends with that clause', () => {
		assert.deepEqual(read('When Venn said that the dam holds, the guild left.'), ['Venn: the dam holds']);
		assert.deepEqual(read('Venn, who said that the dam holds, left the guild.'), ['Venn: the dam holds']);
		assert.deepEqual(read('Noting that the dam holds, Venn left the guild.'), ['Venn: the dam holds']);
		assert.deepEqual(read('Venn said the dam holds, but he did not look at it.'), ['Venn: the dam holds']);
	});
	test('attribution in the middle belongs to the span of its clause', () => {
		assert.deepEqual(read('In the years since the flood, Venn said, the dam has held well.'), [
			'Venn: In the years since the flood, Venn said, the dam has held well',
		]);
		assert.deepEqual(read('As Venn has said, the dam holds.'), ['Venn: the dam holds']);
		assert.deepEqual(read('What Venn said is that the dam holds.'), ['Venn: the dam holds']);
	});
	test('passives report a clause; who is told something is no source', () => {
		assert.deepEqual(read('It was reported by the guild that the dam holds.'), ['the guild: the dam holds']);
		assert.deepEqual(read('Asked whether the dam holds, Venn left.'), ['-: whether the dam holds']);
	});
	test('headings and addressees', () => {
		assert.deepEqual(read('Venn Says Old Dams Hold Longer Than New Ones'), [
			'Venn: Old Dams Hold Longer Than New Ones',
		]);
		assert.deepEqual(read('Venn tells mining towns of Dorrow their skills are capital.'), [
			'Venn: their skills are capital',
		]);
	});
	test('what nobody in particular says, thinks or asks is no report', () => {
		assert.deepEqual(read('A father who tells his son to wait is careless.'), []);
		assert.deepEqual(read('Many provinces speak of wind.'), []);
		assert.deepEqual(read('How do you think the dam holds?'), []);
		assert.deepEqual(read('I asked the guild what would hold the dam.'), []);
		assert.deepEqual(read('Venn read the statement that they put out yesterday.'), []);
	});
	test('a noun that ends a relative clause is not the subject behind it', () => {
		assert.deepEqual(read('A river that is given some room asks for less concrete.'), []);
	});
	test('a dateline is no part of what is said', () => {
		assert.deepEqual(read('DORROW, March 3 (Norland News) -- Traffic rose again, said Venn.'), [
			'Venn: Traffic rose again',
		]);
	});
	test('a link as the source, and a place that belongs to it', () => {
		assert.deepEqual(
			read('Venn’s [Order on Quays](https://norland.example/order) called on the guild to mend the dam.'),
			['Venn’s [Order on Quays: the guild to mend the dam'],
		);
		assert.deepEqual(read('According to family members in Dorrow, the dam holds.'), [
			'family members in Dorrow: the dam holds',
		]);
	});
	test('what takes up words said elsewhere is no content', () => {
		assert.deepEqual(read('Venn said it in Dorrow.'), []);
		assert.deepEqual(read('You can see that the dam holds.'), []);
		assert.deepEqual(read('What Venn said pleased the guild.'), []);
	});
	test('things and ideas do not speak', () => {
		assert.deepEqual(read('This effort stresses the value of dams.'), []);
		assert.deepEqual(read('The value added output fell by a tenth.'), []);
	});
	test('who performs an act by saying it reports nothing', () => {
		assert.deepEqual(read('I note that the dam holds.'), []);
		assert.deepEqual(read('We urge the guild to mend the dam.'), []);
		assert.deepEqual(read('As we have said, the dam holds.'), ['we: the dam holds']);
	});
	test('nouns, adjectives and verbs of a clause around it govern nothing', () => {
		assert.deepEqual(read('I have three points to make.'), []);
		assert.deepEqual(read('The main projected targets are as follows: growth and jobs.'), []);
		assert.deepEqual(read('The ports that you mentioned are run by the state.'), []);
	});
	test('an aside in a relative clause reports that clause alone', () => {
		assert.deepEqual(read('The paper hides a study that, he claimed, had warned of floods.'), [
			'he: had warned of floods',
			'a study: floods',
		]);
	});
	test('a refusal to speak is no speech', () => {
		assert.deepEqual(read('The bank declined to comment.'), []);
		assert.deepEqual(read('The bank declined to lend.'), ['The bank: to lend']);
	});
	test('behind an adverb that opens the sentence', () => {
		assert.deepEqual(read('Second, as the guild has warned, the dam has limits.'), ['the guild: the dam has limits']);
	});
	test('what data and polls show may stand before them', () => {
		assert.deepEqual(read('Demand hit a record on Saturday, grid data showed.'), [
			'grid data: Demand hit a record on Saturday',
		]);
		assert.deepEqual(read('The dam will leak every spring, the Dorrow Courier reports.'), [
			'the Dorrow Courier: The dam will leak every spring',
		]);
	});
	test('an attribution behind a sentence that itself reports', () => {
		assert.deepEqual(read('The guild told the mayor it was safe, the auditors say in a report.'), [
			'The guild: it was safe',
			'the auditors: The guild told the mayor it was safe',
		]);
		assert.deepEqual(read('Some said the dam holds, some said it will leak.'), [
			'Some: the dam holds',
			'some: it will leak',
		]);
	});
	test('an attribution to those who were told, and with the clause going on behind it', () => {
		assert.deepEqual(read('The dam will hold for years, Orla Venn told the Dorrow Courier.'), [
			'Orla Venn: The dam will hold for years',
		]);
		assert.deepEqual(read('If the dam leaks, Venn argues, replacing it would cost more.'), [
			'Venn: If the dam leaks, Venn argues, replacing it would cost more',
		]);
		assert.deepEqual(read('The quay was busy, Venn said, until it sank.'), [
			'Venn: The quay was busy, Venn said, until it sank',
		]);
		assert.deepEqual(read('It was unfair: the town, he said, would pay twice.'), [
			'he: the town, he said, would pay twice',
		]);
		assert.deepEqual(read('What the town faces, wardens note, is a shortage.'), [
			'wardens: What the town faces, wardens note, is a shortage',
		]);
	});
	test('the clause of a noun ends before the verb of its sentence', () => {
		assert.deepEqual(read("The guild's claim that rust was to blame is contradicted by its own logs."), [
			'The guild: rust was to blame',
		]);
		assert.deepEqual(read('Their claim that fees are lower than they would have been is harder to test.'), [
			'Their: fees are lower than they would have been',
		]);
		assert.deepEqual(read('Warnings from the Rivers Trust that no river is clean went unheard.'), [
			'the Rivers Trust: no river is clean',
		]);
	});
	test('documents report, and give figures', () => {
		assert.deepEqual(read('There is a report by the guild that says the dam is late.'), [
			'a report by the guild: the dam is late',
		]);
		assert.deepEqual(read('A statement on Friday put the number of spills at 4,640.'), [
			'A statement: the number of spills at 4,640',
		]);
		assert.deepEqual(read('Venn put the paper on the table at noon.'), []);
		assert.deepEqual(read('A memo from May 2019 warned of floods.'), ['A memo from May 2019: floods']);
	});
	test('who speaks behind "with", before an apposition, and out of a group', () => {
		assert.deepEqual(
			read("The guild called for a vote, with its rivals' leader, Tove Aas, saying that Lund must go."),
			['The guild: a vote', "its rivals' leader, Tove Aas: Lund must go"],
		);
		assert.deepEqual(read('Noting that the dam holds, Orla Venn, a baker in Dorrow, left.'), [
			'Orla Venn: the dam holds',
		]);
		assert.deepEqual(read('One of them, Mr Prior, told me that the dam had leaked.'), [
			'One of them, Mr Prior: the dam had leaked',
		]);
		assert.deepEqual(read('A warden who asked not to be named said the dam leaks.'), ['A warden: the dam leaks']);
		assert.deepEqual(read('Some U.S. wardens have claimed that the dam leaks.'), ['Some U.S. wardens: the dam leaks']);
		assert.deepEqual(read('Orla Venn, who in 2031 said the dam leaks, has resigned.'), ['Orla Venn: the dam leaks']);
		assert.deepEqual(read("He's claiming that the dam leaks."), ['He: the dam leaks']);
	});
	test('a comma in place of "that", and no report behind "that said"', () => {
		assert.deepEqual(read('Venn pointed out, the harbour will be dredged.'), ['Venn: the harbour will be dredged']);
		assert.deepEqual(read('That said, the harbour will be dredged.'), []);
		assert.deepEqual(read('What I have said many times is that the dam holds.'), ['I: the dam holds']);
	});
	test('questions whether it is said, lessons of history and comparisons report nothing', () => {
		assert.deepEqual(read('Will the minister confirm that the dam is closed?'), []);
		assert.deepEqual(read('History has proved that dams leak.'), []);
		assert.deepEqual(read('That is not the same as saying they leak.'), []);
		assert.deepEqual(read('Venn tired of ignoring repeated warnings about the dam.'), []);
		assert.deepEqual(read('Lang, who advised the guild, said it was late.'), ['Lang: it was late']);
		assert.deepEqual(read('My doctor told me to stop, so I changed doctors.'), ['My doctor: me to stop']);
	});
});
