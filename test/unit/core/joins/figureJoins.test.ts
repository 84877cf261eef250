import assert from 'node:assert/strict';
import { type FigureSide, relationOf } from '../../../../src/core/joins/figureRelation';
import { Joined } from './joined';

const bureau = `Harbour Bureau of Mirram
March 3, 2025

Cargo handled by the port of Mirram came to 41.6 million tonnes in 2024, the bureau said on Monday. Mirram has 14 cranes.
Cargo handled by the port of Mirram in 2023 came to 39.2 million tonnes.
`;
const courier = `MIRRAM, March 9, 2025 (Courier) -- The port of Mirram is busy.

According to the paper's count, cargo handled by the port of Mirram reached 37.1 million tonnes in 2024. Mirram is proud
of it.
`;
const visitor = `TARVIK, April 2, 2025 (Letters) -- A visitor writes from Mirram.

In 2024 about 41,600 kilotonnes of cargo were handled by the port of Mirram, and more than 40 million tonnes of cargo
were handled by the port of Tarvik.
`;

suite('joins: figures', () => {
	test('statements of one measure are found in other texts, in other units, and told apart', () => {
		const joined = new Joined({ bureau, courier, visitor });
		const others = joined.others('bureau', '41.6 million tonnes');
		assert.ok(others.includes('conflict: 37.1 million tonnes, courier'), others.join('\n'));
		assert.ok(others.includes('compatible: about 41,600 kilotonnes, visitor'), others.join('\n'));
	});

	test('another year is another time and no conflict', () => {
		const joined = new Joined({ bureau, courier });
		assert.ok(joined.others('courier', '37.1 million tonnes').includes('other-time: 39.2 million tonnes, bureau'));
		assert.deepEqual(joined.conflicts(), ['37.1 million tonnes, courier / 41.6 million tonnes, bureau']);
	});

	test('no conflict of targets, of estimates, of another place, or where the text gives several values', () => {
		const said = (sentence: string): string =>
			`MIRRAM, March 9, 2025 (Courier) -- The port of Mirram is busy. Mirram grows.\n\n${sentence}\n`;
		const base = said('Cargo handled by the port of Mirram reached 41.6 million tonnes in 2024.');
		for (const other of [
			'Cargo handled by the port of Mirram should have reached the target of 37.1 million tonnes in 2024.',
			'Cargo handled by the port of Mirram was estimated at 37.1 million tonnes in 2024.',
			'Cargo handled by the port of Tarvik reached 37.1 million tonnes in 2024.',
			'Cargo handled by the port of Mirram reached 37.1 million tonnes in 2019.',
			'Cargo handled by the port of Mirram reached 37.1 million tonnes.',
			'Cargo handled by the port of Mirram rose by 37.1 million tonnes in 2024.',
			'Cargo handled by the port of Mirram reached more than 37.1 million tonnes in 2024.',
			'Cargo handled by the port of Mirram reached 41.58 million tonnes in 2024.',
			'Cargo handled by the port of Mirram reached 9 million tonnes in 2024.',
			'In 2024 cargo handled by the port of Mirram was 20.1 million tonnes of ore and 15.4 million tonnes of grain.',
			'Of the cargo handled by the port of Mirram in 2024, 37.1 million tonnes were containers.',
		])
			assert.deepEqual(new Joined({ base, other: said(other) }).conflicts(), [], other);
		const really = said('Cargo handled by the port of Mirram reached 37.1 million tonnes in 2024.');
		assert.equal(new Joined({ base, really }).conflicts().length, 1);
	});

	test('conflicts that are looked for are those that a figure is told to have', () => {
		const sentences = [
			'Cargo handled by the port of Mirram',
			'Grain handled by the port of Mirram',
			'Cargo of the port',
		];
		const values = [
			'41.6 million tonnes',
			'about 40 million tonnes',
			'37.1 million tonnes',
			'41,600 kilotonnes',
			'9 tonnes',
		];
		const times = ['in 2024', 'in 2023', 'since 2024', 'a year'];
		const texts: Record<string, string> = {};
		for (const [i, sentence] of sentences.entries())
			for (const [j, value] of values.entries())
				for (const [k, time] of times.entries())
					texts[`${i}${j}${k}`] =
						`MIRRAM, March 9, 2025 (Courier) -- The port of Mirram is busy. Mirram grows.\n\n` +
						`${sentence} reached ${value} ${time}.\n`;
		const joined = new Joined(texts);
		const named = ({ text, statement }: FigureSide): string => `${text.key} ${statement.start}`;
		let conflicts = 0;
		for (const text of joined.texts.all()) {
			for (const statement of text.statements.figures) {
				const side = { text, statement };
				const told = joined.figures
					.others(side)
					.filter((other) => relationOf(side, other, joined.texts) === 'conflict')
					.map(named);
				const found = joined.figures.conflictsOf(side).map(named);
				assert.deepEqual(found.sort(), told.sort());
				conflicts += found.length;
			}
		}
		assert.ok(conflicts > 5, String(conflicts));
	});

	test('a text that is put anew or removed leaves nothing behind', () => {
		const joined = new Joined({ bureau, courier });
		joined.put('courier', courier.replace('37.1', '41.6'));
		assert.deepEqual(joined.conflicts(), []);
		assert.ok(joined.others('bureau', '41.6 million tonnes').includes('agrees: 41.6 million tonnes, courier'));
		joined.remove('courier');
		assert.ok(joined.others('bureau', '41.6 million tonnes').every((other) => !other.includes('courier')));
	});

	test('many changes of a text keep the index small', () => {
		const joined = new Joined({ bureau });
		for (let i = 0; i < 1500; i += 1) joined.put('courier', courier);
		assert.equal(joined.others('bureau', '41.6 million tonnes').filter((other) => other.includes('courier')).length, 1);
	});
});

suite('joins: origins', () => {
	const report = `The lake of Ossel froze early. In 2024, the fishing fleet of the lake of Ossel landed 3,710 tonnes of perch, more than
in any other year since the war, and sold nearly all of it in the towns upstream.
`;

	test('a reprinted passage is one origin, a text of its own another', () => {
		const reprint = report.replace('and sold nearly all of it', 'and sold almost all of that');
		const own = 'Perch is back. The boats of Ossel brought home 3,710 tonnes of perch in 2024, says the guild.\n';
		assert.equal(new Joined({ report, reprint }).count('report', '3,710 tonnes'), '2 statements, 1 origins');
		assert.equal(new Joined({ report, own }).count('report', '3,710 tonnes'), '2 statements, 2 origins');
		assert.equal(new Joined({ report, reprint, own }).count('own', '3,710 tonnes'), '3 statements, 2 origins');
	});

	test('a translation is of the origin of its original', () => {
		const own = 'Perch is back. The boats of Ossel brought home 3,710 tonnes of perch in 2024, says the guild.\n';
		const joined = new Joined({ report, own }, { own: { translationOf: 'report' } });
		assert.equal(joined.count('report', '3,710 tonnes'), '2 statements, 1 origins');
	});

	test('parts of one work are one origin, as corpus.yaml says or as title, pages and day tell', () => {
		const own = 'Perch is back. The boats of Ossel brought home 3,710 tonnes of perch in 2024, says the guild.\n';
		const links = { report: { work: 'w' }, own: { work: 'w' } };
		assert.equal(new Joined({ report, own }, links).count('report', '3,710 tonnes'), '2 statements, 1 origins');
	});
});
