import { WordClasses } from '../vocabulary';
import { english } from './vocabulary';

/** Forms of frequent verbs whose ending does not show that they are verbs. */
export const enum VerbForm {
	/** Irregular pasts: `went`, `rose`. */
	Past = 1,
	/** Third persons that are hardly ever nouns: `goes`, `remains`. */
	Third = 2,
}

export const commonVerbs = new WordClasses(english)
	.tag(
		`went came took got made gave won lost led left kept held met ran rose fell grew began became brought bought built
		sent spent stood sat told thought found felt drew drove ate fought flew forgot hid knew laid meant paid rode sang
		saw sold shook shot sought spoke stole struck swore taught threw understood woke wore wrote broke chose caught
		dealt hung hurt heard said shrank sank slept slid stuck swam swept withdrew overcame undertook outgrew forbade arose bore beat bent bit bled blew burst chose clung crept dug fed flung froze ground
		knelt leapt lent lit rang sought shone slung spun sprang strove swung tore wept wound wrung put set`,
		VerbForm.Past,
	)
	.tag(
		`goes comes takes gets makes gives wins loses leads keeps holds meets runs rises grows begins becomes brings needs
		wants seems appears looks remains continues includes requires allows helps plays moves means uses faces represents
		deserves owes exists lacks lies sits stands belongs contains provides creates depends fails happens knows lets
		lives puts says sees sends serves shows speaks starts tells thinks tries turns violates`,
		VerbForm.Third,
	);
