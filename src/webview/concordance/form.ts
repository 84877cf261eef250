import { element } from '../shared/page';
import type { CodeChoice, Order, Query, Words } from './messages';

/** The form above the lines: what is looked for, where, and how the lines are sorted. */
export class Form {
	readonly root: HTMLFormElement;
	readonly words = element('input', { type: 'text', id: 'words', spellcheck: 'false', autocomplete: 'off' });
	readonly #case: HTMLButtonElement;
	readonly #whole: HTMLButtonElement;
	readonly #mode: HTMLSelectElement;
	readonly #in: HTMLSelectElement;
	readonly #speaker: HTMLInputElement;
	readonly #speakers = element('datalist', { id: 'speakers' });
	readonly #topic: HTMLSelectElement;
	readonly #code: HTMLSelectElement;
	readonly #text: HTMLInputElement;
	readonly #order: HTMLSelectElement;
	readonly #search: HTMLButtonElement;
	readonly #stop: HTMLButtonElement;
	readonly #clear: HTMLButtonElement;
	readonly #names: Words;

	constructor(
		names: Words,
		on: {
			readonly search: () => void;
			readonly stop: () => void;
			readonly order: () => void;
			readonly changed: () => void;
		},
	) {
		this.#names = names;
		this.words.placeholder = names.placeholder;
		this.words.setAttribute('aria-label', names.find);
		this.#case = toggle('Aa', names.matchCase, on.changed);
		this.#whole = toggle('ab', names.wholeWords, on.changed);
		this.#mode = select({
			words: names.modeWords,
			forms: names.modeForms,
			expression: names.modeExpression,
		});
		this.#in = select({
			texts: names.inTexts,
			quotations: names.inQuotations,
			reported: names.inReported,
			turns: names.inTurns,
			figures: names.inFigures,
			passages: names.inPassages,
		});
		this.#speaker = element('input', { type: 'text', list: 'speakers', placeholder: names.anybody });
		this.#topic = select({ '': names.anyTopic });
		this.#code = select({ '': names.anyCode });
		this.#text = element('input', { type: 'text', placeholder: names.anyText });
		this.#order = select({
			text: names.sortText,
			left: names.sortLeft,
			match: names.sortMatch,
			right: names.sortRight,
			speaker: names.sortSpeaker,
			date: names.sortDate,
		});
		this.#search = element('button', { type: 'submit', class: 'primary' }, names.search);
		this.#stop = element('button', { type: 'button', hidden: '' }, names.stop);
		this.#clear = element('button', { type: 'button', hidden: '' }, names.clear);
		this.root = element(
			'form',
			{ role: 'search' },
			element('div', { class: 'words' }, this.words, element('span', { class: 'toggles' }, this.#case, this.#whole)),
			labelled(names.mode, this.#mode, true),
			this.#search,
			this.#stop,
			labelled(names.where, this.#in),
			labelled(names.speaker, this.#speaker),
			this.#speakers,
			labelled(names.topic, this.#topic),
			labelled(names.code, this.#code),
			labelled(names.text, this.#text),
			labelled(names.sort, this.#order),
			this.#clear,
		);
		this.root.addEventListener('submit', (event) => {
			event.preventDefault();
			on.search();
		});
		this.#stop.addEventListener('click', on.stop);
		this.#order.addEventListener('change', on.order);
		this.#clear.addEventListener('click', () => {
			this.query = { ...this.query, in: 'texts', speaker: '', topic: '', code: '', text: '' };
			on.search();
		});
		for (const choice of [this.#mode, this.#in, this.#topic, this.#code])
			choice.addEventListener('change', () => {
				this.#mark();
				on.search();
			});
		for (const field of [this.#speaker, this.#text]) field.addEventListener('change', () => this.#mark());
		this.root.addEventListener('input', on.changed);
		this.root.addEventListener('keydown', (event) => {
			if (event.key === 'Escape' && !this.#stop.hidden) on.stop();
		});
	}

	get query(): Query {
		return {
			words: this.words.value,
			mode: this.#mode.value as Query['mode'],
			matchCase: pressed(this.#case),
			wholeWords: pressed(this.#whole),
			in: this.#in.value as Query['in'],
			speaker: this.#speaker.value.trim(),
			topic: this.#topic.value,
			code: this.#code.value,
			text: this.#text.value.trim(),
		};
	}

	set query(query: Query) {
		this.words.value = query.words;
		this.#mode.value = query.mode;
		this.#case.setAttribute('aria-pressed', String(query.matchCase));
		this.#whole.setAttribute('aria-pressed', String(query.wholeWords));
		this.#in.value = query.in;
		this.#speaker.value = query.speaker;
		choose(this.#topic, query.topic);
		choose(this.#code, query.code);
		this.#text.value = query.text;
		this.#mark();
	}

	get order(): Order {
		return this.#order.value as Order;
	}

	set order(order: Order) {
		this.#order.value = order;
	}

	set running(running: boolean) {
		this.#stop.hidden = !running;
		this.#search.hidden = running;
	}

	/** What can be chosen; a choice that is no longer there stays as it is. */
	offer(speakers: readonly string[], codes: readonly CodeChoice[]): void {
		this.#speakers.replaceChildren(...speakers.map((name) => element('option', { value: name })));
		for (const [field, any] of [
			[this.#topic, this.#names.anyTopic],
			[this.#code, this.#names.anyCode],
		] as const) {
			const { value } = field;
			field.replaceChildren(
				element('option', { value: '' }, any),
				...codes.map(({ id, name, path }) =>
					element('option', { value: id }, `${'\u00a0\u00a0\u00a0'.repeat(path.length)}${name}`),
				),
			);
			choose(field, value);
		}
	}

	/** Shows which fields restrict the search. */
	#mark(): void {
		const { in: where, speaker, topic, code, text } = this.query;
		this.#in.classList.toggle('set', where !== 'texts');
		this.#speaker.classList.toggle('set', speaker !== '');
		this.#topic.classList.toggle('set', topic !== '');
		this.#code.classList.toggle('set', code !== '');
		this.#text.classList.toggle('set', text !== '');
		this.#clear.hidden = where === 'texts' && [speaker, topic, code, text].every((value) => value === '');
	}
}

function labelled(name: string, field: HTMLElement, hidden = false): HTMLLabelElement {
	return element('label', { class: 'field' }, element('span', hidden ? { class: 'spoken' } : {}, name), field);
}

function select(options: Readonly<Record<string, string>>): HTMLSelectElement {
	return element('select', {}, ...Object.entries(options).map(([value, label]) => element('option', { value }, label)));
}

function choose(field: HTMLSelectElement, value: string): void {
	if (![...field.options].some((option) => option.value === value)) field.append(element('option', { value }, value));
	field.value = value;
}

function toggle(sign: string, name: string, changed: () => void): HTMLButtonElement {
	const button = element(
		'button',
		{ type: 'button', class: 'toggle', 'aria-pressed': 'false', 'aria-label': name, title: name },
		sign,
	);
	button.addEventListener('click', () => {
		button.setAttribute('aria-pressed', String(!pressed(button)));
		changed();
	});
	return button;
}

function pressed(button: HTMLButtonElement): boolean {
	return button.getAttribute('aria-pressed') === 'true';
}
