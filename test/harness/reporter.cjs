// Mocha's own report, and behind it the files in which something failed, for a second attempt (src/dev/checks.mjs).
const { relative } = require('node:path');
const { reporters, Runner } = require('mocha');

module.exports = class extends reporters.Spec {
	constructor(runner, options) {
		super(runner, options);
		const failed = new Set();
		runner.on(Runner.constants.EVENT_TEST_FAIL, ({ file }) => failed.add(relative(process.cwd(), file)));
		runner.once(Runner.constants.EVENT_RUN_END, () => {
			for (const file of failed) console.log(`failed in ${file}`);
		});
	}
};
