import { element, filled } from '../shared/page';
import type { Place, Words } from './messages';

/** The passages of a cell. */
export class PlaceList {
	readonly root: HTMLElement;
	readonly #heading = element('h2', { 'aria-live': 'polite' });
	readonly #list: HTMLUListElement;
	readonly #names: Words;
	readonly #open: (place: number, stay: boolean) => void;
	#count = 0;
	#active = 0;

	constructor(names: Words, open: (place: number, stay: boolean) => void) {
		this.#names = names;
		this.#open = open;
		this.#list = element('ul', { role: 'listbox', tabindex: '0', 'aria-label': names.passages });
		this.root = element('div', { class: 'list', hidden: '' }, this.#heading, this.#list);
		this.#list.addEventListener('keydown', (event) => this.#key(event));
		this.#list.addEventListener('click', (event) => {
			const item = (event.target as HTMLElement).closest('li');
			if (item === null) return;
			this.#go([...this.#list.children].indexOf(item));
			this.#open(this.#active, true);
		});
	}

	show(name: string, places: readonly Place[], total: number): void {
		this.root.hidden = false;
		const more = total > places.length ? ` · ${filled(this.#names.more, places.length)}` : '';
		this.#heading.textContent = `${name} · ${filled(this.#names.counted, total)}${more}`;
		this.#list.replaceChildren(
			...places.map(({ words, text, date }, i) =>
				element(
					'li',
					{ role: 'option', id: `place${i}`, 'aria-selected': 'false' },
					element('div', { class: 'words' }, words),
					element('div', { class: 'from' }, [date, text].filter((each) => each !== '').join(' · ')),
				),
			),
		);
		this.#count = places.length;
		this.#go(0);
	}

	hide(): void {
		this.root.hidden = true;
	}

	focus(): void {
		this.#list.focus();
	}

	#key(event: KeyboardEvent): void {
		const steps: Readonly<Record<string, number>> = {
			ArrowDown: 1,
			ArrowUp: -1,
			PageDown: 5,
			PageUp: -5,
			Home: -this.#count,
			End: this.#count,
		};
		const step = steps[event.key];
		if (step !== undefined) this.#go(this.#active + step);
		else if (event.key === 'Enter') this.#open(this.#active, event.ctrlKey || event.metaKey);
		else return;
		event.preventDefault();
	}

	#go(to: number): void {
		this.#list.children[this.#active]?.setAttribute('aria-selected', 'false');
		this.#active = Math.min(Math.max(0, to), Math.max(0, this.#count - 1));
		const item = this.#list.children[this.#active];
		item?.setAttribute('aria-selected', 'true');
		item?.scrollIntoView({ block: 'nearest' });
		this.#list.setAttribute('aria-activedescendant', `place${this.#active}`);
	}
}
