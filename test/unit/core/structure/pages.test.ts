import assert from 'node:assert/strict';
import { analyse } from '../../../../src/core/analysis/analyse';
import type { DocumentAnalysis } from '../../../../src/core/model/document';
import type { Zone } from '../../../../src/core/structure/zones';
import { frameOf } from './frameOf';

const read = (lines: readonly string[]): DocumentAnalysis & { readonly zones: readonly Zone[] } => {
	const text = lines.join('\n');
	return { ...analyse(text), zones: frameOf(text).zones };
};
const PROSE =
	'The Minister of the Sea has announced a fund of forty million marks for the harbour towns of Orland that were hit by the storms of last winter.';

suite('pages of many sites', () => {
	test('a ministry, with From and Published on lines of their own', () => {
		const s = read([
			'Skip to main content',
			'Accept additional cookies',
			'Home',
			'Press release',
			'New fund to help harbour towns prepare for storms',
			'Forty million marks will go to nine harbours over three years.',
			'From:',
			'Ministry of the Sea',
			'Published',
			'3 May 2031',
			PROSE,
			PROSE,
			'Share this page',
			'Is this page useful?',
			'© Crown copyright',
		]);
		assert.equal(s.metadata.title, 'New fund to help harbour towns prepare for storms');
		assert.equal(s.metadata.source, 'Ministry of the Sea');
		assert.equal(s.metadata.date, '2031-05-03');
		assert.equal(s.zones[5], 'deck');
	});
	test('a letterhead is the source, place and day stand below the title', () => {
		const s = read([
			'Commission of the Islands - Statement',
			'Statement by President Brandt on the harbours of Orland',
			'Velm, 12 May 2031',
			PROSE,
			PROSE,
			'Press contacts:',
			'Ana Roy - (+99 2 555 01 00)',
		]);
		assert.equal(s.metadata.title, 'Statement by President Brandt on the harbours of Orland');
		assert.equal(s.metadata.date, '2031-05-12');
		assert.deepEqual(
			s.boilerplate.map((b) => b.kind),
			['contact', 'contact'],
		);
	});
	test('a Chinese newspaper', () => {
		const s = read([
			'首页 > 新闻中心 > 要闻',
			'群岛省举行港口重建新闻发布会',
			'2031-05-03 10:22 来源：群岛日报',
			'字号：大 中 小',
			'群岛日报维尔姆5月3日电（记者李明）群岛省人民政府在维尔姆举行新闻发布会，介绍港口重建工作进展情况。',
			'省长王海说，港口将于明年六月重新开放，总投资达四十亿元。',
			'责任编辑：张三',
		]);
		assert.equal(s.metadata.title, '群岛省举行港口重建新闻发布会');
		assert.equal(s.metadata.source, '群岛日报');
		assert.equal(s.metadata.place, '维尔姆');
		assert.equal(s.metadata.language, 'zh');
		assert.deepEqual(
			s.metadata.dates.map((d) => [d.role, d.value]),
			[
				['published', '2031-05-03T10:22'],
				['dateline', '2031-05-03'],
			],
		);
		assert.deepEqual(
			s.boilerplate.map((b) => b.kind),
			['nav', 'controls', 'web_editor'],
		);
	});
	test('a press release', () => {
		const s = read([
			'FOR IMMEDIATE RELEASE',
			'Contact: Ana Roy, 555-0100, ana@velm.example',
			'Velm Harbour Authority Names New Director',
			`VELM, May 3, 2031 – ${PROSE}`,
			PROSE,
			'Media Contact:',
			'Ana Roy',
			'-30-',
		]);
		assert.equal(s.metadata.title, 'Velm Harbour Authority Names New Director');
		assert.deepEqual(
			s.boilerplate.map((b) => b.kind),
			['release_line', 'contact', 'contact', 'contact', 'end_mark'],
		);
		assert.deepEqual(
			s.metadata.dates.map((d) => [d.role, d.value]),
			[['dateline', '2031-05-03']],
		);
	});
	test('a hotline at the end is furniture, a paragraph of the matter that names one is not', () => {
		const kinds = (last: string): readonly string[] =>
			read(['Fund for harbour towns', '3 May 2031', PROSE, PROSE, last]).boilerplate.map(({ kind }) => kind);
		assert.deepEqual(kinds('For questions on the fund, call our hotline: 0800 4411'), ['hotline']);
		assert.deepEqual(
			kinds(`${PROSE} In the first week 412 towns have asked for it. Hotline: 0800 4411. It pays in May.`),
			[],
		);
	});
});
