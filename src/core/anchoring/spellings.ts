/**
 * Words that are one word in two spellings. Only what is known to be a mere spelling counts: British and American
 * families, and a doubled letter in a long word. All else is another word.
 */
export function isSpellingOf(a: string, b: string): boolean {
	if (a === b) return true;
	if (!lower.test(a) || !lower.test(b)) return false;
	if (american(a) === american(b)) return true;
	return Math.min(a.length, b.length) >= LEAST_FOR_DOUBLES && single(a) === single(b);
}

/** Shorter words differ by a doubled letter and mean another thing: desert and dessert, planed and planned. */
const LEAST_FOR_DOUBLES = 9;
const lower = /^[\p{Ll}]+$/u;

/** A vowel doubled at the end makes another word of it (refer, refere, referee), a consonant does not (fulfil, fulfill). */
function single(word: string): string {
	return word.replace(/(.)\1(?=.)|([^aeiou])\2$/g, '$1$2');
}

function american(word: string): string {
	const known = whole.get(word);
	if (known !== undefined) return known;
	let at = word;
	at = at.replace(/^(.*)(analy|paraly|cataly|hydroly)s(e|ed|er|ers|es|ing)$/, '$1$2z$3');
	at = at.replace(/^(.{4,})is(e|ed|er|ers|es|ing|ation|ations|ational)$/, '$1iz$2');
	at = at.replace(our, '$1or');
	at = at.replace(re, '$1er');
	at = at.replace(/^(defen|offen|preten)ce(s|less)?$/, '$1se$2');
	at = at.replace(/^(.{4,})ll(ed|ing|er|ers)$/, '$1l$2');
	at = at.replace(/^(catal|dial|anal|monol|epil|prol)ogue(s|d)?$/, '$1og$2');
	at = at.replace(
		/^(arch|p|encyclop|an|orthop)ae(ology|ological|ologist|diatric|diatrics|diatrician|dia|mia|mic|sthetic|dic)$/,
		'$1e$2',
	);
	return at;
}

const ourStems =
	'arm|behavi|cand|clam|col|discol|demean|enam|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig';
const our = new RegExp(`^((?:dis|un|mis|multi)?(?:${ourStems}))our`);
const re =
	/^((?:kilo|centi|milli|deci|nano|micro|hecto|epi|amphi)?(?:cent|theat|met|lit|fib|calib|sab|meag|spect|somb|lust))re(?=s?$)/;

const whole = new Map(
	Object.entries({
		acknowledgement: 'acknowledgment',
		ageing: 'aging',
		aluminium: 'aluminum',
		artefact: 'artifact',
		artefacts: 'artifacts',
		centred: 'centered',
		centring: 'centering',
		cheque: 'check',
		cosy: 'cozy',
		enrol: 'enroll',
		enrolment: 'enrollment',
		fulfil: 'fulfill',
		fulfilment: 'fulfillment',
		grey: 'gray',
		instalment: 'installment',
		instalments: 'installments',
		jewellery: 'jewelry',
		judgement: 'judgment',
		judgements: 'judgments',
		manoeuvre: 'maneuver',
		manoeuvres: 'maneuvers',
		mould: 'mold',
		plough: 'plow',
		programme: 'program',
		programmes: 'programs',
		sceptic: 'skeptic',
		sceptical: 'skeptical',
		scepticism: 'skepticism',
		skilful: 'skillful',
		sulphur: 'sulfur',
		tyre: 'tire',
		tyres: 'tires',
	}),
);
