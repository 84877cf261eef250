// Prints what a user waits for, each with its target.   npm run speed
// The package's size; how long our code takes to be loaded and activated in a real extension host; the first marks of a
// text of one megabyte from the server, in a process of its own, from opening to the answer. The best of several runs
// counts: other programs only add time.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { packExtension } from './package.mjs';
import { run } from './processes.mjs';
import { root } from './root.mjs';

const runs = 5;

/** A megabyte of paragraphs of the sample corpus, no two of them alike. */
function megabyte() {
	const folder = join(root, 'media/sample');
	const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.txt'));
	const paragraphs = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/));
	let text = '';
	for (let i = 0; text.length < 1_000_000; i += 1) text += `${paragraphs[i % paragraphs.length]} So it was, ${i}.\n\n`;
	return text;
}

async function firstPaint(text) {
	const folder = mkdtempSync(join(tmpdir(), 'pa-speed-'));
	writeFileSync(join(folder, 'corpus.yaml'), 'version: 1\n');
	const server = spawn(process.execPath, [join(root, 'dist/server.js'), '--stdio'], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	const client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
	client.onRequest('client/registerCapability', () => null);
	const read = new Promise((done) => client.onNotification('policyAnnotator/corpusState', done));
	client.listen();
	const settings = { coder: '', trusted: true, showDates: false };
	await client.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: {},
		workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'speed' }],
		initializationOptions: { storage: null, l10n: null, settings },
	});
	await client.sendNotification('initialized', {});
	await read;
	const uri = pathToFileURL(join(folder, 'text.txt')).href;
	const begun = performance.now();
	await client.sendNotification('textDocument/didOpen', {
		textDocument: { uri, languageId: 'plaintext', version: 1, text },
	});
	const marks = await client.sendRequest('policyAnnotator/marks', { uri, lines: { start: 0, end: 50 } });
	const time = performance.now() - begun;
	client.dispose();
	server.kill();
	rmSync(folder, { recursive: true, force: true });
	if (!marks || marks.finds.figure.length === 0) throw new Error('the server painted nothing');
	return time;
}

/** Milliseconds from asking the extension host for our extension to its being active. */
async function activation() {
	const args = [join(root, 'test/harness/integration.mjs'), 'newest', 'program'];
	const { output } = await run(process.execPath, args, { cwd: root, limit: 180_000 });
	const found = /activated in ([\d.]+) ms/.exec(output);
	if (!found) throw new Error(`the extension was not activated\n${output}`);
	return Number(found[1]);
}

const { size } = await packExtension();
const integration = await run(process.execPath, ['src/dev/build.mjs', '--only=integration'], { cwd: root });
if (integration.code !== 0) throw new Error(integration.output);
const activations = [];
for (let n = 0; n < 3; n += 1) activations.push(await activation());
const text = megabyte();
const paints = [];
for (let run = 0; run < runs; run += 1) paints.push(await firstPaint(text));
const rows = [
	['package', size / 1e6, 'MB', 2],
	['activation', Math.min(...activations), 'ms', 100],
	['first paint of 1 MB', Math.min(...paints), 'ms', 500],
];
for (const [name, value, unit, target] of rows) {
	const shown = value < 10 ? value.toFixed(2) : Math.round(value);
	console.log(`${value < target ? 'ok    ' : 'MISSED'} ${name.padEnd(22)}${shown} ${unit} (target ${target} ${unit})`);
}
