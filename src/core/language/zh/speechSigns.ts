/** Chinese words of speech: verbs that report, offices, family names, the characters that spell foreign names. */

const list = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Words by one of their characters, so that a text is asked for few of them at each place; the longest first. */
function bySign(words: readonly string[], at: 0 | -1): ReadonlyMap<number, readonly string[]> {
	const map = new Map<number, string[]>();
	for (const word of [...words].sort((a, b) => b.length - a.length)) {
		const sign = word.charCodeAt(at === 0 ? 0 : word.length - 1);
		const known = map.get(sign);
		if (known === undefined) map.set(sign, [word]);
		else known.push(word);
	}
	return map;
}

/** What a verb of speech can have behind it at once, without a comma. */
export const enum HanTakes {
	/** Words in marks, or a clause behind a comma or colon. */
	Quotation = 1,
	/** A clause at once behind it: 认为该计划可行. */
	Clause = 2,
	/** Somebody and what he is to do: 要求省政府公布. */
	Directive = 4,
}

const verbs: readonly (readonly [takes: number, words: string])[] = [
	[
		HanTakes.Quotation | HanTakes.Clause,
		`说 表示 指出 强调 称 认为 透露 宣布 重申 坦言 直言 声称 宣称 预计 指称 相信 承诺 警告 说道 介绍说 表示说 补充说
		解释说 回答说 回应说 回应称 强调说 指出说 介绍称 表示称`,
	],
	[
		HanTakes.Quotation,
		`介绍 回答 回应 答 问 写道 批评 补充 补充道 解释 谈到 提到 声明 披露 讲 讲道 评论 感叹 总结 总结道 说明 建议 提议
		希望 期待 提醒 反问 笑称 致辞 发言 指示 批示`,
	],
	[HanTakes.Quotation | HanTakes.Directive, '要求 呼吁 敦促 号召 勉励 嘱咐 叮嘱'],
	[HanTakes.Clause, '显示 表明'],
];

/** Verbs by their first character, the longest first. */
export const hanCues: ReadonlyMap<string, readonly (readonly [word: string, takes: number])[]> = (() => {
	const cues = new Map<string, [string, number][]>();
	for (const [takes, words] of verbs) {
		for (const word of list(words)) {
			const first = word.charAt(0);
			const known = cues.get(first) ?? [];
			known.push([word, takes]);
			cues.set(first, known);
		}
	}
	for (const known of cues.values()) known.sort((a, b) => b[0].length - a[0].length);
	return cues;
})();

/** Offices and forms of address. */
const titles = list(
	`总统 主席 总理 首相 部长 副部长 省长 副省长 市长 副市长 县长 州长 书记 总书记 副书记 委员长 议长 局长 副局长 司长 副司长
	主任 副主任 院长 副院长 校长 行长 副行长 会长 秘书长 副秘书长 发言人 新闻发言人 大使 总领事 司令 将军 代表 特使 参赞
	董事长 总裁 副总裁 总经理 经理 首席执行官 首席经济学家 经济学家 分析师 教授 研究员 专家 学者 博士 院士 工程师 记者 主编 编辑
	主持人 先生 女士 小姐 同志 议员 法官 检察长 律师 医生 老师 厅长 副厅长 处长 署长 总干事 国务卿 财长 外长 防长 国王 女王
	王储 酋长 领导人 创始人 负责人 副总理 副总统 副主席 国务委员 县委书记 村支书 居民 村民 司机 矿工 工人`,
);
/** By their first and by their last character. */
export const hanTitles = bySign(titles, 0);
export const hanTitleEnds = bySign(titles, -1);

