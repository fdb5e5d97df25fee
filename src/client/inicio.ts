/** Home: what every page has, and the field that leads straight to a clave. */
import './clave.ts';
import './sitio.ts';
