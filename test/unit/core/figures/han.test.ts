import assert from 'node:assert/strict';
import { figuresOf, summary } from './figuresOf';

const check = (text: string, ...expected: string[]): void => assert.deepEqual(summary(text), expected);

suite('figures in Chinese text', () => {
	test('scales multiply and units follow', () => {
		check('全港投资486亿元。', '486亿元 | money | 48600000000 | CNY');
		check('产量3.2万吨，长15千米', '3.2万吨 | quantity | 32000 | t', '15千米 | quantity | 15 | km');
		check('约20万公斤', '约20万公斤 | quantity | 200000 | kg | about');
		check('增加2个百分点', '2个百分点 | percent | 2 | percentage point');
	});
	test('full-width digits, points, commas and percent signs', () => {
		check('投资３．５亿元，增长１２％', '３．５亿元 | money | 350000000 | CNY', '１２％ | percent | 12 | percent');
		check('共１，２５０亩', '１，２５０亩 | quantity | 1250 | [mu]');
	});
	test('more than a number, and an amount left open', () => {
		check(
			'20多个乡镇、3000余家企业',
			'20多 | count | 20 | null | more-than',
			'3000余 | count | 3000 | null | more-than',
		);
		check('五百多万人受益', '五百多万人 | count | 5000000 | 人 | more-than');
		check('几十家企业', '几十 | count | null | null | about');
		check('数百亿元', '数百亿元 | money | null | CNY | about');
		check('人数十万', '十万 | count | 100000 | null');
		check('超过了80亿元', '超过了80亿元 | money | 8000000000 | CNY | more-than');
	});
	test('shares in digits, tenths, prices and parts of a thousand', () => {
		check('百分之22，千分之三', '百分之22 | percent | 22 | percent', '千分之三 | percent | 0.3 | percent');
		check(
			'打9折，七成六，三成半',
			'9折 | percent | 90 | percent',
			'七成六 | percent | 76 | percent',
			'三成半 | percent | 35 | percent',
		);
		assert.deepEqual(summary('九成功'), []);
	});
	test('ranges share their scale and unit', () => {
		check('3至5万吨', '3至5万吨 | range | 30000/50000 | t');
		check('1000到1500元', '1000到1500元 | range | 1000/1500 | CNY');
		check('10%至15%', '10%至15% | range | 10/15 | percent');
		check('20和30之间', '20和30 | range | 20/30 | null');
		check('一到五个', '一到五 | range | 1/5 | null');
		check('2024年5月至10月', '2024年5月至10月 | range | 2024-05/2024-10 | null');
	});
	test('units over a line, counted things, places in a row, and what stands behind a unit', () => {
		check('37微克/立方米', '37微克/立方米 | quantity | 37 | ug/m3');
		check('新增10个站点', '10 | count | 10 | null');
		check('第3届', '第3 | ordinal | 3 | ordinal');
		check('3亿元建成五十个站点', '3亿元 | money | 300000000 | CNY', '五十 | count | 50 | null');
		check('装机一百千瓦', '一百千瓦 | quantity | 100 | kW');
		check('最高气温升到35度，纬度为35度', '35度 | quantity | 35 | Cel');
		check('增长3倍', '3倍 | count | 3 | times');
	});
	test('modifiers behind a percent sign and persons, and over a verb', () => {
		check('占比56%以上', '56%以上 | percent | 56 | percent | at-least');
		check('50万人以下', '50万人以下 | count | 500000 | 人 | at-most');
		check('5万人民币', '5万人民币 | money | 50000 | CNY');
		check('约占三成', '约占三成 | percent | 30 | percent | about');
		check('最多可达80万吨', '最多可达80万吨 | quantity | 800000 | t | at-most');
		check('突破1万亿元', '突破1万亿元 | money | 1000000000000 | CNY | more-than');
	});
	test('what is measured, over the changes that follow, and what a share is one of', () => {
		const told = (text: string): unknown[] =>
			figuresOf(text).map(({ measure, change, changeForm, of }) => [measure, change, changeForm, of]);
		assert.deepEqual(told('今年全省煤炭产量达6.8亿吨，同比增长5.3%，占全国的四分之一。'), [
			['全省煤炭产量', null, null, null],
			['全省煤炭产量', 'increase', 'by', null],
			['全省煤炭产量', null, null, '全国'],
		]);
		assert.deepEqual(told('失业率降至4.9%。全省将投入3亿元，新增10个站点。'), [
			['失业率', 'decrease', 'to', null],
			[null, null, null, null],
			[null, null, null, null],
		]);
	});
	test('dates', () => {
		check('2031年5月15日开港', '2031年5月15日 | date | 2031-05-15 | null');
		check('2031年开港', '2031年 | year | 2031 | year');
	});
});

