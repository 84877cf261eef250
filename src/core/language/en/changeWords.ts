import { WordClasses } from '../vocabulary';
import { english } from './vocabulary';

/** Words that say in which direction a value moves. */
export const enum ChangeClass {
	Up = 1,
	Down = 2,
	/** Can stand right before an amount of anything counted: "gained 200 seats". */
	Counts = 4,
	/** Nouns of change: "growth of 5 percent", "an 8 percent drop". */
	Noun = 8,
	/** Comparatives and particles behind an amount: "5 percent higher". */
	Behind = 16,
	/** Adverbs and adjectives that may stand between a change and its amount. */
	Between = 32,
	/** Verbs of change that are also verbs of many other things; count only with percent, money and units. */
	Loose = 64,
}

export const changeClasses = new WordClasses(english)
	.tag(
		'increase increases increased increasing rise rises rose risen rising grow grows grew grown growing climb climbs climbed ' +
			'climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring gain gains gained gaining ' +
			'advance advances advanced expand expands expanded expanding swell swells swelled up raise raises raised raising boost ' +
			'boosts boosted boosting hike hikes hiked hiking accelerate accelerated edge skyrocketed rocketed rebounded rebound ' +
			'improve improves improved improving strengthen strengthened widen widened widening appreciated extend extended ' +
			'lengthen lengthened doubled tripled trebled quadrupled ' +
			'augmented multiplied lift lifts lifted lifting higher',
		ChangeClass.Up,
	)
	.tag(
		'decrease decreases decreased decreasing fall falls fell fallen falling drop drops dropped dropping decline declines ' +
			'declined declining reduce reduces reduced reducing cut cuts cutting down lower lowers lowered lowering slip slips ' +
			'slipped slipping slump slumps slumped slumping plunge plunges plunged plunging shrink shrinks shrank shrunk shrinking ' +
			'slide slides slid sliding tumble tumbles tumbled tumbling sink sinks sank sunk sinking lose loses lost losing dip dips ' +
			'dipped dipping contract contracts contracted contracting ease eased easing slow slowed slowing narrow narrowed ' +
			'narrowing plummet plummeted plummeting shed shaved trimmed slashed slash slashing diminish diminished weakened ' +
			'depreciated collapsed halved curb curbed crashed dwindled shorten shortens shortened shortening',
		ChangeClass.Down,
	)
	.tag(
		'growth increase increases rise rises jump gain gains surge hike hikes boost expansion climb rebound improvement uptick upturn',
		ChangeClass.Up | ChangeClass.Noun,
	)
	.tag(
		'decrease decreases decline declines drop drops fall falls reduction reductions cut cuts slump plunge dip loss losses contraction shrinkage slowdown downturn',
		ChangeClass.Down | ChangeClass.Noun,
	)
	.tag('higher more above up bigger larger greater faster longer upward', ChangeClass.Up | ChangeClass.Behind)
	.tag('lower less fewer below down smaller cheaper slower shorter downward', ChangeClass.Down | ChangeClass.Behind)
	.tag(
		'gain gained gains rose rise increased increase fell decreased declined grew shed up down climbed dropped lost',
		ChangeClass.Counts,
	)
	.tag(
		'edge lose loses lost losing contract contracts extend extended lift lifts lifted up down cut cuts raise raises raised raising gain gains lower higher slow ease narrow advance improve improved boost',
		ChangeClass.Loose,
	)
	.tag(
		'of an a another further additional sharply slightly steadily nearly dramatically significantly modestly annual annually ' +
			'average yearly monthly cumulative total real net overall combined nominal year-on-year estimated further again almost ' +
			'only just record whopping staggering robust solid modest slight sharp annualized annualised and some nearly about ' +
			'approximately roughly an estimated combined seasonally adjusted still even month quarter year on over point rate',
		ChangeClass.Between,
	);
