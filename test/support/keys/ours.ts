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

/** Our keys on a system, but for undo and redo, which are the editor's own on purpose while the newest action is ours. */
export function ours(manifest: Manifest, system: System): OwnBinding[] {
	return manifest.contributes.keybindings
		.filter(({ command }) => !/\.(?:undo|redo)InText$/.test(command))
		.map(({ command, key, mac, when }) => ({ command, key: spelled(system === 'mac' ? (mac ?? key) : key), when }));
}
