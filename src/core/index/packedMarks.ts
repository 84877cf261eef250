/** What a value of `pack` begins with; small numbers and the first strings have a byte of their own. */
export const Mark = {
	Null: 0,
	False: 1,
	True: 2,
	Whole: 3,
	Float: 4,
	String: 5,
	List: 6,
	Table: 7,
	Record: 8,
} as const;
export const FIRST_STRING = 16;
export const FIRST_NUMBER = 128;

/** How a column of a table is written. */
export const Column = { Same: 0, Rising: 1, Values: 2 } as const;
