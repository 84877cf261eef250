// The layer table of the architecture, checked on every run: who may import whom. `npm run lint`.
const to = (path) => ({ path });
const rule = (name, from, forbidden, comment) => ({
	name,
	severity: 'error',
	comment,
	from: { path: from },
	to: forbidden,
});
module.exports = {
	forbidden: [
		rule('no-cycles', '^(src|test)', { circular: true }, 'modules must not import each other in a circle'),
		rule(
			'core-is-pure',
			'^src/core',
			to('^(src/(?!core)|vscode$|node_modules/(@types/)?(vscode|node)(-|/|$))'),
			'core imports core and small pure libraries',
		),
		{
			name: 'core-has-no-built-ins',
			severity: 'error',
			from: { path: '^src/(core|protocol|server/(?!main))' },
			to: { dependencyTypes: ['core'] },
		},
		rule('protocol-has-types-alone', '^src/protocol', to('^src/(?!core|protocol)'), 'the protocol knows core types'),
		rule(
			'server-knows-no-face',
			'^src/server/(?!main)',
			to('^src/(extension|webview|cli|platform)|^vscode$'),
			'the server imports core and protocol; its mains bring the platform',
		),
		rule(
			'server-mains',
			'^src/server/main',
			to('^src/(extension|webview|cli)|^vscode$'),
			'mains join server and platform',
		),
		rule(
			'extension-owns-no-knowledge',
			'^src/extension',
			to('^src/(server|cli|platform|core/(?!model))'),
			'the extension paints what the server says',
		),
		rule('webviews-stand-alone', '^src/webview', to('^src/(?!webview)|^vscode$'), 'a page knows its protocol alone'),
		rule(
			'cli-is-headless',
			'^src/cli',
			to('^src/(extension|webview|server|protocol)|^vscode$'),
			'the command line uses core and platform',
		),
		rule(
			'platform-knows-types',
			'^src/platform',
			to('^src/(extension|webview|cli|server/main)|^vscode$'),
			'the platform implements interfaces of core and server',
		),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		exclude: { path: '^(dist|node_modules)' },
	},
};
