import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';

/** What a full stop after a word means for the end of a sentence. */
export const enum Stop {
	/** A name or a number follows: never an end (`Mr.`, `Gov.`, `vs.`). */
	Title = 1,
	/** An abbreviation before a number (`No. 5`, `Fig. 2`, `Sept. 3`); else an ordinary word. */
	BeforeNumber = 2,
	/** May close a sentence: an end only where the next word opens one (`Inc.`, `Ltd.`, `a.m.`, `Jr.`). */
	MayClose = 4,
	/** Words that hardly follow an abbreviation but in a new sentence (`The`, `He`, `However`). */
	Opener = 8,
}

/** Abbreviations and the words that open sentences. */
export const stops = new WordClasses(english)
	.tag(
		`mr mrs ms mx dr prof messrs mme mlle gen maj col lt capt cmdr cpl sgt adm brig gov sen rep reps sens hon pres
		rev fr st ste supt amb insp det atty asst dept vs cf viz approx ca mt ft`,
		Stop.Title,
	)
	.tag(
		`no nos rs art arts sec secs fig figs eq ch chap vol p pp par para tab app jan feb mar apr jun jul aug sep sept oct
		nov dec tel ext`,
		Stop.BeforeNumber,
	)
	.tag('co corp inc ltd llc plc bros jr sr etc al ave blvd rd hwy esq univ assn intl natl est', Stop.MayClose)
	.tag(
		`the a an he she it they we i you this that these those his her its their our my in on at as for from with by but
		and or if when while after before since during under however also meanwhile although though because there here
		then now so yet what who how why where which some many most all both each no not to according`,
		Stop.Opener,
	);
