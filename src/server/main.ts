import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ExpressionThread } from '../platform/node/expressionThread';
import { nodeFileStore } from '../platform/node/fileStore';
import { nodeMergeDriver } from '../platform/node/mergeDriver';
import { nodeTextFiles } from '../platform/node/textFiles';
import { startServer } from './start';

startServer(createConnection(ProposedFeatures.all), {
	files: nodeTextFiles,
	store: nodeFileStore,
	expressions: new ExpressionThread(),
	// The program stands beside the server.
	mergeDriver: (folder) =>
		nodeMergeDriver(fileURLToPath(folder), { script: join(__dirname, 'merge.js'), runtime: process.execPath }),
});
