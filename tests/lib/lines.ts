/** Changes of one line of a text, which is named by its number, from 1. */

export const replaceLine = (number: number, change: (line: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((line, index) => (index + 1 === number ? change(line) : line))
    .join('\n');
export const removeLine = (number: number) => (text: string) =>
  text
    .split('\n')
    .filter((_, index) => index + 1 !== number)
    .join('\n');
