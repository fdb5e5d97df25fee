/** Paper shows what is closed. In browsers before 2025 no style reaches it: it is opened while the page is printed. */

addEventListener('beforeprint', () => {
  for (const closed of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    closed.open = true;
    addEventListener('afterprint', () => (closed.open = false), { once: true });
  }
});
