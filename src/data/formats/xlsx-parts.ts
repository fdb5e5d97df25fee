/** What the workbook has beyond its cells, for which the library has no option: filters, links, the default style, properties. */
import { strFromU8 } from 'fflate';
import { escapeXml } from '../../model/escape.ts';
import type { DataModel } from '../data-model.ts';
import type { TableData } from '../tables/table-data.ts';
import { AUTOR } from '../../model/cite.ts';
import { LICENCIA_DATOS, PALABRAS_CLAVE, RESUMEN, TITULO } from '../texts.ts';

type Parts = Map<string, string | Uint8Array>;

/** Excel opens no sheet with more links than these. */
const MOST_LINKS = 65_530;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

function columnLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((count - 1) % 26));
}

/** Cell → address of every link of a table. */
function linksOf({ columns, rows }: TableData): [cell: string, url: string][] {
  const links = columns.flatMap(({ name, tipo }, index) =>
    tipo !== 'direccion'
      ? []
      : rows.flatMap((row, at): [string, string][] =>
          typeof row[name] === 'string' ? [[`${columnLetters(index + 1)}${at + 2}`, row[name]]] : [],
        ),
  );
  return links.length > MOST_LINKS ? [] : links;
}

function completeSheet(parts: Parts, data: TableData, number: number): void {
  const links = linksOf(data);
  const ref = `A1:${columnLetters(data.columns.length)}${data.rows.length + 1}`;
  const marks = links.map(([cell], index) => `<hyperlink ref="${cell}" r:id="rId-url-${index + 1}"/>`);
  const hyperlinks = links.length === 0 ? '' : `<hyperlinks>${marks.join('')}</hyperlinks>`;
  edit(parts, `xl/worksheets/sheet${number}.xml`, (xml) =>
    xml
      .replace('</sheetData>', `</sheetData><autoFilter ref="${ref}"/>${hyperlinks}`)
      // The library says that columns are frozen too, none of them: some readers take it at its word.
      .replace(/<pane [^>]*>/, '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'),
  );
  const relations = links.map(
    ([, url], index) =>
      `<Relationship Id="rId-url-${index + 1}" Type="${OFFICE}/relationships/hyperlink" Target="${escapeXml(url)}" TargetMode="External"/>`,
  );
  edit(parts, `xl/worksheets/_rels/sheet${number}.xml.rels`, (xml) =>
    xml.replace('</Relationships>', `${relations.join('')}</Relationships>`),
  );
}

function edit(parts: Parts, path: string, change: (xml: string) => string): void {
  const before = parts.get(path);
  if (before === undefined) throw new Error(`the library wrote no ${path}`);
  parts.set(path, change(typeof before === 'string' ? before : strFromU8(before)));
}

/** A style that cells without one have, by its name; without it readers warn, and make up their own. */
function completeStyles(xml: string): string {
  return (
    xml
      .replace(
        '<cellXfs',
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs',
      )
      .replace(
        '</cellXfs>',
        '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      )
      // Formats of one's own are numbered from 164; the library's 100 are Excel's.
      .replace(/numFmtId="1(\d\d)"/g, (_, rest: string) => `numFmtId="${164 + Number(rest)}"`)
  );
}

function properties({ edicion }: DataModel): string {
  const stamp = `${edicion.fecha}T00:00:00Z`;
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${stamp}</dcterms:${name}>`,
  );
  const namespaces = [
    `xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ];
  const fields = [
    `<dc:title>${escapeXml(TITULO)}</dc:title>`,
    `<dc:description>${escapeXml(`${RESUMEN} ${LICENCIA_DATOS.nombre}.`)}</dc:description>`,
    `<dc:creator>${AUTOR}</dc:creator>`,
    `<cp:lastModifiedBy>${AUTOR}</cp:lastModifiedBy>`,
    `<cp:keywords>${escapeXml(PALABRAS_CLAVE.join(', '))}</cp:keywords>`,
    `<dc:language>es-MX</dc:language>`,
    `<cp:version>${edicion.version}</cp:version>`,
    ...dates,
  ];
  return `${XML}<cp:coreProperties ${namespaces.join(' ')}>${fields.join('')}</cp:coreProperties>`;
}

function addProperties(parts: Parts, model: DataModel): void {
  parts.set('docProps/core.xml', properties(model));
  const type = 'application/vnd.openxmlformats-package.core-properties+xml';
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `<Override ContentType="${type}" PartName="/docProps/core.xml"/></Types>`),
  );
  const relation = `<Relationship Id="rId-core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`;
  edit(parts, '_rels/.rels', (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`));
}

/** `before` is how many sheets stand before those of the tables. */
export function complete(
  written: Readonly<Record<string, Uint8Array>>,
  model: DataModel,
  before: number,
): Parts {
  const parts: Parts = new Map(Object.entries(written));
  for (const [index, data] of model.tables.entries()) completeSheet(parts, data, before + index + 1);
  edit(parts, 'xl/styles.xml', completeStyles);
  addProperties(parts, model);
  return parts;
}
