/** Finds the browsers that the tests drive, and on a Debian machine installs the missing ones; `npm test` runs it first. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium, firefox, webkit } from 'playwright-core';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** How the tests talk to a browser: Playwright's own builds take its protocol, plain Firefox takes WebDriver BiDi, WebKitGTK takes WebDriver. */
export type FoundBrowser =
  | { engine: 'chromium'; control: 'playwright'; program: string }
  | { engine: 'firefox'; control: 'bidi' | 'playwright'; program: string }
  | { engine: 'webkit'; control: 'playwright'; program: string }
  | { engine: 'webkit'; control: 'webdriver'; program: string; driver: string; display: string };

export interface MissingBrowser {
  engine: EngineName;
  control: 'none';
  /** One sentence with the remedy. */
  reason: string;
}

export type BrowserState = FoundBrowser | MissingBrowser;

export const ENGINE_NAMES: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

const SHELL = 'chromium-headless-shell';

const DEBIAN_PACKAGES: Readonly<Record<EngineName, readonly string[]>> = {
  chromium: ['chromium', SHELL],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

const REMEDIES: Readonly<Record<EngineName, string>> = {
  chromium:
    'no Chromium was found: install Chrome, Chromium or Edge, or run `npx playwright install chromium`, or name the program in CHROMIUM_PATH',
  firefox:
    'no Firefox was found: install Firefox, or run `npx playwright install firefox`, or name the program in FIREFOX_PATH',
  webkit:
    'no WebKit was found: on Debian or Ubuntu install webkit2gtk-driver and xvfb, elsewhere run `npx playwright install webkit`',
};

const NAMES: Readonly<Record<'chromium' | 'firefox', readonly string[]>> = {
  // The shell is the same engine without the windows that nobody sees here: it takes half the processor time.
  chromium: [
    SHELL,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome',
    'microsoft-edge',
    'msedge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

/** Places outside PATH, where macOS and Windows keep programs. */
function knownPlaces(engine: 'chromium' | 'firefox'): string[] {
  const applications = '/Applications';
  const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  if (engine === 'firefox') {
    return [
      join(applications, 'Firefox.app/Contents/MacOS/firefox'),
      ...windows.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ];
  }
  return [
    join(applications, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(applications, 'Chromium.app/Contents/MacOS/Chromium'),
    join(applications, 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'),
    ...windows.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ...windows.map((folder) => join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe')),
  ];
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix))).find(canRun);
}

function findProgram(engine: 'chromium' | 'firefox'): string | undefined {
  const variable = `${engine.toUpperCase()}_PATH`;
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (!canRun(named)) throw new Error(`${variable} is "${named}", which is not a program that can be run.`);
    return named;
  }
  for (const name of NAMES[engine]) {
    const found = onPath(name);
    if (found !== undefined) return found;
  }
  return knownPlaces(engine).find(canRun);
}

/** Playwright throws on a platform that it has no build for, where the answer is the same: there is none. */
function playwrightBuild(browser: { executablePath(): string }): string | undefined {
  try {
    const path = browser.executablePath();
    return path !== '' && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** MiniBrowser stands outside PATH, in a folder named after the machine's architecture and WebKit's version. */
function findMiniBrowser(): string | undefined {
  const roots = [
    '/usr/lib',
    '/usr/libexec',
    '/usr/lib64',
    ...subfolders('/usr/lib').filter((path) => path.includes('-linux-')),
  ];
  const folders = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  return roots.flatMap((root) => folders.map((folder) => join(root, folder, 'MiniBrowser'))).find(canRun);
}

function subfolders(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function findWebkit(): BrowserState {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  const program = findMiniBrowser();
  if (driver !== undefined && display !== undefined && program !== undefined) {
    return { engine: 'webkit', control: 'webdriver', program, driver, display };
  }
  const own = playwrightBuild(webkit);
  if (own !== undefined) return { engine: 'webkit', control: 'playwright', program: own };
  return { engine: 'webkit', control: 'none', reason: REMEDIES.webkit };
}

export function findBrowser(engine: EngineName): BrowserState {
  if (engine === 'webkit') return findWebkit();
  const program = findProgram(engine);
  if (engine === 'chromium') {
    const path = program ?? playwrightBuild(chromium);
    return path === undefined
      ? { engine, control: 'none', reason: REMEDIES.chromium }
      : { engine, control: 'playwright', program: path };
  }
  if (program !== undefined) return { engine, control: 'bidi', program };
  const own = playwrightBuild(firefox);
  return own === undefined
    ? { engine, control: 'none', reason: REMEDIES.firefox }
    : { engine, control: 'playwright', program: own };
}

function isMissing(state: BrowserState): state is MissingBrowser {
  return state.control === 'none';
}

/** Only where nobody is asked for a password and nothing but Debian's own packages is used. */
function canInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

function apt(...words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** One package missing from the archive must not keep the others out, so each is a run of its own. */
function install(packages: readonly string[], say: (line: string) => void): void {
  for (const name of packages) {
    say(`installing ${name} …`);
    const once = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'];
    if (!apt('install', '-y', '--no-install-recommends', ...once, name)) say(`could not install ${name}`);
  }
}

/** A machine that has Debian's Chromium alone would run the tests with it, at twice the cost. */
const wantsShell = (): boolean =>
  onPath('chromium') !== undefined &&
  onPath(SHELL) === undefined &&
  process.env['CHROMIUM_PATH'] === undefined;

/**
 * States of the three engines, in order, after installing what can be installed.
 * Chromium and Firefox are needed: without them it throws. WebKit may be missing: its tests are then reported as not run.
 */
export function ensureBrowsers(say: (line: string) => void): BrowserState[] {
  const before = ENGINE_NAMES.map(findBrowser);
  const missing = before.filter(isMissing).map((state) => state.engine);
  if (canInstall()) {
    if (missing.length > 0) apt('update');
    install(
      missing.flatMap((engine) => DEBIAN_PACKAGES[engine]),
      say,
    );
    // The list of packages that came with Chromium names its shell too.
    if (wantsShell()) install([SHELL], say);
  } else if (missing.length === 0) return before;
  const after = ENGINE_NAMES.map(findBrowser);
  const needed = after.filter(isMissing).filter((state) => state.engine !== 'webkit');
  if (needed.length > 0)
    throw new Error(`The tests need real browsers: ${needed.map((state) => state.reason).join('; ')}.`);
  return after;
}
