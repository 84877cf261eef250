/** What a row of the analysis in a table is. */
export const rowKinds = ['documents', 'turns', 'speakers', 'quotations', 'reported', 'figures', 'topics'] as const;
export type RowKind = (typeof rowKinds)[number];

export const reportFormats = ['md', 'html', 'csv', 'json', 'jsonl', 'table'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export const agreementFormats = ['table', 'md', 'html', 'json', 'jsonl', 'csv'] as const;
export type AgreementFormat = (typeof agreementFormats)[number];
