/** `X.json`, `X.md` and `X.csv` beside the page of each objetivo, estrategia, línea de acción, dependencia, población and tema, and the lists of them. Pure. */
import type { DataModel } from '../data-model.ts';
import { collectionFiles } from './collections.ts';
import { elementTwins, type TwinFile } from './elements.ts';
import { dependenciaTwins, poblacionTwins, temaTwins } from './named-twins.ts';

export function* twinFiles(model: DataModel): Generator<TwinFile> {
  yield* elementTwins(model);
  yield* dependenciaTwins(model);
  yield* poblacionTwins(model);
  yield* temaTwins(model);
  yield* collectionFiles(model);
}
