import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ExpressionThread } from '../platform/node/expressionThread';
import { IndexFile } from '../platform/node/indexFile';
import { nodeFileStore } from '../platform/node/fileStore';
import { nodeMergeDriver } from '../platform/node/mergeDriver';
import { nodeTextFiles } from '../platform/node/textFiles';
import { NodeTextWorkers } from '../platform/node/textWorkers';
import { startServer } from './start';

const connection = createConnection(ProposedFeatures.all);
// The programs stand beside the server.
const worker = join(__dirname, 'worker.js');

startServer(connection, {
	files: nodeTextFiles,
	store: nodeFileStore,
	expressions: new ExpressionThread(),
	workers: new NodeTextWorkers(worker, (problem) => connection.console.warn(`no worker: ${problem}`)),
	indexStore: (folder, say) => IndexFile.of(worker, fileURLToPath(folder), say),
	mergeDriver: (folder) =>
		nodeMergeDriver(fileURLToPath(folder), { script: join(__dirname, 'merge.js'), runtime: process.execPath }),
});
