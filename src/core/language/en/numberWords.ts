import { english } from './vocabulary';
import { WordClasses } from '../vocabulary';

/** What a word is in a number written out. */
export const enum NumberClass {
	/** zero to nine */
	Unit = 1,
	/** ten to nineteen */
	Teen = 2,
	/** twenty to ninety */
	Ten = 4,
	Hundred = 8,
	/** thousand and above; also dozen */
	Scale = 16,
	/** first, second, twentieth */
	Ordinal = 32,
	/** half, thirds, quarter: the lower part of a fraction */
	Denominator = 64,
	/** dozens, hundreds, tens: a number left open */
	Open = 128,
	/** several, few, couple: before a scale or alone, no value known */
	Vague = 256,
	/** a, an */
	Article = 512,
	And = 1024,
	Point = 2048,
	/** Suffix of an ordinal in digits: st, nd, rd, th. */
	OrdinalSuffix = 4096,
}

/** A word that can open a number. */
export const NUMBER_START =
	NumberClass.Unit |
	NumberClass.Teen |
	NumberClass.Ten |
	NumberClass.Hundred |
	NumberClass.Scale |
	NumberClass.Ordinal |
	NumberClass.Denominator |
	NumberClass.Open |
	NumberClass.Vague;

export const numberClasses = new WordClasses(english);
const values = new Map<number, number>();

function add(words: string, bit: NumberClass, value: (index: number) => number): void {
	words.split(' ').forEach((word, index) => {
		numberClasses.tag([word], bit);
		values.set(english.id(word), value(index));
	});
}

add('zero one two three four five six seven eight nine', NumberClass.Unit, (i) => i);
add('nil', NumberClass.Unit, () => 0);
add('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen', NumberClass.Teen, (i) => 10 + i);
add('twenty thirty forty fifty sixty seventy eighty ninety', NumberClass.Ten, (i) => 20 + 10 * i);
add('fourty', NumberClass.Ten, () => 40);
add('hundred', NumberClass.Hundred, () => 100);
add('thousand million billion trillion quadrillion', NumberClass.Scale, (i) => 1000 ** (i + 1));
add('mn mln bn bln tn trn', NumberClass.Scale, (i) => [1e6, 1e6, 1e9, 1e9, 1e12, 1e12][i] as number);
add('lakh lakhs crore crores dozen', NumberClass.Scale, (i) => [1e5, 1e5, 1e7, 1e7, 12][i] as number);
add(
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
		'sixteenth seventeenth eighteenth nineteenth',
	NumberClass.Ordinal,
	(i) => i + 1,
);
add(
	'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
	NumberClass.Ordinal,
	(i) => 20 + 10 * i,
);
add('hundredth thousandth millionth billionth', NumberClass.Ordinal, (i) => [100, 1e3, 1e6, 1e9][i] as number);

const lowerParts =
	'half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ' +
	'ninth ninths tenth tenths twelfth twelfths twentieth twentieths hundredth hundredths thousandth thousandths';
const lowerValues = [2, 2, 3, 3, 4, 4, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 12, 12, 20, 20, 100, 100, 1e3, 1e3];
const denominators = new Map<number, number>();
lowerParts.split(' ').forEach((word, index) => {
	numberClasses.tag([word], NumberClass.Denominator);
	denominators.set(english.id(word), lowerValues[index] as number);
});

numberClasses
	.tag('dozens scores tens hundreds thousands millions billions trillions', NumberClass.Open)
	.tag('several few couple', NumberClass.Vague)
	.tag('a an', NumberClass.Article)
	.tag('and', NumberClass.And)
	.tag('point', NumberClass.Point)
	.tag('st nd rd th', NumberClass.OrdinalSuffix);

/** The value of a cardinal, scale or ordinal word by its vocabulary number; NaN for other words. */
export function numberWordValue(id: number): number {
	return values.get(id) ?? Number.NaN;
}

/** The lower part that a word such as "thirds" names; NaN for other words. */
export function denominatorValue(id: number): number {
	return denominators.get(id) ?? Number.NaN;
}
