/** Words that decide whether what stands before a colon names somebody who speaks. English, lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Forms of address. */
export const HONORIFICS = set(
	'mr mrs ms miss mx dr prof professor sir dame lord lady madam madame rev reverend hon honourable honorable ' +
		'the right mssrs messrs herr frau monsieur mme m shri shrimati smt kumari adv datuk dato',
);

/** Offices that stand before a name or, with an article, in its place. */
export const OFFICES = set(
	'lady gentleman second president vice premier chairman chairwoman chairperson chair co-chair chancellor minister deputy prime first ' +
		'secretary general secretary-general undersecretary under-secretary assistant administrator acting senator sen ' +
		'representative rep congressman congresswoman governor gov lieutenant lt mayor ambassador amb attorney director ' +
		'commissioner commander admiral adm colonel col captain capt major maj sergeant sgt brigadier marshal gen judge ' +
		'justice chief speaker spokesperson spokesman spokeswoman councillor councilor counselor delegate official officials ' +
		'senior administration white-house surgeon press coordinator adviser advisor envoy special king queen prince princess ' +
		'pope cardinal archbishop bishop member leader head ceo cfo coo executive officer staff national security state ' +
		'defense defence treasury commerce agriculture energy transportation labor health interior education principal ' +
		'party committee bureau department ministry office premier taoiseach comrade dean rector provost superintendent ' +
		'sheriff detective inspector constable witness counsel advocate prosecutor clerk reporter fellow cabinet economist',
);

/** Parts of offices that are none by themselves. */
export const OFFICE_MODIFIERS = set(
	'first second vice deputy prime general assistant acting lieutenant chief special executive senior administration white-house ' +
		'surgeon national security state defense defence treasury commerce agriculture energy transportation labor health ' +
		'interior education principal party bureau department ministry office press major head staff',
);

/** Labels that name a role in the conversation, and the kind of turn they open. */
export const ROLES: ReadonlyMap<string, 'moderator' | 'question' | 'speaker'> = new Map([
	...[...set('moderator host operator facilitator anchor presenter interviewer emcee mc chair chairperson')].map(
		(w) => [w, 'moderator'] as const,
	),
	...[
		...set(
			'q question questioner reporter reporters journalist journalists press correspondent audience ' +
				'follow-up followup',
		),
	].map((w) => [w, 'question'] as const),
	...[
		...set(
			'a answer response participant speaker interpreter translator aide staff voice voices ' +
				'panelist panellist respondent interviewee witness delegate official crowd all chairman chairwoman president',
		),
	].map((w) => [w, 'speaker'] as const),
]);

/** A label that ends so, or holds one of the names, is a news organisation. */
export const MEDIA_WORDS = set(
	'news agency times post daily tv television radio press journal network broadcasting broadcaster media herald tribune ' +
		'gazette weekly magazine telegraph guardian observer independent express mirror globe chronicle courier monitor ' +
		'newspaper wire review satellite cable channel broadcast morning evening standard mail sun',
);
export const MEDIA_NAMES = set(
	'xinhua reuters bloomberg cctv cgtn cnn bbc npr abc cbs nbc msnbc fox pbs afp ap upi nhk kyodo yonhap dpa efe ansa tass ' +
		'interfax sputnik phoenix caixin cnbc politico axios aljazeera jazeera nikkei asahi yomiuri mainichi kbs mbc sbs ' +
		'telesur rtve ard zdf rai ria rt itar-tass kuna wam bernama antara vna pti ani aap rfi tvb rthk cnr economist ft wsj ' +
		'nyt telemundo univision forbes fortune newsweek c-span cspan euronews dw france24 trt anadolu hkctv now bastille',
);
/** Names of news organisations that look like something else. */
export const MEDIA_TITLES = set(
	"the-paper the-hill the-nation the-atlantic the-economist the-intercept the-wrap people's-daily",
);

/** Small words that names and offices hold. */
export const PARTICLES = set(
	'of the and for de da del della di do dos das du la le les el al bin bint ibn ben van von der den ter ten zu zur y e ' +
		'to at in on by with from & av af och und og through an a',
);

/** Words that head a note, a list or a section, not a speaker. */
export const HEADING_WORDS = set(
	'note notes source sources example examples photo photos image images picture caption editor editors update updates ' +
		'updated date dates time times venue location place contact contacts email e-mail tel telephone phone fax address ' +
		'tag tags topic topics keyword keywords category categories related read watch see also more share subject re cc bcc ' +
		'title titles author authors published posted agenda background summary abstract introduction conclusion conclusions ' +
		'key finding findings highlight highlights fact facts figure figures table tables chart box appendix annex chapter ' +
		'section part page pages step steps next issue issues point points objective objectives goal goals aim aims purpose ' +
		'result results method methods overview outline content contents index glossary reference references bibliography ' +
		'link links download downloads attachment attachments document documents file files website url http https follow ' +
		'policy policies action actions measure measures plan plans programme program project projects initiative ' +
		'initiatives agreement agreements trade economy economic growth climate environment water food energy technology ' +
		'science culture tourism sport sports world region country countries history today tomorrow yesterday monday tuesday ' +
		'wednesday thursday friday saturday sunday january february march april june july august september october november ' +
		'december what why how who when where which whose here there this that these those it we they he she you i our ' +
		"your my his her their is are was were be been let lets let's do does did not no yes but or if because so then " +
		'now first second third fourth fifth finally lastly firstly secondly thirdly however moreover furthermore meanwhile ' +
		'warning warnings caution disclaimer correction corrections clarification advisory alert breaking live exclusive ' +
		'opinion analysis explainer commentary interview review poll survey study report reports statement statements ' +
		'speech remarks transcript readout briefing release releases announcement announcements newsletter bulletin memo ' +
		'memorandum letter article articles story stories video videos audio podcast gallery event events schedule ' +
		'calendar timeline deadline fee price cost costs budget funding total status type name names age occupation ' +
		'education experience skills requirements eligibility benefits terms conditions privacy copyright licence license ' +
		'version language languages english chinese french spanish russian arabic german duration format size isbn doi ' +
		'participants attendees speakers panelists panellists present absent apologies minutes motion resolution vote ' +
		'votes result amendment bill act law article rule recommendation recommendations lesson lessons challenge ' +
		'challenges opportunity opportunities risk risks option options scenario scenarios case cases city cities town ' +
		'village province region state district area total average minimum maximum increase decrease change changes ' +
		'remember important importantly reminder hint tip tips bonus quote quotes quotation slogan motto theme themes ' +
		'message messages takeaway takeaways bottom line verdict rating score winner winners loser losers both neither ' +
		'credit credits writer writers photographer translation translators edited compiled reporting additional with ' +
		'for about on in at to from by of as and per via thus hence eg ie namely including includes include such like ' +
		'available location hours phones mobile cell zip postcode postal print about home main top up down back previous ' +
		'sign subscribe register login advertisement advertising sponsored promoted recommended trending popular latest',
);

const ABSTRACT =
	/(?:tion|tions|sion|sions|ment|ments|ity|ities|ness|ance|ances|ence|ences|ship|ships|ism|isms|ology|ics)$/;
const NAMES_LIKE_ABSTRACTS = set(
	'lawrence clarence florence clement spence terrence terence constance clemence trinity charity',
);

/** Whether a capitalised word is rather the head of a section than a part of a personal name. */
export function isHeadingWord(word: string): boolean {
	const w = word.toLowerCase().replace(/’/g, "'");
	return HEADING_WORDS.has(w) || (w.length >= 8 && ABSTRACT.test(w) && !NAMES_LIKE_ABSTRACTS.has(w));
}
