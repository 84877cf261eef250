import type { Range } from 'vscode-languageserver-protocol';

export const viewIds = ['documents', 'speakers', 'topics', 'figures', 'annotations', 'disagreements'] as const;
export type ViewId = (typeof viewIds)[number];

/** One node of a view, ready to be shown: the client adds nothing to it. */
export interface TreeNode {
	/** Unique within its view and stable while what it stands for exists. */
	readonly id: string;
	readonly label: string;
	readonly description?: string;
	/** Name of a codicon. */
	readonly icon?: string;
	/** Colour of the icon: `#rrggbb` of a code, else none. */
	readonly color?: string;
	readonly children: 'none' | 'collapsed' | 'expanded';
	/** Where a click leads. */
	readonly location?: { readonly uri: string; readonly range: Range };
	/** What commands of the context menu apply to, such as `annotation` or `code`. */
	readonly context?: string;
	/** Whether there is Markdown to show on hover. */
	readonly hasTooltip?: boolean;
	/** What a screen reader says instead of the label. */
	readonly spoken?: string;
}
