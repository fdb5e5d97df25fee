import { describe, expect, it } from 'vitest';
import { knownWords, pruneStyles } from '../../scripts/dist/styles.ts';

const PAGE = '<main id="m"><p class="uno dos" data-x="1"><a href="b.html">b</a></p></main>';
const known = knownWords([PAGE], 'document.createElement("dialog").className="tres"');

describe('pruneStyles', () => {
  it('keeps what the page or its script can show, and drops what neither can', () => {
    const css =
      '.uno a{color:red}.nada{color:red}table td{color:red}dialog.tres{color:red}[data-x]{top:0}[data-y]{top:0}';
    expect(pruneStyles(css, known)).toBe('.uno a{color:red}dialog.tres{color:red}[data-x]{top:0}');
  });

  it('keeps a rule that one selector of its list needs, and one that only excludes', () => {
    expect(pruneStyles('.nada,p{top:0}a:not(.nada):hover{top:0}', known)).toBe(
      '.nada,p{top:0}a:not(.nada):hover{top:0}',
    );
  });

  it('drops groups that stay empty, and keeps the order of layers and what has no selector', () => {
    const css =
      '@layer a,b;@layer a{.nada{top:0}@media print{@page{margin:0}.dos{content:"}"}}}@media (width>9rem){.nada{top:0}}';
    expect(pruneStyles(css, known)).toBe(
      '@layer a,b;@layer a{@media print{@page{margin:0}.dos{content:"}"}}}',
    );
  });

  it('refuses a sheet that does not close', () => {
    expect(() => pruneStyles('.uno{top:0', known)).toThrow('does not close');
  });
});
