import assert from 'node:assert/strict';
import { analyse as read } from '../../../../src/core/analysis/analyse';
import { frameOf } from './frameOf';

const kinds = (text: string): string[] =>
	read(text).boilerplate.map((b) => `${b.kind}: ${text.slice(b.start, Math.min(b.end, b.start + 24))}`);
const PROSE =
	'The council of the islands has agreed to rebuild the harbour of Velm, which the storm of last winter had left in ruins.';

suite('the frame of a text', () => {
	test('a saved page of a press office: title, dates by role, roster, host, page', () => {
		const text = `ㄑ Newsroom\n\nPress conference on the new harbour of Velm and the islands\n\nIsland affairs\nThe Islands Office held a press conference in Velm on March 3 about the new harbour.  April 9, 2031\n\nRead in French\n\nMr. Tomas Ferrel, minister of the sea\n\nMs. Ida Brandt, spokesperson of the Islands Office\n\nMarch 3, 2031\n\nIda Brandt:\n\nGood morning. Welcome to this press conference.\n\nTomas Ferrel:\n\nThank you. ${PROSE}\n\n${PROSE}\n\n1  2  3  4  >`;
		const s = read(text);
		assert.equal(s.metadata.title, 'Press conference on the new harbour of Velm and the islands');
		assert.deepEqual(
			s.metadata.dates.map((d) => [d.role, d.value, text.slice(d.start, d.end)]),
			[
				['event', '2031-03-03', 'March 3'],
				['published', '2031-04-09', 'April 9, 2031'],
				['event', '2031-03-03', 'March 3, 2031'],
			],
		);
		assert.equal(s.metadata.date, '2031-04-09');
		assert.equal(s.metadata.place, 'Velm');
		assert.deepEqual(s.metadata.part, { number: 1, of: 4 });
		assert.deepEqual(
			frameOf(text).roster.map((r) => [r.name, r.role, r.host]),
			[
				['Tomas Ferrel', 'minister of the sea', false],
				['Ida Brandt', 'spokesperson of the Islands Office', true],
			],
		);
		assert.deepEqual(
			s.turns.map((t) => [t.speaker, t.kind]),
			[
				['Ida Brandt', 'moderator'],
				['Tomas Ferrel', 'speaker'],
			],
		);
		assert.deepEqual(kinds(text), [
			'nav: ㄑ Newsroom',
			'section_label: Island affairs',
			'language_link: Read in French',
			'pagination: 1  2  3  4  >',
		]);
	});
	test('an agency report: joined header, clock time, caption, dateline with its year', () => {
		const text = `date 2031-02-11 Old shipyards of the islands learn new trades\n\nOrla News) 08:37, February 11, 2031\n\nA worker welds a hull in a yard of Velm, western Orland, January 19, 2031. (Orla News/Ana Roy)\n\nVELM, February 10 (Orla News) -- ${PROSE}\n\n(Web editor: Ana Roy, Li Sun)`;
		const { metadata } = read(text);
		assert.equal(metadata.title, 'Old shipyards of the islands learn new trades');
		assert.deepEqual(
			metadata.dates.map((d) => [d.role, d.value]),
			[
				['published', '2031-02-11'],
				['published', '2031-02-11T08:37'],
				['dateline', '2031-02-10'],
			],
		);
		assert.equal(metadata.place, 'Velm');
		assert.equal(metadata.source, 'Orla News');
		assert.deepEqual(kinds(text), [
			'header_label: date',
			'caption: A worker welds a hull in',
			'web_editor: (Web editor: Ana Roy, Li',
		]);
	});
	test('a caption and a first paragraph of prose are no title', () => {
		const caption = 'Governor Ana Roy talks with fishermen at the pier of Velm, Orland, May 7, 2031. /Orla News';
		const { metadata, boilerplate } = read(`${caption}\n${PROSE}\n${PROSE}`);
		assert.equal(metadata.title, null);
		assert.equal(metadata.date, null);
		assert.equal(boilerplate[0]?.kind, 'caption');
		assert.equal(read(`${PROSE}\n\n${PROSE}`).metadata.title, null);
	});
	test('an event in the lead takes its year from a caption', () => {
		const text = `Governor Ana Roy at the pier of Velm, May 7, 2031. /Orla News\nGovernor Ana Roy visited the islands of Orland from May 6 to 8.\n${PROSE}`;
		assert.deepEqual(
			read(text).metadata.dates.map((d) => [d.role, d.value, text.slice(d.start, d.end)]),
			[['event', '2031-05-06/2031-05-08', 'May 6 to 8']],
		);
	});
	test('a byline, a clock time, a place of publication', () => {
		const text = `Ferry strike enters second week in the islands\n\nBy Ana Roy and Li Sun\n\nPosted Sept. 12, 2031, 3:05 p.m.\n\n${PROSE}\n\n${PROSE}`;
		const { metadata } = read(text);
		assert.equal(metadata.title, 'Ferry strike enters second week in the islands');
		assert.equal(metadata.author, 'Ana Roy and Li Sun');
		assert.equal(metadata.date, '2031-09-12T15:05');
	});
	test('where and when of a transcript are not its title', () => {
		const text = `James Orlu Press Briefing Room\n\n(June 14, 2031)\n\n7:06 P.M. EDT\n\nMS. ORLU:  Good evening, everyone.\n\nQ    Good evening.\n\nMS. ORLU:  Thank you.\n\n7:40 P.M. EDT`;
		const s = read(text);
		assert.equal(s.metadata.title, null);
		assert.deepEqual(
			s.metadata.dates.map((d) => [d.role, d.value]),
			[['event', '2031-06-14']],
		);
		assert.equal(frameOf(text).zones[0], 'event_place');
		assert.equal(text.slice(s.turns[2]?.start, s.turns[2]?.end), 'MS. ORLU:  Thank you.');
	});
	test('furniture round an article, by what it does', () => {
		const text = `Skip to main content\n\nWe use cookies to give you the best experience on our website.\n\nEnglish | Français\n\nHome > News > Harbour\n\nA new harbour for the islands of Orland\n\nPrint\n\nShare on Facebook\n\n${PROSE}\n\nADVERTISEMENT\n\n${PROSE}\n\nRelated stories\n\nFerry strike enters second week\n\n© 2031 Orla News. All rights reserved.\n\nBack to top\n\n###`;
		assert.equal(read(text).metadata.title, 'A new harbour for the islands of Orland');
		assert.deepEqual(
			read(text).boilerplate.map((b) => b.kind),
			[
				'nav',
				'cookie_banner',
				'language_chooser',
				'nav',
				'share',
				'share',
				'advertisement',
				'related',
				'related',
				'copyright',
				'nav',
				'end_mark',
			],
		);
	});
	test('an editor’s note names the author; its disclaimer is told apart', () => {
		const text = `Editor's note: Ana Roy is a research fellow at the Institute of the Sea. The article reflects the author's opinions and not necessarily the views of Orla News.\n\n${PROSE}`;
		const s = read(text);
		assert.equal(s.metadata.author, 'Ana Roy');
		assert.equal(s.speakers[0]?.role, 'research fellow at the Institute of the Sea');
		assert.deepEqual(
			s.boilerplate.map((b) => b.kind),
			['editor_note', 'disclaimer'],
		);
	});
	test('languages', () => {
		assert.equal(read(PROSE).metadata.language, 'en');
		assert.equal(read('群岛理事会决定重建港口，去年冬天的风暴使其毁坏。').metadata.language, 'zh');
		assert.equal(
			read('Le conseil des îles a décidé de reconstruire le port que la tempête avait détruit.').metadata.language,
			'fr',
		);
		assert.equal(read('12 34').metadata.language, null);
	});
	test('prose about furniture is no furniture', () => {
		for (const line of [
			'We know that cookies track people, the minister said, and that nobody reads the notices about them on the pages they visit.',
			'About one in three islanders works in the harbour.',
			'Home to nine thousand people, the island has one school.',
			'Comments by the minister were met with silence.',
			'More than half of the boats were lost.',
			'Share prices of the ferry company fell by a tenth.',
			'He said the ministry would look at and/or change the plan.',
		])
			assert.deepEqual(kinds(`${PROSE}\n\n${PROSE}\n\n${line}\n\n${PROSE}\n\n${PROSE}`), [], line);
	});
	test('site and section are no title, a greeting and the line of the speaker no furniture', () => {
		const page = read(
			`Island Herald | Economy\n\nHarbour to be rebuilt by 2031\n\nBy Ida Brandt\nMarch 3, 2031\n\n${PROSE}`,
		);
		assert.equal(page.metadata.title, 'Harbour to be rebuilt by 2031');
		const report = read(
			`Report on the Work of the Council\n\nDelivered in Velm on March 3, 2031\nGovernor Tomas Ferrel\n\nFellow deputies,\n\n${PROSE}`,
		);
		assert.deepEqual(report.boilerplate, []);
	});
	test('the day of a press conference stands in its title', () => {
		const text = `Spokesperson Ida Brandt's Press Conference on April 8, 2031\n\nUpdated: April 9, 2031\n\n${PROSE}`;
		assert.deepEqual(
			read(text).metadata.dates.map(({ role, value }) => [role, value]),
			[
				['event', '2031-04-08'],
				['published', '2031-04-09'],
			],
		);
	});
	test('who presides, in the list of members, has not the floor', () => {
		const text = `12th meeting\n\nPresident: Mr. Ferrel (Velm)\nMembers: Ms. Brandt\n\nThe PRESIDENT: I call the meeting to order.\n\nMs. BRANDT: I thank you.`;
		assert.deepEqual(
			read(text).turns.map(({ speaker }) => speaker),
			['Ferrel', 'Brandt'],
		);
	});
	test('a clock time in Chinese belongs to its date', () => {
		const text =
			'海宁省发布会\n\n2031年6月12日下午3时30分\n\n来源：国新网\n\n全省经济运行平稳，新能源发展较快，居民收入稳步增长，生态环境持续改善。';
		const { date, source } = read(text).metadata;
		assert.deepEqual([date, source], ['2031-06-12T15:30', '国新网']);
	});
	test('the place and day under the title of a speech are those of the event', () => {
		const { metadata } = read(
			'Remarks by Minister Ana Roy at the mill\n\nLowport, 2 September 2031\n\nDear guests, the mill runs.\n',
		);
		assert.deepEqual([metadata.place, metadata.source, metadata.dates[0]?.role], ['Lowport', null, 'event']);
	});
	test('the body whose name heads the text is the source, not the place beside the date', () => {
		const told = (head: string): unknown[] => {
			const { title, source, place } = read(
				`${head}\n\nThe count of ships fell to 40 in May, and that of boats rose.\n`,
			).metadata;
			return [title, source, place];
		};
		assert.deepEqual(told('Orrin Statistics Office\n\nShips and boats in the second quarter\n\nVelm, 14 August 2031'), [
			'Ships and boats in the second quarter',
			'Orrin Statistics Office',
			'Velm',
		]);
		assert.deepEqual(
			told('Bank of Orrin, Velm\n\nMonetary policy decision\n\n6 June 2031')[0],
			'Monetary policy decision',
		);
		assert.deepEqual(told('Press conference of the Bank of Orrin\n\nVelm, 12 June 2031').slice(1), [null, 'Velm']);
		assert.deepEqual(told('Ships come back to the quay of Velm\n\nReuters, 12 June 2031').slice(1), ['Reuters', null]);
		assert.equal(told('Orrin Statistics Office\n\nShips and boats in May\n\nRelease, 14 August 2031')[2], null);
	});
	test('the day on which the meeting was held that minutes are of, and no source in "as of"', () => {
		const { dates } = read(
			'Minutes of the meeting of Velm Town Council held on Monday 3 November 2031 at 7.00 pm\n\nThe clerk spoke of ships and boats.\n',
		).metadata;
		assert.deepEqual(
			dates.map(({ role, value }) => [role, value.slice(0, 10)]),
			[['event', '2031-11-03']],
		);
		assert.equal(
			read('SITUATION REPORT No. 6\n\nAs of 18 March 2031\n\nThe storm reached the quay of Velm at night.\n').metadata
				.source,
			null,
		);
	});
	test('the body above "Press release" is the source', () => {
		const source = (name: string): string | null =>
			read(`${name}\nPress release, 14 March 2031\n\nFerries carry more people\n\nThe ferries ran all night.\n`)
				.metadata.source;
		assert.equal(source('Statistics Office of Orrin'), 'Statistics Office of Orrin');
		assert.equal(source('Ferries sail on'), null);
	});
	test('the kind of a text is no source', () => {
		const { metadata } = read(
			'Press release, 14 March 2031\n\nFerries carry more people\n\nThe ferries ran all night.\n',
		);
		assert.deepEqual([metadata.source, metadata.date], [null, '2031-03-14']);
	});
	test('a day with hyphens, an author in markup, an editor behind the source, the picture of the cover', () => {
		const page = read(
			`Why harbours matter\n\n*Ida Brandt*\n\nUpdated 09:15, 02-Feb-2031\n\n${PROSE}\n\n(Cover: The quay of Velm, January 2031. /IMG)`,
		);
		assert.equal(page.metadata.date, '2031-02-02T09:15');
		assert.deepEqual(
			page.boilerplate.map(({ kind }) => kind),
			['caption'],
		);
		const saved = read(`Harbour of Velm opens again\nSource: Islandia   Editor: ida   2031-07-03 16:42:15\n\n${PROSE}`);
		assert.equal(saved.metadata.source, 'Islandia');
	});
	test('the number of a release, minutes and notes in brackets are no titles', () => {
		const release = read(
			`Council of Harbours\nPress release 114/31\nVelm, 9 May 2031\n\nMinisters agree on a rescue fleet\n\n${PROSE}`,
		);
		assert.equal(release.metadata.title, 'Ministers agree on a rescue fleet');
		const minutes = read(
			`Harbour Assembly\n9 May 2031\n\nThe Assembly met at noon\n\n[Ms. Brandt in the Chair]\n\n${PROSE}`,
		);
		assert.equal(minutes.metadata.title, null);
	});
	test('a weekday is no source, the size of letters not part of one, reporters in brackets are authors', () => {
		assert.equal(
			read(`Ferries run again\n\nBy Ida Brandt\nSat 14 Sep 2031 07.00 CEST\n\n${PROSE}`).metadata.source,
			null,
		);
		assert.equal(
			read(`Ferries run again\n\n2031-02-19 08:12 Source: Velm Daily Font size: [Large Small]\n\n${PROSE}`).metadata
				.source,
			'Velm Daily',
		);
		assert.equal(
			read(`Ferries run again\n\n${PROSE}\n\n(Reporters Ida Brandt, Ana Roy)`).metadata.author,
			'Ida Brandt, Ana Roy',
		);
	});
	test('a caption with its photographer behind a slash, and a banner about privacy', () => {
		const page = read(
			`We value your privacy\n\nFerries run again\n\nA ferry leaves the old quay in Velm. Photograph: Bo Lind/Velmpix\n\n${PROSE}`,
		);
		assert.deepEqual(
			page.boilerplate.map(({ kind }) => kind),
			['cookie_banner', 'caption'],
		);
		assert.equal(page.metadata.title, 'Ferries run again');
	});
});
