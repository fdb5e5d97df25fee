/** What every page adds where scripts run: buttons to copy and select, keys and settings, suggestions on demand. Pages work without it. */
import { addActions } from './citar/actions.ts';
import { makeButton } from './citar/copy.ts';
import { addKeys } from './citar/keys.ts';
import { loadMore, suggestOnFocus } from './citar/more.ts';
import { root } from './en-linea.ts';

addKeys(root);
suggestOnFocus(root);
addActions(root);
// At the end, where it moves nothing.
document
  .querySelector('.pie')
  ?.append(makeButton('Lectura y teclado', () => void loadMore(root).then((more) => more?.openSheet())));
