import { element, filled, openChannel } from '../shared/page';
import { Form } from './form';
import { Grid } from './grid';
import { type FromPage, nothing, type Order, type Query, type State, type ToPage, type Words } from './messages';

interface Remembered {
	readonly query: Query;
	readonly order: Order;
}

const channel = openChannel<FromPage, ToPage, Remembered>();

/** The page, built once the words of the user's language are there. */
class Page {
	readonly #names: Words;
	readonly #form: Form;
	readonly #grid: Grid;
	readonly #count = element('span', { class: 'count' });
	readonly #message = element('span', { class: 'message', role: 'status' });
	readonly #ticked = element('span', { class: 'ticked', 'aria-live': 'polite' });
	readonly #progress = element('progress', { hidden: '' });
	readonly #tag: HTMLButtonElement;
	readonly #copy: HTMLButtonElement;
	readonly #empty = element('div', { class: 'empty' });
	#state: State | null = null;

	constructor(names: Words) {
		this.#names = names;
		this.#form = new Form(names, {
			search: () => this.#search(),
			stop: () => channel.send({ kind: 'stop' }),
			order: () => this.#sort(),
			changed: () => this.#remember(),
		});
		this.#grid = new Grid(names, {
			wanted: (from, count) => {
				if (this.#state === null) return;
				const { search } = this.#state;
				channel.send({ kind: 'lines', search, order: this.#form.order, from, count });
			},
			open: (hit, stay) => channel.send({ kind: 'open', hit, stay }),
			ticked: () => this.#showTicked(),
			copy: () => this.#copyLines(),
		});
		this.#tag = element('button', { type: 'button', disabled: '' }, names.tag);
		this.#copy = element('button', { type: 'button', disabled: '' }, names.copy);
		this.#tag.addEventListener('click', () => channel.send({ kind: 'tag', hits: this.#chosen }));
		this.#copy.addEventListener('click', () => this.#copyLines());
		const room = element('span', { class: 'room' });
		const status = element(
			'div',
			{ class: 'status' },
			this.#count,
			this.#progress,
			this.#message,
			room,
			this.#ticked,
			this.#tag,
			this.#copy,
		);
		document.body.replaceChildren(this.#form.root, status, this.#grid.root, this.#empty);
		const { query, order } = channel.remembered ?? { query: nothing, order: 'text' };
		this.#form.query = query;
		this.#form.order = order;
		this.#showEmpty([names.start]);
	}

	receive(message: ToPage): void {
		switch (message.kind) {
			case 'choices':
				this.#form.offer(message.speakers, message.codes);
				break;
			case 'query':
				this.#form.query = message.query;
				this.#remember();
				this.#form.words.focus();
				this.#form.words.select();
				if (message.run) this.#search();
				break;
			case 'state':
				this.#show(message.state);
				break;
			case 'problem':
				this.#problem(message.message);
				break;
			case 'lines':
				if (message.search !== this.#state?.search || message.order !== this.#form.order) break;
				this.#grid.put(message.from, message.lines);
				break;
			case 'words':
				break;
		}
	}

	/** The hits that an action is about: those ticked, else all. */
	get #chosen(): readonly number[] | null {
		const { ticked } = this.#grid;
		return ticked.length === 0 ? null : ticked;
	}

	#search(): void {
		const { query } = this.#form;
		const whole = query.in === 'texts' && [query.speaker, query.topic, query.code].every((each) => each === '');
		if (query.words.trim() === '' && whole) {
			this.#problem(this.#names.sayWhat);
			this.#form.words.focus();
			return;
		}
		this.#remember();
		channel.send({ kind: 'search', query });
	}

	#sort(): void {
		this.#remember();
		this.#grid.reset(true);
		if (this.#state) this.#grid.total = this.#state.hits;
	}

	#remember(): void {
		channel.remember({ query: this.#form.query, order: this.#form.order });
	}

	#show(state: State): void {
		const { search, hits, textsWithHits, read, texts, running, message } = state;
		if (this.#state?.search !== search) this.#grid.reset(false);
		// Lines that were in sight in a growing list may stand elsewhere once it has its order.
		else if (this.#state.running && !running && this.#form.order !== 'text') this.#grid.reset(true);
		this.#state = state;
		this.#form.running = running;
		const counted = texts > 0 || !running;
		this.#count.textContent = !counted
			? ''
			: filled(hits === 1 ? this.#names.oneHit : this.#names.hits, hits, textsWithHits, texts);
		// How many texts are to be searched is known a moment after the search has begun.
		const progress = counted ? filled(this.#names.searching, read, texts) : this.#names.begun;
		this.#message.textContent = running ? progress : message;
		this.#message.classList.toggle('problem', false);
		this.#progress.hidden = !running;
		this.#progress.max = Math.max(1, texts);
		this.#progress.value = read;
		this.#grid.total = hits;
		this.#showTicked();
		if (hits > 0 || running) this.#showEmpty([]);
		else this.#showEmpty([this.#names.none, this.#names.noneHint]);
	}

	#problem(message: string): void {
		this.#form.running = false;
		this.#progress.hidden = true;
		this.#message.textContent = message;
		this.#message.classList.toggle('problem', true);
	}

	#showEmpty(lines: readonly string[]): void {
		this.#empty.hidden = lines.length === 0;
		this.#grid.root.hidden = lines.length > 0;
		this.#empty.replaceChildren(...lines.map((line) => element('p', {}, line)));
	}

	#showTicked(): void {
		this.#ticked.textContent = this.#grid.tickedWords;
		const idle = this.#state === null || this.#state.running || this.#state.hits === 0;
		this.#tag.disabled = idle;
		this.#copy.disabled = idle;
	}

	#copyLines(): void {
		channel.send({ kind: 'copy', order: this.#form.order, hits: this.#chosen });
	}
}

let page: Page | null = null;
channel.listen((message) => {
	if (message.kind === 'words') page ??= new Page(message.words);
	else page?.receive(message);
});
channel.send({ kind: 'ready' });
