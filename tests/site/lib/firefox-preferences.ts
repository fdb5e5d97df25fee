/** How Firefox is set for the tests: as strict with files as a person's own, and silent on the network. */
type Preference = string | number | boolean;

export const FIREFOX_PREFERENCES: Record<string, Preference> = {
  // Automation switches the protection of local files off, so that everything seems to work on file://.
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.activity-stream.testing.shouldInitializeFeeds': false,
  'browser.newtabpage.enabled': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.region.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // One page at a time is open: a process for each site, and one in reserve, cost a fifth of the time.
  'dom.ipc.processCount': 1,
  'dom.ipc.processPrelaunch.enabled': false,
  'dom.max_script_run_time': 0,
  // Nor one for add-ons, sound or video, of which our pages have none: they cost another fifth of a start.
  'extensions.enabledScopes': 0,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextensions.remote': false,
  'fission.autostart': false,
  'intl.accept_languages': 'es-MX, es',
  // Light, where a test asks for nothing else, whatever the machine's own theme is.
  'layout.css.prefers-color-scheme.content-override': 1,
  // Ten pictures a second, which nobody sees: to draw sixty took a quarter of what a page costs.
  'layout.frame_rate': 10,
  'media.gmp-manager.updateEnabled': false,
  'media.rdd-process.enabled': false,
  'media.utility-process.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** Lines of a profile's user.js. */
export function userJs(): string {
  return Object.entries(FIREFOX_PREFERENCES)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
