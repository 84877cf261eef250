/** A file that gets another name. */
export interface Renaming {
	readonly oldUri: string;
	readonly newUri: string;
}
