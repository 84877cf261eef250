import type { Span } from '../model/span';

/** A person introduced with an office or affiliation: a roster line, a host's introduction, an apposition. */
export interface Introduction extends Span {
	/** The bare name, as written. */
	readonly name: string;
	readonly nameSpan: Span;
	/** Office and affiliation in the text's words. */
	readonly role: string | null;
	/** `Mr`, `Ms.`; null when none stands there. */
	readonly honorific: string | null;
	/** Where it stands: in a list of participants, in the host's words, in an editor's note. */
	readonly source: 'roster' | 'host' | 'note';
	/** The roster sets this person apart as the one who leads the conversation. */
	readonly host: boolean;
}

const HONORIFIC = '((?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Hon|Sir|Dame|H\\.E|Amb|Rev|Madam|Mme|M)\\.?,? ){0,2})';
const NAME = "((?:[A-Z][\\p{L}'’.-]+|[A-Z]\\.)(?: (?:[A-Z][\\p{L}'’.-]*|de|da|del|van|von|der|bin|al|el)){1,4})";
const ROSTER = new RegExp(
	`^(?:[-*•·]\\s+)?(?:\\*\\*)?${HONORIFIC}${NAME}(?:\\*\\*)?(?:, | ?[–—] | - |: ?)(.{3,260})$`,
	'u',
);
/** An entry opens with two words, as a name or an honorific and a name do: most lines are passed by without compiling the rest. */
const OPENS_ENTRY = /^(?:[-*•·]\s+)?(?:\*\*)?[A-Z][^\s,:]*,? (?:[A-Z]|d[ae]|v[ao]n|bin|al|el)/;
/** A role begins so, or holds a word of office. */
const ROLE =
	/\b(?:president|premier|minister|vice|deputy|secretary|director|governor|mayor|head|chief|chair\w*|spokes\w+|commissioner|ambassador|representative|professor|fellow|member|officer|ceo|adviser|advisor|analyst|economist|editor|correspondent|manager|partner|founder|counsel|general|dean|researcher|scientist|coordinator|administrator|executive|leader|senator|judge|envoy|delegate|expert|engineer|moderator|host)\b/i;

/** Reads a line of a list of participants: name, then office. Null for other lines; looks at 300 characters. */
export function readRosterLine(line: string, at: number, host: boolean): Introduction | null {
	if (line.length > 330 || !OPENS_ENTRY.test(line)) return null;
	const m = ROSTER.exec(line);
	if (m === null) return null;
	const honorific = (m[1] as string).trim();
	const name = (m[2] as string).replace(/[.,]$/, '');
	const role = (m[3] as string).trim();
	// A sentence about a person is no entry of a list.
	if (
		!ROLE.test(role) ||
		/[.!?]["”]?$|\p{Ll}{3}[.!?] +["“([]?\p{Lu}/u.test(role) ||
		/\b(?:said|says|told|was|were|has|have|will|added|is|are)\b/.test(role)
	)
		return null;
	const from = line.indexOf(name, honorific.length);
	const start = honorific === '' ? from : line.indexOf(honorific);
	return {
		start: at + start,
		end: at + line.length,
		name,
		nameSpan: { start: at + from, end: at + from + name.length },
		role: offices(role),
		honorific: honorific === '' ? null : honorific.replace(/,$/, ''),
		source: 'roster',
		host,
	};
}

const OPENS_OFFICE = /^(?:President|Chair|Moderator|Host|Rapporteur|Presiding)/;
const OFFICE_LINE =
	/^(President|Chair(?:man|woman|person)?|Moderator|Host|Rapporteur|Presiding(?: Officer)?)\s*[:：]\s*((?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Mme|M)\.? )(\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,3})(?:[\s.…]*\(([^()]{2,60})\))?\s*$/u;

/** `President: Mr. Venn (Norland)` on the first line of a list of members, as records of meetings have it; else null. */
export function readOfficeLine(line: string, at: number): Introduction | null {
	const breaks = line.indexOf('\n');
	const first = (breaks < 0 ? line : line.slice(0, breaks)).replace(/\r$/, '');
	const m = first.length > 200 || !OPENS_OFFICE.test(first) ? null : OFFICE_LINE.exec(first);
	if (m === null) return null;
	const [, office = '', honorific = '', name = '', place] = m;
	const from = first.indexOf(name, office.length + honorific.length);
	return {
		start: at + first.indexOf(honorific, office.length),
		end: at + first.length,
		name,
		nameSpan: { start: at + from, end: at + from + name.length },
		role: place === undefined ? office.toLowerCase() : `${office.toLowerCase()}, ${place}`,
		honorific: honorific.trim(),
		source: 'roster',
		host: office !== 'Rapporteur',
	};
}

const TITLED = /\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Madam|H\.E)\b/;
const IN_PROSE = new RegExp(
	`\\b(Mr|Mrs|Ms|Dr|Prof|Professor|Madam|H\\.E)\\.? ${NAME}, ((?:[^.;?!]|\\.(?=[A-Z]\\.|\\S)){5,240}?)(?=, (?:to|who|will|and (?:Mr|Ms|Mrs|Dr|Prof)\\b|Mr|Ms|Mrs|Dr|Prof)|;|[.?!](?:\\s|$))`,
	'gu',
);

/** The persons a host introduces in a stretch of text that begins at `at`. Callers bound the stretch. */
export function readHostIntroductions(text: string, at: number): Introduction[] {
	const found: Introduction[] = [];
	if (!TITLED.test(text)) return found;
	IN_PROSE.lastIndex = 0;
	for (let m = IN_PROSE.exec(text); m !== null; m = IN_PROSE.exec(text)) {
		const role = (m[3] as string).trim();
		if (!ROLE.test(role)) continue;
		const from = m.index + m[0].indexOf(m[2] as string);
		found.push({
			start: at + m.index,
			end: at + m.index + m[0].length,
			name: m[2] as string,
			nameSpan: { start: at + from, end: at + from + (m[2] as string).length },
			role: offices(role),
			honorific: m[1] as string,
			source: 'host',
			host: false,
		});
	}
	return found;
}

const NOTE = new RegExp(
	`[Nn]otes?(?:\\*\\*)?\\s*[:：—-]\\s*(?:\\*\\*)?(?:The author,? )?${HONORIFIC}${NAME}(?: is |, )((?:[^.]|\\.(?=\\S)){8,400})`,
	'u',
);

/** The author whom an editor's note introduces, or null. */
export function readNoteAuthor(note: string, at: number): Introduction | null {
	const m = NOTE.exec(note.slice(0, 700));
	if (
		m === null ||
		(!ROLE.test(m[3] as string) && !/\b(?:commentator|author|writer|student|reporter)\b/i.test(m[3] as string))
	)
		return null;
	const name = (m[2] as string).trim();
	const from = note.indexOf(name, m.index);
	return {
		start: at + from,
		end: at + m.index + m[0].length,
		name,
		nameSpan: { start: at + from, end: at + from + name.length },
		role: offices(m[3] as string),
		honorific: (m[1] as string).trim() || null,
		source: 'note',
		host: false,
	};
}

/** Offices without articles, parted by semicolons: "a writer, is a fellow at X, and a dean" is "writer; fellow at X; dean". */
function offices(words: string): string {
	return words
		.trim()
		.replace(/^(?:an?|the) /, '')
		.replaceAll(/,? (?:who )?(?:is|and) (?:also )?an? (?=(\S+ \S+ \S+))/g, (whole, next: string) =>
			ROLE.test(next) ? '; ' : whole,
		);
}
