import assert from 'node:assert/strict';
import { claims } from '../../../soak/sampleTexts';
import { soak } from '../../../soak/soak';

suite('soak', () => {
	test('random edit scripts lose no annotation and attach none to another claim', () => {
		const first = Number(process.env['SOAK_SEED'] ?? Date.now() % 1_000_000_000);
		const findings: string[] = [];
		const budget = process.cpuUsage();
		let scripts = 0;
		// A few seconds of processor time; `npm run soak` does as many as it is told to.
		while (scripts < 10_000 && process.cpuUsage(budget).user < 2_000_000) {
			findings.push(...soak(first + scripts, 50).findings);
			scripts += 1;
		}
		console.log(`      ${scripts} scripts from SOAK_SEED=${first}`);
		assert.deepEqual(findings, []);
	}).timeout(120_000);
	test('the oracle sees a passage that was attached to another claim', () => {
		assert.notEqual(claims('up 5.2 percent'), claims('up 4.8 percent'));
		assert.notEqual(claims('will pay'), claims('will not pay'));
		assert.notEqual(claims('Lind rose'), claims('Lind fell'));
		assert.equal(claims('the old water “mills”'), claims('the new water mills'));
	});
});
