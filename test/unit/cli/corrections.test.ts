import assert from 'node:assert/strict';
import Papa from 'papaparse';
import { Shipped } from './support/shipped';

const text =
	'Mill report\n\n"The mill will close soon," said Mayor Lena Marsk. Employment fell by 5 percent last year.\n\n' +
	'The mill made 12 tonnes in May and lost 30 workers.\n\n"We are sad," said The Weavers.\n';
const record = `version: 1
title: What the mill said
published: 2019-05-02
corrections:
  - { id: c1, kind: speaker, exact: '"The mill will close soon,"', speaker: Odo Harl }
  - { id: c2, kind: figure, exact: 12 tonnes, prefix: 'The mill made ', suffix: ' in May', measure: yarn output }
  - { id: c3, kind: not-figure, exact: 30 workers, prefix: ' in May and lost ', suffix: . }
  - { id: c4, kind: speaker, exact: '"We are sad,"', speaker: The Weavers }
`;
const corpus = `version: 1
speakers:
  - name: Guild of Weavers
    aliases: [Weavers, The Weavers]
`;

suite('the command line: what people have said of texts', function () {
	// Each command is a process of its own, which takes seconds on a busy machine.
	this.timeout(180_000);
	let shipped: Shipped;
	let folder = '';
	suiteSetup(() => {
		shipped = new Shipped();
		const other = '"We are glad," said Harl on May 7, 2020.\n';
		const dated = 'version: 1\nevent: { date: 2020-05-07 }\n';
		folder = shipped.write({
			'a.txt': text,
			'a.txt.document.yaml': record,
			'corpus.yaml': corpus,
			'b.txt': other,
			'b.txt.document.yaml': dated,
		});
	});
	suiteTeardown(() => shipped.dispose());
	const rows = (...args: readonly string[]): readonly Record<string, string>[] =>
		Papa.parse<Record<string, string>>(
			shipped
				.run(args)
				.out.replace(/^\ufeff/, '')
				.trim(),
			{ header: true },
		).data;
	const report = (table: string) => rows('report', '--format', 'csv', '--only', table, folder);
	const exported = (kind: string) => rows('export', folder, '--format', 'csv', '--rows', kind);

	test('counts in a report, with one name for a speaker however texts name them', () => {
		assert.deepEqual(
			report('years').map(({ year }) => year),
			['2019', '2020'],
		);
		assert.deepEqual(
			report('speakers')
				.filter(({ quotations }) => quotations !== '0')
				.map(({ speaker, quotations, texts }) => `${speaker} ${quotations} in ${texts}`),
			['Odo Harl 2 in 2', 'Guild of Weavers 1 in 1'],
		);
		const measures = report('figures').map(({ measure, unit }) => `${measure} ${unit}`);
		assert.ok(measures.includes('yarn output tonnes'), measures.join());
	});
	test('narrows a search', () => {
		const hits = (speaker: string) =>
			rows('search', '--format', 'csv', '', '--in', 'quotations', '--speaker', speaker, folder).map(
				({ match }) => match,
			);
		assert.deepEqual(hits('harl'), ['"The mill will close soon,"', '"We are glad,"']);
		assert.deepEqual(hits('the weavers').concat(hits('guild')), ['"We are sad,"', '"We are sad,"']);
		assert.deepEqual(hits('marsk'), []);
	});
	test('stands in the rows of an export', () => {
		assert.deepEqual(
			exported('quotations').map(({ title, speaker, citation }) => [title, speaker, citation?.includes('2019')]),
			[
				['What the mill said', 'Odo Harl', true],
				['What the mill said', 'Guild of Weavers', true],
				['[untitled] "We are glad," said Harl on May 7,…', 'Harl', false],
			],
		);
		assert.deepEqual(
			exported('figures').map((row) => [row['quote'], row['measure'], row['time resolved']]),
			[
				['5 percent', 'Employment', '2018'],
				['12 tonnes', 'yarn output', '2019-05'],
			],
		);
	});
});
