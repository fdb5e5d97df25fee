/** What a spreadsheet would run: a cell of text may not begin so. */
export const FORMULA = /^[=+\-@\t\r]/;
