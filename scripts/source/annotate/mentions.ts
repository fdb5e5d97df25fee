/** Where a text names the dependencias of the table: whole names only, the longest one, and none inside another name. */
import { consularOffices } from './consular.ts';
import type { DependenciaRow, Verbos } from './compiled-tables.ts';
import type { NameMention } from './named.ts';
import { compileMinistries, ministriesIn, type Ministries } from './ministries.ts';
import {
  everyMatch,
  alternatives,
  before,
  matchAt,
  overlaps,
  quotedTitles,
  quoteOf,
  spansOf,
  WORD_END,
  WORD_START,
  wordBefore,
  type Quote,
} from './spans.ts';

interface Names {
  pattern: RegExp;
  idOf: Map<string, string>;
  onlyWith: Map<string, string>;
  socios: ReadonlySet<string>;
  organ: RegExp;
  ministries: Ministries;
}

/** «del PNPC. https://www.conacyt.gob.mx/index.php»: an address names nobody. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;
const SIGLA = /^[\p{Lu}\p{N}]{2,}$/u;
/** «intervendrán CONAPRED y CDI»: after a verb no noun takes the acronym into its name. */
const ANNOUNCED = /^\p{L}{2,}(?:rá|rán|ando|iendo)$/u;
/** Of «la empresa DICONSA» and «antes BANSEFI» the acronym is the name. */
const FUNCTION_WORDS = new Set(
  'empresa empresas organización organismo institución dependencia paraestatal instancia entidad fideicomiso antes hoy ahora extinta extinto el la los las del al de con a y e o u por para en entre ante que como según sin contra hacia desde mediante su sus dicha dicho'.split(
    ' ',
  ),
);

export function compileNames(rows: readonly DependenciaRow[], verbos: Verbos): Names {
  const idOf = new Map<string, string>();
  for (const row of rows)
    for (const name of [row.sigla, row.nombre, ...row.alias]) {
      idOf.set(name, row.id);
      // «Infonavit», «Telecomm»: newspapers and some ministries write long acronyms as words.
      if (/^[A-Z]{6,}$/.test(name) && name !== 'PROSPERA')
        idOf.set(`${name[0] ?? ''}${name.slice(1).toLowerCase()}`, row.id);
    }
  const onlyWith = new Map<string, string>();
  for (const row of rows) if (row.solo_con !== undefined) onlyWith.set(row.id, row.solo_con);
  // A hyphen and a capital make a longer name: the IMSS is not named in «Programa IMSS-PROSPERA».
  const source = String.raw`(?<![\p{L}\p{N}_/-])(?:${alternatives([...idOf.keys()])})(?![\p{L}\p{N}]|-\p{Lu})`;
  const organ = before(
    `${WORD_START}(?:${alternatives(verbos.organos)})\\s+(?:del|de la|en el|en la)\\s+`,
    'u',
  );
  return {
    pattern: new RegExp(source, 'gu'),
    idOf,
    onlyWith,
    socios: new Set(verbos.socios),
    organ,
    ministries: compileMinistries(rows),
  };
}

/** «la Ley del Instituto Mexicano de la Juventud», «el Reglamento Interior de la SRE»: the name of a rule, and nobody. */
const RULE = before(
  String.raw`(?<!\p{L})(?:Ley|Leyes|Reglamento|Reglamentos|Estatuto|Código|Decreto|Reglas|Manual|Lineamientos|Norma)(?: \p{Lu}\p{Ll}+(?: (?:de|y) \p{Lu}\p{Ll}+)*)? (?:de|del|de la|de los)\s+`,
  'u',
);

const STATES =
  'Aguascalientes|Baja California(?: Sur)?|Campeche|Chiapas|Chihuahua|Coahuila|Colima|Durango|Guanajuato|Guerrero|Hidalgo|Jalisco|Michoacán|Morelos|Nayarit|Nuevo León|Oaxaca|Puebla|Querétaro|Quintana Roo|San Luis Potosí|Sinaloa|Sonora|Tabasco|Tamaulipas|Tlaxcala|Veracruz|Yucatán|Zacatecas';
/** «la Secretaría de Salud de Guerrero», «el DIF Sonora»: of a state, and not the one of the table that has the same name. */
const OF_A_STATE = new RegExp(
  String.raw`^ (?:(?:de|del) )?(?:${STATES}|[Ee]stado de \p{Lu}|[Gg]obierno del? (?:[Ee]stado|${STATES})|la (?:Ciudad de México|entidad)|Distrito Federal|[Ee]stado(?![\p{L}])|estatal|municipal)${WORD_END}`,
  'u',
);
const HAS_NAMESAKES =
  /^(?:Secretaría de (?!Gobernación|Relaciones|Marina|la Defensa|Hacienda y)|DIF$|Sistema DIF$)/u;

/** «Becarios CONACYT»: a noun right before a sigla takes it into its own name; so does an organ, «OIC de la SRE». */
function insideLongerName(texto: string, name: Quote, { socios, organ }: Names): boolean {
  if (HAS_NAMESAKES.test(name.cita) && OF_A_STATE.test(texto.slice(name.fin, name.fin + 60))) return true;
  if (matchAt(organ, texto, name.inicio) !== null || matchAt(RULE, texto, name.inicio) !== null) return true;
  if (!SIGLA.test(name.cita)) return false;
  const previous = wordBefore(texto, name.inicio);
  return (
    previous !== undefined &&
    !FUNCTION_WORDS.has(previous) &&
    !socios.has(previous) &&
    !ANNOUNCED.test(previous)
  );
}

export function findMentions(texto: string, names: Names): NameMention[] {
  const hidden = [...quotedTitles(texto), ...spansOf(texto, ADDRESS)];
  const found: NameMention[] = [];
  for (const match of everyMatch(texto, names.pattern)) {
    const id = names.idOf.get(match[0]);
    const quote = quoteOf(texto, match.index, match.index + match[0].length);
    if (id === undefined || hidden.some((span) => overlaps(span, quote))) continue;
    if (!insideLongerName(texto, quote, names)) found.push({ dependencia_id: id, ...quote });
  }
  // Each consulate and embassy has a name of its own, and all are one kind.
  const offices = consularOffices(texto).filter((office) => !hidden.some((span) => overlaps(span, office)));
  const longest = found.filter((mention) => !offices.some((office) => overlaps(office, mention)));
  const ministries = ministriesIn(texto, names.ministries);
  const single = longest.filter((mention) => !ministries.some((one) => overlaps(one, mention)));
  const all = [...single, ...ministries, ...offices].sort((a, b) => a.inicio - b.inicio);
  const present = new Set(all.map((mention) => mention.dependencia_id));
  return all.filter((mention) => {
    const needed = names.onlyWith.get(mention.dependencia_id);
    return needed === undefined || present.has(needed);
  });
}
