/** What the rules find in one text, and in the same text as often as it is asked. */
import type { Condicion } from '../../../src/model/schemas/condicion.ts';
import type { TemaDeLinea } from '../../../src/model/schemas/tema.ts';
import { rules } from './compiled-rules.ts';
import { annotateCondiciones } from './condiciones.ts';
import type { Annotations, Element } from './exceptions.ts';
import { findMentions } from './mentions.ts';
import { annotateMetas } from './metas.ts';
import { annotatePoblaciones } from './poblaciones.ts';
import { annotateRoles } from './roles.ts';
import type { Quote } from './spans.ts';
import { annotateTopics } from './temas.ts';

export interface Reading extends Annotations {
  condiciones: readonly Condicion[];
  temas: readonly TemaDeLinea[];
  /** Numbers of which only a part could be read. */
  unread: readonly Quote[];
}

function read(id: string, { elemento, texto, ramo }: Element): Reading {
  const { grammar, quantities, lexicon, conditions, topics } = rules;
  const names = findMentions(texto, rules.names);
  const menciones = annotatePoblaciones(elemento, id, texto, names, lexicon);
  // «consulado» is a kind, and a topic of readers too.
  const bodies = names.filter(({ dependencia_id }) => dependencia_id !== 'red-consular');
  const temas = annotateTopics(elemento, id, texto, bodies, topics);
  if (elemento === 'linea')
    return { menciones, temas, condiciones: [], participaciones: [], metas: [], unread: [] };
  const condiciones = annotateCondiciones(id, texto, conditions);
  const participaciones = annotateRoles(id, texto, names, grammar, ramo, condiciones);
  return { menciones, temas, condiciones, participaciones, ...annotateMetas(id, texto, quantities) };
}

/** More than any documents have: whoever reads without end forgets. */
const MOST = 5000;
const known = new Map<string, Reading>();

/** Who reads the documents again after a change, as `npm run dev` does, reads only what changed: to read all takes most of the time that content takes. */
export function readElement(id: string, element: Element): Reading {
  const { elemento, texto, ramo } = element;
  const key = JSON.stringify([elemento, id, ramo, texto]);
  const reading = known.get(key) ?? read(id, element);
  if (known.size >= MOST) known.clear();
  known.set(key, reading);
  return reading;
}
