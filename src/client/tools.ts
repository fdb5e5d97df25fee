/** What a page needs only when somebody asks for it: suggestions in the search field, the single keys, one's own selection, sending on, and the sheet of settings. */
import { copyByHand } from './citing/copy-by-hand.ts';
import { press } from './citing/press-key.ts';
import { select, showSelection } from './citing/select.ts';
import { share } from './citing/share.ts';
import { openSheet } from './citing/sheet.ts';
import { addStyles } from './tools-styles.ts';
import { addSuggestions } from './combobox.ts';

addStyles();
globalThis.pemMas = { addSuggestions, copyByHand, openSheet, press, select, share, showSelection };
