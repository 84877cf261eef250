import type { PartialDate } from './partialDate';

/** When something is or holds, before the document's own date is known. */
export type When =
	| {
			readonly kind: 'date';
			readonly start: PartialDate;
			readonly finish: PartialDate | null;
			readonly future: boolean;
	  }
	| { readonly kind: 'relative'; readonly unit: 'year' | 'month' | 'week' | 'day' | 'quarter'; readonly shift: number };
