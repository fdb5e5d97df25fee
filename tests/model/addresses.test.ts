/** The public address, as whoever builds the site gives it. */
import { expect, test } from 'vitest';
import { siteUrl } from '../../src/model/addresses.ts';

test.each(['nonsense', '/pem/', 'ftp://uno.mx/', 'file:///pem/'])(
  '%j is refused by its name and by what is wanted',
  (value) => {
    expect(() => siteUrl(value)).toThrow(`SITE_URL must be an http(s) address, not ${value}`);
  },
);

test.each([
  ['https://uno.mx', 'https://uno.mx/'],
  ['https://uno.mx/pem', 'https://uno.mx/pem/'],
  ['http://uno.mx/pem/?a=1#b', 'http://uno.mx/pem/'],
])('%s is the folder %s', (value, folder) => {
  expect(siteUrl(value)).toBe(folder);
});