suite('figures: numerals in Chinese', () => {
	test('numbers with scales, units and classifiers', () => {
		assert.deepEqual(summary('全县有二十三个乡镇，一百五十二家企业。'), [
			'二十三 | count | 23 | null',
			'一百五十二 | count | 152 | null',
		]);
		assert.deepEqual(summary('收入三万五千元，人口一千两百三十四万。'), [
			'三万五千元 | money | 35000 | CNY',
			'一千两百三十四万 | count | 12340000 | null',
		]);
		assert.deepEqual(summary('面积四百五亩，另有一千零一亩。'), [
			'四百五亩 | quantity | 450 | [mu]',
			'一千零一亩 | quantity | 1001 | [mu]',
		]);
	});
	test('shares: of a hundred, of ten, of parts', () => {
		assert.deepEqual(summary('增长百分之六点三。'), ['百分之六点三 | percent | 6.3 | percent']);
		assert.deepEqual(summary('七成居民支持，三分之一反对。'), [
			'七成 | percent | 70 | percent',
			'三分之一 | fraction | 0.3333333333333333 | 1',
		]);
	});
	test('dates, years and ordinals', () => {
		assert.deepEqual(summary('二〇二四年五月十五日，第三届论坛开幕。'), [
			'二〇二四年五月十五日 | date | 2024-05-15 | null',
			'第三 | ordinal | 3 | ordinal',
		]);
		assert.deepEqual(summary('二〇二三年完成。'), ['二〇二三年 | year | 2023 | year']);
	});
	test('modifiers before and behind', () => {
		assert.deepEqual(summary('投资不足两亿元，近三百名工人。'), [
			'不足两亿元 | money | 200000000 | CNY | less-than',
			'近三百 | count | 300 | null | nearly',
		]);
		assert.deepEqual(summary('十五岁以上；约5.2%；超过3.2万亩。'), [
			'十五岁以上 | age | 15 | a | at-least',
			'约5.2% | percent | 5.2 | percent | about',
			'超过3.2万亩 | quantity | 32000 | [mu] | more-than',
		]);
	});
	test('change, and what it is compared with', () => {
		const changes = figuresOf('产值486亿元，同比增长5.2%，失业率下降到4.1%。').map((f) => [
			f.value,
			f.change,
			f.changeForm,
			f.period,
		]);
		assert.deepEqual(changes, [
			[48600000000, null, null, null],
			[5.2, 'increase', 'by', '同比'],
			[4.1, 'decrease', 'to', null],
		]);
	});
	test('numerals in words are none', () => {
		assert.deepEqual(summary('一些人十分高兴，统一了意见，有一天大家一起走了。'), []);
		assert.deepEqual(summary('第一，要走；万一下雨，千米之外也要去。'), []);
	});
});

suite('what Chinese sentences say of figures', () => {
	const found = (text: string, words: string) => {
		const figure = figuresOf(text).find((f) => text.slice(f.start, f.end) === words);
		assert.ok(figure, `${words} is no figure of: ${text}`);
		return figure;
	};
	test('basis points, cuts and what narrows', () => {
		check('利率下降25个基点。', '25个基点 | percent | 25 | basis point');
		assert.equal(found('准备金率下调0.5个百分点。', '0.5个百分点').change, 'decrease');
		assert.equal(found('准备金率下调0.5个百分点。', '0.5个百分点').measure, '准备金率');
		assert.equal(found('降幅比上年收窄2.1个百分点。', '2.1个百分点').measure, '降幅');
	});
	test('links and comparisons are no part of what is measured', () => {
		assert.equal(found('港口失业率平均为5.2%。', '5.2%').measure, '港口失业率');
		assert.equal(found('贸易总额首次突破5000亿元。', '突破5000亿元').measure, '贸易总额');
		assert.equal(found('全港人口为978万人，比上年末减少3万人。', '3万人').measure, '全港人口');
		check('15岁及以上人口', '15岁及以上 | age | 15 | a | at-least');
	});
	test('the year before a figure in its sentence is its time; one that is compared with is not', () => {
		assert.equal(found('2024年全港投资达486亿元。', '486亿元').time, '2024年');
		assert.equal(found('去年一季度，投资达486亿元。', '486亿元').time, '去年一季度');
		assert.equal(found('投资比2020年增长8%。', '8%').time, null);
		assert.equal(found('2024年开港。投资达486亿元。', '486亿元').time, null);
	});
});
