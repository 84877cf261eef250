import { isFigure, wordTokens } from './wordTokens';

/**
 * Words that carry what a statement claims: numbers, units, directions, negations, modifiers of degree and of number,
 * modal verbs. Where one of them differs, an annotation is never attached by the program. Names are told by capitals.
 */
export function isProtectedWord(token: string): boolean {
	const known = seen.get(token);
	if (known !== undefined) return known;
	const found = isFigure(token) || words.has(token.toLowerCase()) || isName(token) || east.test(token);
	if (seen.size >= MOST_SEEN) seen.clear();
	seen.set(token, found);
	return found;
}

/** What was found of the tokens looked at last: texts repeat their words. */
const seen = new Map<string, boolean>();
const MOST_SEEN = 20_000;

/** A word with a capital letter that is not a function word at the start of a sentence. */
export function isName(token: string): boolean {
	return /\p{Lu}/u.test(token) && !functionWords.has(token.toLowerCase());
}

/**
 * Whether two wordings have the same protected words in the same order. Ordinary words may differ, except that none may
 * gain or lose a prefix or ending that turns it into its contrary ("legal", "illegal").
 */
export function sameProtectedWords(before: string, after: string): boolean {
	const old = wordTokens(before);
	const now = wordTokens(after);
	const kept = (tokens: readonly string[]): string => tokens.filter(isProtectedWord).join(' ');
	if (kept(old) !== kept(now)) return false;
	const lost = old.filter((token) => !now.includes(token));
	const gained = now.filter((token) => !old.includes(token));
	return !lost.some((a) => gained.some((b) => contrary(a, b) || contrary(b, a)));
}

/** Whether `b` is `a` with a negating prefix, or with "-less" or "-ful" exchanged or added. */
function contrary(a: string, b: string): boolean {
	const longer = b.toLowerCase();
	const shorter = a.toLowerCase();
	if (longer.endsWith(shorter) && prefixes.has(longer.slice(0, -shorter.length))) return true;
	const stem = shorter.replace(/(?:ful|less)(?=ly$|ness$|$)/, '');
	return longer.replace(/(?:ful|less)(?=ly$|ness$|$)/, '') === stem && longer !== shorter;
}

/** Parts that must not be joined to a word, or split from one, as mere spacing: they change what it says. */
export function mayJoin(token: string): boolean {
	return (
		token.length >= 3 && !isProtectedWord(token) && !prefixes.has(token) && !functionWords.has(token.toLowerCase())
	);
}

const east = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** The regular forms of verbs and nouns. */
function forms(text: string): string[] {
	return list(text).flatMap((word) => {
		const stem = word.endsWith('e') ? word.slice(0, -1) : word;
		const y = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : stem;
		const double = /[^aeiou][aeiou][bdgmnpt]$/.test(word) ? word + word.slice(-1) : stem;
		return [word, `${word}s`, `${y}es`, `${y}ed`, `${stem}ed`, `${stem}ing`, `${double}ed`, `${double}ing`];
	});
}

const prefixes = new Set(
	list(
		'a an ab anti co contra counter de dis ex hyper hypo il im in inter intra ir mis non out over post pre pro re semi sub super un under up down',
	),
);

const functionWords = new Set(
	list(
		'the a an this that these those it its he she they we i you his her their our my your and or but so as at by for from in into of on onto to with is are was were be been has have had do does did there here who which what when where how if then than',
	),
);

