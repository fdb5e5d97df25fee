/** What every page adds where scripts run: buttons to copy and select, keys and settings, suggestions on demand. Pages work without it. */
import './printing.ts';
import { addActions } from './citing/actions.ts';
import { addKeys } from './citing/keys.ts';
import { suggestOnFocus, toolButton } from './load-tools.ts';

// A page that was saved as it stood holds what its scripts had added: that is `.js`, and made anew.
for (const old of document.querySelectorAll('.js')) old.remove();
addKeys();
suggestOnFocus();
addActions();
// At the end, where it moves nothing.
document.querySelector('.pie')?.append(toolButton('Lectura y teclado', (more) => more.openSheet()));
