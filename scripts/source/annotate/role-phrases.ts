/** The words after which a name is that of who acts, of whom it acts through, or of whom a sentence is about. */

const phrases = (...list: string[]): string[][] => list.map((phrase) => phrase.split(' '));
/** «a cargo de», «a cargo del» */
const of = (...list: string[]): string[] => list.flatMap((words) => [`${words} de`, `${words} del`]);
const to = (...list: string[]): string[] => list.flatMap((words) => [`${words} a`, `${words} al`]);
const each = (list: string, make: (word: string) => string | string[]): string[] =>
  list.split(' ').flatMap(make);

/** «Responsable: SEP», «Instancia ejecutora.- INEA», «Convocan – SRE e IME» */
const LABELS =
  'responsable responsables opera operan ejecuta ejecutan coordina coordinan ejecutora ejecutoras ejecutor ejecutores convoca convocan imparte imparten organiza organizan realiza realizan encargado encargada encargados encargadas dependencia dependencias institución instituciones coordinación operador operadora coordinador coordinadora realizará realizarán impartirá impartirán';

export const AGENT = phrases(
  ...of(
    'por parte',
    'a cargo',
    'a cuenta',
    'bajo la responsabilidad',
    'bajo la coordinación',
    'bajo la conducción',
    'bajo la dirección',
    'bajo la rectoría',
    'bajo el liderazgo',
    'bajo la operación',
    'responsabilidad',
    ...each('responsabilidad tarea obligación labor', (noun) =>
      each('conjunta compartida exclusiva directa común', (kind) => `${noun} ${kind}`),
    ),
    'en manos',
    'por cuenta',
  ),
  ...each('es será son serán como', (verb) =>
    each('tarea función competencia atribución obligación labor encomienda encargo compromiso', (noun) =>
      of(`${verb} ${noun}`, `${verb} una ${noun}`),
    ),
  ),
  ...each(LABELS, (word) => [
    `${word} :`,
    `${word} . -`,
    `${word} . –`,
    `${word} . —`,
    `${word} –`,
    `${word} -`,
  ]),
  'responsable ,',
  'responsables ,',
  'recae en',
  'recaerá en',
  ...each(
    'corresponde corresponderá compete competerá toca tocará incumbe incumbirá atañe concierne respecta refiere encomienda encomendará encomendarán encargará confía confiará asigna asignará',
    (verb) => (/^(?:encom|encarg|conf|asig)/u.test(verb) ? to(`se ${verb}`) : to(verb)),
  ),
  ...to(
    'por lo que hace',
    'por cuanto hace',
    'en lo que hace',
    'en lo relativo',
    'en lo referente',
    'en lo tocante',
  ),
  ...each(
    'previsto prevé prevén espera plantea propone contempla busca estima pretende planea programado acordado',
    (verb) => `${verb} que`,
  ),
);

/** «En el caso del INM, se…», «En cuanto al INEA, se…»: at the head of a sentence, before a comma. */
export const TOPIC = phrases(
  ...of('en el caso', 'respecto', 'tratándose'),
  ...to(
    'en cuanto',
    'respecto',
    'con respecto',
    'por cuanto',
    'por lo que corresponde',
    'en lo que corresponde',
  ),
  'desde',
  ...['compromiso', 'compromisos', 'acciones', 'actividades', 'tareas', 'aportación', 'contribución'].flatMap(
    (noun) => of(noun),
  ),
);

const MEANS = ['a través', 'por conducto', 'por medio', 'por intermedio', 'valiéndose'];
export const THROUGH = phrases(...of(...MEANS), 'mediante', 'vía');
