/** Who acts, through whom, and who else is named in an actividad, with the words that say so. */
import type { Papel, Participacion } from '../../../src/model/schemas/participacion.ts';
import { findActors, type ActorWords } from './actors.ts';
import { isPronoun, resolve } from './anaphora.ts';
import { agentsOf } from './agents.ts';
import { attends } from './attending.ts';
import { clausesOf, type Word } from './clauses.ts';
import type { Actores, DependenciaRow, Verbos } from './compiled-tables.ts';
import { denialsOf } from './denials.ts';
import type { Actor, NameMention } from './named.ts';
import { lastAgents } from './inverted.ts';
import { namesAfter, namesFurtherAfter } from './lists.ts';
import { THROUGH } from './role-phrases.ts';
import { impliedSubjects, pastSubjects, presentSubjects, relativeSubjects } from './implied.ts';
import { withoutOrgans } from './organs.ts';
import { before, matchAt, overlaps, type Span } from './spans.ts';
import { subjectsOf } from './subjects.ts';
import { tokensOf } from './tokens.ts';
import { mainVerbs, type Verb, type VerbWords } from './verbs.ts';

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
      received: new Set(actores.recibir),
    },
    actors: {
      heads: new Set(actores.encabezan),
      inert: new Set(actores.no_actuan),
      own: new Set(actores.propios),
      needs: actores.solo_seguidos_de,
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

const BY_MEANS = before(String.raw`mediante\s+(?:(?:el|la|los|las|su|sus)\s+)?`);
/** «mediante el PACMYC», «a través del PROCODES»: an acronym that no table explains is more likely that of a programme. */
const isProgramme = (texto: string, { dependencia_id, cita, inicio }: Actor): boolean =>
  dependencia_id === undefined &&
  /^[\p{Lu}\p{N}]+$/u.test(cita) &&
  (cita.startsWith('PRO') || matchAt(BY_MEANS, texto, inicio) !== null);

const STRENGTH: Record<Papel, number> = { responsable: 0, 'por-conducto': 1, mencionada: 2 };

function responsablesOf(clauses: readonly Word[][], grammar: Grammar): Set<Actor> {
  const found = new Set<Actor>();
  for (const words of clauses) {
    const verbs = mainVerbs(words, grammar.verbs);
    let from = 0;
    for (const [at, verb] of verbs.entries()) {
      if (!verb.isPassive && !attends(words, verb, verbs[at + 1]))
        for (const { actor, part } of subjectsOf(words, from, verb))
          if (part !== 'staff' || (!verb.isReceived && !verb.isReflexive)) found.add(actor);
      from = verb.at + 1;
    }
    for (const actor of agentsOf(words, verbs)) found.add(actor);
  }
  if (found.size > 0) return found;
  const verbsOf = (words: readonly Word[]): Verb[] => mainVerbs(words, grammar.verbs);
  const last = clauses.flatMap((words) => lastAgents(words, verbsOf(words), grammar.joins));
  if (last.length > 0) return new Set(last);
  const implied = impliedSubjects(clauses, verbsOf);
  if (implied.length > 0) return new Set(implied);
  const relative = clauses.flatMap((words) => relativeSubjects(words, verbsOf(words)));
  if (relative.length > 0) return new Set(relative);
  const present = presentSubjects(clauses);
  return new Set(present.length > 0 ? present : pastSubjects(clauses, verbsOf));
}

/** « (», « y el sida (» */
const IN_BRACKETS = /^(?: (?:y|e|de|del|en|para|contra) (?:\p{Ll}+ ){1,4}| )\($/u;

const OPENS = before(
  String.raw`(?:^|\p{Ll}{3,}|[.;])\s?\((?:(?:responsables?|a cargo del?|coordina|ejecuta|opera)\s?:?\s*)?(?:el |la )?`,
  'iu',
);
const CLOSES = /^\)\s*(?:[.;]|$)/u;

/** «Se elaborará un diagnóstico (SEP).»: at the end of a sentence, after no name that it would be short for. */
function bracketed(texto: string, actors: readonly Actor[]): Actor[] {
  return actors.filter((actor, at) => {
    const former = actors[at - 1];
    const isShort = former !== undefined && /^\s\($/u.test(texto.slice(former.fin, actor.inicio));
    return !isShort && matchAt(OPENS, texto, actor.inicio) !== null && CLOSES.test(texto.slice(actor.fin));
  });
}

/** «la Unidad de Atención del INM» acts, and so the INM does; «el Centro Nacional (CENSIDA)» is told twice and is one. */
function papelesOf(
  texto: string,
  actors: readonly Actor[],
  papelOf: (actor: Actor) => Papel,
): Map<Actor, Papel> {
  const found = new Map<Actor, Papel>();
  actors.forEach((actor, at) => {
    const own = papelOf(actor);
    const former = actors[at - 1];
    const papel = former === undefined ? undefined : found.get(former);
    found.set(actor, own);
    if (former === undefined || papel === undefined || former.dependencia_id !== undefined) return;
    const isShort = IN_BRACKETS.test(texto.slice(former.fin, actor.inicio)) && texto[actor.fin] === ')';
    if (!isShort && !overlaps(former, actor)) return;
    if (STRENGTH[papel] < STRENGTH[own]) found.set(actor, papel);
    if (isShort && actor.dependencia_id !== undefined) found.delete(former);
  });
  return found;
}

/** «Si se obtiene la donación por parte del gobierno local, se construirá…»: what that one does is not what is announced. */
const actsInCondition = (texto: string, actor: Actor, conditions: readonly Span[]): boolean =>
  conditions.some(
    ({ inicio, fin }) =>
      inicio <= actor.inicio &&
      actor.fin <= fin &&
      !/(?<!\p{L})\p{L}{2,}r(?:á|án)(?!\p{L})/u.test(texto.slice(actor.fin, fin)),
  );

/** One record per dependencia and actividad, with its strongest role and the first words that give it. */
export function annotateRoles(
  actividadId: string,
  texto: string,
  mentions: readonly NameMention[],
  grammar: Grammar,
  ramo?: string,
  conditions: readonly Span[] = [],
): Participacion[] {
  const actors = findActors(texto, tokensOf(texto), mentions, grammar.actors);
  const asides: Span[] = [];
  const clauses = clausesOf(texto, actors, asides).map(withoutOrgans);
  const responsables = responsablesOf(clauses, grammar);
  const denials = denialsOf(texto);
  for (const actor of responsables)
    if (denials.some((span) => overlaps(span, actor)) || actsInCondition(texto, actor, conditions))
      responsables.delete(actor);
  const organs = new Set(
    clauses.flatMap((words) => [
      ...namesAfter(words, [...THROUGH, ...grammar.delegate]),
      ...namesFurtherAfter(words, THROUGH),
    ]),
  );
  for (const actor of organs) if (isProgramme(texto, actor)) organs.delete(actor);
  if (responsables.size === 0) for (const actor of bracketed(texto, actors)) responsables.add(actor);
  const within = actors.filter((actor) => asides.some((aside) => overlaps(aside, actor)));
  for (const actor of within) if (isThrough(texto, actor) && !isProgramme(texto, actor)) organs.add(actor);
  const best = new Map<string, Participacion>();
  const papeles = papelesOf(texto, actors, (actor) =>
    responsables.has(actor) ? 'responsable' : organs.has(actor) ? 'por-conducto' : 'mencionada',
  );
  actors.forEach((found, at) => {
    const papel = papeles.get(found);
    if (papel === undefined) return;
    const { dependencia_id, cita, inicio, fin } = resolve(
      texto,
      found,
      actors.slice(0, at),
      ramo,
      grammar.rows,
    );
    if (isPronoun(cita)) return;
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
