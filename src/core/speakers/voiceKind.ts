/** What a source is: a person, a body, a document, or nobody in particular. */
export type VoiceKind = 'person' | 'body' | 'document' | 'unnamed';

const BODY =
	/\b(?:agency|alliance|army|assembly|association|authority|bank|board|bureau|cabinet|center|centre|chamber|coalition|college|commission|committee|company|conference|congress|corporation|council|court|department|embassy|federation|force|forum|foundation|fund|government|group|house|inspectorate|institute|institution|laboratory|league|ministry|network|office|organi[sz]ation|parliament|party|police|polytechnic|press|radio|school|secretariat|senate|service|society|survey|team|tribune|union|university|gazette|courier|daily|herald|journal|news|post|review|times)\b/i;
const DOCUMENT =
	/\b(?:act|agreement|analysis|announcement|bill|bulletin|census|charter|communiqu[eé]|constitution|declaration|decree|directive|document|fact sheet|guidelines?|law|memorandum|notice|plan|poll|regulations?|report|resolution|statement|study|survey data|treaty|white paper|yearbook)\b/i;
const HAN_BODY = /(?:部|局|委|院|会|社|所|署|厅|处|公司|集团|大学|政府|银行|法院|报|台|网)$/;
const HAN_DOCUMENT = /(?:报告|公报|白皮书|通知|法|条例|规定|文件|决定|纲要|计划)$/;

/**
 * What a source is, by its name: the last word that tells decides ("government work report" is a document, "Office of
 * National Statistics" a body); a name of small letters alone that is no document is nobody in particular.
 */
export function voiceKind(name: string): VoiceKind {
	if (HAN_DOCUMENT.test(name)) return 'document';
	if (HAN_BODY.test(name)) return 'body';
	if (/^[\u3400-\u9fff·]+$/.test(name)) return 'person';
	const named = /\p{Lu}/u.test(name);
	const head = name.split(/\s+(?:of|for|on|in|to|at|and)\s+/)[0] ?? name;
	const words = head.trim().split(/\s+/);
	const last = words.at(-1) ?? '';
	if (DOCUMENT.test(last) || (DOCUMENT.test(head) && !BODY.test(last)))
		return named || words.length > 2 ? 'document' : 'unnamed';
	if (!named) return 'unnamed';
	if (/^[A-Z]{2,}$/.test(name) || /press$/i.test(last)) return 'body';
	return BODY.test(last) || BODY.test(head) ? 'body' : 'person';
}
