/**
 * Shapes of page furniture: what stands on a saved page around the text, by what it does. The shapes are tried on short
 * lines, keyed by their first word so that a line of prose costs one look-up.
 */
export type FurnitureKind =
	| 'nav'
	| 'cookie_banner'
	| 'language_chooser'
	| 'language_link'
	| 'licence'
	| 'hotline'
	| 'share'
	| 'related'
	| 'newsletter'
	| 'copyright'
	| 'web_editor'
	| 'translator_credits'
	| 'credits'
	| 'contribution_note'
	| 'pagination'
	| 'controls'
	| 'advertisement'
	| 'comments'
	| 'contact'
	| 'disclaimer'
	| 'download'
	| 'end_mark'
	| 'markup_comment'
	| 'separator'
	| 'section_label'
	| 'release_line'
	| 'imprint'
	| 'header_label'
	| 'editor_note'
	| 'front_matter'
	| 'caption';

interface Rule {
	readonly kind: FurnitureKind;
	/** Tried on the whole line, lower case, blanks folded, marks at the ends removed. */
	readonly shape: RegExp;
	/** Longer lines are not of this kind. */
	readonly most: number;
}

/** The longest line of a kind, where it is more than a line. */
const MOST: Readonly<Partial<Record<FurnitureKind, number>>> = {
	cookie_banner: 700,
	disclaimer: 700,
	contribution_note: 500,
	copyright: 400,
	credits: 400,
	editor_note: 1200,
	translator_credits: 1000,
	caption: 600,
	contact: 280,
	related: 220,
	newsletter: 220,
	share: 180,
};
const MOST_LINE = 150;

const LANGUAGE =
	'(?:english|chinese|french|spanish|russian|arabic|german|portuguese|italian|japanese|korean|hindi|turkish|dutch|polish|ukrainian|' +
	'français|francais|español|espanol|deutsch|português|italiano|русский|العربية|日本語|中文|简体中文|繁体中文|繁體中文|한국어|other languages?)';
const NETWORK =
	'(?:facebook|twitter|x|linkedin|whatsapp|wechat|weibo|telegram|instagram|youtube|reddit|pinterest|threads|bluesky|mastodon|flipboard|tumblr|messenger|line|vk|email|e-mail|sms|rss)';

