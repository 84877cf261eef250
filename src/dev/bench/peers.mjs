// Libraries that do part of what the analysis does, each doing its part of it. Installed on demand into the cache folder.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cache } from '../root.mjs';

const folder = join(cache, 'peers');
const packages = ['wink-nlp', 'wink-eng-lite-web-model', 'compromise', '@microsoft/recognizers-text-suite'];

function install() {
	if (packages.every((name) => existsSync(join(folder, 'node_modules', name)))) return true;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
	const options = ['--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
	return spawnSync('npm', ['install', ...options, ...packages], { stdio: 'inherit' }).status === 0;
}

/** The peers: what each does, on how much of the corpus (in texts; some are slow), and how. Empty when offline. */
export function loadPeers() {
	if (!install()) return [];
	const require = createRequire(join(folder, 'package.json'));
	const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
	const compromise = require('compromise');
	const recognizers = require('@microsoft/recognizers-text-suite');
	const culture = recognizers.Culture.English;
	return [
		{
			name: 'wink-nlp, full pipeline',
			does: 'tokens, sentences, parts of speech, entities',
			texts: 20,
			run: (text) => wink.readDoc(text).entities().out(wink.its.detail),
		},
		{
			name: 'compromise',
			does: 'sentences, quotations, numbers, people',
			texts: 6,
			run: (text) => {
				const doc = compromise(text);
				return [doc.quotations().json(), doc.numbers().json(), doc.people().json()];
			},
		},
		{
			name: 'Recognizers-Text, numbers',
			does: 'numbers, percentages, ordinals',
			texts: 6,
			run: (text) => [
				recognizers.recognizeNumber(text, culture),
				recognizers.recognizePercentage(text, culture),
				recognizers.recognizeOrdinal(text, culture),
			],
		},
		{
			name: 'Recognizers-Text, with units and dates',
			does: 'numbers, units, money, ages, dates',
			texts: 1,
			part: 2_000,
			run: (text) => [
				recognizers.recognizeNumber(text, culture),
				recognizers.recognizeDimension(text, culture),
				recognizers.recognizeCurrency(text, culture),
				recognizers.recognizeAge(text, culture),
				recognizers.recognizeDateTime(text, culture),
			],
		},
	];
}
