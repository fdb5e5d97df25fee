/** seleccion.html: the líneas that the fragment names, in its order; every change goes back into the address. */
import './every-page.ts';
import { cleanQuery } from '../model/text/clean-query.ts';
import { readClave } from '../search/plan/query-claves.ts';
import {
  ADDING,
  type SelectableLinea,
  moved,
  readSelection,
  SELECTION,
  selectionOf,
  unreadIn,
  wholeEstrategia,
} from '../model/selection.ts';
import { selectionCsv, selectionText } from '../model/selection-text.ts';
import { lineasWords } from '../model/words.ts';
import { unreadWords } from '../model/altered-params.ts';
import { makeButton, say } from './buttons.ts';
import { copyButton } from './citing/copy.ts';
import { keepsSelection, readStored, store } from './citing/own-selection.ts';
import { root } from '../browser/online.ts';
import { saveFile } from '../browser/save-file.ts';
import { loadGlobal } from '../browser/load.ts';
import { lineaItem, make } from './selection-view.ts';

declare global {
  /** Left by guiones/lineas.js. */
  var pemLineas: readonly SelectableLinea[] | undefined;
}

const place = document.querySelector<HTMLElement>('[data-seleccion]');
let all: ReadonlyMap<string, SelectableLinea> = new Map();
let claves: string[] = [];
/** A list that came by a link is looked at: it becomes one's own when one says so. */
let borrowed = false;
/** What «Vaciar» can bring back. */
let emptied: string[] = [];
/** What the link held that is no clave, or names no línea. */
let unread: string[] = [];

const fragment = (): string => (claves.length === 0 ? '' : `#${SELECTION}=${claves.join(',')}`);

/** Paper shows the address of this very selection; the code beside it leads to an empty one. */
const paper = document.querySelector<HTMLElement>('.impreso p');
const address = paper?.textContent ?? '';
function writePaper(): void {
  if (paper === null) return;
  paper.textContent = address.replace('seleccion.html', (page) => page + fragment());
  paper.parentElement?.querySelector('svg')?.toggleAttribute('hidden', claves.length > 0);
}

const lineas = (): SelectableLinea[] => claves.flatMap((clave) => all.get(clave) ?? []);

function writeAddress(): void {
  // Setting the fragment works on file:// too, where some browsers refuse replaceState.
  if (location.hash !== fragment()) location.hash = fragment();
  // Only what is new: a page that reads before the last one's list has come must not put an empty one in its place.
  if (!borrowed && claves.join() !== readStored().join()) store(claves);
  writePaper();
}

function change(next: string[], told: string): void {
  claves = next;
  unread = [];
  if (next.length > 0) emptied = [];
  writeAddress();
  show();
  say(told);
}

function move(clave: string, step: -1 | 0 | 1): void {
  const index = claves.indexOf(clave);
  if (step === 0) {
    change(
      claves.filter((other) => other !== clave),
      `Línea ${clave} fuera de la selección`,
    );
    place?.querySelector<HTMLElement>('[data-elegida] [data-accion], input')?.focus();
    return;
  }
  change(moved(claves, index, step), `Línea ${clave} en el lugar ${claves.indexOf(clave) + step + 1}`);
  const name = step < 0 ? 'Subir' : 'Bajar';
  place?.querySelector<HTMLElement>(`[data-elegida="${clave}"] [data-accion=${name}]`)?.focus();
}

function download(): void {
  saveFile('seleccion-pem.csv', new Blob([selectionCsv(lineas())], { type: 'text/csv;charset=utf-8' }));
}

function addForm(): HTMLElement {
  const input = document.createElement('input');
  input.id = 'anadir';
  input.inputMode = 'decimal';
  input.autocomplete = 'off';
  input.placeholder = '3.5.10';
  const label = document.createElement('label');
  label.htmlFor = input.id;
  label.textContent = 'Agregar por clave';
  const form = document.createElement('form');
  form.className = 'campo medida noimprime js';
  form.append(label, make('div', 'junto', input, make('button', '', 'Agregar')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const clave = readClave(cleanQuery(input.value)) ?? '';
    if (!all.has(clave)) say('No hay una línea de acción con esa clave');
    else if (claves.includes(clave)) say(`La línea ${clave} ya está`);
    else change([...claves, clave], `Línea ${clave} agregada`);
    place?.querySelector('input')?.focus();
  });
  return form;
}

function empty(): void {
  emptied = claves;
  change([], 'Selección vacía. Puede deshacerlo');
  place?.querySelector<HTMLElement>('[data-deshacer]')?.focus();
}

/** Makes one's own of the list that is looked at. */
function adopt(next: string[], told: string): void {
  borrowed = false;
  change(next, told);
  place?.querySelector<HTMLElement>('button')?.focus();
}

const title = document.querySelector('h1');
const ownTitle = title?.textContent ?? '';

