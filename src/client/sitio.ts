/** What every page adds where scripts run: suggestions, buttons to copy and select, shortcuts and settings. Pages work without it. */
import './clave.ts';
import './en-linea.ts';
import { addActions } from './citar/actions.ts';
import { addSettings } from './citar/settings.ts';
import { addSuggestions } from './sugerencias/combobox.ts';

const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
/** The site's root, wherever the site was put. */
const root = new URL('../', source).href;

addSettings();
addSuggestions(root);
addActions(root);
