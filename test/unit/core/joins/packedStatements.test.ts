import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '../../../../src/core/analysis/analyse';
import { PackedStatements, packStatements } from '../../../../src/core/joins/packedStatements';
import type { TextStatements } from '../../../../src/core/joins/statements';
import { statementsOf } from '../../../../src/core/joins/statementsOf';

const samples = readdirSync('media/sample')
	.filter((name) => name.endsWith('.txt'))
	.map((name) => readFileSync(`media/sample/${name}`, 'utf8'))
	.map((text) => statementsOf(analyse(text), text));

/** Everything that statements say, as plain data; `like`: plain statements, by whose keys they are read. */
function plain(read: TextStatements, like: TextStatements): unknown {
	const copy = <S extends object>(list: Iterable<S>, keys: Iterable<S>): unknown[] => {
		const models = [...keys];
		return [...list].map((each, i) =>
			Object.fromEntries(Object.keys(models[i] ?? {}).map((key) => [key, each[key as keyof S]])),
		);
	};
	const { facts, figures, utterances } = read;
	return { facts, figures: copy(figures, like.figures), utterances: copy(utterances, like.utterances) };
}

suite('joins: statements as bytes', () => {
	test('every statement of the sample texts is read off its bytes as it was', () => {
		let count = 0;
		for (const statements of samples) {
			const read = new PackedStatements(packStatements(statements));
			assert.deepEqual(plain(read, statements), plain(statements, statements));
			count += read.figures.length + read.utterances.length;
		}
		assert.ok(count > 200, String(count));
	});

	test('they can be packed again, and are read from the midst of other bytes', () => {
		for (const statements of samples) {
			const bytes = packStatements(statements);
			const around = new Uint8Array(bytes.length + 7);
			around.set(bytes, 3);
			const read = new PackedStatements(around.subarray(3, 3 + bytes.length));
			assert.deepEqual(packStatements(read), bytes);
		}
	});

	test('a text of very many different words keeps all of them', () => {
		const [first] = samples.flatMap(({ figures }) => [...figures]);
		const facts = samples[0]?.facts;
		assert.ok(first && facts);
		const figures = Array.from({ length: 9000 }, (_, i) => ({
			...first,
			start: 10 * i,
			context: Array.from({ length: 10 }, (__, k) => 10 * i + k),
		}));
		const read = new PackedStatements(packStatements({ facts, figures, utterances: [] }));
		assert.deepEqual(read.figures.at(8999)?.context, figures[8999]?.context);
		assert.equal(read.figures.at(9000), undefined);
	});

	test('figures far behind, long ones, and very many units and settings are read as they were', () => {
		const [first] = samples.flatMap(({ figures }) => [...figures]);
		const facts = samples[0]?.facts;
		assert.ok(first && facts);
		const values = [0.1, 12, -3.5, 1e300, 'a/b', 2 ** 31];
		const figures = Array.from({ length: 700 }, (_, i) => ({
			...first,
			start: i * 100_000,
			end: i * 100_000 + (i % 3) * 200,
			value: values[i % values.length] as number | string,
			unit: `unit ${i % 300}`,
			place: i % 5 === 0 ? null : `place ${i % 290}`,
			part: i % 7 === 0 ? i : null,
			base: i % 11 === 0 ? 2 * i : null,
		}));
		const read = new PackedStatements(packStatements({ facts, figures, utterances: [] }));
		const parts = ['start', 'end', 'value', 'unit', 'place', 'time', 'part', 'base', 'measure', 'names'] as const;
		for (const [i, figure] of [...read.figures].entries())
			for (const part of parts) assert.deepEqual(figure[part], figures[i]?.[part], `${i} ${part}`);
	});

	test('other bytes are an error', () => {
		const bytes = packStatements(samples[0] as TextStatements);
		for (const cut of [0, 10, 100, bytes.length - 1])
			assert.throws(() => new PackedStatements(bytes.subarray(0, cut)), RangeError);
	});
});
