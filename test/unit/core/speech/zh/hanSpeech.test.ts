import assert from 'node:assert/strict';
import { analyse } from '../../../../../src/core/analysis/analyse';
import { readFacts } from '../../../../../src/core/analysis/facts';
import { assertLinear } from '../../../support/linear';

const reported = (text: string): string[] =>
	analyse(text).reported.map(
		(r) => `${r.speaker} ${r.cue && text.slice(r.cue.start, r.cue.end)}: ${text.slice(r.start, r.end)}`,
	);
const quoted = (text: string): string[] =>
	analyse(text).quotations.map((q) => `${q.speaker} ${q.kind} ${text.slice(q.start, q.end)}`);
const mentions = (text: string): string[] =>
	analyse(text).speakers.flatMap((s) => s.mentions.map((m) => `${s.name}: ${text.slice(m.start, m.end)}`));

suite('Chinese reported speech', () => {
	test('a clause behind a comma, with times and places between source and verb', () => {
		assert.deepEqual(reported('港口管理局局长李明海3日在新闻发布会上表示，码头将于明年重新开放。'), [
			'李明海 表示: 码头将于明年重新开放',
		]);
	});
	test('a clause at once behind the verb, and what somebody is to do', () => {
		assert.deepEqual(reported('多尔省省长安娜·贝洛认为该计划可行。贝洛要求各县在月底前提交方案。'), [
			'安娜·贝洛 认为: 该计划可行',
			'安娜·贝洛 要求: 各县在月底前提交方案',
		]);
	});
	test('some expert is the expert', () => {
		assert.deepEqual(reported('有专家认为，这一势头有望延续。'), ['专家 认为: 这一势头有望延续']);
	});
	test('further verbs of one sentence share the source', () => {
		assert.deepEqual(reported('王芳指出，有关报告缺乏证据，并呼吁居民保持耐心。'), [
			'王芳 指出: 有关报告缺乏证据',
			'王芳 呼吁: 居民保持耐心',
		]);
	});
	test('according to a body or a document, which are listed; not to nobody', () => {
		assert.deepEqual(reported('据海港日报报道，去年共有三百艘船停靠。白皮书显示，三分之一的堤坝需要修复。'), [
			'海港日报 据: 去年共有三百艘船停靠',
			'白皮书 显示: 三分之一的堤坝需要修复',
		]);
		assert.deepEqual(reported('据了解，去年共有三百艘船停靠。根据规定，船只应当登记。'), []);
	});
	test('verbs that are part of another word, and of a label, report nothing', () => {
		assert.deepEqual(reported('王芳称赞这一计划。王芳称该计划将完成。'), ['王芳 称: 该计划将完成']);
		assert.deepEqual(reported('记者问：码头何时开放？\n\n李明答：码头明年开放，谢谢。'), []);
	});
	test('verbs inside nouns report nothing', () => {
		assert.deepEqual(mentions('外交部发言人到访。说明书已经印好。'), []);
	});
});

suite('Chinese quotations', () => {
	test('behind a colon and before the verb, parted in two', () => {
		assert.deepEqual(quoted('市长李港说：“码头不会关。”'), ['李港 direct “码头不会关。”']);
		const text = '局长李明海到场。“我们不会让渔民失望，”他说，“但是需要时间。”';
		assert.deepEqual(quoted(text), ['李明海 direct “我们不会让渔民失望，”', '李明海 direct “但是需要时间。”']);
		const groups = analyse(text).quotations.map((q) => q.group);
		assert.ok(groups[0] !== null && groups[0] === groups[1]);
	});
	test('in corner brackets', () => {
		assert.deepEqual(quoted('市长李港指出：「碼頭不會關。」'), ['李港 direct 「碼頭不會關。」']);
	});
	test('a few words in marks without a verb are a term', () => {
		assert.deepEqual(quoted('会议要坚持“码头优先”原则。'), ['null term “码头优先”']);
	});
});

const LABELS = `港务局发布会

2031年3月5日

海港日报记者：

请问码头怎么办？谢谢。

王明：

谢谢你的提问。我们将修好码头。
`;

suite('Chinese names', () => {
	test('with the office before or behind them, and by the last part alone', () => {
		assert.deepEqual(mentions('塔温·奥尔索总统和常务副省长安娜·贝洛出席。贝洛说：“好。”'), [
			'塔温·奥尔索: 塔温·奥尔索总统',
			'安娜·贝洛: 常务副省长安娜·贝洛',
			'安娜·贝洛: 贝洛',
		]);
	});
	test('he and she are the person named last, others are not', () => {
		assert.deepEqual(mentions('外交部发言人王芳到场。她指出，其他人和他们都会来的。'), [
			'王芳: 外交部发言人王芳',
			'王芳: 她',
		]);
	});
	test('the office does not begin with the word that names the source', () => {
		assert.deepEqual(mentions('据省委书记陈立介绍，码头已经修好。国家数据局局长王明出席。'), [
			'陈立: 省委书记陈立',
			'王明: 国家数据局局长王明',
		]);
	});
	test('labels of turns', () => {
		const found = mentions(LABELS);
		assert.ok(found.includes('王明: 王明') && found.includes('海港日报记者: 海港日报记者'));
	});
});

test('Chinese speech grows with the text', () => {
	for (const unit of ['说', '据', '李明说，', '他说：“好”，', '省长安娜·贝洛、', '·贝', '“', '码头要求']) {
		assertLinear((size) => unit.repeat(Math.ceil(size / unit.length)), readFacts, 4_000);
	}
});