/** Family names of one and two characters. */
export const hanFamilies: ReadonlySet<string> = new Set([
	...'李王张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪庞邢俞翟蓝聂齐向申葛柴伍覃骆关焦柳欧祝纪尚毕耿芦左季管符辛苗詹曲欧靳祁路涂兰甘裴梅童翁霍游阮尤岳柯牟滕谷舒卜成饶宁凌盛查单冉鲍华包屈房喻解蒲卫简时连车项闵邬吉党阳司费蒙席晏隋古强穆姬宫景米麦谈柏瞿艾沙鄢桂窦郁缪畅巩卓褚栾戚全娄甄郎池丛边岑农苟迟保商臧佘卞虞刁冷应匡栗仇练楚揭师官佟封燕桑巫敖原植邝仲荆储宗楼干苑寇盖南屠鞠荣井乐银奚明麻雍花闻冼木郜廉衣蔺和冀占门帅利满习'.split(
		'',
	),
	...list('欧阳 司马 诸葛 上官 司徒 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文'),
]);

/** Characters with which foreign names are spelt. */
export const hanSpelling: ReadonlySet<string> = new Set(
	'阿埃艾爱安昂奥澳巴白拜班邦包保鲍贝本比彼毕宾玻波伯博勃布查察楚茨措达大戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范方菲费芬丰冯佛弗夫福富盖甘冈戈格葛根贡古顾瓜圭贵哈海汉杭豪赫黑亨洪侯胡华怀霍基吉纪季加佳贾杰金津京居卡凯坎康考柯科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾累黎李里理利莉丽连廉良列林琳留柳龙隆卢鲁路吕伦罗洛马玛麦曼芒毛茂梅门蒙孟米密敏明缪摩莫墨默姆木穆拿娜纳乃奈南内嫩尼妮年涅宁纽农努诺欧帕派潘庞培佩彭蓬皮平普奇契恰钱乔切青琼丘让热仁日荣茹瑞若撒萨塞赛桑瑟森沙莎山珊尚绍舍申圣施史士斯思松苏孙索塔泰坦汤唐陶特腾提田铁廷通图土托陀瓦万旺威韦维卫温文翁沃乌吴武西希锡席夏香肖谢辛欣兴雄休雅亚延扬耶叶伊易因英尤于约宰赞泽曾扎詹珍芝智朱祖佐',
);

/** What follows a source before its verb: times, places, manners. Each cuts the source off. */
export const hanAdverbials = bySign(
	list(
		`今年 去年 明年 昨天 昨日 昨晚 今天 今日 日前 近日 近期 此前 当天 当日 上午 下午 晚间 当晚 同日 随后 随即 之后 最近 周一 周二 周三
	周四 周五 周六 周日 星期 本月 上月 在 对 向 就 接受 通过 同时 还 也 并 则 又 再次 曾 进一步 明确 特别 反复 多次 一再 首先 最后 郑重
	严正 公开 坦率 应询 主持 出席 于 告诉 经 已 均 都 一致 共同 分别 高兴 笑着 现场 援引 写信 致信 发表 没有 未 不`,
	),
	0,
);

/** Words that open a clause and belong to no source. */
export const hanOpeners = bySign(
	list(
		'但是 但 而 同时 此外 对此 随后 另外 不过 其中 会上 当天 近日 日前 然而 因此 所以 最后 首先 其次 今天 昨天 并且 并 还 也 另据 如果 由于 因为 请 由 与 和 及 邀请 当 如 正如 就像',
	),
	0,
);

/** The ends of names of bodies and documents that can speak. */
export const hanBodies = bySign(
	list(
		`部 局 委 会 院 厅 府 社 报 公司 集团 大学 学院 中心 银行 组织 联盟 党 省 市 方 处 署 办 台 网 所 队 企业 政府 代表团 媒体 会议 家
	报告 声明 公报 文件 白皮书 规划 意见 通知 条例 数据 研究 调查 统计 文章 社论 决议 协议 法案 公告 年鉴 国 国防部 议程 纲要`,
	),
	-1,
);

/** Of these the source is a text. */
export const hanDocuments =
	/(?:报告|声明|公报|文件|白皮书|规划|意见|通知|条例|数据|研究|调查|统计|文章|社论|决议|协议|法案|公告|年鉴|纲要)$/;
