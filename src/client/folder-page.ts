/** The page of a folder: what every page has, and its links wherever a host shows it. */
import '../browser/offers.ts';
import '../browser/folder-address.ts';
import './every-page.ts';
