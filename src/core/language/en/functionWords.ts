import { WordClasses } from '../vocabulary';
import { english } from './vocabulary';

/** The small closed classes of English, as bits: what holds noun phrases and clauses together. A word may have several. */
export const enum Fn {
	/** Opens a noun phrase: articles, demonstratives, quantifiers. */
	Determiner = 1 << 0,
	/** `his`, `their`: a determiner that names somebody. */
	Possessive = 1 << 1,
	/** Personal pronouns that can be a subject. */
	Subject = 1 << 2,
	/** Personal pronouns in the object case. */
	Object = 1 << 3,
	Preposition = 1 << 4,
	Be = 1 << 5,
	Have = 1 << 6,
	Do = 1 << 7,
	Modal = 1 << 8,
	/** Joins equals: `and`, `or`, `but`. */
	Coordinator = 1 << 9,
	/** Opens a subordinate clause. */
	Subordinator = 1 << 10,
	/** `who`, `which`: takes up the noun before it. */
	Relative = 1 << 11,
	/** `what`, `whether`, `how`: opens a clause that is asked or told. */
	Question = 1 << 12,
	Adverb = 1 << 13,
	Negation = 1 << 14,
	/** Names of days and months, `week`, `yesterday`. */
	Time = 1 << 15,
	/** First person. */
	First = 1 << 16,
	/** `nobody`, `everyone`, `someone`, `others`, `many`: a subject that names nobody. */
	Indefinite = 1 << 17,
	/** Number words. */
	Numeral = 1 << 18,
	/** Words in -ly that are no adverbs. */
	NotAdverb = 1 << 19,
	Second = 1 << 20,
}

export const functionWords = new WordClasses(english)
	.tag(
		`the a an this that these those some any each every all both no another other several many most few such
		more less enough either neither half much certain various numerous`,
		Fn.Determiner,
	)
	.tag('his her its their our my your whose', Fn.Possessive)
	.tag('i he she it we they you', Fn.Subject)
	.tag("i'm i've i'd i'll he's he'd he'll she's she'd she'll it's it'd it'll we've we're we'd we'll", Fn.Subject)
	.tag("they've they're they'd they'll you've you're you'd you'll", Fn.Subject)
	.tag('me him her it us them you himself herself itself themselves ourselves myself yourself', Fn.Object)
	.tag(
		`of in on at by for with from to into onto over under about against between during after before since through
		across among toward towards without within upon amid amidst despite per via like as than regarding concerning
		including throughout near beyond behind below above outside inside along around alongside until till besides
		except given following unlike versus amongst off out up down aboard`,
		Fn.Preposition,
	)
	.tag("be is are was were been being am isn't aren't wasn't weren't i'm we're they're you're", Fn.Be)
	.tag("have has had having haven't hasn't hadn't i've we've they've you've", Fn.Have)
	.tag("do does did don't doesn't didn't", Fn.Do)
	.tag("will would can could may might must shall should won't wouldn't can't cannot couldn't shouldn't", Fn.Modal)
	.tag("i'll i'd he'll he'd she'll she'd we'll we'd they'll they'd you'll you'd it'd it'll", Fn.Modal)
	.tag('and or but nor yet &', Fn.Coordinator)
	.tag(
		`that when while because if although though as since after before until unless whereas where whether so once than
		lest whenever wherever`,
		Fn.Subordinator,
	)
	.tag('who which whom whose that', Fn.Relative)
	.tag('what whether how why where when who which if whom whose', Fn.Question)
	.tag(
		`also not never however meanwhile already still again further furthermore moreover earlier later recently now then
		today yesterday tomorrow once twice often always only just even ever too instead thus therefore hence soon
		sometimes indeed perhaps maybe otherwise though nevertheless nonetheless simply well almost quite rather very
		both all first second third finally last next here there so yet afterwards additionally largely long together`,
		Fn.Adverb,
	)
	.tag("not never no nor neither hardly n't don't doesn't didn't isn't aren't wasn't weren't", Fn.Negation)
	.tag("haven't hasn't hadn't won't wouldn't can't cannot couldn't shouldn't", Fn.Negation)
	.tag(
		`monday tuesday wednesday thursday friday saturday sunday january february march april june july august
		september october november december today yesterday tomorrow tonight week weeks month months year years day days
		morning afternoon evening night weekend hour hours minutes minute decade quarter summer winter spring autumn`,
		Fn.Time,
	)
	.tag("i i'm i've i'd i'll we we've we're we'd we'll my our us me", Fn.First)
	.tag("you you've you're you'd you'll your", Fn.Second)
	.tag(
		`nobody everyone everybody someone somebody anyone anybody others many some most few one none all no-one both
		another something anything everything nothing`,
		Fn.Indefinite,
	)
	.tag('one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands', Fn.Numeral)
	.tag(
		`family ally rally assembly italy july reply supply apply bully early elderly friendly likely costly deadly
		daily weekly monthly yearly lovely lonely ugly holy only fly rely imply comply multiply anomaly monopoly`,
		Fn.NotAdverb,
	);
