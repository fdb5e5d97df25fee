/** Reading size, theme and keys, kept where the browser lets them. */

const KEY = 'pem-lectura';
const SETTINGS = ['tema', 'letra', 'teclas'] as const;
export type Setting = (typeof SETTINGS)[number];

const data = document.documentElement.dataset;

export const settingOf = (name: Setting): string => data[name] ?? '';

export function loadSettings(): void {
  try {
    const kept = new URLSearchParams(localStorage.getItem(KEY) ?? '');
    for (const name of SETTINGS) data[name] = kept.get(name) ?? '';
  } catch {
    // Storage is closed: the settings last as long as the page.
  }
}

export function setSetting(name: Setting, value: string): void {
  data[name] = value;
  try {
    const all = SETTINGS.map((setting) => [setting, settingOf(setting)]);
    localStorage.setItem(KEY, new URLSearchParams(all).toString());
  } catch {
    // As above.
  }
}
