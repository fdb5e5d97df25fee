/** `X.json`, `X.md` and `X.csv` beside the page of each objetivo, estrategia, línea de acción, dependencia and población. Pure. */
import type { Content } from '../../src/schemas/content.ts';
import type { Edicion } from '../../src/schemas/edicion.ts';
import { hasErrors, type Issue } from '../lib/issue.ts';
import { dataModel, type Files } from './data/model.ts';
import { elementTwins } from './twins/elements.ts';
import { dependenciaTwins, poblacionTwins } from './twins/mentions.ts';

export function twinFiles(
  content: Content,
  options: { siteUrl: string; edicion: Edicion },
): { files: Files; issues: Issue[] } {
  const { value: model, issues } = dataModel(content, options.siteUrl, options.edicion);
  if (hasErrors(issues)) return { files: new Map(), issues };
  return {
    files: new Map([...elementTwins(model), ...dependenciaTwins(model), ...poblacionTwins(model)]),
    issues,
  };
}
