/** What a reporting word can govern, and what else matters of it, as bits. */
export const enum Takes {
	/** A clause, with or without "that": `said the plan works`. */
	Clause = 1 << 0,
	/** Somebody and what he is to do: `urged them to act`. */
	Directive = 1 << 1,
	/** A thing that the speech act is about: `praised the plan`, `stressed the importance of it`. */
	Act = 1 << 2,
	/** What the speaker binds himself to: `pledged to act`. */
	Commissive = 1 << 3,
	/** Somebody told before the clause: `told reporters that`. */
	Addressee = 1 << 4,
	/** A question: `asked whether`. */
	Question = 1 << 5,
	/** Words in marks: `said, "…"`. */
	Quotation = 1 << 6,
	/** Thinking, not speaking: `believes that`. */
	Mental = 1 << 7,
	/** Showing and finding, of documents and polls: `showed that`. */
	Evidence = 1 << 8,
	/** A stance toward somebody or something without saying of words: `supports`, `opposes`. */
	Stance = 1 << 9,
	/** The clause needs "that" (or marks), since the verb mostly means something else: `showed that`. */
	That = 1 << 10,
	/** The act needs a noun of stance (`discussed the importance of`). */
	Topic = 1 << 11,
	/** The addressee must be named before a clause: `told them it works`. */
	Told = 1 << 13,
	/** Somebody or something and what is to come of it: `expects the mine to close`. */
	Outcome = 1 << 14,
	/** Of what somebody does, in -ing: `denied taking it`. */
	Gerund = 1 << 15,
	/** Gives a name or a word to something: `called the plan "bold"`. */
	Naming = 1 << 12,
}

interface Group {
	readonly takes: number;
	readonly verbs: string;
}

/** Verbs by what they govern; a verb in several groups governs all of it. */
export const verbGroups: readonly Group[] = [
	{
		takes: Takes.Clause | Takes.Quotation,
		verbs: `say add note announce claim argue insist suggest acknowledge admit explain state warn declare write report
			reply respond stress emphasize emphasise reiterate recall predict reveal confirm deny concede conclude contend
			maintain assert allege observe remark mention vow promise pledge swear estimate tweet boast brag complain joke
			lament caution clarify confess disclose imply opine project quip recommend repeat speculate specify testify
			underline underscore highlight affirm reaffirm counter muse post blog email text counsel assess profess proclaim
			pronounce retort stipulate hint signal surmise scoff hypothesize theorize rule decree gripe grumble whisper shout
			interject intone elaborate chime rejoin protest attest certify reason posit postulate avow forecast foresee
			envision signify narrate mutter murmur exclaim yell scream cry begin continue caution concur
			disagree bemoan crow gush marvel deadpan tell remind inform assure notify advise ask ponder inquire enquire`,
	},
	{
		takes: Takes.Clause | Takes.Mental,
		verbs: `believe think hope fear know feel expect doubt guess suspect worry wonder realize realise assume agree
			understand decide determine recognize recognise anticipate wish conclude learn presume reckon imagine
			figure fret regret perceive bet accept find discover`,
	},
	{
		takes: Takes.Clause | Takes.Evidence,
		verbs: `show find indicate suggest reveal demonstrate prove discover illustrate reflect document verify`,
	},
	{
		takes: Takes.That,
		verbs: `show find demonstrate prove learn accept counter disagree attest signal rule rule reason relate recount figure
			document reflect illustrate continue begin cry text post email verify determine decide maintain state know feel understand find
			recognize recognise realize realise accept regret doubt imagine wish confirm presume write add`,
	},
	{
		takes: Takes.Addressee,
		verbs: 'tell remind inform assure notify advise warn convince persuade caution promise show ask',
	},
	{ takes: Takes.Told, verbs: 'tell remind inform assure notify convince persuade' },
	{
		takes: Takes.Gerund,
		verbs: 'deny admit acknowledge report suggest propose recommend mention recall describe regret',
	},
	{
		takes: Takes.Question,
		verbs: 'ask wonder question inquire enquire debate explain know doubt ponder consider decide',
	},
	{
		takes: Takes.Directive,
		verbs: `urge ask tell order encourage advise request direct instruct invite press implore beg exhort warn remind
			beseech command compel counsel entreat challenge prompt persuade recommend`,
	},
	{ takes: Takes.Outcome, verbs: 'expect want forecast project predict estimate anticipate believe' },
	{ takes: Takes.Directive | Takes.Act, verbs: 'demand propose advocate request recommend' },
	{ takes: Takes.Clause | Takes.That, verbs: 'demand propose request urge advocate ask order submit' },
	{
		takes: Takes.Act,
		verbs: `urge praise commend congratulate thank welcome condemn criticize criticise denounce hail applaud laud accuse
			blame emphasize emphasise stress underscore underline highlight reiterate reaffirm express voice
			outline describe cite mention acknowledge deny announce salute deplore decry slam blast rebuke chide chastise
			admonish lambast lambaste castigate ridicule mock bash assail deride disparage disavow decry rebut refute dispute
			question hail tout blast promise pledge vow affirm note predict reveal explain suggest recall claim admit
			apologize apologise`,
	},
	{
		// What stands in marks alone: `"…," the letter reads`, `chanting "…"`.
		takes: Takes.Quotation,
		verbs: `read chant sing jeer beam bark snap sneer sigh coo hiss groan growl roar bellow thunder fume gush urge agree
			remember reminisce riff quip blare sniff howl recite plead warn think believe ask demand`,
	},
	{ takes: Takes.Naming, verbs: 'call describe label brand dub term characterize characterise deem portray liken' },
	{ takes: Takes.Act | Takes.Topic, verbs: 'discuss' },
	{ takes: Takes.Clause | Takes.That, verbs: 'hold' },
	{
		takes: Takes.Commissive,
		verbs: `pledge vow promise agree commit offer threaten undertake refuse decline swear volunteer propose ask claim demand`,
	},
	{
		takes: Takes.Stance,
		verbs: `support oppose endorse back favor favour reject defend dismiss like dislike prefer want seek hate love
			resent embrace attack approve disapprove champion espouse renounce repudiate`,
	},
];

