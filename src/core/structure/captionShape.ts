/** Agencies and stocks that pictures are credited to. Any capitalised name will do after a slash or in brackets. */
const STOCK =
	"(?:Getty(?: Images)?|Reuters|AFP|AP|EPA(?:-EFE)?|Xinhua|CFP|VCG|IC|China Daily|People's Daily Online|Shutterstock|iStock|Alamy|Unsplash|Pexels|Anadolu|Bloomberg|NurPhoto|Kyodo|Yonhap|TASS|dpa|ANI|PTI|UN Photo|Handout|Agencies|Flickr|Wikimedia Commons|Depositphotos|Imago|Sipa|Zuma)";
const PERSON = "[A-Z][\\p{L}.'’-]+(?: [A-Z][\\p{L}.'’-]*){0,3}";

/** `. /Xinhua`, `, 2031. /CGTN Photo` */
const SLASHED = /(?:[.”"\d)]|\p{L}) ?\/ ?(?:[A-Z][\p{L}\d&.-]*)(?: [A-Z][\p{L}\d&.-]*){0,3}\.?$/u;

/**
 * Credits as they close a caption, each behind what it cannot do without: expressions for names in any letters take
 * longer to compile, once in a process and once more for texts with curly marks, than a text to be read.
 */
const CREDITS: readonly { readonly needs: RegExp; readonly shape: RegExp }[] = [
	// `(Xinhua/Ana Roy)`, `(Photo by …)`, `(AP Photo/…)`, `[Photo/Agencies]`, `(Courtesy of …)`
	{
		needs: /[)\]）】]\.?$/,
		shape: new RegExp(
			`[(\\[（【](?:[^()\\[\\]（）]{0,40}\\b(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|PHOTO|[Pp]hotograph|[Cc]redits?|[Cc]ourtesy|[Hh]andout|[Ff]ile|[Vv]ia)\\b[^()\\[\\]（）]{0,80}|[A-Z][\\p{L} .'’&-]{1,30} ?/ ?[A-Z][\\p{L} .'’&/-]{1,50}|${STOCK}(?:[ /,][^()]{0,40})?)[)\\]）】]\\.?$`,
			'u',
		),
	},
	// `Photo: Ana Roy`, `Photograph: Ana Roy/Agency`, `Credit: …`, `— Ana Roy/Agency`
	{
		needs: /[Pp]hoto|Image|Picture|Credit|Pic|PHOTO|Courtesy/,
		shape:
			/(?:[.!?”"]|^|\s)(?:Photo|Photos|Image|Picture|Photograph|Photography|Credit|Photo credit|Image credit|Pic|PHOTO|Courtesy)(?: by|\s?:| courtesy(?: of)?| via) ?.{2,70}$/,
	},
	{
		needs: new RegExp(`${STOCK}\\.?$`),
		shape: new RegExp(
			`(?:[—–|/-]|via|[.!?”"]) ?(?:${PERSON} ?[/|,] ?)?(?:${PERSON} ?/ ?|${STOCK} ?[/,] ?)?${STOCK}\\.?$`,
			'u',
		),
	},
	{ needs: /[)）]。?$/, shape: /[（(][^（()）]{0,30}(?:摄|供图|图片|资料图)[)）]。?$/ },
];
const WHOLE = new RegExp(`^(?:${PERSON} ?[/|] ?)?${STOCK}(?: ?[/|] ?${PERSON})?\\.?$`, 'u');

const OPENINGS =
	/^(?:!\[|FILE ?(?:PHOTO|PIC)?\b ?[-–—:]|(?:In )?[Tt]his (?:undated |combination |combo |aerial |file |handout |screen ?grab |archive |[A-Z][a-z]+\.? \d{1,2},? ?(?:\d{4},? )?)?(?:file )?(?:photo|picture|image|handout|photograph|frame ?grab)s?\b.{0,40}\b(?:taken|released|provided|shows?|from|made|dated)\b|(?:A|An) (?:\w+ )?(?:drone |file |aerial |panoramic |undated |archive )*(?:photo|picture|image)s? (?:taken|shows?|released|provided|dated)\b|(?:Photo|Image|Picture) (?:taken|shows?|released)\b|(?:Aerial|File|Undated) (?:photo|picture|image)\b|From (?:left|L|l)\b|L-R\b|\(L-R\)|\((?:From )?[Ll](?:eft)? to [Rr](?:ight)?\)|Clockwise from\b|▲|△|图[：:为]|Combo)/;

/** `(Cover: A street in Elm, January 2031. /Agency)`, `(Cover image via …)` */
const COVER = /^[([（]\s?Cover(?: (?:photo|image|picture))?(?: via|\s?[:：]).*[)\]）]\.?$/i;

/** Whether a line says what the picture at the head of the page shows: it credits no line before it. */
export function isCover(line: string): boolean {
	return COVER.test(line);
}

/** An agency alone in brackets ends articles too; a caption gives the day of the picture before it. */
const BARE = new RegExp(`[(\\[（【]${STOCK}[)\\]）】]\\.?$`, 'u');
const DATED = /(?:19|20)\d\d\.?["”]?\s*[([（【][^()[\]]*[)\]）】]\.?$/;

const PICTURE = /photo|picture|image/;

const LONGEST = 700;

/**
 * Whether a paragraph is the caption of a picture: it ends with a credit, or opens as captions do, or is a credit alone.
 * Looks at the first and last 120 characters of paragraphs up to 700 long.
 */
export function isCaption(line: string): boolean {
	const length = line.length;
	if (length > LONGEST || length < 3) return false;
	if (opensCaption(line)) return true;
	if (length <= 80 && line.includes('/') && WHOLE.test(line)) return true;
	if (!mayEndInCredit(line)) return false;
	if (isCover(line)) return true;
	const tail = line.slice(-120);
	if (tail.includes('/') && SLASHED.test(tail) && slashCredit(line)) return true;
	if (BARE.test(tail)) return DATED.test(tail);
	for (const { needs, shape } of CREDITS) if (needs.test(tail) && shape.test(tail)) return !isDateline(line);
	return false;
}

/** A credit is closed by a bracket, or follows a slash, a colon, a bar or `via`: a walk over the last 60 characters. */
function mayEndInCredit(line: string): boolean {
	const last = line.length - 1;
	for (let i = last; i >= 0 && i > last - 60; i -= 1) {
		const code = line.charCodeAt(i);
		if (code === 0x2f || code === 0x7c || code === 0x3a) return true;
		if ((code === 0x29 || code === 0x5d || code === 0xff09 || code === 0x3011) && i >= last - 1) return true;
	}
	return endsAsCredit(line);
}

/** By their last code units. */
const ENDS: ReadonlyMap<number, readonly string[]> = new Map(
	Object.entries({
		s: ['Images', 'Reuters'],
		o: ['Photo'],
		y: ['Getty'],
		P: ['AFP'],
		a: ['Xinhua'],
		摄: ['摄'],
		图: ['供图'],
	}).map(([last, names]) => [last.charCodeAt(0), names]),
);

const CREDITED = /(?:[Cc]ourtesy|Photos? by|Image by) .{2,50}$/;

/** Whether a paragraph ends with the name of an agency or a stock, or credits somebody in its last words. */
export function endsAsCredit(line: string): boolean {
	const end = line.endsWith('.') ? line.length - 1 : line.length;
	const names = ENDS.get(line.charCodeAt(end - 1));
	if (names !== undefined) for (const name of names) if (line.startsWith(name, end - name.length)) return true;
	if (line.length > 300) return false;
	const tail = line.slice(-70);
	// One of these words is in each such credit: to look for them costs a fraction of the expression.
	return (tail.includes(' by ') || tail.includes('ourtesy ')) && CREDITED.test(tail);
}

/** Whether a paragraph begins as captions do: `This photo taken …`, `An aerial view …`, `FILE -`, a picture in Markdown. */
export function opensCaption(line: string): boolean {
	if (!mayOpenCaption(line) || !OPENINGS.test(line.slice(0, 120))) return false;
	return line.charCodeAt(0) !== 0x28 || /photo|image|picture/i.test(line);
}

/** A look at the first letters, before the expression is tried. */
function mayOpenCaption(line: string): boolean {
	const first = line.charCodeAt(0);
	if (first === 0x21 || first === 0x28 || first > 0x2000) return true;
	const second = line.charCodeAt(1);
	switch (first) {
		case 0x46:
			return second === 0x49 || second === 0x69 || second === 0x72;
		case 0x54:
			return second === 0x68 && line.charCodeAt(2) === 0x69;
		case 0x41:
			return second === 0x65 || ((second === 0x20 || second === 0x6e) && PICTURE.test(line.slice(2, 60)));
		case 0x49:
			return (second === 0x6e && line.startsWith('this', 3)) || second === 0x6d;
		case 0x50:
			return second === 0x68 || second === 0x69;
		case 0x55:
			return second === 0x6e;
		case 0x4c:
			return second === 0x2d;
		case 0x43:
			return second === 0x6c || second === 0x6f;
		default:
			return false;
	}
}

/** `and/or`, `9/11`, an address: a slash that credits nobody. */
function slashCredit(line: string): boolean {
	const at = line.lastIndexOf('/');
	if (/https?:|www\.|\b(?:and|he|she|his)\/$/.test(line.slice(Math.max(0, at - 60), at + 1))) return false;
	const before = line.slice(0, at).trimEnd();
	return /[.”"]$|\d$/.test(before) || line[at - 1] === ' ';
}

/** `LONDON (Reuters)` at the very end would be a dateline without its text; a question is never a caption. */
function isDateline(line: string): boolean {
	return line.length < 40 && /^[A-Z ]+ \(/.test(line);
}
