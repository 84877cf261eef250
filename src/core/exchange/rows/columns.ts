/** What stands in a cell; a number is written as one, so that a spreadsheet can reckon with it. */
export type Cell = string | number | null;

export interface Column<Row> {
	readonly name: string;
	readonly value: (row: Row) => Cell;
}

export const column = <Row>(name: string, value: Column<Row>['value']): Column<Row> => ({ name, value });

/** A table: its rows come one by one. */
export interface Table {
	readonly name: string;
	readonly columns: readonly string[];
	readonly rows: Iterable<readonly Cell[]>;
}
