// Bundles the extension, its pages, the server, the command line and the test suites into dist/.
//   node src/dev/build.mjs [--only=cli,unit] [--minify]
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const only = process.argv
	.find((a) => a.startsWith('--only='))
	?.slice(7)
	.split(',');
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const node = {
	bundle: true,
	minify: process.argv.includes('--minify'),
	platform: 'node',
	format: 'cjs',
	target: 'node20',
	sourcemap: true,
	external: ['vscode', 'mocha'],
	logLevel: 'warning',
	define: { 'process.env.POLICY_ANNOTATOR_VERSION': JSON.stringify(version) },
};
const filesUnder = (folder, ending) =>
	existsSync(folder)
		? readdirSync(folder, { recursive: true })
				.filter((f) => f.endsWith(ending))
				.map((f) => join(folder, f))
		: [];

// The language client is by far the largest part of the extension and not needed to activate it: it is a file of its
// own, loaded when the server is wanted, and shares the classes of messages with the extension.
const lateClient = {
	name: 'late client',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\/client\/server$/ }, ({ kind }) =>
			kind === 'dynamic-import' ? { path: './client.js', external: true } : undefined,
		);
		onResolve({ filter: /^(?:vscode-jsonrpc|\.\.\/common\/api)$/ }, ({ path, importer }) =>
			path === 'vscode-jsonrpc' || importer.includes('vscode-jsonrpc')
				? { path: './messages.js', external: true }
				: undefined,
		);
	},
};

// The pages of the panel, each a folder of src/webview with a script and a style sheet.
const pages = ['concordance', 'tables'];

const targets = {
	extension: {
		...node,
		entryPoints: {
			extension: 'src/extension/main.ts',
			client: 'src/extension/client/server.ts',
			messages: 'node_modules/vscode-jsonrpc/lib/common/api.js',
		},
		outdir: 'dist',
		plugins: [lateClient],
	},
	server: {
		...node,
		entryPoints: {
			server: 'src/server/main.ts',
			worker: 'src/platform/node/textWorker.ts',
			merge: 'src/cli/mergeMain.ts',
		},
		outdir: 'dist',
	},
	webview: {
		...node,
		platform: 'browser',
		format: 'iife',
		target: 'chrome128',
		entryPoints: Object.fromEntries(
			pages.flatMap((page) => [
				[page, `src/webview/${page}/main.ts`],
				[`${page}.style`, `src/webview/${page}/style.css`],
			]),
		),
		outdir: 'dist/webview',
	},
	cli: {
		...node,
		format: 'esm',
		entryPoints: { cli: 'src/cli/main.ts' },
		outdir: 'dist',
		// Each command in a file of its own, so that only that of the command asked for is read.
		splitting: true,
		chunkNames: 'cli/[name]-[hash]',
		outExtension: { '.js': '.mjs' },
		banner: {
			js: "#!/usr/bin/env node\nimport { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
		},
	},
	schemas: { ...node, entryPoints: { schemas: 'src/dev/schemas.ts' }, outdir: 'dist/dev' },
	unit: {
		...node,
		external: [...node.external, 'esbuild'],
		entryPoints: filesUnder('test/unit', '.test.ts'),
		outbase: 'test/unit',
		outdir: 'dist/test/unit',
	},
	integration: {
		...node,
		entryPoints: ['test/integration/index.ts', ...filesUnder('test/integration', '.test.ts')],
		outbase: 'test/integration',
		outdir: 'dist/test/integration',
	},
	e2e: {
		...node,
		external: [...node.external, 'playwright-core'],
		entryPoints: ['test/e2e/pictures.ts', ...filesUnder('test/e2e', '.test.ts')],
		outbase: 'test/e2e',
		outdir: 'dist/test/e2e',
	},
};
for (const name of only ?? Object.keys(targets)) {
	const target = targets[name];
	const entries = Array.isArray(target.entryPoints) ? target.entryPoints : Object.values(target.entryPoints);
	if (entries.length === 0 || !existsSync(entries[0])) continue;
	// The names of chunks change with what is in them.
	if (target.splitting) rmSync('dist/cli', { recursive: true, force: true });
	if (target.outdir !== 'dist') rmSync(target.outdir, { recursive: true, force: true });
	await build(target);
	// The JSON Schemas of the user's files are made by running what was built.
	if (name === 'schemas') execFileSync(process.execPath, ['dist/dev/schemas.js', 'dist/schemas']);
}
