// Keeps what is fetched in the cache folder: whole or not at all, and safe when two runs fetch at once.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cache } from '../root.mjs';

const tries = 3;

/**
 * The folder `name` of the cache, filled by `fill(folder)` if it is not there yet. Filling happens beside the final place
 * and is moved there when done, so a half-filled folder is never used. Networks fail for a moment, therefore three tries.
 */
export async function provide(name, what, fill) {
	const place = join(cache, 'vscode', name);
	const whole = join(place, '.complete');
	if (existsSync(whole)) return place;
	for (let attempt = 1; ; attempt++) {
		const building = `${place}.${process.pid}`;
		try {
			console.log(`fetching ${what}, once`);
			rmSync(building, { recursive: true, force: true });
			mkdirSync(building, { recursive: true });
			await fill(building);
			writeFileSync(join(building, '.complete'), '');
			if (!existsSync(whole)) {
				rmSync(place, { recursive: true, force: true });
				renameSync(building, place);
			}
			return place;
		} catch (error) {
			if (existsSync(whole)) return place;
			if (attempt === tries) throw new Error(`${what} could not be fetched: ${error.message}`, { cause: error });
			console.log(`${what}: ${error.message.split('\n')[0]}; trying again`);
			await wait(attempt * 3000);
		} finally {
			rmSync(building, { recursive: true, force: true });
		}
	}
}
