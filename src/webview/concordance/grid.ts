import { element, filled } from '../shared/page';
import type { Line, Words } from './messages';

/** Pixels of a row; the style sheet says the same. */
const HEIGHT = 22;
/** Lines asked for at once. */
const PAGE = 100;
/** Rows drawn above and below those in sight. */
const BEYOND = 8;

export interface GridEvents {
	/** Lines from a number on are in sight and not known. */
	readonly wanted: (from: number, count: number) => void;
	readonly open: (hit: number, stay: boolean) => void;
	readonly ticked: () => void;
	readonly copy: () => void;
}

/** The lines: only those in sight are drawn and asked for, however many there are. One of them is active. */
export class Grid {
	readonly root: HTMLElement;
	readonly #rows: HTMLDivElement;
	readonly #space = element('div', { class: 'space', role: 'rowgroup' });
	readonly #all: HTMLInputElement;
	readonly #names: Words;
	readonly #on: GridEvents;
	readonly #lines = new Map<number, Line>();
	readonly #asked = new Set<number>();
	#ticked = new Set<number>();
	#total = 0;
	#active = 0;

	constructor(names: Words, on: GridEvents) {
		this.#names = names;
		this.#on = on;
		this.#all = element('input', {
			type: 'checkbox',
			'aria-label': names.tickAll,
			title: names.tickAll,
			tabindex: '-1',
		});
		this.#rows = element(
			'div',
			{ class: 'rows', role: 'grid', tabindex: '0', 'aria-multiselectable': 'true', 'aria-label': names.lines },
			this.#space,
		);
		const head = element(
			'div',
			{ class: 'row head', 'aria-hidden': 'true' },
			element('span', { class: 'tick' }, this.#all),
			element('span', { class: 'left' }, names.left),
			element('span', { class: 'right' }, names.matchAndRight),
			element('span', {}, names.speaker),
			element('span', { class: 'date' }, names.date),
			element('span', { class: 'label' }, names.text),
		);
		this.root = element('div', { class: 'grid' }, head, this.#rows);
		this.#all.addEventListener('change', () => this.#tickAll(this.#all.checked));
		this.#rows.addEventListener('scroll', () => this.#draw());
		this.#rows.addEventListener('keydown', (event) => this.#key(event));
		this.#rows.addEventListener('focus', () => this.#draw());
		this.#space.addEventListener('click', (event) => this.#click(event));
		this.#space.addEventListener('dblclick', () => this.#openActive(false));
		document.addEventListener('copy', (event) => {
			if (document.activeElement !== this.#rows) return;
			event.preventDefault();
			on.copy();
		});
		new ResizeObserver(() => this.#draw()).observe(this.#rows);
	}

	/** Numbers of the hits that are ticked. */
	get ticked(): readonly number[] {
		return [...this.#ticked].sort((a, b) => a - b);
	}

	focus(): void {
		this.#rows.focus();
	}

	/** Another search, or another order: nothing is known of the lines. */
	reset(keepTicks: boolean): void {
		this.#lines.clear();
		this.#asked.clear();
		if (!keepTicks) this.#ticked = new Set();
		this.#active = 0;
		this.#rows.scrollTop = 0;
		this.#on.ticked();
	}

	/** How many lines there are. Those asked for while there were fewer are asked for again. */
	set total(total: number) {
		if (total !== this.#total) this.#asked.clear();
		this.#total = total;
		this.#rows.setAttribute('aria-rowcount', String(total));
		this.#space.style.height = `${total * HEIGHT}px`;
		this.#draw();
	}

	/** Lines have come. */
	put(from: number, lines: readonly Line[]): void {
		lines.forEach((line, i) => this.#lines.set(from + i, line));
		this.#draw();
	}

	#draw(): void {
		const first = Math.max(0, Math.floor(this.#rows.scrollTop / HEIGHT) - BEYOND);
		const end = Math.min(this.#total, Math.ceil((this.#rows.scrollTop + this.#rows.clientHeight) / HEIGHT) + BEYOND);
		const rows: HTMLElement[] = [];
		for (let at = first; at < end; at += 1) rows.push(this.#row(at));
		this.#space.replaceChildren(...rows);
		this.root.style.setProperty('--bar', `${this.#rows.offsetWidth - this.#rows.clientWidth}px`);
		if (this.#total > 0) this.#rows.setAttribute('aria-activedescendant', `row${this.#active}`);
		else this.#rows.removeAttribute('aria-activedescendant');
		this.#all.checked = this.#total > 0 && this.#ticked.size === this.#total;
		this.#all.indeterminate = this.#ticked.size > 0 && this.#ticked.size < this.#total;
		for (let page = Math.floor(first / PAGE); page * PAGE < end; page += 1) this.#want(page, first, end);
	}

	#want(page: number, first: number, end: number): void {
		if (this.#asked.has(page)) return;
		const from = Math.max(first, page * PAGE);
		let missing = false;
		for (let at = from; at < Math.min(end, (page + 1) * PAGE); at += 1) missing ||= !this.#lines.has(at);
		if (!missing) return;
		this.#asked.add(page);
		this.#on.wanted(page * PAGE, PAGE);
	}

	#row(at: number): HTMLElement {
		const line = this.#lines.get(at);
		const row = element('div', {
			class: at === this.#active ? 'row active' : 'row',
			role: 'row',
			id: `row${at}`,
			'aria-rowindex': String(at + 1),
			'aria-selected': String(line !== undefined && this.#ticked.has(line.hit)),
		});
		row.style.top = `${at * HEIGHT}px`;
		row.dataset['at'] = String(at);
		if (line === undefined) return row;
		const { left, match, right, speaker, date, text } = line;
		const tick = element('input', { type: 'checkbox', tabindex: '-1', 'aria-label': this.#names.tick });
		tick.checked = this.#ticked.has(line.hit);
		const cell = (name: string, ...children: (Node | string)[]): HTMLElement =>
			element('span', { class: name, role: 'gridcell' }, ...children);
		const title = [text, date, speaker].filter((each) => each !== '').join(' · ');
		row.append(
			cell('tick', tick),
			cell('left dim', element('span', {}, left)),
			cell('right', element('b', {}, match), right),
			cell('speaker', speaker === '' ? element('span', { class: 'dim' }, this.#names.ownWords) : speaker),
			cell('date dim', date),
			cell('label dim', text),
		);
		row.title = title;
		return row;
	}

	#click(event: MouseEvent): void {
		const target = event.target as HTMLElement;
		const at = Number(target.closest<HTMLElement>('.row')?.dataset['at'] ?? -1);
		if (at < 0) return;
		this.#rows.focus();
		const before = this.#active;
		this.#active = at;
		if (target.closest('.tick') !== null) {
			event.preventDefault();
			if (event.shiftKey) this.#tickRange(before, at);
			else this.#tick(at);
		} else this.#openActive(true);
		this.#draw();
	}

	#key(event: KeyboardEvent): void {
		const sight = Math.max(1, Math.floor(this.#rows.clientHeight / HEIGHT) - 1);
		const main = event.ctrlKey || event.metaKey;
		const steps: Readonly<Record<string, number>> = {
			ArrowDown: 1,
			ArrowUp: -1,
			PageDown: sight,
			PageUp: -sight,
			Home: -this.#total,
			End: this.#total,
		};
		const step = steps[event.key];
		if (step !== undefined) {
			const before = this.#active;
			this.#go(this.#active + step);
			if (event.shiftKey) this.#tickRange(before, this.#active);
		} else if (event.key === 'Enter') this.#openActive(main);
		else if (event.key === ' ') this.#tick(this.#active);
		else if (main && event.key === 'a') this.#tickAll(this.#ticked.size < this.#total);
		else return;
		event.preventDefault();
	}

	#go(to: number): void {
		this.#active = Math.min(Math.max(0, to), Math.max(0, this.#total - 1));
		const top = this.#active * HEIGHT;
		const { scrollTop, clientHeight } = this.#rows;
		if (top < scrollTop) this.#rows.scrollTop = top;
		else if (top + HEIGHT > scrollTop + clientHeight) this.#rows.scrollTop = top + HEIGHT - clientHeight;
		this.#draw();
	}

	#openActive(stay: boolean): void {
		const line = this.#lines.get(this.#active);
		if (line) this.#on.open(line.hit, stay);
	}

	#tick(at: number): void {
		const hit = this.#lines.get(at)?.hit;
		if (hit === undefined) return;
		if (!this.#ticked.delete(hit)) this.#ticked.add(hit);
		this.#changed();
	}

	#tickRange(from: number, to: number): void {
		for (let at = Math.min(from, to); at <= Math.max(from, to); at += 1) {
			const hit = this.#lines.get(at)?.hit;
			if (hit !== undefined) this.#ticked.add(hit);
		}
		this.#changed();
	}

	/** Hits are numbered from 0, so all are known without their lines. */
	#tickAll(all: boolean): void {
		this.#ticked = new Set(all ? Array.from({ length: this.#total }, (_, hit) => hit) : []);
		this.#changed();
	}

	#changed(): void {
		this.#on.ticked();
		this.#draw();
	}

	/** What a screen reader hears of how many are ticked. */
	get tickedWords(): string {
		return this.#ticked.size === 0 ? '' : filled(this.#names.ticked, this.#ticked.size);
	}
}
