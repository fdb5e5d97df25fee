/** What every page adds where scripts run: buttons to copy and select, keys and settings, suggestions on demand. Pages work without it. */
import { addActions } from './citing/actions.ts';
import { makeButton } from './citing/copy.ts';
import { addKeys } from './citing/keys.ts';
import { loadMore, suggestOnFocus } from './load-tools.ts';
import { root } from '../browser/online.ts';

addKeys(root);
suggestOnFocus(root);
addActions(root);
// At the end, where it moves nothing.
document
  .querySelector('.pie')
  ?.append(makeButton('Lectura y teclado', () => void loadMore(root).then((more) => more?.openSheet())));
