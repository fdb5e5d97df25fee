/** Media type of each kind of file in dist, by extension; shared by the server and by whoever packs files. */
const TYPES: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  bib: 'text/plain; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  epub: 'application/epub+zip',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  pdf: 'application/pdf',
  png: 'image/png',
  ris: 'text/plain; charset=utf-8',
  sqlite: 'application/vnd.sqlite3',
  svg: 'image/svg+xml',
  ttl: 'text/turtle; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
  zim: 'application/octet-stream',
  zip: 'application/zip',
};

/** Files known by their whole name, which has no extension. */
const TYPES_BY_NAME: Readonly<Record<string, string>> = {
  SHA256SUMS: 'text/plain; charset=utf-8',
  _headers: 'text/plain; charset=utf-8',
};

/** Pagefind's own kinds of file fall to the last line: bytes with no name. */
export function mimeTypeOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return TYPES_BY_NAME[name] ?? TYPES[extension] ?? 'application/octet-stream';
}
