/** Browsers are found where they are, and a missing one is named with its remedy. */
import process from 'node:process';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/lib/browsers.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('findBrowser', () => {
  it('takes the program that CHROMIUM_PATH names', () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(findBrowser('chromium')).toEqual({
      engine: 'chromium',
      control: 'playwright',
      program: process.execPath,
    });
  });

  it('refuses a CHROMIUM_PATH that is no program', () => {
    vi.stubEnv('CHROMIUM_PATH', '/no/existe');
    expect(() => findBrowser('chromium')).toThrow(
      'CHROMIUM_PATH is "/no/existe", which is not a program that can be run.',
    );
  });

  // Elsewhere programs stand in fixed places too, which no variable hides.
  const hidden = process.platform === 'linux' ? it : it.skip;
  hidden.each(['chromium', 'firefox', 'webkit'] as const)(
    'says how to get %s where it is missing',
    (engine) => {
      vi.stubEnv('PATH', '');
      vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', '/no/existe');
      const state = findBrowser(engine);
      expect(state.control === 'none' ? state.reason : state).toContain(`npx playwright install ${engine}`);
    },
  );
});
