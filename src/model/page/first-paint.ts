/** The settings of reading before the first paint: the one script that stands in the pages, so that a chosen theme doesn't flash. */

/** Where the browser keeps the settings. */
export const SETTINGS_KEY = 'pem-lectura';

/** Storage that is closed throws: the page then looks as the device wants. */
export const FIRST_PAINT = `try{for(let[k,v]of new URLSearchParams(localStorage["${SETTINGS_KEY}"]))document.documentElement.dataset[k]=v}catch{}`;

/** What the policy allows it by; a test holds both together. */
export const FIRST_PAINT_HASH = 'sha256-vg3w4OBqLHXCEiWXExjzN9+zDBr4lQwUo04x4vdSTjg=';
