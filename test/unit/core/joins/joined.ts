import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../../../src/core/analysis/analyse';
import { FigureJoins, type JoinedFigure } from '../../../../src/core/joins/figureJoins';
import type { FigureSide } from '../../../../src/core/joins/figureRelation';
import { JoinedTexts, NO_LINKS, type TextLinks } from '../../../../src/core/joins/joinedTexts';
import { originGroups } from '../../../../src/core/joins/originGroups';
import { PackedStatements, packStatements } from '../../../../src/core/joins/packedStatements';
import type { TextStatements } from '../../../../src/core/joins/statements';
import { UtteranceJoins } from '../../../../src/core/joins/utteranceJoins';
import type { UtteranceSide } from '../../../../src/core/joins/utteranceLikeness';
import { statementsOf } from '../../../../src/core/joins/statementsOf';

/** Texts joined with each other, asked by their words. */
export class Joined {
	readonly texts = new JoinedTexts();
	readonly figures = new FigureJoins(this.texts);
	readonly utterances = new UtteranceJoins(this.texts, (_, name) => this.nameOf(name));
	/** One name for a speaker of several. */
	nameOf: (name: string) => string = (name) => name;
	readonly #words = new Map<string, string>();
	readonly #read = new Map<string, TextStatements>();

	constructor(texts: Readonly<Record<string, string>>, links: Readonly<Record<string, Partial<TextLinks>>> = {}) {
		for (const [key, text] of Object.entries(texts)) this.put(key, text, links[key]);
	}

	static ofFolder(folder: string): Joined {
		const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
		return new Joined(Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')])));
	}

	put(key: string, text: string, links: Partial<TextLinks> = {}): void {
		this.remove(key);
		this.#words.set(key, text);
		const statements = this.#read.get(text) ?? new PackedStatements(packStatements(statementsOf(analyse(text), text)));
		this.#read.set(text, statements);
		const joined = this.texts.put(key, statements, { ...NO_LINKS, ...links });
		this.figures.put(joined);
		this.utterances.put(joined);
	}

	remove(key: string): void {
		this.figures.remove(key);
		this.utterances.remove(key);
		this.texts.remove(key);
	}

	wordsOf({ text, statement }: FigureSide): string {
		return (this.#words.get(text.key) ?? '').slice(statement.start, statement.end);
	}

	/** The figure of these words in a text; the first, where there are several. */
	figure(key: string, words: string): FigureSide {
		const text = this.texts.get(key);
		const figures = text ? [...text.statements.figures] : [];
		const statement = figures.find(({ start, end }) => (this.#words.get(key) ?? '').slice(start, end) === words);
		assert.ok(text && statement, `no figure “${words}” in ${key}`);
		return { text, statement };
	}

	/** The others of a figure as "relation: words, text". */
	others(key: string, words: string): string[] {
		return this.figures.others(this.figure(key, words)).map((other) => this.#told(other));
	}

	/** "3 statements, 2 origins" with the figure itself. */
	count(key: string, words: string): string {
		const side = this.figure(key, words);
		const all: FigureSide[] = [side, ...this.figures.others(side)];
		return `${all.length} statements, ${originGroups(all, this.texts).length} origins`;
	}

	/** The utterance whose words begin so. */
	utterance(key: string, start: string): UtteranceSide {
		const text = this.texts.get(key);
		const at = (this.#words.get(key) ?? '').indexOf(start);
		const side = text && this.utterances.at(key, at);
		assert.ok(at >= 0 && side, `no utterance “${start}” in ${key}`);
		return side;
	}

	/** The wordings of an utterance, the first one first, as "text: first words". */
	wordings(key: string, start: string): string[] {
		return this.utterances.family(this.utterance(key, start)).map((member) => this.toldUtterance(member));
	}

	/** Like utterances of its speaker. */
	themes(key: string, start: string): string[] {
		return this.utterances.sameTheme(this.utterance(key, start)).map((other) => this.toldUtterance(other));
	}

	toldUtterance({ text, statement }: UtteranceSide): string {
		const words = (this.#words.get(text.key) ?? '').slice(statement.start, statement.end);
		return `${text.key}: ${words.replace(/[“”"]/g, '').split(/\s+/).slice(0, 4).join(' ')}`;
	}

	/** All conflicts, as "words, text / words, text", each once. */
	conflicts(): string[] {
		const found = new Set<string>();
		for (const text of this.texts.all()) {
			for (const statement of text.statements.figures) {
				for (const other of this.figures.conflictsOf({ text, statement })) {
					const both = [{ text, statement }, other].map((side) => `${this.wordsOf(side)}, ${side.text.key}`);
					found.add(both.sort().join(' / '));
				}
			}
		}
		return [...found].sort();
	}

	#told(other: JoinedFigure): string {
		return `${other.relation}: ${this.wordsOf(other)}, ${other.text.key}`;
	}
}
