import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileStore } from '../platform/node/fileStore';
import { nodeTextFiles } from '../platform/node/textFiles';
import { startServer } from './start';

startServer(createConnection(ProposedFeatures.all), { files: nodeTextFiles, store: nodeFileStore });
