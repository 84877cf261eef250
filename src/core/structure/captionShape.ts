/** Agencies and stocks that pictures are credited to. Any capitalised name will do after a slash or in brackets. */
const STOCK =
	"(?:Getty(?: Images)?|Reuters|AFP|AP|EPA(?:-EFE)?|Xinhua|CFP|VCG|IC|China Daily|People's Daily Online|Shutterstock|iStock|Alamy|Unsplash|Pexels|Anadolu|Bloomberg|NurPhoto|Kyodo|Yonhap|TASS|dpa|ANI|PTI|UN Photo|Handout|Agencies|Flickr|Wikimedia Commons|Depositphotos|Imago|Sipa|Zuma)";
const PERSON = "[A-Z][\\p{L}.'’-]+(?: [A-Z][\\p{L}.'’-]*){0,3}";

/** Credits as they close a caption. */
const CREDITS: readonly RegExp[] = [
	// `. /Xinhua`, `, 2031. /CGTN Photo`
	/(?:[.”"\d)]|\p{L}) ?\/ ?(?:[A-Z][\p{L}\d&.-]*)(?: [A-Z][\p{L}\d&.-]*){0,3}\.?$/u,
	// `(Xinhua/Ana Roy)`, `(Photo by …)`, `(AP Photo/…)`, `[Photo/Agencies]`, `(Courtesy of …)`
	new RegExp(
		`[(\\[（【](?:[^()\\[\\]（）]{0,40}\\b(?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|PHOTO|[Pp]hotograph|[Cc]redits?|[Cc]ourtesy|[Hh]andout|[Ff]ile|[Vv]ia)\\b[^()\\[\\]（）]{0,80}|[A-Z][\\p{L} .'’&-]{1,30} ?/ ?[A-Z][\\p{L} .'’&/-]{1,50}|${STOCK}(?:[ /,][^()]{0,40})?)[)\\]）】]\\.?$`,
		'u',
	),
	// `Photo: Ana Roy`, `Photograph: Ana Roy/Agency`, `Credit: …`, `— Ana Roy/Agency`
	/(?:[.!?”"]|^|\s)(?:Photo|Photos|Image|Picture|Photograph|Photography|Credit|Photo credit|Image credit|Pic|PHOTO|Courtesy)(?: by|\s?:| courtesy(?: of)?| via) ?.{2,70}$/,
	new RegExp(`(?:[—–|/-]|via|[.!?”"]) ?(?:${PERSON} ?[/|,] ?)?(?:${PERSON} ?/ ?|${STOCK} ?[/,] ?)?${STOCK}\\.?$`, 'u'),
	/[（(][^（()）]{0,30}(?:摄|供图|图片|资料图)[)）]。?$/,
];
const WHOLE = new RegExp(`^(?:${PERSON} ?[/|] ?)?${STOCK}(?: ?[/|] ?${PERSON})?\\.?$`, 'u');

const OPENINGS =
	/^(?:!\[|FILE ?(?:PHOTO|PIC)?\b ?[-–—:]|(?:In )?[Tt]his (?:undated |combination |combo |aerial |file |handout |screen ?grab |archive |[A-Z][a-z]+\.? \d{1,2},? ?(?:\d{4},? )?)?(?:file )?(?:photo|picture|image|handout|photograph|frame ?grab)s?\b.{0,40}\b(?:taken|released|provided|shows?|from|made|dated)\b|(?:A|An) (?:\w+ )?(?:drone |file |aerial |panoramic |undated |archive )*(?:photo|picture|image)s? (?:taken|shows?|released|provided|dated)\b|(?:Photo|Image|Picture) (?:taken|shows?|released)\b|(?:Aerial|File|Undated) (?:photo|picture|image)\b|(?:From|L-R|\(L-R\)|\((?:From )?[Ll](?:eft)? to [Rr](?:ight)?\))|Clockwise from\b|▲|△|图[：:为]|Combo)/;

/** An agency alone in brackets ends articles too; a caption gives the day of the picture before it. */
const BARE = new RegExp(`[(\\[（【]${STOCK}[)\\]）】]\\.?$`, 'u');
const DATED = /(?:19|20)\d\d\.?["”]?\s*[([（【][^()[\]]*[)\]）】]\.?$/;

const LONGEST = 700;

/**
 * Whether a paragraph is the caption of a picture: it ends with a credit, or opens as captions do, or is a credit alone.
 * Looks at the first and last 120 characters of paragraphs up to 700 long.
 */
export function isCaption(line: string): boolean {
	const length = line.length;
	if (length > LONGEST || length < 3) return false;
	const first = line.charCodeAt(0);
	if (
		(first === 0x21 ||
			first === 0x46 ||
			first === 0x54 ||
			first === 0x41 ||
			first === 0x49 ||
			first === 0x50 ||
			first === 0x55 ||
			first === 0x4c ||
			first === 0x43 ||
			first > 0x2000 ||
			first === 0x28) &&
		OPENINGS.test(line.slice(0, 120))
	) {
		if (first !== 0x28 || /photo|image|picture/i.test(line)) return true;
	}
	if (length <= 80 && WHOLE.test(line) && line.includes('/')) return true;
	const tail = line.slice(-120);
	// A credit is closed by a bracket, or follows a slash, a bar, a dash or one of a few words.
	if (!/[)\]）】]\.?$|\/|[Pp]hoto|[Ii]mage|[Cc]redit|[Pp]icture|Getty|摄|图/.test(tail)) return false;
	if (CREDITS[0]?.test(tail) === true) return slashCredit(line);
	if (BARE.test(tail)) return DATED.test(tail);
	for (let i = 1; i < CREDITS.length; i += 1) if ((CREDITS[i] as RegExp).test(tail)) return !isDateline(line);
	return false;
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
