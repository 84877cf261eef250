import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { clashes, firesInText, parseDefaults, spelled } from '../../../support/keys/keybindings';
import { type Manifest, ours, type System } from '../../../support/keys/ours';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
/** What the integration suite has read in a real workbench, once a system. */
const defaults = JSON.parse(readFileSync('test/unit/extension/keys/defaults.json', 'utf8')) as Record<System, string[]>;

/** Keys that the desktop application or browsers take before the page sees them; no list of the editor has them. */
const taken: Readonly<Record<System, readonly string[]>> = {
	linux: 'ctrl+n ctrl+shift+n ctrl+t ctrl+shift+t ctrl+w ctrl+shift+w ctrl+q ctrl+l alt+d alt+e alt+f alt+f4 f11'.split(
		' ',
	),
	windows: 'ctrl+n ctrl+shift+n ctrl+t ctrl+shift+t ctrl+w ctrl+shift+w ctrl+l alt+d alt+e alt+f alt+f4 f11'.split(' '),
	mac: 'cmd+n shift+cmd+n cmd+t shift+cmd+t cmd+w shift+cmd+w cmd+q cmd+h cmd+m cmd+l ctrl+cmd+f ctrl+cmd+q'.split(' '),
};

suite('keys', () => {
	for (const system of ['linux', 'mac', 'windows'] as const) {
		test(`${system}: none of ours is one of the editor's, the desktop's or the browser's`, () => {
			assert.ok(defaults[system].length > 300);
			const others = [...defaults[system], ...taken[system].map(spelled), ...desktopChords(system)];
			const clashing = ours(manifest, system).filter(({ key }) => others.some((other) => clashes(other, key)));
			assert.deepEqual(clashing, []);
		});

		test(`${system}: no two of ours are the same`, () => {
			const keys = ours(manifest, system).map(({ key }) => key);
			assert.deepEqual(
				keys.filter((key, i) => keys.some((other, j) => i !== j && clashes(other, key))),
				[],
			);
		});
	}

	test('keys of one stroke without a modifier need a text that is open read-only and a code that has the key', () => {
		const single = ours(manifest, 'linux').filter(({ key }) => key.length === 1);
		assert.equal(single.length, 36);
		for (const { key, when } of single) {
			assert.match(when, /\beditorReadonly && policyAnnotator\.member\b/);
			assert.ok(when.endsWith(`policyAnnotator.codeKeys =~ /${key}/`), when);
		}
	});

	test('a clash is seen: the same key, or a key that begins a chord, in whatever spelling', () => {
		const [clash, other] = parseDefaults(
			'[{ "key": "shift+cmd+z", "command": "a" },\n{ "key": "ctrl+\\\\", "command": "b",\n "when": "notebookEditorFocused || !editorReadonly" }]',
		);
		assert.ok(clash && other);
		assert.ok(clashes(spelled(clash.key), spelled('cmd+shift+z')));
		assert.ok(clashes(spelled('ctrl+k'), spelled('ctrl+k t')));
		assert.ok(!clashes(spelled('ctrl+k t'), spelled('ctrl+k ctrl+t')));
		assert.equal(other.key, 'ctrl+\\');
		assert.ok(firesInText(other));
		assert.ok(!firesInText({ ...other, when: 'notebookCellListFocused && !inputFocus' }));
		assert.ok(firesInText({ ...other, when: 'editorTextFocus && !terminalFocus' }));
	});
});

/** Chords that only the desktop application has. */
function desktopChords(system: System): string[] {
	return [system === 'mac' ? 'cmd+k r' : 'ctrl+k r', system === 'mac' ? 'cmd+k p' : 'ctrl+k p'].map(spelled);
}
