/** What a page needs only when somebody asks for it: suggestions in the search field, and the sheet of settings. */
import { openSheet } from './citar/sheet.ts';
import { addSuggestions } from './sugerencias/combobox.ts';

globalThis.pemMas = { addSuggestions, openSheet };
