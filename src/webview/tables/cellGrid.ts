import { element } from '../shared/page';
import type { Pivot } from './pivot';

/** Rows drawn; longer tables say how many there are, and are copied and saved whole. */
export const MOST_ROWS = 500;

export interface CellGridEvents {
	/** A cell was chosen; null stands for the sums of a row or column. */
	readonly chosen: (row: string | null, column: string | null, toList: boolean) => void;
	readonly name: (part: 'rows' | 'columns', id: string) => string;
}

/** A table whose cells are walked with the arrow keys: one of them takes part in the order of the tab key. */
export class CellGrid {
	readonly root = element('div', { class: 'table' });
	readonly #on: CellGridEvents;
	#cells: HTMLTableCellElement[][] = [];
	#at: readonly [row: number, column: number] = [0, 0];
	#keys: { readonly rows: readonly (string | null)[]; readonly columns: readonly (string | null)[] } = {
		rows: [],
		columns: [],
	};

	constructor(on: CellGridEvents) {
		this.#on = on;
		this.root.addEventListener('keydown', (event) => this.#key(event));
		this.root.addEventListener('click', (event) => {
			const cell = (event.target as HTMLElement).closest('td');
			if (cell === null) return;
			const row = this.#cells.findIndex((cells) => cells.includes(cell));
			this.#go(row, this.#cells[row]?.indexOf(cell) ?? 0);
			this.#choose(false);
		});
	}

	/** `corner` heads the first column, `sum` the last one; without `sum` there are no sums. */
	show(table: Pivot, corner: string, sum: string | null, label: string): void {
		const shown = table.rows.slice(0, MOST_ROWS);
		this.#keys = {
			rows: [...shown, ...(sum === null ? [] : [null])],
			columns: [...table.columns, ...(sum === null ? [] : [null])],
		};
		const heads = [
			corner,
			...this.#keys.columns.map((id) => (id === null ? (sum ?? '') : this.#on.name('columns', id))),
		];
		const count = (row: string | null, column: string | null): number => {
			if (row === null) return column === null ? table.total : table.columnSum(column);
			return column === null ? table.rowSum(row) : table.cell(row, column);
		};
		this.#cells = this.#keys.rows.map((row) =>
			this.#keys.columns.map((column) => {
				const value = count(row, column);
				const names = [value === 0 ? 'nothing' : '', row === null || column === null ? 'sum' : ''];
				const text = value === 0 ? '·' : value.toLocaleString(document.documentElement.lang || undefined);
				return element('td', { tabindex: '-1', class: names.filter(Boolean).join(' '), role: 'gridcell' }, text);
			}),
		);
		const body = this.#keys.rows.map((row, i) => {
			const name = row === null ? (sum ?? '') : this.#on.name('rows', row);
			return element('tr', {}, element('th', { scope: 'row', title: name }, name), ...(this.#cells[i] ?? []));
		});
		const head = heads.map((name) => element('th', { scope: 'col', title: name }, name));
		this.root.replaceChildren(
			element(
				'table',
				{ role: 'grid', 'aria-label': label },
				element('thead', {}, element('tr', {}, ...head)),
				element('tbody', {}, ...body),
			),
		);
		this.#at = [0, 0];
		this.#cells[0]?.[0]?.setAttribute('tabindex', '0');
	}

	focus(): void {
		this.#cells[this.#at[0]]?.[this.#at[1]]?.focus();
	}

	#key(event: KeyboardEvent): void {
		const [row, column] = this.#at;
		const steps: Readonly<Record<string, readonly [number, number]>> = {
			ArrowDown: [row + 1, column],
			ArrowUp: [row - 1, column],
			ArrowRight: [row, column + 1],
			ArrowLeft: [row, column - 1],
			Home: [row, 0],
			End: [row, this.#keys.columns.length - 1],
		};
		const to = steps[event.key];
		if (to !== undefined) {
			this.#go(...to);
			this.focus();
		} else if (event.key === 'Enter' || event.key === ' ') this.#choose(event.key === 'Enter');
		else return;
		event.preventDefault();
	}

	#go(row: number, column: number): void {
		const to = this.#cells[row]?.[column];
		if (!to) return;
		this.#cells[this.#at[0]]?.[this.#at[1]]?.setAttribute('tabindex', '-1');
		this.#at = [row, column];
		to.setAttribute('tabindex', '0');
	}

	#choose(toList: boolean): void {
		const [row, column] = this.#at;
		for (const cell of this.root.querySelectorAll('td[aria-selected]')) cell.removeAttribute('aria-selected');
		const cell = this.#cells[row]?.[column];
		if (!cell || cell.classList.contains('nothing')) return;
		cell.setAttribute('aria-selected', 'true');
		this.#on.chosen(this.#keys.rows[row] ?? null, this.#keys.columns[column] ?? null, toList);
	}
}
