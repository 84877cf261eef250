import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { unzipped } from '../../../../src/core/exchange/zip';
import { guidOf, uuid5 } from '../../../../src/core/exchange/refi/guid';
import { readXml, type XmlElement } from '../../../../src/core/exchange/xml/xmlReader';
import { corpusOf, exported } from './corpora';
import { planned } from './imports';

const G = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What may stand in an element and in which order, as the schema of the standard asks. */
const order: Readonly<Record<string, RegExp>> = {
	Project:
		/^(Users )?(CodeBook )?(Variables )?(Cases )?(Sources )?(Notes )?(Links )?(Sets )?(Graphs )?(Description )?(NoteRef )*$/,
	Users: /^(User )+$/,
	CodeBook: /^Codes $/,
	Codes: /^(Code )+$/,
	Code: /^(Description )?(NoteRef )*(Code )*$/,
	Variables: /^(Variable )+$/,
	Variable: /^(Description )?$/,
	Cases: /^(Case )+$/,
	Case: /^(Description )?(CodeRef )*(VariableValue )*(SourceRef )*(SelectionRef )*$/,
	VariableValue: /^VariableRef (TextValue |DateValue )?$/,
	Sources: /^(TextSource )+$/,
	TextSource: /^(Description )?(PlainTextContent )?(PlainTextSelection )*(Coding )*(NoteRef )*(VariableValue )*$/,
	PlainTextSelection: /^(Description )?(Coding )*(NoteRef )*$/,
	Coding: /^CodeRef (NoteRef )*$/,
	Notes: /^(Note )+$/,
	Note: /^(Description )?(PlainTextContent )?$/,
	Sets: /^(Set )+$/,
	Set: /^(Description )?(MemberCode )*(MemberSource )*(MemberNote )*$/,
};
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const words = /^[^]*$/;
const whole = /^\d+$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?$/;
const made = { creatingUser: guid, creationDateTime: moment };
const changed = { modifyingUser: guid, modifiedDateTime: moment };
const target = { 'targetGUID!': guid };
const source = { 'guid!': guid, name: words, plainTextPath: /^internal:\/\/[^/]+\.txt$/, ...made, ...changed };
/** The attributes that an element may have, with the form of their values; those with `!` it must have. */
const attributes: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
	Project: { 'name!': words, origin: words, xmlns: /^urn:QDA-XML:project:1\.0$/ },
	CodeBook: { origin: words, xmlns: /^urn:QDA-XML:codebook:1\.0$/ },
	User: { 'guid!': guid, name: words, id: words },
	Code: {
		'guid!': guid,
		'name!': words,
		'isCodable!': /^(?:true|false)$/,
		color: /^#(?:[\dA-Fa-f]{6}|[\dA-Fa-f]{3})$/,
	},
	Variable: { 'guid!': guid, 'name!': words, 'typeOfVariable!': /^(?:Text|Boolean|Integer|Float|Date|DateTime)$/ },
	Case: { 'guid!': guid, name: words },
	TextSource: source,
	Note: source,
	PlainTextSelection: {
		'guid!': guid,
		name: words,
		'startPosition!': whole,
		'endPosition!': whole,
		...made,
		...changed,
	},
	Coding: { 'guid!': guid, ...made },
	Set: { 'guid!': guid, 'name!': words },
	...Object.fromEntries(
		['CodeRef', 'NoteRef', 'SourceRef', 'SelectionRef', 'VariableRef', 'MemberCode', 'MemberSource', 'MemberNote'].map(
			(name) => [name, target],
		),
	),
};

function validate(element: XmlElement, guids: Set<string>, targets: Set<string>): void {
	const children = element.children.map(({ name }) => `${name} `).join('');
	assert.match(children, order[element.name] ?? /^$/, `children of ${element.name}`);
	const allowed = attributes[element.name] ?? {};
	for (const key of Object.keys(allowed))
		if (key.endsWith('!')) assert.ok(element.attributes.has(key.slice(0, -1)), `${element.name} has ${key}`);
	for (const [key, value] of element.attributes) {
		assert.match(value, allowed[key] ?? allowed[`${key}!`] ?? /^\b$/, `${key} of ${element.name}`);
		if (key === 'guid') {
			assert.ok(!guids.has(value), `the GUID ${value} stands once`);
			guids.add(value);
		}
		if (key === 'targetGUID' || key === 'creatingUser') targets.add(value);
	}
	if (element.name === 'DateValue') assert.match(element.text, /^\d{4}-\d{2}-\d{2}$/);
	for (const child of element.children) validate(child, guids, targets);
}

