/** Words of reports and speeches whose forms no rule derives: the plain form first. */
const families =
	'be am is are was were been being|become became|begin began begun|break broke broken|bring brought|build built|' +
	'buy bought|catch caught|choose chose chosen|come came|cut cutting|deal dealt|do does did done|draw drew drawn|' +
	'drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|find found|fly flew flown|forbid forbade forbidden|' +
	'forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go goes went gone|grow grew grown|' +
	'have has had|hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|leave left|lend lent|' +
	'lose lost|make made|mean meant|meet met|overcome overcame|pay paid|ride rode ridden|ring rang rung|rise rose risen|' +
	'run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|' +
	'show showed shown|shrink shrank shrunk|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|' +
	'stand stood|steal stole stolen|strike struck|swear swore sworn|take took taken|teach taught|tell told|think thought|' +
	'throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|wear wore worn|' +
	'win won|withdraw withdrew withdrawn|write wrote written|' +
	'man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|life lives|half halves|' +
	'wife wives|knife knives|leaf leaves|shelf shelves|self selves|crisis crises|analysis analyses|basis bases|' +
	'thesis theses|datum data|medium media|criterion criteria|phenomenon phenomena|good better best|bad worse worst';

/** The plain form of each irregular one. */
export const plainForms: ReadonlyMap<string, string> = new Map(
	families.split('|').flatMap((family) => {
		const [plain = '', ...others] = family.split(' ');
		return others.map((form) => [form, plain] as const);
	}),
);

/** The irregular forms of each plain one, itself left out. */
export const irregularForms: ReadonlyMap<string, readonly string[]> = new Map(
	families.split('|').map((family) => {
		const [plain = '', ...others] = family.split(' ');
		return [plain, others];
	}),
);
