// Where things are: the folder of the project, and the folder for what is fetched or made while developing.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** POLICY_ANNOTATOR_CACHE lets several checkouts, or a CI machine, share one folder: a VS Code takes about 640 MB. */
export const cache = resolve(process.env.POLICY_ANNOTATOR_CACHE ?? join(root, '.cache'));