const corpus = corpusOf({
	'corpus.yaml':
		'coders: { ida: { name: Ida Vorn } }\nspeakers: [{ name: Lena Marsk, role: Mayor of Tarn }]\nworks: [{ title: Both, parts: [a.txt, b.txt] }]\n',
	'codebook.yaml': "codes:\n  - id: water\n    colour: '#0072B2'\n    children:\n      - id: dam\n  - id: fire\n",
	'a.txt':
		'\ufeffTARN, March 4, 2031 (Vornpress) --\r\n🌊 Mayor Lena Marsk said: "The dam holds."\r\nMore water came.\r\n',
	'a.txt.ida.annotations.yaml': `version: 1
coding: { status: done }
annotations:
  - id: one
    codes: [dam, water, unheard-of]
    exact: The dam holds.
    prefix: 'Lena Marsk said: "'
    suffix: "\\"\\nMore water came.\\n"
    position: { start: 63, end: 77 }
    note: Mark this.
    created: 2031-04-01T10:00:00Z
  - id: two
    exact: It stands nowhere in here at all.
`,
	'b.txt': '水库\n',
});

suite('REFI-QDA projects that we write', () => {
	const { bytes, losses } = exported('qdpx', corpus);
	const files = unzipSync(bytes);
	const xml = readXml(strFromU8(files['project.qde'] as Uint8Array), 'project.qde');
	if (!xml.ok) throw new Error(xml.problem.message);
	const root = xml.value;
	const all = (element: XmlElement, name: string): XmlElement[] => [
		...(element.name === name ? [element] : []),
		...element.children.flatMap((child) => all(child, name)),
	];

	test('are as the schema asks, every reference leading somewhere', () => {
		const guids = new Set<string>();
		const targets = new Set<string>();
		validate(root, guids, targets);
		for (const target of targets) assert.ok(guids.has(target), `${target} is there`);
	});
	test('the codebook alone is as its schema asks', () => {
		const alone = readXml(strFromU8(exported('qdc', corpus).bytes), 'codebook.qdc');
		assert.ok(alone.ok);
		validate(alone.value, new Set(), new Set());
		assert.equal(all(alone.value, 'Code').length, 3);
		assert.equal(all(alone.value, 'NoteRef').length, 0);
	});
	test('a second export is the same to the byte, and begins without byte order mark', () => {
		assert.deepEqual(exported('qdpx', corpus).bytes, bytes);
		assert.deepEqual(exported('qdc', corpus).bytes, exported('qdc', corpus).bytes);
		assert.deepEqual([...(files['project.qde'] as Uint8Array).subarray(0, 5)], [...strToU8('<?xml')]);
		assert.ok(!strFromU8(files['project.qde'] as Uint8Array).includes('\r'));
	});
	test('have texts in lower-case sources/, in UTF-8 with LF and without byte order mark, and positions in code points', () => {
		const name = `sources/${guidOf('text', 'a.txt')}.txt`;
		assert.ok(Object.keys(files).every((path) => path === 'project.qde' || path.startsWith('sources/')));
		const text = strFromU8(files[name] as Uint8Array);
		assert.ok(text.startsWith('TARN') && !text.includes('\r'));
		const [selection] = all(root, 'PlainTextSelection');
		const [start, end] = ['startPosition', 'endPosition'].map((key) => Number(selection?.attributes.get(key)));
		assert.equal(Array.from(text).slice(start, end).join(''), 'The dam holds.');
		assert.equal(selection?.attributes.get('name'), 'The dam holds.');
	});
	test('hold users, speakers as cases with their role, dates and sources as variables, parts as a set, notes', () => {
		assert.equal(all(root, 'User')[0]?.attributes.get('name'), 'Ida Vorn');
		const lena = all(root, 'Case').find((each) => each.attributes.get('name') === 'Lena Marsk');
		assert.equal(all(lena as XmlElement, 'TextValue')[0]?.text, 'Mayor of Tarn');
		assert.equal(all(lena as XmlElement, 'SelectionRef').length, 1);
		const types = all(root, 'Variable').map(
			({ attributes }) => `${attributes.get('name')} ${attributes.get('typeOfVariable')}`,
		);
		assert.ok(types.includes('Document date Date') && types.includes('Source Text'), types.join());
		assert.equal(all(root, 'MemberSource').length, 2);
		assert.equal(all(root, 'Note')[0]?.children[0]?.text, 'Mark this.');
	});
	test('say what they could not carry', () => {
		assert.ok(
			losses.some(
				(line) => line.startsWith('1 annotations that stand on no words now') && line.includes('two in a.txt'),
			),
		);
	});
	test('GUIDs are those of the standard for names', () => {
		assert.equal(
			uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'),
			'2ed6657d-e927-568b-95e1-2665a8aea6a2',
		);
		assert.equal(guidOf('annotation', G(7)), G(7));
	});
});