/** Rules by the first word of a line. */
const TABLE: readonly (readonly [string, FurnitureKind, RegExp])[] = [
	['skip jump', 'nav', /^(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|search|footer|main|menu|article)/],
	[
		'home homepage index start',
		'nav',
		/^(?:home(?:page)?|index|start)(?:\s*(?:[->/|»›·•,]|::)+\s*[^.!?:]{0,60})*$|^home(?: (?:news|about|press|politics|world|business|opinion|sports?|culture|contact|services|economy|video|videos|photos|topics|research|publications|events|media|search|menu))+$/,
	],
	[
		'menu navigation search sitemap',
		'nav',
		/^(?:menu|navigation|search|site ?map)(?: (?:menu|site|form|toggle|for|this site|the site|bar|button|here|results?))*(?: .{0,30})?$/,
	],
	['you', 'nav', /^you are here\b.{0,120}$/],
	[
		'back return',
		'nav',
		/^(?:back|return) to (?:the )?(?:top|home|main|all|list|news|press|previous|overview|index|search|section|results)?\b.{0,40}$|^back$/,
	],
	[
		'previous next prev newer older',
		'nav',
		/^(?:previous|next|prev|newer|older)(?: (?:article|story|post|page|news|release|item|statement|speech|press release|slide|image|photo|video)s?)?(?:\s*[:：].{0,160})?(?: (?:previous|next))?$/,
	],
	[
		'about',
		'nav',
		/^about(?: us| this site| this website| the (?:site|website|ministry|department|office|agency|author))?$/,
	],
	['contact', 'contact', /^contacts?(?: (?:us|info(?:rmation)?|details|person|form))?(?:\s*[:：].{0,200})?$/],
	[
		'media press for',
		'contact',
		/^for (?:media|press|more|further|additional|interview)[^.!?]{0,60}(?:contact|visit|see|call|e-?mail|write)\b.{0,260}$/,
	],
	[
		'media press',
		'contact',
		/^(?:media|press) (?:contacts?|office|relations|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies))(?:\s*[:：].{0,200})?$/,
	],
	[
		'tel telephone phone fax email e-mail mail',
		'contact',
		/^(?:tel|telephone|phone|fax|e-?mail|mail)(?: ?(?:no|number|address))?\.?\s*[:：].{2,120}$/,
	],
	[
		'disinformation hotline report complaints whistleblower tip',
		'hotline',
		/^.{0,60}\b(?:hotline|helpline|tip line)\b.{0,10}[:：\d].{0,80}$|^report (?:an? )?(?:error|mistake|typo|problem|issue|abuse|disinformation|misinformation|correction)\b.{0,60}$/,
	],
	[
		'choose select change switch language languages',
		'language_chooser',
		/^(?:(?:choose|select|change|switch)(?: (?:your|a|the|site))? (?:language|languages|edition|country|region|locale)|languages?)(?:\s*[:：].{0,160})?$/,
	],
	[
		'english chinese french spanish russian arabic german français español deutsch русский العربية 中文 简体中文 繁體中文 português italiano 日本語 한국어',
		'language_chooser',
		new RegExp(`^${LANGUAGE}(?:[\\s|/·•,-]+${LANGUAGE})*$`),
	],
	[
		'read available also view see this in',
		'language_link',
		new RegExp(
			`^(?:(?:also )?(?:read|view|see|available|listen)(?: (?:this|it|the))?(?: (?:page|article|story|text|release|version|statement))?|(?:this|in)(?: (?:page|article|release|document))?(?: is)?(?: also)? available) ?(?:in|on)? ?(?:the )?(?:following languages?|${LANGUAGE}(?:,? (?:and |or )?${LANGUAGE})*)(?: version)?\\s*[:：]?.{0,40}$`,
		),
	],
	[
		'share',
		'share',
		new RegExp(
			`^share(?:s|d)?(?: ?[-–] ?${NETWORK}| (?:this|on|via|to|with|by|it|the)\\b.{0,60}| ${NETWORK}.{0,60}|\\s*[:：|].{0,60}|\\s*\\d*)?$`,
		),
	],
	[
		'tweet facebook twitter linkedin whatsapp wechat weibo telegram instagram youtube reddit pinterest email print copy save bookmark',
		'share',
		new RegExp(
			`^(?:tweet|${NETWORK}|print|copy(?: (?:link|url))?|copied!?|save|bookmark|share|more)(?:[\\s|/·•,-]+(?:this|page|article|story|tweet|${NETWORK}|print|copy(?: link)?|save|share|more|bookmark|icon|logo|pdf))*$`,
		),
	],
	[
		'follow like join find connect',
		'share',
		new RegExp(
			`^(?:follow|like|join|find|connect with) (?:us|me|@\\w+|him|her|our|the (?:ministry|department|author)|[\\w ]{2,40}) (?:on|at|via|@)\\b.{0,120}$|^(?:follow|connect with|join|find) us\\b.{0,80}$|^follow @\\w+.{0,60}$|^connect with us.{0,60}$`,
		),
	],
	[
		'subscribe sign newsletter newsletters get receive stay enter register join',
		'newsletter',
		/^(?:subscribe(?:$|\b.{0,140}$)|newsletters?$|(?:sign up|register)\b.{0,160}$|sign (?:in|out)(?: .{0,40})?$|(?:get|receive|stay)\b.{0,80}\b(?:newsletter|inbox|email|e-mail|updates|alerts|up to date|informed|notified)\b.{0,80}$|enter your (?:e-?mail|name).{0,60}$|join our (?:newsletter|mailing list|whatsapp|telegram|channel).{0,80}$)/,
	],
	[
		'log login logout register account create',
		'controls',
		/^(?:log ?(?:in|out)|register|(?:my )?account|create (?:an )?account)(?: (?:\/|or|here|now|to)\b.{0,40})?$/,
	],
	[
		'read see view show load expand click tap learn discover find explore continue go watch listen more',
		'related',
		/^(?:read|see|view|show|load|expand|learn|discover|find out|explore|watch|listen|go|get)(?: (?:the|our|its|my))? ?(?:more|full (?:article|story|text|report|transcript|statement|interview|speech)|all|less|also|next|now|original|rest(?: here)?|the rest here|live|in full|the full (?:article|story|text|report|transcript|statement|interview|speech|video))\b(?:\s*[:：»›>→…].{0,200}| (?:about|on|at|here|from|in|of|news|stories|articles|posts|press|releases|videos|like this)\b.{0,120}|)$|^(?:click|tap) (?:here|on|the|to|for)\b.{0,140}$|^continue reading\b.{0,80}$|^more(?: (?:on|from|in|about|news|stories|articles|like this|info|information|videos|photos|to read|coverage)\b.{0,80})?$|^go to\b.{0,60}$|^(?:watch|listen|read|see)\s*[:：].{2,200}$|^see also\b.{0,160}$/,
	],
	[
		"related recommended suggested similar popular trending most you editors latest top featured further also recent up what other today's today’s",
		'related',
		/^(?:related(?: (?:links?|articles?|stor(?:y|ies)|news|content|topics?|posts?|documents?|reading|materials?|videos?|information|pages?|coverage|items?|publications?|tags?|resources|services))?|recommended(?: (?:for you|articles?|stories|reading|links?|by .{1,30}))?|suggested (?:articles|reading|stories)|similar (?:articles|stories|news|posts)|popular(?: (?:now|posts|articles|stories|news|content))?|trending(?: (?:now|topics|news|stories))?|most (?:read|popular|viewed|shared|recent|commented)(?: .{0,40})?|you (?:may|might) (?:also )?(?:like|be interested in).{0,40}|editors?['’]s? (?:picks?|choice)|latest(?: (?:news|stories|articles|updates|posts|headlines|videos|releases|publications))?|today['’]s (?:top )?(?:news|stories|headlines)|top (?:stories|news|headlines|stor(?:y|ies))|featured(?: (?:stories|articles|news))?|further (?:reading|information)|also (?:read|see|on|in)\b.{0,160}|recent (?:posts|articles|news|stories|speeches|statements)|up next|what to read next|other (?:news|stories|articles|links)(?: .{0,30})?)\s*[:：]?(?: ?.{0,0})$|^(?:related|also read|read also|recommended)\s*[:：].{2,200}$/,
	],
	['copyright © (c all', 'copyright', /^(?:©|\(c\)|copyright\b|all rights reserved|all content ©).{0,300}$/],
	[
		'terms privacy accessibility disclaimer legal cookies cookie imprint impressum sitemap',
		'nav',
		/^(?:terms(?: (?:of (?:use|service)|and conditions|& conditions))?|privacy(?: (?:policy|notice|statement|settings|cent(?:er|re)))?|accessibility(?: statement)?|legal(?: (?:notice|information|disclaimer))?|cookies?(?: (?:policy|settings|notice|preferences|declaration))?|imprint|impressum|disclaimer)(?:[\s|/·•,-]+(?:terms|privacy|accessibility|legal|cookies?|policy|of use|of service|and conditions|contact(?: us)?|about(?: us)?|notice|statement|site ?map|help|careers|faqs?|settings|disclaimer|copyright))*$/,
	],
	[
		'accept reject allow manage agree decline',
		'cookie_banner',
		/^(?:accept|reject|allow|manage|agree|decline|customi[sz]e)(?: (?:all|cookies?|additional|essential|optional|necessary|preferences|settings|choices|and (?:close|continue)|analytics|only|to all))*$/,
	],
	[
		'we your privacy',
		'cookie_banner',
		/^(?:we (?:value|respect|care about) your privacy|your privacy(?: (?:choices|matters(?: to us)?|is important to us))?|privacy preference cent(?:er|re))$/,
	],
	[
		'we this our by to',
		'cookie_banner',
		/^(?:we|this (?:site|website|page)|our (?:site|website|partners)|by (?:continuing|using|clicking|browsing)|to (?:give|provide|improve|make))\b(?=.*\b(?:consent|polic(?:y|ies)|browser|experience|settings|preferences|agree|accept|website|site)\b).{0,200}\bcookies\b.{0,400}$/,
	],
	[
		'advertisement advertisements ad ads advertise sponsored promoted paid story',
		'advertisement',
		/^(?:advertisements?|ads?|advertise(?: with us)?|sponsored(?: (?:content|by .{1,40}|links?))?|promoted(?: content)?|paid (?:content|post|partnership)|(?:story|article|content) continues (?:below|after)(?: (?:the )?(?:advertisement|ad))?)(?: - .{0,60})?$/,
	],
	[
		'comments comment leave post add write view show join no',
		'comments',
		/^(?:(?:view|show|read|see|hide|post|add|leave|write|join)(?: (?:a|the|your|all|our|us))?(?: \d+)? (?:comments?|reply|discussion|conversation|feedback)\b.{0,40}|comments?(?: \(?\d*\)?| (?:are )?(?:closed|off|policy|section|disabled))?|no comments(?: yet)?)$/,
	],
	[
		'print printer font text zoom increase decrease size a+ a- a download save listen font-size resize',
		'controls',
		/^(?:print(?: (?:this|page|article|version|friendly|pdf))*|printer[- ]friendly(?: version)?|(?:font|text)(?:[ -]size)?\s*[:：]?(?: ?(?:small|medium|large|normal|smaller|larger|bigger|a|a\+|a-|aa|[+-]|default|reset|big|[|/\s-]))*|zoom (?:in|out)|(?:increase|decrease) (?:font|text)(?: size)?|(?:a[+-]? ?){1,4}|listen(?: to (?:this|the) (?:article|story|page))?(?: \(?\d+.{0,12}\)?)?|resize text|font ?size.{0,30})$/,
	],
	[
		'download downloads pdf attachment attachments view document documents',
		'download',
		/^(?:(?:download|view|open)(?: (?:the|this|as|full|a|in|original|our|high[- ]res(?:olution)?))*(?: (?:pdf|document|file|report|version|press release|release|statement|app|image|photo|transcript|text|podcast|annex|attachment))s?\b.{0,80}|downloads?(?: .{0,60})?|pdf(?: version)?(?: \(?[\d.]+ ?[km]b\)?)?|attachments?(?:\s*[:：].{0,120})?|documents?\s*[:：]?)$/,
	],
	['web', 'web_editor', /^web editors?\s*[:：].{2,120}$/],
	[
		'editor editors editing',
		'web_editor',
		/^(?:(?:responsible |copy |managing |chief )?editors?|editing|edited by)\s*[:：]? ?(?!['’]?s? note).{2,100}$/,
	],
	[
		"editor's editors' editor’s editors’ editorial",
		'editor_note',
		/^(?:editor(?:ial)?['’]?s?['’]? notes?)\s*[:：—-].{2,1200}$/,
	],
	[
		'translated translation translator',
		'translator_credits',
		/^(?:translated (?:and edited )?(?:by|from|with)|translat(?:ion|ors?)(?: by)?\s*[:：]).{2,900}$/,
	],
	['edited compiled', 'credits', /^(?:edited|compiled|proofread) (?:and \w+ )?by\b.{2,200}$/],
	[
		'reporting additional writing contributed produced --additional video',
		'credits',
		/^(?:-*additional )?(?:reporting|writing|editing|production|research)(?: and (?:writing|editing))? (?:by|from)\b.{2,300}$|^(?:produced|video|filmed|graphics?) by\b.{2,120}$/,
	],
	[
		'if',
		'contribution_note',
		/^if you (?:want|would like|wish|have)\b.{0,200}\b(?:contact|contribut|email|e-mail|write|send|submit|get in touch)\b.{0,300}$/,
	],
	[
		'send submit write got have do what',
		'contribution_note',
		/^(?:send|submit|write|got|have|do you have)\b.{0,80}\b(?:tips?|letters?|feedback|story ideas?|news tip|op-?eds?|contributions?|suggestions|submissions?|a question|questions|comments?)\b.{0,160}(?:@|contact|email|e-mail|here|us)\b.{0,160}$/,
	],
	[
		'disclaimer the this views opinions',
		'disclaimer',
		/^disclaimer\s*[:：].{2,600}$|^(?:the )?(?:views|opinions|views and opinions)(?: and opinions| and views)?(?: (?:expressed|presented|contained|stated))?.{0,80}\b(?:do not|are (?:those|solely|his|her|the author)|necessarily)\b.{0,300}$/,
	],
	[
		'date time posted published updated last',
		'header_label',
		/^(?:date|time|posted|published|updated|last updated)\s*[:：]?$/,
	],
	['end ends endit enditem -30', 'end_mark', /^(?:ends?|enditem|endit|item end|-?30)$/],
	[
		'tags tag topics keywords filed categories category labels topic section sections posted',
		'nav',
		/^(?:tags?|topics?|keywords?|filed under|categor(?:y|ies)|labels?|posted in|sections?|subjects?)\s*[:：].{0,200}$|^(?:tags|topics|keywords|categories|filed under)$/,
	],
	[
		'close open toggle hide dismiss ok cancel submit continue loading',
		'controls',
		/^(?:close|open|toggle|hide|dismiss|ok|cancel|submit|continue|loading)(?: (?:menu|navigation|search|window|this|banner|message|dialog|sidebar|more))*(?:\.{3}|…)?$/,
	],
	[
		'was is did thank help feedback give rate',
		'controls',
		/^(?:(?:was|is|did) (?:this|you find).{0,40}(?:helpful|useful|find what|article|page).{0,20}|thank you for your feedback.{0,30}|give (?:us )?feedback.{0,40}|rate this.{0,30}|help (?:us )?improve.{0,60}|feedback)$/,
	],
	[
		'photo photos image images video videos audio gallery slideshow multimedia',
		'section_label',
		/^(?:photos?|images?|videos?|audio|gallery|slideshow|multimedia|photo gallery|photo story)$/,
	],
	[
		'licence license permit registration icp publishing',
		'licence',
		/^(?:licen[cs]e|permit|registration|icp|publishing licen[cs]e)\b[^.]{0,80}?\b(?:no|number|nr)?\.?\s?[:：]?\s?[a-z-]{0,6}\d{4,}[\d-]*$/,
	],
	[
		'check please embargoed embargo for not as strictly strict under hold immediate unedited note notes',
		'release_line',
		/^(?:(?:please )?check against delivery|(?:strict(?:ly)? |under )?embargo(?:ed)?(?: until| for)?\b.{0,80}|(?:for )?immediate release|not for (?:immediate )?(?:release|publication|distribution)\b.{0,60}|(?:hold )?for (?:release|publication)\b(?: (?:on|at|until|after))?[^.!?]{0,12}\d.{0,40}|for (?:the )?use of (?:the )?(?:information )?media\b.{0,60}|as (?:prepared|delivered)(?: for delivery)?|unedited transcript|notes? (?:to|for) (?:the )?(?:news )?editors?)$/,
	],
	['min minute minutes reading estimated', 'controls', /^(?:(?:estimated )?reading time.{0,30}|minutes? read)$/],
	[
		'image picture photo photograph credit',
		'caption',
		/^(?:image|picture|photo|photograph|photo credit|image credit|picture credit|credit)s?(?: (?:credit|source|courtesy|by|from|caption))?\s*[:：].{2,260}$|^(?:photo|image|photograph|picture)s? (?:by|courtesy|from|credit)\b.{2,120}$/,
	],
	['file', 'caption', /^file (?:photo|image|picture|-|–|—|pic)\b.{0,500}$/],
	['caption pictured', 'caption', /^(?:caption|pictured(?: above| below)?)\s*[:：,].{2,400}$/],
];

const BY_FIRST = new Map<string, Rule[]>();
for (const [words, kind, shape] of TABLE)
	for (const word of words.split(' ')) {
		const rules = BY_FIRST.get(word) ?? [];
		rules.push({ kind, shape, most: MOST[kind] ?? MOST_LINE });
		BY_FIRST.set(word, rules);
	}

/** The rules for lines that begin with a word (lower case). */
export function rulesFor(firstWord: string): readonly Rule[] | undefined {
	return BY_FIRST.get(firstWord);
}
