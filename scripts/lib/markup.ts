/** The markup of built pages by html-validate: asked by the tests, and counted for calidad-del-sitio.html. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** The settings are made once: the loader would make them, and its table of all elements, anew for each page. */
class OnceLoader extends StaticConfigLoader {
  #made: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(
    ...asked: Parameters<StaticConfigLoader['getConfigFor']>
  ): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.#made ??= super.getConfigFor(...asked));
  }
}

const validator = new HtmlValidate(
  new OnceLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard'],
    rules: {
      // Matters of taste: what HTML gives to an element without a type is what we mean.
      'no-implicit-button-type': 'off',
      'no-implicit-input-type': 'off',
      // A title begins with the clave and goes on with the source's words; search engines cut it where they like.
      'long-title': 'off',
      // The filters of a table act as one chooses, are shown by the script that does it, and have nothing to send.
      'wcag/h32': 'off',
    },
  }),
);

/** `page:line:column rule: message` for each fault of the pages of a folder. */
export async function markupFaults(folder: string, pages: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const page of pages) {
    const report = await validator.validateString(readFileSync(join(folder, page), 'utf8'));
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages)
        found.push(`${page}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
  }
  return found;
}
