/** One tab of Firefox in a container of its own, by BiDi commands. */
import { z } from 'zod';
import { PATIENCE } from '../../lib/patience.ts';
import type { Bidi } from './bidi.ts';
import { clickActions, keyActions, letterActions } from './keys.ts';
import { DEFAULT_VIEWPORT, first, makePage } from './page.ts';
import type { OpenOptions, Page, PageDriver } from './page.ts';

const evaluationSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('success'),
    result: z.object({ type: z.string(), value: z.unknown().optional() }),
  }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);
const logSchema = z.object({
  level: z.string(),
  text: z.string().nullable(),
  source: z.object({ context: z.string().optional() }),
});
const requestSchema = z.object({ context: z.string().nullable(), request: z.object({ url: z.string() }) });
const treeSchema = z.object({ contexts: z.tuple([z.object({ context: z.string() })]) });
const boxSchema = z.object({ x: z.number(), y: z.number() });

/** Without JavaScript no promise of the page ever settles, so that only an expression that gives one waits for it. */
function asJson(expression: string): string {
  return `(value => value instanceof Promise ? value.then(v => JSON.stringify(v)) : JSON.stringify(value))(${expression})`;
}

async function evaluateIn(bidi: Bidi, context: string, expression: string): Promise<unknown> {
  const answer = evaluationSchema.parse(
    await bidi.send('script.evaluate', {
      expression: asJson(expression),
      target: { context },
      awaitPromise: true,
    }),
  );
  if (answer.type === 'exception')
    throw new Error(`firefox: ${answer.exceptionDetails.text} in ${expression}`);
  return typeof answer.result.value === 'string' ? JSON.parse(answer.result.value) : undefined;
}

/** The command returns before the older page is there. */
async function goBack(bidi: Bidi, context: string): Promise<void> {
  const before = await evaluateIn(bidi, context, 'location.href');
  await bidi.send('browsingContext.traverseHistory', { context, delta: -1 });
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const there = `location.href !== ${JSON.stringify(before)} && document.readyState === 'complete'`;
    if ((await evaluateIn(bidi, context, there).catch(() => false)) === true) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`firefox: nothing to go back to from ${String(before)}`);
}

async function clickOn(bidi: Bidi, context: string, selector: string): Promise<void> {
  const middle = `(element => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getClientRects()[0];
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })(${first(selector)})`;
  const { x, y } = boxSchema.parse(await evaluateIn(bidi, context, middle));
  await bidi.send('input.performActions', { context, actions: clickActions(x, y) });
}

/**
 * Sets the tab in front, which is the newest, and gives what sets it again: a page of another kind of address comes without its
 * colours. WebDriver has no command for either, but the browser's own window can; a browser for each costs as much as thirty pages.
 */
async function setTab(bidi: Bidi, javaScript: boolean, dark: boolean): Promise<() => Promise<void>> {
  const { contexts } = treeSchema.parse(
    await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 }),
  );
  const inWindow = (expression: string): Promise<unknown> =>
    evaluateIn(bidi, contexts[0].context, expression);
  const id = z.number().parse(await inWindow('gBrowser.selectedBrowser.browserId'));
  const settings = { allowJavascript: javaScript, prefersColorSchemeOverride: dark ? 'dark' : 'light' };
  const tab = `BrowsingContext.getCurrentTopByBrowserId(${id})`;
  const set = async (): Promise<void> => {
    await inWindow(`(Object.assign(${tab}, ${JSON.stringify(settings)}), true)`);
  };
  await set();
  return set;
}

/** What Firefox reports of this tab alone. */
function record(bidi: Bidi, context: string): { errors: string[]; asked: string[]; end: () => void } {
  const errors: string[] = [];
  const asked: string[] = [];
  const end = bidi.listen((method, parameters) => {
    if (method === 'log.entryAdded') {
      const entry = logSchema.parse(parameters);
      if (entry.source.context === context && entry.level === 'error') errors.push(entry.text ?? '');
    } else if (method === 'network.beforeRequestSent') {
      const event = requestSchema.parse(parameters);
      if (event.context === context) asked.push(event.request.url);
    }
  });
  return { errors, asked, end };
}

export async function openFirefoxPage(bidi: Bidi, options: OpenOptions): Promise<Page> {
  const { userContext } = z
    .object({ userContext: z.string() })
    .parse(await bidi.send('browser.createUserContext', {}));
  const { context } = z
    .object({ context: z.string() })
    .parse(await bidi.send('browsingContext.create', { type: 'tab', userContext }));
  await bidi.send('browsingContext.setViewport', { context, viewport: options.viewport ?? DEFAULT_VIEWPORT });
  const [javaScript, dark] = [options.javaScript ?? true, options.colorScheme === 'dark'];
  const setAgain = !javaScript || dark ? await setTab(bidi, javaScript, dark) : undefined;
  const { errors, asked, end } = record(bidi, context);
  const goto = async (url: string): Promise<void> => {
    await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    await setAgain?.();
  };
  const driver: PageDriver = {
    engine: 'firefox',
    playwright: undefined,
    goto,
    gotoAnew: async (url) => {
      await goto('about:blank');
      errors.length = 0;
      asked.length = 0;
      await goto(url);
    },
    back: () => goBack(bidi, context),
    evaluate: (expression) => evaluateIn(bidi, context, expression),
    click: (selector) => clickOn(bidi, context, selector),
    chord: async (keys) => {
      await bidi.send('input.performActions', { context, actions: keyActions(keys) });
    },
    letters: async (text) => {
      await bidi.send('input.performActions', { context, actions: letterActions(text) });
    },
    screenshot: async () => {
      const shot = z
        .object({ data: z.string() })
        .parse(await bidi.send('browsingContext.captureScreenshot', { context }));
      return Buffer.from(shot.data, 'base64');
    },
    consoleErrors: () => [...errors],
    requests: () => [...asked],
    close: async () => {
      end();
      await bidi.send('browser.removeUserContext', { userContext });
    },
  };
  return makePage(driver);
}
