/** What a paragraph is in the frame of its text. */
export type Zone =
	| 'title'
	| 'deck'
	/** A line that joins a label, a date and the headline. */
	| 'header_title'
	/** The name of a site's section. */
	| 'section_label'
	/** Agency, site and date. */
	| 'source_line'
	| 'byline'
	| 'event_date'
	| 'event_place'
	| 'event_time'
	| 'roster_heading'
	| 'roster'
	| 'editor_note'
	| 'caption'
	| 'heading'
	/** A speaker's label on a line of its own. */
	| 'label'
	| 'list_item'
	| 'body'
	| 'furniture';
