/** The components that hand-written pages may use. */
import Cifra from './Cifra.astro';
import EnlacePaquetes from './EnlacePaquetes.astro';

export const componentes = { Cifra, EnlacePaquetes };
