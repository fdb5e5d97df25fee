/** The panel of «Guardar para leer sin conexión»: its parts, and what it says in each state. */
import { sizeWords } from '../model/size-words.ts';
import type { Cuenta } from '../model/page/offline-copy.ts';

export interface Panel {
  /** Hidden until there is something to say. */
  box: HTMLElement;
  save: HTMLButtonElement;
  /** Keeps the data too. */
  more: HTMLButtonElement;
  remove: HTMLButtonElement;
  progress: HTMLProgressElement;
  status: HTMLElement;
  size: string;
  dataSize: string;
}

export function readPanel(box: HTMLElement): Panel | undefined {
  const save = box.querySelector<HTMLButtonElement>('[data-si]');
  const more = box.querySelector<HTMLButtonElement>('[data-mas]');
  const remove = box.querySelector<HTMLButtonElement>('[data-no]');
  const progress = box.querySelector('progress');
  const status = box.querySelector<HTMLElement>('[role=status]');
  if (save === null || more === null || remove === null || progress === null || status === null)
    return undefined;
  const words = (bytes: string | undefined): string => sizeWords(Number(bytes));
  return {
    ...{ box, save, more, remove, progress, status },
    size: words(box.dataset['bytes']),
    dataSize: words(box.dataset['bytesDatos']),
  };
}

/** What is there, apart from the words. */
type State = 'none' | 'part' | 'saving' | 'read' | 'whole' | 'never';

function show({ box, save, more, remove, progress, status }: Panel, state: State, words: string): void {
  save.hidden = state === 'read' || state === 'whole' || state === 'never';
  save.disabled = state === 'saving';
  more.hidden = state !== 'read';
  remove.hidden = state !== 'whole' && state !== 'read' && state !== 'part';
  progress.hidden = state !== 'saving';
  box.hidden = false;
  // Said again only when it is something else.
  if (status.textContent !== words) status.textContent = words;
}

export function showSaving(panel: Panel, cuenta?: Cuenta): void {
  if (cuenta === undefined) {
    panel.progress.value = 0;
    show(panel, 'saving', 'Guardando…');
    return;
  }
  panel.progress.max = cuenta.total;
  panel.progress.value = cuenta.hechos;
  show(panel, 'saving', `Guardando… ${Math.floor((100 * cuenta.hechos) / cuenta.total)} %`);
}

export const showRemoved = (panel: Panel): void => show(panel, 'none', 'La copia se quitó de este aparato.');

export const showNever = (panel: Panel): void =>
  show(
    panel,
    'never',
    'Este sitio es una copia que no trae lo necesario para guardarse aquí. Use el archivo zip o el html.',
  );

/** Private windows, and browsers that are told to keep nothing. */
export const showRefused = (panel: Panel): void =>
  show(
    panel,
    'never',
    'Este navegador no deja guardar el sitio: puede ser una ventana privada, o que bloquea los datos de los sitios. Use el archivo zip o el html.',
  );

/** What a person needs to know after an attempt. */
type Fault = 'cut' | { ajeno: string };

function partWords(cuenta: Cuenta | undefined): string {
  return cuenta === undefined
    ? 'La copia de este aparato está incompleta.'
    : `La copia de este aparato está incompleta: tiene ${cuenta.hechos} de ${cuenta.total} archivos.`;
}

function faultWords(fault: Fault): string {
  return fault === 'cut'
    ? 'No se pudo guardar todo. Revise su conexión y el espacio libre, y toque otra vez: sigue donde se quedó.'
    : `No se pudo guardar todo: en el servidor, ${fault.ajeno} no es el de esta edición. Si acaba de publicarse otra, espere y toque otra vez. Si es una copia que alguien cambió, baje el zip del sitio original.`;
}

/** Every page is there; of the data none, some or all. */
function showRead(panel: Panel, { datos }: Cuenta, fault: Fault | undefined): void {
  const saved = `Guardado (${panel.size}). Ya puede abrir esta dirección sin conexión.`;
  if (datos === undefined || datos.total === 0) {
    show(panel, 'whole', saved);
    return;
  }
  if (datos.hechos === datos.total) {
    show(panel, 'whole', `${saved} También están los archivos de datos (${panel.dataSize}).`);
    return;
  }
  const part =
    datos.hechos === 0
      ? `Los archivos de datos no se guardaron; ocupan ${panel.dataSize} más.`
      : `De los archivos de datos hay ${datos.hechos} de ${datos.total}.`;
  show(panel, 'read', [saved, part, ...(fault === undefined ? [] : [faultWords(fault)])].join(' '));
}

/** An attempt that has ended: what went wrong, if something is missing, and whether it was at the data too. */
export interface Attempt {
  fault: Fault;
  withData: boolean;
}

interface Told {
  cuenta: Cuenta | undefined;
  /** Files of an attempt that was cut off, which no worker has counted. */
  remains: boolean;
  attempt?: Attempt | undefined;
}

export function showCount(panel: Panel, { cuenta, remains, attempt }: Told): void {
  const { fault, withData } = attempt ?? {};
  if (cuenta !== undefined && cuenta.hechos === cuenta.total) {
    // That the data are missing is no fault of an attempt at the pages alone.
    showRead(panel, cuenta, withData === true ? fault : undefined);
    return;
  }
  const state = remains ? 'part' : 'none';
  if (fault !== undefined) show(panel, state, faultWords(fault));
  else if (remains) show(panel, state, `${partWords(cuenta)} Toque para completarla, o quítela.`);
  else show(panel, state, `Ocupa unos ${panel.size} en este aparato.`);
}
