/** What every page adds where scripts run: buttons to copy and select, keys and settings, suggestions on demand. Pages work without it. */
import './en-linea.ts';
import { addActions } from './citar/actions.ts';
import { makeButton } from './citar/copy.ts';
import { addKeys } from './citar/keys.ts';
import { loadMore, suggestOnFocus } from './citar/more.ts';

const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
/** The site's root, wherever the site was put. */
const root = new URL('../', source).href;
const openSheet = (): void => void loadMore(root).then((more) => more?.openSheet());

addKeys(openSheet);
suggestOnFocus(root);
addActions(root);
// At the end, where it moves nothing.
document.querySelector('.pie')?.append(makeButton('Lectura y teclado', openSheet));