interface Wrote {
	readonly text?: string;
	readonly selections: readonly (readonly [start: number, end: number, name: string])[];
	readonly project?: string;
	readonly folder?: string;
	readonly ns?: string;
	readonly extra?: Readonly<Record<string, Uint8Array>>;
	readonly head?: string;
}
/** A project as another tool might write it. */
function otherTool({
	text = '',
	selections,
	project = 'project.qde',
	folder = 'Sources',
	ns = 'urn:QDA-XML:project:1:5',
	extra = {},
	head = '',
}: Wrote): Uint8Array {
	const each = selections.map(
		([start, end, name], i) =>
			`<q:PlainTextSelection guid="{${G(100 + i).toUpperCase()}}" name="${name}" startPosition="${start}" endPosition="${end}"><q:Coding guid="${G(200 + i)}"><q:CodeRef targetGUID="${G(1).toUpperCase()}"/></q:Coding></q:PlainTextSelection>`,
	);
	const xml = `<?xml version="1.0"?>${head}<q:Project xmlns:q="${ns}" name="p"><q:CodeBook><q:Codes><q:Code guid="${G(1)}" name="High Water" isCodable="true" color="#abc"/></q:Codes></q:CodeBook><q:Sources><q:TextSource guid="${G(9)}" name="Talk" plainTextPath="internal://T.txt">${each.join('')}</q:TextSource></q:Sources></q:Project>`;
	return zipSync({ [project]: strToU8(xml), [`${folder}/t.TXT`]: strToU8(text), ...extra });
}

