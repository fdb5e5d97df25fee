/** Home: what every page has, the field that leads straight to a clave, and the names of the tiles. */
import '../browser/offers.ts';
import '../browser/folder-address.ts';
import './home-clave.ts';
import './wall-names.ts';
import './every-page.ts';
