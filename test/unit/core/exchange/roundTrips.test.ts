import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { selectorsOfNormal } from '../../../../src/core/anchoring/selectors';
import { TextUnits } from '../../../../src/core/anchoring/textUnits';
import type { Annotation } from '../../../../src/core/annotations/annotation';
import type { Code } from '../../../../src/core/codebook/codebook';
import { parseSidecar } from '../../../../src/core/annotations/sidecar';
import { insertAll } from '../../../../src/core/exchange/importing/applyImport';
import type { ImportFormat } from '../../../../src/core/exchange/formats';
import { guidOf } from '../../../../src/core/exchange/refi/guid';
import { corpusOf, exported } from './corpora';
import { planned, sidecarsOf } from './imports';

const codebook = `codes:
  - id: 水
    name: "Water, rivers; =sums"
    definition: |
      Two

      paragraphs.
    when: |
      One line,
      and another
    children:
      - { id: dam, was: [dike], terms: ["a;b", "c\\\\d"], examples: [one, two], key: d }
  - id: fire
`;
const corpusFile = 'coders: { ida: { name: "Ida <Vorn>" }, ole: {} }\n';
/** Words that are cut from the text, so that spans overlap, touch, and hold line ends and pairs. */
const piece = fc.constantFrom(
	'water ',
	'the dam 🌊 ',
	'水库的水位',
	'\r\n',
	'\n',
	'"fire" & <smoke> ',
	'=1+1; ',
	'👩‍🚒 ',
	'5.2 percent. ',
);
const note = fc.option(fc.constantFrom('=SUM(A1)', 'a\n\nb\n', '<b>&amp;</b> "q"', ' 备注 🌊', "'@x"), {
	nil: undefined,
});

interface Given {
	readonly raw: string;
	readonly files: Readonly<Record<string, string>>;
	readonly expected: readonly (readonly [coder: string, annotation: Annotation])[];
}

const given: fc.Arbitrary<Given> = fc
	.record({
		pieces: fc.array(piece, { minLength: 6, maxLength: 40 }),
		spans: fc.array(
			fc.record({
				from: fc.double({ min: 0, max: 0.95, noNaN: true }),
				length: fc.double({ min: 0.02, max: 0.4, noNaN: true }),
				codes: fc.uniqueArray(fc.constantFrom('水', 'dam', 'fire'), { maxLength: 3 }),
				coder: fc.constantFrom('', 'ida', 'ole'),
				note,
				replyTo: fc.option(fc.constantFrom('A0', 'B 7'), { nil: undefined }),
				place: fc.option(fc.constant('none' as const), { nil: undefined }),
			}),
			{ maxLength: 7 },
		),
	})
	.map(({ pieces, spans }) => {
		const raw = pieces.join('');
		const units = new TextUnits(raw);
		const annotations = spans.flatMap(({ from, length, codes, coder, note: words, replyTo, place }, i) => {
			const start = Math.floor(from * units.points);
			const end = Math.min(units.points, start + Math.max(1, Math.floor(length * units.points)));
			const selectors = selectorsOfNormal(units, {
				start: units.pointsToNormal(start),
				end: units.pointsToNormal(end),
			});
			if (selectors.exact.trim() === '') return [];
			const annotation: Annotation = {
				id: `A${i}`,
				codes,
				...selectors,
				...(words !== undefined && { note: words }),
				...(replyTo !== undefined && { replyTo }),
				...(place !== undefined && { place }),
				created: '2031-03-04T05:06:07Z',
			};
			return [[coder, annotation] as const];
		});
		const files: Record<string, string> = {
			'corpus.yaml': corpusFile,
			'codebook.yaml': codebook,
			'texts/a b.txt': raw,
		};
		for (const coder of new Set(annotations.map(([own]) => own))) {
			const own = annotations.filter(([other]) => other === coder).map(([, annotation]) => annotation);
			const name = coder === '' ? 'texts/a b.txt.annotations.yaml' : `texts/a b.txt.${coder}.annotations.yaml`;
			const edit = insertAll(parseSidecar('', name), own, 'done');
			if (!edit.ok) throw new Error(edit.problem.message);
			files[name] = edit.value.sidecar.text;
		}
		return { raw, files, expected: annotations };
	});

/** A code without what depends on the file it stands in. */
const placeless = (code: Code): object => ({ ...code, offset: 0, idOffset: 0, ownColour: true });

const sorted = (list: readonly (readonly [string, Annotation])[]) =>
	[...list].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1));

function roundTrip(
	format: ImportFormat,
	{ files, expected }: Given,
	loses: readonly (keyof Annotation)[],
	idOf = (id: string) => id,
): void {
	const full = corpusOf(files);
	const anchored = full.texts.flatMap(({ annotations }) => annotations).every(({ anchor }) => anchor.state === 'exact');
	fc.pre(anchored);
	const { bytes } = exported(format, full);
	assert.ok(bytes.equals(exported(format, corpusOf(files)).bytes), 'a second export is the same');
	const bare = Object.fromEntries(Object.entries(files).filter(([name]) => !name.endsWith('.annotations.yaml')));
	const plan = planned(format, bytes, corpusOf(bare));
	assert.deepEqual(plan.conflicts, []);
	assert.deepEqual(plan.codes, []);
	const without = (annotation: Annotation): object => {
		const entries = Object.entries(annotation).filter(([key]) => !loses.includes(key as keyof Annotation));
		return Object.fromEntries(
			entries.map(([key, value]) => [key, key === 'codes' ? [...(value as string[])].sort() : value]),
		);
	};
	const found = plan.sidecars.flatMap(({ coder, annotations }) =>
		annotations.map((each) => [coder ?? '', each] as const),
	);
	const wanted = expected.map(([coder, annotation]) => [coder, { ...annotation, id: idOf(annotation.id) }] as const);
	assert.deepEqual(
		sorted(found).map(([coder, each]) => [coder, without(each)]),
		sorted(wanted).map(([coder, each]) => [coder, without(each)]),
	);
	assert.equal(Object.keys(sidecarsOf(plan)).length, plan.sidecars.length);
	const again = planned(format, bytes, full);
	assert.equal(again.sidecars.flatMap(({ annotations }) => annotations).length, 0, 'what is there is not added again');
	assert.deepEqual(again.conflicts, []);
}

suite('round trips through other formats lose nothing that they carry', () => {
	const runs = { numRuns: 12 };
	test('JSON lines', () =>
		fc.assert(
			fc.property(given, (each) => roundTrip('jsonl', each, [])),
			runs,
		));
	test('Web Annotations', () =>
		fc.assert(
			fc.property(given, (each) => roundTrip('jsonld', each, [])),
			runs,
		));
	test('CSV', () =>
		fc.assert(
			fc.property(given, (each) => roundTrip('csv', each, [])),
			runs,
		));
	test('REFI-QDA', () =>
		fc.assert(
			fc.property(given, (each) => roundTrip('qdpx', each, ['replyTo', 'place'], (id) => guidOf('annotation', id))),
			runs,
		));

	test('a project brings texts and codebook into a folder without them', () => {
		fc.assert(
			fc.property(given, (each) => {
				const full = corpusOf(each.files);
				const plan = planned('qdpx', exported('qdpx', full).bytes, corpusOf({ 'corpus.yaml': corpusFile }), {
					texts: true,
				});
				assert.deepEqual(plan.texts, [{ path: 'texts/a b.txt', text: new TextUnits(each.raw).normal }]);
				const codes = plan.codebook?.after.codes.map(placeless);
				assert.deepEqual(codes, full.frame.codebook.codes.map(placeless));
			}),
			{ numRuns: 5 },
		);
	});
});
