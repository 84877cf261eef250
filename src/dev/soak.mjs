// Runs random edit scripts against the anchoring, with an oracle that knows where words went.
//   npm run soak [-- SCRIPTS [FIRST_SEED [ANNOTATIONS]]]
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';

await build({
	entryPoints: ['test/soak/main.ts'],
	bundle: true,
	platform: 'node',
	target: 'node20',
	outfile: 'dist/soak/main.cjs',
	logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, ['dist/soak/main.cjs', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