interface Phrase {
	readonly verb: string;
	/** Words after the verb that belong to the cue, with spaces. */
	readonly particle: string;
	readonly takes: number;
}

const phrases = (takes: number, list: string): Phrase[] =>
	list
		.split(',')
		.map((phrase) => phrase.trim())
		.filter(Boolean)
		.map((phrase) => phrase.split(/\s+/))
		.map(([verb = '', ...particle]) => ({ verb, particle: particle.join(' '), takes }));

/** Verbs that report together with the words after them. The longest fitting one wins. */
export const verbPhrases: readonly Phrase[] = [
	...phrases(Takes.Clause | Takes.Quotation | Takes.Act, 'point out, call attention to, draw attention to'),
	...phrases(
		Takes.Clause | Takes.Quotation,
		`make clear, make it clear, make plain, go on to say, take the view, make the case, make the point, hold forth,
		chime in, write back, go on record, rule out, give notice, take to twitter to say, spell out, note down, sum up, let it be known`,
	),
	...phrases(Takes.Directive | Takes.Act, 'call for, press for, appeal for, push for, plead for, ask for, argue for'),
	...phrases(Takes.Directive, 'call on, call upon, appeal to, plead with'),
	...phrases(
		Takes.Act,
		`speak of, speak about, talk about, refer to, point to, warn of, warn against, warn about, complain about,
		complain of, insist on, argue against, advocate for, object to, allude to, speak out against,
		speak against, pay tribute to, boast of, boast about, brag about, joke about, apologize for,
		apologise for, lay out, set out, set forth, express support for, take credit for, rail against, inveigh against,
		hint at, inquire about, extend congratulations to, extend condolences to, extend thanks to, extend greetings to,
		convey congratulations to, convey condolences to, convey greetings to, send congratulations to, send condolences to,
		offer congratulations to, offer condolences to, extend sincere congratulations to, extend deep condolences to, ask about, raise questions about, raise concerns about`,
	),
	...phrases(Takes.Commissive, 'commit to'),
	...phrases(Takes.Outcome, 'hope for'),
	...phrases(Takes.Quotation, 'put it, cut in, write back, snap back'),
	...phrases(Takes.Quotation | Takes.Clause | Takes.That, 'shoot back, fire back, hit back, weigh in'),
];

/** Nouns of speech that can have a clause with "that" (or, the last, an infinitive) as their content. */
export const reportingNouns = `statement claim assertion announcement argument remark comment warning suggestion
	allegation contention insistence declaration conclusion promise pledge vow assurance complaint admission
	acknowledgement acknowledgment explanation prediction proposal recommendation observation accusation charge
	estimate report message view belief hope fear concern conviction opinion notion idea feeling impression sense
	suspicion expectation worry doubt rumor rumour theory finding position reminder revelation testimony threat
	confirmation denial speculation criticism objection call demand request plea`;

/** Nouns whose content is an infinitive: `its pledge to cut`. */
export const infinitiveNouns = 'promise pledge vow threat call demand request plea proposal offer refusal';

/** Nouns of speech that belong to somebody and need no "that" before their clause: `her claim the dam is safe`. */
export const claimingNouns = `claim assertion contention insistence belief suggestion allegation conviction fear hope
	expectation suspicion worry warning prediction accusation argument promise pledge assurance`;

/** Phrases that name the source of a clause before or after them. */
export const sourcePhrases = [
	'according to',
	'in the words of',
	'in the view of',
	'in the opinion of',
	'in the eyes of',
	'in the judgment of',
	'as per',
	'per',
];

/** Words whose forms are nouns at least as often as verbs: as verbs only where the neighbours say so. */
export const nounLike = `hold claim report note call demand promise comment remark request estimate state order question
	answer hope fear show find view support attack blame charge address praise post text email blog tweet pledge vow
	project forecast rule signal hint joke boast back like love hate plan threat challenge press direct doubt guess worry
	challenge document counter caution counsel command review offer figure reason cry shout charge salute mock welcome
	prompt present mention stress highlight finding urge wonder wish suspect dispute decree lament regret bet volunteer
	warrant permit question reply whisper murmur scream yell protest command beg reflect focus resolve invite approach
	champion favor favour witness influence underscore project slam blast rebuke debate advocate chant roar sigh groan
	bark snap quip riff thunder label brand term ridicule`;