/** What the list is, where it is not one's own. */
function borrowedTitle(): string {
  const estrategia = wholeEstrategia(claves, all.keys());
  return estrategia === undefined
    ? 'Selección recibida'
    : `Las líneas de la estrategia ${estrategia}, juntas`;
}

/** What is to be said before the list: whose it is, what could not be read, what was emptied. */
function notices(): HTMLElement[] {
  const mine = readStored();
  const choices = [
    ...(mine.length > 0
      ? [
          makeButton('Agregar a la mía', () =>
            adopt([...new Set([...mine, ...claves])], 'Agregadas a su selección'),
          ),
        ]
      : []),
    makeButton(mine.length > 0 ? 'Reemplazar la mía' : 'Guardar como mía', () =>
      adopt([...claves], 'Esta es ahora su selección'),
    ),
  ];
  const undo = makeButton('Deshacer', () => change(emptied, 'Selección recuperada'));
  undo.dataset['deshacer'] = '';
  return [
    ...(keepsSelection()
      ? []
      : [
          make(
            'p',
            'panel leve noimprime',
            'Este navegador no guarda la lista entre páginas: sólo va en la dirección de esta página. Si regresa o busca y agrega otra línea, la lista empieza de nuevo. Para no perderla, agregue aquí por clave o copie el enlace.',
          ),
        ]),
    ...(unread.length > 0 ? [make('p', 'panel leve', unreadWords(unread))] : []),
    ...(borrowed
      ? [make('p', 'noimprime', 'Su selección no ha cambiado.'), make('p', 'hacer noimprime', ...choices)]
      : []),
    ...(emptied.length > 0 ? [make('p', 'hacer noimprime', undo)] : []),
  ];
}

function show(): void {
  if (title !== null) title.textContent = borrowed ? borrowedTitle() : ownTitle;
  const count = make(
    'p',
    'estado',
    claves.length > 0
      ? `${lineasWords(claves.length)}.`
      : keepsSelection()
        ? 'Todavía no hay líneas.'
        : 'Esta dirección no trae líneas.',
  );
  const actions = make(
    'p',
    'hacer',
    copyButton(
      'Copiar como texto',
      () => selectionText(lineas()),
      place?.querySelector('ol') ?? document.body,
    ),
    copyButton('Copiar enlace', () => location.href, place ?? document.body),
    makeButton('Bajar CSV', download),
    makeButton('Imprimir', () => print()),
    ...(borrowed ? [] : [makeButton('Vaciar', empty)]),
  );
  const list = make('ol', 'lista', ...lineas().map((linea) => lineaItem(linea, { move, root, claves })));
  place?.replaceChildren(...notices(), count, ...(claves.length === 0 ? [] : [actions]), addForm(), list);
}

/** Another page asks to add: one's own list grows, and the address says it whole. */
function addAsked(): void {
  const asked = readSelection(location.hash, ADDING);
  if (asked.length === 0) return;
  const next = [...new Set([...readStored(), ...asked])].filter((clave) => all.has(clave));
  store(next);
  // In place of the request, so that «Atrás» doesn't repeat it.
  location.replace(`#${SELECTION}=${next.join(',')}`);
}

/** What the address asks to see, however it was altered on the way; a place of the page is no selection. */
function askedFor(): string {
  const { hash, search } = location;
  return document.getElementById(hash.slice(1)) === null ? selectionOf({ hash, search }) : '';
}

/** A list behind `?` would come back whenever the one behind `#` is emptied: the page is opened where it should be. */
function leavesQuery(asked: string): boolean {
  const leaves = location.hash === '' && asked !== '';
  if (leaves) location.replace(location.pathname + asked);
  return leaves;
}

/** The address says what is chosen; without one, what this browser keeps. */
function read(): void {
  addAsked();
  const asked = askedFor();
  if (leavesQuery(asked)) return;
  const named = readSelection(asked);
  const mine = readStored();
  const next = (named.length > 0 ? named : mine).filter((clave) => all.has(clave));
  const notRead = [...unreadIn(asked), ...named.filter((clave) => !all.has(clave))];
  if (next.join() === claves.join() && notRead.length === 0 && place?.hasChildNodes() === true) return;
  unread = notRead;
  borrowed = keepsSelection() && named.length > 0 && next.join() !== mine.join();
  claves = next;
  writeAddress();
  show();
}

const help = document.querySelector<HTMLElement>('[data-sin-guion]');
if (help !== null) help.hidden = true;
// A page that was saved as it stood, and is opened without the address that said what it shows, goes on showing it.
const asSaved = place?.hasChildNodes() === true && location.hash === '';
if (place !== null && !asSaved)
  loadGlobal(`${root}guiones/lineas.js`, 'pemLineas').then(
    (lineas) => {
      all = new Map(lineas.map((linea) => [linea.clave, linea]));
      read();
      addEventListener('hashchange', read);
    },
    () => {
      place.append('No se pudieron leer las líneas de acción.');
      if (help !== null) help.hidden = false;
    },
  );