const words = new Set([
	// Numbers.
	...list(
		'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
	),
	...list(
		'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands',
	),
	...list(
		'million millions billion billions trillion trillions dozen dozens score scores lakh crore half halves third thirds',
	),
	...list(
		'quarter quarters fourth fifth fifths sixth seventh eighth ninth tenth tenths first second last next once twice thrice',
	),
	...list(
		'double doubled doubles doubling triple tripled triples tripling single twofold threefold fourfold fivefold tenfold pair couple several',
	),
	...list('hundredth thousandth millionth bn mn tn k m'),
	// Units, money and time.
	...list(
		'percent percentage point points basis bps degree degrees celsius fahrenheit ton tons tonne tonnes kiloton kilotons megaton',
	),
	...list(
		'kilogram kilograms kg gram grams mg pound pounds ounce ounces km cm mm kilometer kilometers kilometre kilometres mile miles',
	),
	...list(
		'meter meters metre metres foot feet inch inches yard yards hectare hectares acre acres mu liter liters litre litres gallon',
	),
	...list(
		'gallons barrel barrels bpd cubic square watt watts kw mw gw tw kwh mwh gwh twh kilowatt kilowatts megawatt megawatts',
	),
	...list(
		'gigawatt gigawatts terawatt joule joules calorie volt volts hertz byte bytes dollar dollars cent cents euro euros yuan rmb',
	),
	...list(
		'renminbi yen won ruble rubles rupee rupees franc francs peso pesos usd eur gbp cny jpy second seconds minute minutes hour hours',
	),
	...list(
		'day days week weeks fortnight month months year years decade decades century centuries daily weekly monthly quarterly yearly annual annually',
	),
	// Directions and contraries.
	...forms(
		'rise increase grow climb gain surge soar jump expand raise lift boost widen strengthen accelerate improve recover rebound peak',
	),
	...list(
		'rose risen grew grown growth up upward upwards higher highest high larger largest greater greatest bigger biggest faster stronger upturn',
	),
	...forms(
		'decline decrease drop shrink cut reduce slump plunge dip lower tumble sink weaken slow ease narrow contract worsen deteriorate halve slip slide',
	),
	...list(
		'fall falls falling fell fallen down downward downwards lowest low smaller smallest slower weaker worse worst better best downturn',
	),
	...list(
		'reduction shrank shrunk sank sunk slid contraction expansion recession surplus deficit profit profits loss losses',
	),
	...forms(
		'import export buy sell lend borrow win lose open close start stop begin end enter leave join withdraw accept reject approve oppose',
	),
	...forms(
		'support allow ban permit prohibit forbid agree disagree confirm deny pass fail include exclude create destroy attack defend',
	),
	...forms(
		'ratify repeal enforce suspend tighten loosen encourage discourage praise condemn welcome refuse invade retreat',
	),
	...list(
		'bought sold lent won lost began begun ended left withdrew withdrawn forbade forbidden denied inflow outflow inflows outflows',
	),
	...list(
		'before after above below over under inside outside within beyond against toward towards forward backward north south east west',
	),
	...list(
		'northern southern eastern western left right for with without domestic foreign internal external public private',
	),
	// Negations.
	...list(
		"no not never none nobody nothing neither nor nowhere cannot can't couldn't won't wouldn't don't doesn't didn't isn't aren't",
	),
	...list(
		"wasn't weren't hasn't haven't hadn't shouldn't mustn't needn't ain't hardly scarcely barely rarely seldom unless except",
	),
	...list('lack lacks lacked absent absence fails failed refuse refused without rather instead un non'),
	// Modifiers of number, degree, certainty; modal verbs; quantifiers.
	...list(
		'about around approximately roughly nearly almost some more most less least fewer fewest exactly precisely at only just even',
	),
	...list(
		'up exceed exceeds exceeded exceeding maximum minimum max min average mean median total net gross overall cumulative entire whole',
	),
	...list(
		'all every each any both either many much few little enough too very highly extremely slightly partly fully entirely mostly largely',
	),
	...list(
		'mainly completely wholly significantly substantially sharply gradually always often usually sometimes still already yet again',
	),
	...list(
		'may might must shall should will would can could need ought maybe perhaps possibly probably likely unlikely certainly definitely',
	),
	...list(
		'alleged allegedly reportedly so-called supposedly former current future past previous new old temporary permanent',
	),
	...list(
		'voluntary mandatory compulsory optional binding legal illegal lawful unlawful if whether because although despite though but',
	),
	...list('true false same different other another own only sole joint unilateral bilateral multilateral nominal real'),
	...list(
		'january february march april may june july august september october november december monday tuesday wednesday thursday friday',
	),
	...list('saturday sunday today tomorrow yesterday'),
]);
