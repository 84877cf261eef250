import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeTextFiles } from '../platform/node/textFiles';
import { startServer } from './start';

startServer(createConnection(ProposedFeatures.all), { files: nodeTextFiles });
