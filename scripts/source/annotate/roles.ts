/** Who acts, through whom, and who else is named in an actividad, with the words that say so. */
import type { Papel, Participacion } from '../../../src/model/schemas/participacion.ts';
import { findActors, type Actor, type ActorWords } from './actors.ts';
import { agentsOf, lastAgents, namesAfter, THROUGH } from './agents.ts';
import { clausesOf, type Word } from './clauses.ts';
import type { Actores, DependenciaRow, Verbos } from './compiled-tables.ts';
import type { NameMention } from './mentions.ts';
import { before, matchAt, overlaps, type Span } from './spans.ts';
import { subjectsOf } from './subjects.ts';
import { tokensOf } from './tokens.ts';
import { mainVerbs, type VerbWords } from './verbs.ts';

export interface Grammar {
  verbs: VerbWords;
  actors: ActorWords;
  joins: ReadonlySet<string>;
  delegate: string[][];
  /** Names of the table, and those of the ministries under the ramo that writes. */
  rows: readonly DependenciaRow[];
}

export function compileGrammar(verbos: Verbos, actores: Actores, rows: readonly DependenciaRow[]): Grammar {
  return {
    verbs: {
      announced: new Set(verbos.presente_anunciado),
      present: new Set(actores.presentes),
      none: new Set(verbos.no_son_verbos),
    },
    actors: {
      heads: new Set(actores.encabezan),
      inert: new Set(actores.no_actuan),
      own: new Set(actores.propios),
    },
    joins: new Set(actores.participar),
    delegate: verbos.delegan.map((phrase) => phrase.split(' ')),
    rows,
  };
}

/** «la SEGOB —mediante el INM—»: an aside has no subject, and may say through whom. */
const ASIDE = before(
  String.raw`(?:a través|por conducto|por medio|por intermedio|mediante)(?:\s+del?)?(?:\s+(?:el|la|los|las|su|sus))?\s+`,
);
const isThrough = (texto: string, actor: Actor): boolean => matchAt(ASIDE, texto, actor.inicio) !== null;

const STRENGTH: Record<Papel, number> = { responsable: 0, 'por-conducto': 1, mencionada: 2 };

function responsablesOf(clauses: readonly Word[][], grammar: Grammar): Set<Actor> {
  const found = new Set<Actor>();
  for (const words of clauses) {
    const verbs = mainVerbs(words, grammar.verbs);
    let from = 0;
    for (const verb of verbs) {
      if (!verb.isPassive) for (const actor of subjectsOf(words, from, verb)) found.add(actor);
      from = verb.at + 1;
    }
    for (const actor of agentsOf(words, verbs)) found.add(actor);
  }
  if (found.size > 0) return found;
  return new Set(
    clauses.flatMap((words) => lastAgents(words, mainVerbs(words, grammar.verbs), grammar.joins)),
  );
}

const OWN = /^(?:est[ae]|el|la)\s+(?=\p{L}+(?: (?:nacional|general|federal))?$)/iu;

/** «esta Secretaría» is the one that was named before by that word, or the one of the report's ramo. */
function resolve(
  actor: Actor,
  before: readonly Actor[],
  ramo: string | undefined,
  rows: readonly DependenciaRow[],
): Actor {
  if (actor.dependencia_id !== undefined || !OWN.test(actor.cita)) return actor;
  const noun = actor.cita.replace(OWN, '').toLowerCase();
  const nameOf = (id: string | undefined): string =>
    rows.find((row) => row.id === id)?.nombre.toLowerCase() ?? '';
  const named = before.findLast((one) =>
    `${one.cita} ${nameOf(one.dependencia_id)}`.toLowerCase().includes(noun),
  );
  if (named?.dependencia_id !== undefined) return { ...actor, dependencia_id: named.dependencia_id };
  const same = rows.find(({ nombre }) => nombre.toLowerCase() === ramo?.toLowerCase());
  if (same?.nombre.toLowerCase().startsWith(noun) === true) return { ...actor, dependencia_id: same.id };
  if (!/^(?:secretaría|dependencia|cancillería|institución)$/u.test(noun)) return actor;
  const own = ['de', 'del', 'de la'].map((link) => `secretaría ${link} ${ramo ?? '?'}`.toLowerCase());
  const row = rows.find(({ nombre }) => own.includes(nombre.toLowerCase()));
  return row === undefined ? actor : { ...actor, dependencia_id: row.id };
}

/** One record per dependencia and actividad, with its strongest role and the first words that give it. */
export function annotateRoles(
  actividadId: string,
  texto: string,
  mentions: readonly NameMention[],
  grammar: Grammar,
  ramo?: string,
): Participacion[] {
  const actors = findActors(texto, tokensOf(texto), mentions, grammar.actors);
  const asides: Span[] = [];
  const clauses = clausesOf(texto, actors, asides);
  const responsables = responsablesOf(clauses, grammar);
  const organs = new Set(clauses.flatMap((words) => namesAfter(words, [...THROUGH, ...grammar.delegate])));
  const within = actors.filter((actor) => asides.some((aside) => overlaps(aside, actor)));
  for (const actor of within) if (isThrough(texto, actor)) organs.add(actor);
  const best = new Map<string, Participacion>();
  actors.forEach((found, at) => {
    const papel: Papel = responsables.has(found)
      ? 'responsable'
      : organs.has(found)
        ? 'por-conducto'
        : 'mencionada';
    const { dependencia_id, cita, inicio, fin } = resolve(found, actors.slice(0, at), ramo, grammar.rows);
    // Who only stands in for a name, or has none in the table, is told where it acts.
    if (papel === 'mencionada' && found.dependencia_id === undefined) return;
    const key = dependencia_id ?? `? ${cita}`;
    const known = best.get(key);
    if (known !== undefined && STRENGTH[known.papel] <= STRENGTH[papel]) return;
    const unknown = dependencia_id === undefined;
    best.set(key, {
      participacion_id: `${actividadId}-${unknown ? `caracter-${String(inicio)}` : dependencia_id}`,
      actividad_id: actividadId,
      ...(unknown ? {} : { dependencia_id }),
      papel,
      cita,
      inicio,
      fin,
      ...(unknown ? { actor_texto: cita } : {}),
    });
  });
  return [...best.values()].sort((a, b) => a.inicio - b.inicio);
}
