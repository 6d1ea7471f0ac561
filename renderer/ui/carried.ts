/** Attributes of copied HTML, by which a draft knows again what was copied in this program. Other programs pass them by. */

/** On an element that is a block: the block as JSON. */
export const carried = 'data-niangao-block';

/** On a paragraph that holds several of them. */
export const carriedParagraph = 'data-niangao-paragraph';
