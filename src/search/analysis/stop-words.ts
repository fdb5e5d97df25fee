/** Words that carry no topic: articles, prepositions, and what people wrap a question in. All without accents, and n for ñ. */

import { foldAll } from '../../model/text/normalize.ts';
import { phoneticKey } from './spelling.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

export const STOP_WORDS = words(`
a al algo alguien algun alguna algunas alguno algunos alla alli ante antes aqui asi aun aunque bajo bien cada casi
como con contra cual cuales cualquier cuando cuanta cuantas cuanto cuantos de del desde donde dos durante e el
ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estamos estan estar estas este esto estos
estoy fue fueron ha haber habia han hasta hay he incluso la las le les lo los mas me menos mi mia mias mio mios
mis mismo misma mucha muchas mucho muchos muy nada nadie ni no nos nosotros nuestra nuestras nuestro nuestros o os
otra otras otro otros para pero poco por porque pues que quien quienes se sea sean segun ser si sido sin siempre
sobre sois somos son soy su sus suya suyo tal tambien tampoco tan tanto te tener ti tu tus u un una unas uno unos
usted ustedes va van vamos vaya voy y ya yo hacia ahi etc via mediante cuyo cuya toda todas todo todos puedo puede
pueden podemos poder podria podrian quiero quiere quieren queremos quisiera necesito necesita necesitan
necesitamos tengo tiene tienen tenemos tenia hago hace hacen hacemos hacer haga hizo hicieron hacerle decir dice
digo saber sabe saben conocer ver debo debe deben deberia dar da dan doy dio dieron pasa pasar paso pasan ir fui
iba vivo viven existe existen sirve sirven busco encuentro consigo conseguir obtener saco sacar pido pedir piden
toca llego llegan llegar estando siendo haciendo poner pongo pone ponen puse venir vengo viene vienen vine querer
hubo sale salen salir gusta parece cree creo digan traigo trae llevo lleva llevan traer vivir conmigo contigo ayer
hoy manana ahora vez veces tipos favor gracias hola cosa cosas manera forma modo tipo quieran puedan irse irme
irnos mandar mandan mandaron mande arreglar arreglan quedar quedarse quedo empezar seguir sigue siguen dejar deja
dejan usar usan funciona funcionan cuesta cuestan perdi perdio cerca lejos rapido despues luego mientras ano anos
habla hablan hablar hablen hablo anuncia anuncian anunciaron
aca nomas bien sino rapidos rapida rapidas buenos malos malas grandes largos largas mero pronto tarde apenas quizas talvez solamente solo entonces asimismo adentro afuera arriba
abajo dentro fuera enseguida diario semana mes dia dias hora horas noche oye oiga disculpe buenas buenos tardes
senor senorita alguna ojala pues verdad claro realmente actualmente ultimo ultima primera primero siguiente
aun todavia tampoco demasiado bastante varios varias unico unica mayoria dizque onda neta bueno buena malo mala
grande pequeno pequena largo larga caso cuestion tema respecto relacion vale comoquiera igual
`);

/** Words of the subject itself, in the singular: nearly every page has them, so they help to order but never decide. */
const GENERIC_WORDS = words(`
mexico mexicano mexicana migrante migrantes migracion migratorio migratoria persona gente gobierno programa accion
apoyo apoyar ayuda ayudar ayudan informacion nacional internacional pais materia atencion poblacion federal
servicio politica promover fortalecer desarrollar desarrollo impulsar crear tema marco general nuevo nueva
situacion realizar contar proceso mecanismo proyecto actividad estado medio objetivo participacion resultado
especial plan social institucion mejor mejorar linea calidad parte interes publico publica
`);

/** Most who type them mean something else: beside nothing of migration they are no sign of it, and they are never a misspelt word of ours. */
const OF_OTHER_THINGS = words(`
futbol beisbol basquetbol box torneo liga gol goleador tabla gimnasio pesa rutina atleta copa
hotel crucero playa paseo vacacion restaurante fonda ferreteria receta salsa taco
cine pelicula serie capitulo teatro danza baile pintura concierto fotografia literatura gastronomia musica cancion cantante
instagram tiktok youtube twitter facebook netflix television tele tv noticia seguidor
eleccion candidato partido urna navidad festival libro virus excel app plataforma computadora software wifi web formula
torta ropa barato precio usado licencia manejo vehicular vehiculo tenencia predial placa
metro clima lluvia perro gato canino mascota lente valor remedio dieta peso uña
farmacia dentista departamento factura historia venta santander bbva horario examen
`);

/** A letter by itself says nothing, whatever it is. */
export const isStop = (word: string): boolean => STOP_WORDS.has(foldAll(word)) || /^\p{L}$/u.test(word);

const SOUNDS = new Set([...STOP_WORDS].map(phoneticKey));
const LONGEST_BY_SOUND = 5;
/** Two letters that are one sound, and another one than the single letter: perro is not pero. */
const OWN_SOUND = /rr|ñ/;

/** Written as it sounds: ke, ago, ase, ay, kien. For words that nothing else knows. */
export const soundsLikeStop = (word: string): boolean =>
  word.length <= LONGEST_BY_SOUND && !OWN_SOUND.test(word) && SOUNDS.has(phoneticKey(word));
export const isGeneric = (word: string): boolean => {
  const folded = foldAll(word);
  return GENERIC_WORDS.has(folded) || GENERIC_WORDS.has(folded.replace(/e?s$/, ''));
};

export const isOfOtherThings = (word: string): boolean => {
  const folded = foldAll(word);
  return [folded, folded.replace(/s$/, ''), folded.replace(/es$/, '')].some((one) =>
    OF_OTHER_THINGS.has(one),
  );
};
