/** How a text file of ours says that it is UTF-8 where its host names no charset: browsers would read it as windows-1252. */

export const BOM = '\ufeff';

/** For people and browsers: text that is read from its first character on. */
export function withMark(text: string): string {
  return BOM + text;
}

/** For Markdown: on a line of its own the mark hides the first heading from no parser, not even from one that keeps it. */
export function markdownWithMark(text: string): string {
  return `${BOM}\n${text}`;
}
