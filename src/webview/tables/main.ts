import { element, filled, openChannel } from '../shared/page';
import { CellGrid, MOST_ROWS } from './cellGrid';
import { type Cell, type Counts, type FromPage, type TableName, tableNames, type ToPage, type Words } from './messages';
import { PlaceList } from './placeList';
import { type Pivot, pivot } from './pivot';

interface Remembered {
	readonly table: TableName;
	readonly rows: number;
	readonly columns: number;
	readonly only: string;
}

const channel = openChannel<FromPage, ToPage, Remembered>();

/** The page, built once the words of the user's language are there. */
class Page {
	readonly #names: Words;
	readonly #table: HTMLSelectElement;
	readonly #rows = element('select');
	readonly #columns = element('select');
	readonly #only = element('select');
	readonly #onlyName = element('span');
	readonly #fields: readonly HTMLElement[];
	readonly #note = element('span', { class: 'note', role: 'status' });
	readonly #copy: HTMLButtonElement;
	readonly #save: HTMLButtonElement;
	readonly #grid: CellGrid;
	readonly #list: PlaceList;
	readonly #empty = element('div', { class: 'empty', hidden: '' });
	#counts: Counts | null = null;
	#pivot: Pivot | null = null;
	#cellName = '';
	#toList = false;

	constructor(names: Words) {
		this.#names = names;
		this.#table = element('select', {}, ...tableNames.map((name) => option(name, names.tables[name])));
		const remembered = channel.remembered;
		this.#table.value = remembered?.table ?? 'code-speaker-year';
		this.#grid = new CellGrid({
			chosen: (row, column, toList) => this.#chosen(row, column, toList),
			name: (part, id) => this.#nameOf(this.#parts[part === 'rows' ? 0 : 1], id),
		});
		this.#list = new PlaceList(names, (place, stay) => channel.send({ kind: 'open', place, stay }));
		this.#copy = element('button', { type: 'button', disabled: '' }, names.copy);
		this.#save = element('button', { type: 'button', disabled: '' }, names.save);
		const only = element('label', { class: 'field' }, this.#onlyName, this.#only);
		this.#fields = [labelled(names.rows, this.#rows), labelled(names.columns, this.#columns), only];
		document.body.replaceChildren(
			element(
				'div',
				{ class: 'bar' },
				labelled(names.table, this.#table),
				...this.#fields,
				this.#note,
				element('span', { class: 'buttons' }, this.#copy, this.#save),
			),
			this.#empty,
			element('div', { class: 'parts' }, this.#grid.root, this.#list.root),
		);
		this.#table.addEventListener('change', () => this.#ask());
		this.#rows.addEventListener('change', () => this.#turn(this.#rows, this.#columns));
		this.#columns.addEventListener('change', () => this.#turn(this.#columns, this.#rows));
		this.#only.addEventListener('change', () => this.#draw());
		for (const [button, kind] of [
			[this.#copy, 'copy'],
			[this.#save, 'save'],
		] as const)
			button.addEventListener('click', () => channel.send({ kind, rows: this.#asRows(), name: this.#table.value }));
		this.#ask();
	}

	receive(message: ToPage): void {
		if (message.kind === 'counts' && message.counts.table === this.#table.value) this.#take(message.counts);
		else if (message.kind === 'places') {
			this.#list.show(this.#cellName, message.places, message.total);
			if (this.#toList) this.#list.focus();
		} else if (message.kind === 'problem') {
			this.#note.textContent = message.message;
			this.#note.classList.add('problem');
		} else if (message.kind === 'stale') this.#ask();
	}

	get #name(): TableName {
		return this.#table.value as TableName;
	}

	/** Which parts of the keys make rows, columns, and the choice beside them. */
	get #parts(): readonly [rows: number, columns: number, only: number | null] {
		const [rows, columns] = [Number(this.#rows.value), Number(this.#columns.value)];
		const rest = this.#counts?.parts.findIndex((_, i) => i !== rows && i !== columns) ?? -1;
		return [rows, columns, rest < 0 ? null : rest];
	}

	#ask(): void {
		this.#note.classList.remove('problem');
		this.#note.textContent = this.#names.counting;
		channel.send({ kind: 'table', table: this.#name });
	}

	#take(counts: Counts): void {
		const other = this.#counts?.table !== counts.table;
		this.#counts = counts;
		if (other) {
			const remembered = channel.remembered?.table === counts.table ? channel.remembered : undefined;
			for (const field of [this.#rows, this.#columns])
				field.replaceChildren(...counts.parts.map((part, i) => option(String(i), this.#names.parts[part] ?? part)));
			this.#rows.value = String(remembered?.rows ?? 0);
			this.#columns.value = String(remembered?.columns ?? counts.parts.length - 1);
			this.#offer(remembered?.only ?? '');
		} else this.#offer(this.#only.value);
		this.#draw();
	}

	/** Rows and columns are two different parts. */
	#turn(changed: HTMLSelectElement, other: HTMLSelectElement): void {
		if (changed.value === other.value)
			other.value = String((this.#counts?.parts ?? []).findIndex((_, i) => String(i) !== changed.value));
		this.#offer('');
		this.#draw();
	}

	#offer(chosen: string): void {
		const [, , only] = this.#parts;
		const isPair = this.#name === 'co-occurrence';
		for (const field of this.#fields) field.hidden = isPair;
		if (only === null || this.#counts === null) return this.#only.replaceChildren(option('', this.#names.all));
		this.#onlyName.textContent = filled(this.#names.only, this.#names.parts[this.#counts.parts[only] ?? ''] ?? '');
		const values = [...new Set(this.#counts.rows.map(({ key }) => key[only] ?? ''))].sort();
		this.#only.replaceChildren(
			option('', this.#names.all),
			...values.map((value) => option(value, this.#nameOf(only, value))),
		);
		this.#only.value = values.includes(chosen) ? chosen : '';
	}

	#draw(): void {
		const counts = this.#counts;
		if (counts === null) return;
		const [rows, columns, only] = this.#parts;
		const mirrored = counts.table === 'co-occurrence';
		const wish = counts.parts.map((_, i) => (i === only && this.#only.value !== '' ? this.#only.value : null));
		const ordered = (part: number): boolean => counts.parts[part] === 'year';
		const table = pivot(counts.rows, { rows, columns, only: wish, mirrored, ordered });
		this.#pivot = table;
		const empty = table.total === 0;
		this.#empty.hidden = !empty;
		this.#empty.textContent = empty ? this.#names.none[counts.table] : '';
		this.#grid.root.hidden = empty;
		this.#list.hide();
		this.#copy.disabled = empty;
		this.#save.disabled = empty;
		const corner = this.#names.parts[counts.parts[rows] ?? ''] ?? '';
		this.#grid.show(table, corner, mirrored ? null : this.#names.total, this.#names.tables[counts.table]);
		const left = Math.max(0, table.rows.length - MOST_ROWS);
		const notes = [
			empty ? '' : this.#names.choose,
			left + table.left > 0 ? filled(this.#names.left, left, table.left) : '',
		];
		this.#note.classList.remove('problem');
		this.#note.textContent = notes.filter(Boolean).join(' · ');
		channel.remember({ table: counts.table, rows, columns, only: this.#only.value });
	}

	#chosen(row: string | null, column: string | null, toList: boolean): void {
		const counts = this.#counts;
		if (counts === null) return;
		const [rows, columns, only] = this.#parts;
		let key = counts.parts.map((_, i) => {
			if (i === rows) return row;
			if (i === columns) return column;
			return i === only && this.#only.value !== '' ? this.#only.value : null;
		});
		// Of two codes that occur together the pair is kept in the order of their ids.
		if (counts.table === 'co-occurrence') key = [...key].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
		this.#cellName = [row === null ? '' : this.#nameOf(rows, row), column === null ? '' : this.#nameOf(columns, column)]
			.filter(Boolean)
			.join(' · ');
		if (this.#cellName === '') this.#cellName = this.#names.total;
		this.#toList = toList;
		channel.send({ kind: 'places', table: counts.table, key });
	}

	/** The table as it is shown, all its rows, with its heading and sums. */
	#asRows(): Cell[][] {
		const table = this.#pivot;
		const counts = this.#counts;
		if (table === null || counts === null) return [];
		const [rows, columns] = this.#parts;
		const sums = counts.table !== 'co-occurrence';
		const corner = this.#names.parts[counts.parts[rows] ?? ''] ?? '';
		const head = [
			corner,
			...table.columns.map((id) => this.#nameOf(columns, id)),
			...(sums ? [this.#names.total] : []),
		];
		const body = table.rows.map((row): Cell[] => [
			this.#nameOf(rows, row),
			...table.columns.map((column) => table.cell(row, column)),
			...(sums ? [table.rowSum(row)] : []),
		]);
		const last: Cell[] = [this.#names.total, ...table.columns.map((column) => table.columnSum(column)), table.total];
		return [head, ...body, ...(sums ? [last] : [])];
	}

	#nameOf(part: number, id: string): string {
		const what = this.#counts?.parts[part];
		if (what === 'speaker') return id === '(the text itself)' ? this.#names.ownWords : id;
		if (what === 'year') return id === 'n.d.' ? this.#names.noYear : id;
		return this.#counts?.names[id] ?? id;
	}
}

function option(value: string, label: string): HTMLOptionElement {
	return element('option', { value }, label);
}

function labelled(name: string, field: HTMLElement): HTMLLabelElement {
	return element('label', { class: 'field' }, element('span', {}, name), field);
}

let page: Page | null = null;
channel.listen((message) => {
	if (message.kind === 'words') page ??= new Page(message.words);
	else page?.receive(message);
});
channel.send({ kind: 'ready' });
