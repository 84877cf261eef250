import assert from 'node:assert/strict';
import { summary } from './figuresOf';

const check = (text: string, ...expected: string[]): void => assert.deepEqual(summary(text), expected);

suite('figures in Chinese text', () => {
	test('scales multiply and units follow', () => {
		check('全港投资486亿元。', '486亿元 | money | 48600000000 | CNY');
		check('产量3.2万吨，长15千米', '3.2万吨 | quantity | 32000 | t', '15千米 | quantity | 15 | km');
		check('约20万公斤', '20万公斤 | quantity | 200000 | kg');
		check('增加2个百分点', '2个百分点 | percent | 2 | percentage point');
	});
	test('dates', () => {
		check('2031年5月15日开港', '2031年5月15日 | date | 2031-05-15 | null');
		check('2031年开港', '2031年 | year | 2031 | year');
	});
});
