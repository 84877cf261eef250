import type { Code } from '../../codebook/codebook';
import type { ExchangeFrame } from '../model';
import { plainMarkdown } from './markdownText';

/** The codebook for an appendix: each code with its rules, as deep as it stands. `level`: that of the topmost headings. */
export function codebookMarkdown(frame: ExchangeFrame, level: number): string {
	const { codebook } = frame;
	if (codebook.codes.length === 0) return 'There are no codes.\n';
	return codebook.codes.map((code) => codeMarkdown(code, Math.min(6, level + code.depth))).join('\n');
}

function codeMarkdown(code: Code, level: number): string {
	const lines: string[] = [];
	const say = (label: string, words: string | undefined): void => {
		if (words !== undefined && words.trim() !== '') lines.push(`**${label}:** ${plainMarkdown(words.trim())}`);
	};
	if (code.definition !== undefined) lines.push(plainMarkdown(code.definition.trim()));
	say('Use it when', code.when);
	say('Not when', code.whenNot);
	if (code.examples.length > 0)
		lines.push(`**Examples:**\n\n${code.examples.map((each) => `- ${plainMarkdown(each.trim())}`).join('\n')}`);
	say('Terms', code.terms.join(', '));
	say('Former ids', code.was.join(', '));
	const head = `${'#'.repeat(level)} ${plainMarkdown(code.name)} \`${code.id.replaceAll('`', '')}\``;
	return `${[head, ...lines].join('\n\n')}\n`;
}
