// Takes the README's pictures anew, into media/pictures.   npm run pictures
import { endOnSignals, run } from './processes.mjs';
import { provideDependencies } from './provision/dependencies.mjs';
import { root } from './root.mjs';

endOnSignals();
await provideDependencies();
const { packExtension } = await import('./package.mjs');
await packExtension();
for (const args of [
	['src/dev/build.mjs', '--only=e2e'],
	['test/harness/endToEnd.mjs', '--pictures'],
]) {
	const { code } = await run(process.execPath, args, { cwd: root, live: true, patience: 15_000 });
	if (code !== 0) process.exit(1);
}
