import assert from 'node:assert/strict';
import { claims } from '../../../soak/sampleTexts';
import { soak } from '../../../soak/soak';

/** All of them in `npm test`; some where one folder is tried while working on it. */
const SCRIPTS = process.env['PROOFS'] === 'full' ? 10_000 : 1000;

suite('soak', () => {
	test('random edit scripts lose no annotation and attach none to another claim', () => {
		const first = Number(process.env['SOAK_SEED'] ?? Date.now() % 1_000_000_000);
		const findings: string[] = [];
		// `npm run soak` runs ten times as many, over texts with 200 annotations.
		for (let seed = first; seed < first + SCRIPTS; seed += 1) findings.push(...soak(seed, 8).findings);
		for (let seed = first; seed < first + 20; seed += 1) findings.push(...soak(seed, 200).findings);
		console.log(`      ${SCRIPTS} scripts from SOAK_SEED=${first}`);
		assert.deepEqual(findings.slice(0, 10), []);
	}).timeout(120_000);
	test('the oracle sees a passage that was attached to another claim', () => {
		assert.notEqual(claims('up 5.2 percent'), claims('up 4.8 percent'));
		assert.notEqual(claims('will pay'), claims('will not pay'));
		assert.notEqual(claims('Lind rose'), claims('Lind fell'));
		assert.equal(claims('the old water “mills”'), claims('the new water mills'));
	});
});
