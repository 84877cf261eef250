import { spelled } from './keybindings';

export type System = 'linux' | 'mac' | 'windows';

export interface Manifest {
	readonly contributes: {
		readonly keybindings: readonly {
			readonly command: string;
			readonly key: string;
			readonly mac?: string;
			readonly when: string;
		}[];
	};
}

export interface OwnBinding {
	readonly command: string;
	/** In one spelling. */
	readonly key: string;
	readonly when: string;
}

/**
 * Our keys in texts on a system, but for undo and redo, which are the editor's own on purpose while the newest action is
 * ours. Those of a view, or of the read-only pages on which annotations are compared, meet no key of a text.
 */
export function ours(manifest: Manifest, system: System): OwnBinding[] {
	return manifest.contributes.keybindings
		.filter(({ command }) => !/\.(?:undo|redo)InText$/.test(command))
		.filter(({ when }) => !/\bfocusedView == |\bresourceScheme == policy-annotator-review/.test(when))
		.map(({ command, key, mac, when }) => ({ command, key: spelled(system === 'mac' ? (mac ?? key) : key), when }));
}
