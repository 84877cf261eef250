// The windows that test/integration runs in. The tests of the first lie in test/integration itself, those of each other
// one in the folder of its name there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from '../../src/dev/root.mjs';
import { copyOf, temporaryFolder } from './temporary.mjs';

/** A new folder with these files, by their paths. */
function folderWith(files) {
	const folder = temporaryFolder();
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

const corpus = () => copyOf(resolve(root, 'media/sample'));

/** A program with the plain text files that programs have. */
const program = () =>
	folderWith({
		'README.md': '# Sluice\n\nOpens and closes a weir. Run `python -m sluice`.\n',
		'requirements.txt': 'numpy==1.26.0\npandas>=2.1\nrequests[socks]==2.31.0\nscipy~=1.11\n',
		'sluice/__init__.py': 'def main():\n    print("open")\n',
	});

/** Two corpora in one window: the sample, and another whose codebook gives a code of the sample another name. */
function twoFolders() {
	const other = folderWith({
		'corpus.yaml': 'version: 1\ntitle: Harbour letters\n',
		'codebook.yaml': 'version: 1\ncodes:\n  - id: jobs\n    name: Work at the harbour\n',
		'letter.txt':
			'The harbour master, Ines Talbrook, said that 46 boats had come in. "We need a second crane," Talbrook said.\n',
	});
	const file = join(temporaryFolder(), 'two.code-workspace');
	writeFileSync(file, JSON.stringify({ folders: [{ path: corpus() }, { path: other }] }));
	return file;
}

/** Each window: its name, what it opens, and whether it is trusted. */
export const windows = [
	{ window: 'corpus', open: corpus, trusted: true },
	{ window: 'program', open: program, trusted: true },
	{ window: 'twoFolders', open: twoFolders, trusted: true },
	{ window: 'untrusted', open: corpus, trusted: false },
];
