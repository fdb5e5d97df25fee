/** What a page needs only when somebody asks for it: suggestions in the search field, the single keys, one's own selection, and the sheet of settings. */
import { press } from './citar/press.ts';
import { select, showSelection } from './citar/select.ts';
import { openSheet } from './citar/sheet.ts';
import { addStyles } from './mas-styles.ts';
import { addSuggestions } from './sugerencias/combobox.ts';

addStyles();
globalThis.pemMas = { addSuggestions, openSheet, press, select, showSelection };