suite('REFI-QDA projects that others write', () => {
	const lines = 'One 🌊 flood.\nTwo floods.\nThree.\n';
	const exactOf = (bytes: Uint8Array, ours = lines) =>
		planned('qdpx', bytes, corpusOf({ 'talk.txt': ours })).sidecars.flatMap(({ annotations }) =>
			annotations.map(({ exact }) => exact),
		);
	const marked = lines.replaceAll('\n', '\r\n');

	test('any namespace, name of the project file and case of the folder; braces and capitals in GUIDs; short colours', () => {
		const bytes = otherTool({
			text: lines,
			selections: [[13, 23, 'Two floods']],
			project: 'My Study.qde',
			ns: 'urn:x',
		});
		const plan = planned('qdpx', bytes, corpusOf({ 'talk.txt': lines }));
		assert.deepEqual(plan.sidecars[0]?.annotations[0]?.codes, ['high-water']);
		assert.deepEqual(plan.codes, ['high-water']);
		assert.equal(plan.codebook?.after.find('high-water')?.colour, '#aabbcc');
		assert.deepEqual(exactOf(bytes), ['Two floods']);
	});
	for (const [name, from, start, end] of [
		['code points, LF', lines, 13, 23],
		['UTF-16', lines, 14, 24],
		['CRLF as two', marked, 14, 24],
		['CRLF as two, in UTF-16', marked, 15, 25],
		['CRLF as one', marked, 13, 23],
		['a byte order mark counted', `\ufeff${lines}`, 14, 24],
		['a byte order mark, CRLF as two, UTF-16', `\ufeff${marked}`, 16, 26],
		['the end included', lines, 13, 22],
	] as const) {
		test(`positions counted in ${name}`, () => {
			const third = [
				start + 12 + (/CRLF as two/.test(name) ? 1 : 0),
				end + 8 + (/CRLF as two/.test(name) ? 1 : 0),
				'Three.',
			] as const;
			assert.deepEqual(exactOf(otherTool({ text: from, selections: [[start, end, 'Two floods'], third] })), [
				'Two floods',
				'Three.',
			]);
		});
	}
	test('a name that is not the words at its place is flagged, and the words of the place are taken', () => {
		const plan = planned(
			'qdpx',
			otherTool({
				text: lines,
				selections: [
					[13, 23, 'Two floods'],
					[25, 30, 'Something'],
				],
			}),
			corpusOf({ 'talk.txt': lines }),
		);
		assert.deepEqual(plan.losses.lines.filter((line) => line.includes('Something')).length, 1);
	});
	test('where our text has been edited, annotations are anchored in it, and changed words are left for review', () => {
		const bytes = otherTool({
			text: 'In May it rose by 5.2 percent, they said on Monday.',
			selections: [[10, 29, 'rose by 5.2 percent']],
		});
		assert.deepEqual(exactOf(bytes, 'New head.\n\nIn May it rose by 5.2 percent, they said on Monday.'), [
			'rose by 5.2 percent',
		]);
		const plan = planned(
			'qdpx',
			bytes,
			corpusOf({ 'talk.txt': 'In May it rose by 4.8 percent, they said on Monday.' }),
		);
		assert.equal(plan.sidecars[0]?.annotations[0]?.exact, 'rose by 5.2 percent');
		assert.ok(plan.losses.lines.some((line) => /to be reviewed/.test(line)));
	});
	test('archives that lead out of themselves, bombs and entities are refused', () => {
		const refused = (bytes: Uint8Array): string => {
			try {
				planned('qdpx', bytes, corpusOf({}));
				return '';
			} catch (error) {
				return (error as Error).message;
			}
		};
		const honest = { selections: [] };
		assert.match(refused(otherTool({ ...honest, extra: { '../evil.txt': strToU8('x') } })), /leads out of it/);
		assert.match(refused(otherTool({ ...honest, extra: { 'C:\\evil.txt': strToU8('x') } })), /leads out of it/);
		assert.match(
			refused(otherTool({ ...honest, extra: { 'bomb.txt': new Uint8Array(6_000_000) } })),
			/far more than its own size/,
		);
		assert.match(
			refused(otherTool({ ...honest, head: '<!DOCTYPE x [<!ENTITY a "b">]>' })),
			/document type is not read/,
		);
		assert.match(refused(strToU8('no archive')), /no ZIP archive/);
		assert.equal(unzipped(zipSync({ 'a.txt': strToU8('a') }), 'f').ok, true);
	});
	test('texts that are not there are written only when asked for, and nowhere else than in the corpus', () => {
		const bytes = otherTool({ text: lines, selections: [[13, 23, 'Two floods']] });
		assert.equal(planned('qdpx', bytes, corpusOf({})).texts.length, 0);
		assert.deepEqual(
			planned('qdpx', bytes, corpusOf({}), { texts: true }).texts.map(({ path }) => path),
			['Talk.txt'],
		);
		const evil = strFromU8(unzipSync(bytes)['project.qde'] as Uint8Array).replace(
			'name="Talk"',
			'name="../../x/..\\con:fig"',
		);
		const plan = planned('qdpx', zipSync({ 'p.qde': strToU8(evil), 't.txt': strToU8(lines) }), corpusOf({}), {
			texts: true,
		});
		assert.deepEqual(
			plan.texts.map(({ path }) => path),
			['x/con-fig.txt'],
		);
	});
});
