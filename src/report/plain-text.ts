/**
 * Text without what no reader sees and a terminal or a viewer might obey: control characters, and marks that reorder text. Line
 * feeds stay; tabs and carriage returns become blanks and line feeds.
 */
export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(unseen, '');

const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;
