import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';

const turnsOf = (text: string): string[] =>
	analyse(text).turns.map((t) => `${text.slice(t.label.start, t.label.end)}|${t.kind}|${t.speaker ?? ''}`);

suite('turns', () => {
	test('labels in capitals and bare questions', () => {
		const text =
			'MS. ORLU:  Good morning.  I have one thing at the top.\n\nQ    Thank you, Ines Orlu.  Is the bridge open?\n\nMS. ORLU:  It is.\n\n1:20 P.M.';
		assert.deepEqual(turnsOf(text), ['MS. ORLU|speaker|Ines Orlu', 'Q|question|Q', 'MS. ORLU|speaker|Ines Orlu']);
		const turns = analyse(text).turns;
		assert.equal(text.slice(turns[2]?.start, turns[2]?.end), 'MS. ORLU:  It is.');
	});
	test('names on lines of their own, news organisations as questioners, the host', () => {
		const text =
			"Velm Evening News:\n\nWhat are the plans for the harbour? Thank you.\n\nTomas Ferrel:\n\nThank you for your question. We plan a pier.\n\nAnd a second one.\n\nIda Brandt:\n\nThank you. That concludes today's press conference.";
		assert.deepEqual(turnsOf(text), [
			'Velm Evening News|question|Velm Evening News',
			'Tomas Ferrel|speaker|Tomas Ferrel',
			'Ida Brandt|moderator|Ida Brandt',
		]);
	});
	test('bold, full-width and bracketed labels', () => {
		assert.deepEqual(
			turnsOf('**Tomas Ferrel:** We thank you.\n\n**Ida Brandt:** You are welcome.\n\n**Tomas Ferrel:** We do.'),
			['Tomas Ferrel|speaker|Tomas Ferrel', 'Ida Brandt|speaker|Ida Brandt', 'Tomas Ferrel|speaker|Tomas Ferrel'],
		);
		assert.deepEqual(
			turnsOf('Tomas Ferrel：We thank you.\n\nIda Brandt：You are welcome.\n\nTomas Ferrel：We do.').length,
			3,
		);
		assert.deepEqual(turnsOf('\\[MODERATOR\\]:  Thank you all.\n\nQ    Can I ask?\n\n\\[MODERATOR\\]:  You may.'), [
			'\\[MODERATOR\\]|moderator|Moderator',
			'Q|question|Q',
			'\\[MODERATOR\\]|moderator|Moderator',
		]);
	});
	test('the proceedings of a parliament', () => {
		const text =
			'The PRESIDENT. The House will come to order.\n\nMr. FERREL of Velm. I thank the President. We have a bill.\n\nMrs. BRANDT. Will you yield?\n\nMr. FERREL of Velm. I yield.\n\nMrs. BRANDT. Thank you.';
		assert.deepEqual(turnsOf(text), [
			'The PRESIDENT|speaker|The President',
			'Mr. FERREL of Velm|speaker|Ferrel',
			'Mrs. BRANDT|speaker|Brandt',
			'Mr. FERREL of Velm|speaker|Ferrel',
			'Mrs. BRANDT|speaker|Brandt',
		]);
	});
	test('countries, interpreters, offices and running times beside the name', () => {
		const text =
			'Mr. Ferrel (Velmland) (spoke in Velmish): I thank you.\n\nMR. BRANDT (through interpreter): We agree with you.\n\nMinister Ida Lund, Ministry of the Sea: Thank you. We do.';
		assert.deepEqual(turnsOf(text), [
			'Mr. Ferrel (Velmland) (spoke in Velmish)|speaker|Ferrel',
			'MR. BRANDT (through interpreter)|speaker|Brandt',
			'Minister Ida Lund, Ministry of the Sea|speaker|Ida Lund',
		]);
		assert.deepEqual(
			turnsOf(
				'[00:00:04] Tomas Ferrel: Hello.\n\n[00:01:10] Ida Brandt: Hello to you.\n\n[00:02:00] Tomas Ferrel: Well.',
			).length,
			3,
		);
		assert.deepEqual(
			turnsOf('Tomas Ferrel (00:04):\nHello.\n\nIda Brandt (01:10):\nHello to you.\n\nTomas Ferrel (02:00):\nWell.')
				.length,
			3,
		);
	});
	test('questions and answers', () => {
		assert.deepEqual(turnsOf('Q: Why did you come?\n\nA: We were asked to.\n\nQ: By whom?\n\nA: By you.'), [
			'Q|question|Q',
			'A|speaker|A',
			'Q|question|Q',
			'A|speaker|A',
		]);
		assert.deepEqual(turnsOf('问：请问港口何时开放？\n\n答：我们正在准备。\n\n问：谢谢。'), [
			'问|question|问',
			'答|speaker|答',
			'问|question|问',
		]);
	});
	test('labels that say who asks and who answers', () => {
		assert.deepEqual(turnsOf('《海港日报》记者问：请问港口何时开放？\n\n李明答：我们正在准备。\n\n记者问：谢谢。'), [
			'《海港日报》记者问|question|《海港日报》记者',
			'李明答|speaker|李明',
			'记者问|question|记者',
		]);
	});
	test('colons that name nobody', () => {
		for (const text of [
			"Let's not forget: we were there.\n\nLet's not forget: you were not.",
			'Note: we do not sell fish.\n\nSource: our own survey.\n\nNote: thank you.',
			'For example: we sell fish.\n\nFor example: you buy it.',
			'Key Findings:\n\nWe found nothing.\n\nNext Steps:\n\nWe look again.',
			'Economic Cooperation:\n\nWe agreed to work together.\n\nTrade and Investment:\n\nWe agreed to trade.',
			'Name: Ida Brandt\nOffice: Mayor\nTown: Velm\nSince: 2019',
			'Date:\n\nMay 3, 2031\n\nSpeakers:\n\nMr. Tomas Ferrel, mayor of Velm\n\nMs. Ida Brandt, minister of the sea',
			'First, on the harbour: we will open it.\n\nFirst, on the bridge: we will close it.\n\nFirst, on us: thank you.',
			'VELM: The council met on Monday. It said: we are ready.',
		])
			assert.deepEqual(turnsOf(text), [], text);
	});
	test('a paragraph that begins with an article is no answer', () => {
		assert.deepEqual(
			turnsOf('Q Why?\n\nIDA BRANDT: Well, we had to.\n\nA number of you have asked.\n\nQ Thank you.').length,
			3,
		);
	});
	test('a follow-up is a question', () => {
		const text = 'Q: Why?\n\nIDA BRANDT: Well, we had to.\n\nFollow-up: Will you pay?\n\nIDA BRANDT: No.';
		assert.equal(turnsOf(text)[2], 'Follow-up|question|Follow-up');
	});
	test('hearings name who speaks before a stop, with office and in small letters too', () => {
		const text =
			'Chairman BRANDT. The committee will come to order. We welcome our witness.\n\nMs. FERREL. Thank you, Mr. Chairman. I have a letter.\n\nChairman BRANDT. Do you yield?';
		assert.deepEqual(turnsOf(text), [
			'Chairman BRANDT|speaker|Brandt',
			'Ms. FERREL|speaker|Ferrel',
			'Chairman BRANDT|speaker|Brandt',
		]);
		const small =
			'The Chairman. The committee will come to order, and we welcome those who came here by way of the northern ferry in this weather.\n\nMr. Ferrel. Thank you. I have read the letter that the harbour office sent to all of us in the last week of March.\n\nThe Chairman. Do you yield?\n\nMr. Ferrel. I do.';
		assert.deepEqual(turnsOf(small), [
			'The Chairman|speaker|The Chairman',
			'Mr. Ferrel|speaker|Ferrel',
			'The Chairman|speaker|The Chairman',
			'Mr. Ferrel|speaker|Ferrel',
		]);
	});
	test('an office with its holder in brackets, numbered questions', () => {
		const text =
			'1. Ida Brandt (Velm North) (Green): What does she plan for the quay?\n\nThe Minister for Public Harbours (Dame Ana Roy): We plan a pier.\n\nIda Brandt: I thank her.\n\nMadam Deputy Speaker (Ms. Lena Orlu): Order. We go on.\n\nMadam Deputy Speaker (Dame Petra Lind): Order. Do we go on?';
		assert.deepEqual(turnsOf(text), [
			'Ida Brandt (Velm North) (Green)|speaker|Ida Brandt',
			'The Minister for Public Harbours (Dame Ana Roy)|speaker|Ana Roy',
			'Ida Brandt|speaker|Ida Brandt',
			'Madam Deputy Speaker (Ms. Lena Orlu)|speaker|Lena Orlu',
			'Madam Deputy Speaker (Dame Petra Lind)|speaker|Petra Lind',
		]);
	});
	test('names with an office behind two hyphens or a dash, as records of calls have them', () => {
		const call = (dash: string): string[] =>
			turnsOf(
				`Operator: Welcome to the call. We begin.\n\nIda Brandt ${dash} Chief Executive Officer: Thank you. We did well.\n\nTomas Ferrel ${dash} Velm Securities ${dash} Analyst: Will you pay more?`,
			);
		assert.deepEqual(call('--'), [
			'Operator|moderator|Operator',
			'Ida Brandt -- Chief Executive Officer|speaker|Ida Brandt',
			'Tomas Ferrel -- Velm Securities -- Analyst|speaker|Tomas Ferrel',
		]);
		assert.deepEqual(call('—')[1], 'Ida Brandt — Chief Executive Officer|speaker|Ida Brandt');
	});
	test('the holder of an office needs no address, a country holds none', () => {
		const turns = turnsOf(
			'The Minister for Harbours (Ana Roy): We plan a pier.\n\nIda Brandt (Velm North): Will it hold?\n\nThe Minister for Harbours (Tomas Ferrel): We hope so.\n\nThe President (New Zealand): I thank you. We go on.',
		);
		assert.deepEqual(turns, [
			'The Minister for Harbours (Ana Roy)|speaker|Ana Roy',
			'Ida Brandt (Velm North)|speaker|Ida Brandt',
			'The Minister for Harbours (Tomas Ferrel)|speaker|Tomas Ferrel',
			'The President (New Zealand)|speaker|The President',
		]);
	});
	test('a question put in writing is nobody, one from the audience somebody', () => {
		const text =
			'Q1. Question by Mr. Tomas Ferrel: how many quays are there?\n\nMs. BRANDT: I thank you. There are nine.\n\nMr. FERREL: Are you sure?\n\nAUDIENCE MEMBER: Who counts them?\n\nMs. BRANDT: We do.';
		assert.deepEqual(turnsOf(text), [
			'Ms. BRANDT|speaker|Brandt',
			'Mr. FERREL|speaker|Tomas Ferrel',
			'AUDIENCE MEMBER|question|Audience Member',
			'Ms. BRANDT|speaker|Brandt',
		]);
	});
	test('the presiding person is whom the head of the record names', () => {
		const text =
			'Harbour Assembly\nThursday, 9 May 2031\n\nPresident: Mr. Adebo Okell (Velmland)\n\nThe President: I give the floor to Ms. Brandt.\n\nMs. Brandt: I thank the President.\n\nThe President: I thank Ms. Brandt for her words.';
		assert.deepEqual(turnsOf(text), [
			'The President|moderator|Adebo Okell',
			'Ms. Brandt|speaker|Brandt',
			'The President|moderator|Adebo Okell',
		]);
	});
	test('a first turn right behind the list of participants is no entry of it', () => {
		const text =
			'THE FUTURE OF THE STRAITS\n\nParticipants:\nJOHN MARLOW, President, Quay Institute\nIDA BRANDT, Minister of Oceans\n\nJOHN MARLOW: Good evening. Please welcome the minister. [Applause.]\n\nIDA BRANDT: Thank you, John.\n\nJOHN MARLOW: Let us begin.';
		assert.equal(turnsOf(text).length, 3);
	});
	test('an interview of one person without labels, its questions in bold or plain', () => {
		const bold =
			'# The river comes first\n\nAna Roy has run the harbour of Velm for six years. Roy met us in her office.\n\n**You came in a drought. What did you see?**\n\nI saw that nobody measured anything.\n\nMy deputy said that it was late.\n\n**So you were alone.**\n\nWe were two.\n\n**Will you stay?**\n\nBoats do not vote.';
		assert.deepEqual(turnsOf(bold), [
			'|question|Interviewer',
			'|speaker|Ana Roy',
			'|question|Interviewer',
			'|speaker|Ana Roy',
			'|question|Interviewer',
			'|speaker|Ana Roy',
		]);
		const announced =
			'Interview: The harbour of Velm\n\nAna Roy, who runs the harbour, spoke to the Courier.\n\n**Who pays for it?**\n\nThe city does.\n\n**Why a new quay?**\n\nThe old one is short, and I know it.\n\n**What do you tell the fishermen?**\n\nThat they keep their berths.';
		assert.equal(turnsOf(announced).length, 6);
		const plain =
			'Interview: The border stays open\n\nThe minister, Ana Roy, spoke to the Courier about the border.\n\nHow many do you count?\n\nWe count a thousand.\n\nWho is right, you or the guild?\n\nI publish what I know.\n\nWould you close it?\n\nNo.';
		assert.equal(turnsOf(plain).length, 6);
		const [, answer] = analyse(plain).turns;
		assert.equal(plain.slice(answer?.start, answer?.end), 'We count a thousand.');
	});
	test('a leaflet of questions in bold is no interview', () => {
		const leaflet =
			'# The plan of Minister Ana Roy\n\n**What does the plan do?**\n\nThe plan closes the old quay.\n\n**Who pays?**\n\nThe ministry does.\n\n**When does it begin?**\n\nIt begins in May.';
		assert.deepEqual(turnsOf(leaflet), []);
	});
	test('who speaks once by name and address among others, and forms of address of India', () => {
		const text =
			'Ms VENN (Rulle) (14:02): My question is to the minister. Will you pay?\n\nMr LUND (Velm—Minister): I thank you. We will.\n\nMr Tolley: On a point of order: relevance.\n\nMs VENN: I am glad.\n\nMr LUND: So are we.';
		assert.ok(turnsOf(text).includes('Mr Tolley|speaker|Tolley'));
		const sabha =
			'SHRI RAVI KANTH (SALVAR): Sir, I would like to ask the Minister.\n\nTHE MINISTER OF POWER (SHRIMATI LEELA DORAI): Sir, we have verified it.\n\nSHRI RAVI KANTH: I thank you.\n\nSHRIMATI LEELA DORAI: I agree.';
		assert.deepEqual(
			analyse(sabha).turns.map(({ speaker }) => speaker),
			['Ravi Kanth', 'Leela Dorai', 'Ravi Kanth', 'Leela Dorai'],
		);
	});
});
