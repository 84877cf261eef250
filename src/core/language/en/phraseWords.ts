import { WordClasses } from '../vocabulary';
import { english } from './vocabulary';

/** What a word can be in a phrase round a number. One word may be several. */
export const enum PhraseClass {
	Determiner = 1,
	Preposition = 2,
	Conjunction = 4,
	Pronoun = 8,
	Auxiliary = 16,
	/** Finite or non-finite verbs that commonly follow a counted noun. */
	Verb = 32,
	Adverb = 64,
	/** who, which, that, where */
	Relative = 128,
	/** Plural without s: people, children, percent. */
	Plural = 256,
	/** Ends in s and is no plural. */
	NotPlural = 512,
	/** Plural nouns that stand before other nouns: sales, sports, arms. */
	PluralModifier = 1024,
	/** Label before a number that names and does not count: section, article, page, phase. */
	Label = 2048,
	Possessive = 4096,
	/** Nouns whose singular form is counted as well: staff, aircraft, troops. */
	Mass = 8192,
}

export const phraseClasses = new WordClasses(english)
	.tag(
		'the a an this that these those each every either neither some any no all both such another',
		PhraseClass.Determiner,
	)
	.tag('my your his her its our their whose', PhraseClass.Possessive)
	.tag(
		'of in on at by for with from to into onto over under above below between among amid against about around across after ' +
			'before during since until till through throughout toward towards within without via per as than like near despite ' +
			'off out up down along behind beyond beside besides except including excluding concerning regarding versus vs upon ' +
			'worth plus minus inside outside following according due because unlike amongst',
		PhraseClass.Preposition,
	)
	.tag(
		'and or but nor yet so while whereas although though if unless when whenever once because whether since as',
		PhraseClass.Conjunction,
	)
	.tag(
		'i you he she it we they me him them us himself herself itself themselves there here ' +
			'nobody everybody somebody anybody everyone anyone someone nothing everything',
		PhraseClass.Pronoun,
	)
	.tag(
		"i've i'm i'd i'll you've you're you'd you'll we've we're we'd we'll they've they're they'd",
		PhraseClass.Pronoun,
	)
	.tag("they'll he's he'd he'll she's she'd she'll it's it'd it'll that's there's", PhraseClass.Pronoun)
	.tag(
		'is are was were be been being am has have had having do does did done will would shall should can could may might must ' +
			"isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't",
		PhraseClass.Auxiliary,
	)
	.tag('who whom which that where whereby why how what', PhraseClass.Relative)
	.tag(
		'said says say told tell tells added adds made make makes took take takes taken came come comes went go goes gone got get ' +
			'gets gave give gives given found find finds saw see sees seen knew know known became become becomes began begin begins ' +
			'begun left leave leaves felt kept held hold holds brought bought built sent spent lost won met led read ran run paid sat ' +
			'stood stand stands set put cut hit let died die dies killed injured wounded attended used using use uses need needs ' +
			'needed want wants wanted work works worked live lives lived remain remains remained include includes included involve ' +
			'show shows showed shown appear appears appeared seem seems seemed reach reaches reached rose rise rises risen fell fall ' +
			'falls fallen grew grow grows grown dropped drop drops increased increase increases decreased decrease decreases declined ' +
			'gained gain gains reported report reports announced announce held agreed agree agrees signed sign voted vote votes ' +
			'joined join joins lie lies lay broke arrived arrive returned return moved move moves received receive receives ' +
			'provided provide provides produced produce produces created create creates opened open closed started start starts ' +
			'ended end ends finished completed complete existed exist exists represent represents represented account accounts ' +
			'accounted contain contains contained cover covers covered combined consist consists compared registered recorded ' +
			'detected identified observed selected collected obtained analyzed analysed tested measured examined enrolled treated ' +
			'randomized randomised followed responded participated published released launched established designed based located ' +
			'dedicated spread born belonging according facing waiting living working going coming making taking being having getting ' +
			'ranging totaling totalling sitting standing running looking trying doing using including expected scheduled required ' +
			'needed believed thought estimated supposed likely able available ready worth seeking serving aged',
		PhraseClass.Verb,
	)
	.tag(
		'not also only just now then still already even ever never always often sometimes soon later earlier ago again too very ' +
			'quite rather so well almost nearly about away together apart instead however therefore thus hence moreover meanwhile ' +
			'respectively else though perhaps maybe yesterday today tomorrow tonight annually yearly monthly daily weekly overall ' +
			'altogether nationwide worldwide alone long wide tall high deep thick old more less fewer higher lower better worse ' +
			'ahead online abroad forward backward back up down off out over in on',
		PhraseClass.Adverb,
	)
	.tag(
		'people children men women police cattle geese mice teeth feet media data criteria phenomena bacteria personnel',
		PhraseClass.Plural,
	)
	.tag(
		'americans workers alumni fungi larvae species series headquarters means crossroads businessmen businesswomen',
		PhraseClass.Plural,
	)
	.tag(
		'policemen firefighters congressmen servicemen fishermen spokesmen gentlemen countrymen oxen dice indices matrices',
		PhraseClass.Plural,
	)
	.tag(
		'head km staff aircraft troops personnel sheep fish deer spacecraft offspring livestock poultry youth hq faculty',
		PhraseClass.Mass,
	)
	.tag(
		'across less plus versus news economics politics physics mathematics ethics statistics always perhaps thus this its as is was ' +
			'has does whereas status virus bus gas crisis basis analysis process access success progress congress business class ' +
			'mass loss glass cross press address consensus census focus bonus campus corpus various previous serious famous ' +
			'numerous religious dangerous continuous simultaneous consecutive towards besides afterwards sometimes yes us his ' +
			'hers ours theirs yours apropos diabetes sepsis tuberculosis hypothesis emphasis us overseas athletics united',
		PhraseClass.NotPlural,
	)
	.tag(
		'sales sports arms goods systems operations communications materials human-rights women men children savings customs',
		PhraseClass.PluralModifier,
	)
	.tag(
		'services securities economics statistics electronics robotics textiles plastics earnings people',
		PhraseClass.PluralModifier,
	)
	.tag(
		'section sections article articles chapter chapters page pages p pp paragraph paragraphs para clause clauses figure figures fig ' +
			'figs table tables phase phases stage level levels type types no nos number numbers room route highway flight channel ' +
			'version volume vol issue part parts step steps item items appendix annex box line lines unit note notes ref refs ' +
			'reference question schedule title rule rules resolution directive regulation protocol case docket bill act ' +
			'amendment proposition form formula equation eq eqs exercise example experiment group class grade category zone district ' +
			'ward platform gate building block suite apartment floor lot exit interstate terminal terminal. tel phone fax telephone ' +
			'zip pmid doi isbn issn arxiv id code model windows python iphone ipad galaxy boeing airbus apollo soyuz voyager pioneer ' +
			'viking shenzhou tiangong chang’e beidou fortune ftse nikkei stoxx dax cac catch formula super bowl sample samples nos. ' +
			'psalm verse act scene track mark sars cov covid hiv nct radio studio pier layer codes symphony opus decree order ' +
			'lemma theorem definition corollary algorithm scenario cohort arm animals samples columns column site sites borehole patient animal subject cluster core task objective goal sdg ' +
			'train bus tram coach ferry hill ' +
			'target day days week weeks month months fraction fractions clone clones',
		PhraseClass.Label,
	);

/** What goes on behind a noun that stands for itself, and does not belong to another one. */
export const BEHIND_NOUN =
	PhraseClass.Preposition |
	PhraseClass.Conjunction |
	PhraseClass.Auxiliary |
	PhraseClass.Verb |
	PhraseClass.Relative |
	PhraseClass.Pronoun |
	PhraseClass.Adverb;
