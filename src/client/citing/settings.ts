/** Reading size, theme and keys, kept where the browser lets them; src/model/page/first-paint.ts puts them into the page. */
import { SETTINGS_KEY } from '../../model/page/first-paint.ts';

const SETTINGS = ['tema', 'letra', 'teclas'] as const;
export type Setting = (typeof SETTINGS)[number];

const data = document.documentElement.dataset;

export const settingOf = (name: Setting): string => data[name] ?? '';

export function setSetting(name: Setting, value: string): void {
  data[name] = value;
  try {
    const all = SETTINGS.map((setting) => [setting, settingOf(setting)]);
    localStorage.setItem(SETTINGS_KEY, new URLSearchParams(all).toString());
  } catch {
    // Storage is closed: the settings last as long as the page.
  }
}
