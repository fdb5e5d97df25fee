/** Home: what every page has, and the field that leads straight to a clave. */
import './home-clave.ts';
import './every-page.ts';
