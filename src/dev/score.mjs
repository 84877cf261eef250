// Prints the scoreboard of the analyser: gold and public sets of ../shared when they are there.
//   npm run score [-- --verbose] [-- gold gold-us polnear-dev ...]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const words = process.argv.slice(2);
const verbose = words.includes('--verbose');
const wanted = words.filter((w) => !w.startsWith('--'));
const shared = resolve('..', 'shared');
const cli = [resolve('dist/cli.mjs'), 'analyze', '--format', 'jsonl'];
const node = (args, stdio = 'inherit') => spawnSync(process.execPath, args, { stdio }).status ?? 1;
if (node(['src/dev/build.mjs', '--only=cli']) !== 0) process.exit(1);
if (!existsSync(join(shared, 'eval'))) {
	console.log('no ../shared/eval here: nothing to score against');
	process.exit(0);
}
const gold = { gold: join(shared, 'corpus'), 'gold-us': join(shared, 'eval/gold-us/texts') };
const sets = [
	'polnear-dev',
	'cqe-rt',
	'quantulum3',
	'measeval-train',
	'recognizers-en',
	'recognizers-zh',
	'turns-dev',
	'turns-scio-dev',
	'polnear-train',
];
let worst = 0;
const folder = mkdtempSync(join(tmpdir(), 'scoreboard-'));
for (const [name, texts] of Object.entries(gold)) {
	if (wanted.length && !wanted.includes(name)) continue;
	const out = join(folder, `${name}.jsonl`);
	console.log(`\n# ${name}`);
	worst ||= node([...cli, texts], ['ignore', openSync(out, 'w'), 'inherit']);
	worst ||= node([join(shared, 'eval/score.mjs'), join(shared, 'eval', name), out, ...(verbose ? ['--verbose'] : [])]);
}
for (const name of sets) {
	if (wanted.length ? !wanted.includes(name) : name === 'polnear-train') continue;
	console.log('');
	worst ||= node([
		join(shared, 'eval/score-sets.mjs'),
		join(shared, `eval/sets/${name}.jsonl`),
		'--',
		process.execPath,
		...cli,
	]);
}
rmSync(folder, { recursive: true, force: true });
process.exit(worst);
