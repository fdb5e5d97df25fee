/** Words that carry no topic: articles, prepositions, and what people wrap a question in. All without accents, and n for ñ, by the alphabet: so a word that is there already is seen, and the list is lighter. */

import { foldAll } from '../../model/text/normalize.ts';
import { phoneticKey } from './spelling.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

export const STOP_WORDS = words(`
a abajo aca actualmente adentro afuera ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ano anos ante antes anuncia anuncian anunciaron apenas aqui arreglan arreglar arriba asi asimismo aun aunque ayer bajo bastante
bien buena buenas bueno buenos busco cada casi caso cerca claro como comoquiera con conmigo conocer conseguir consigo contigo contra cosa cosas cree creo cual cuales cualquier cuando cuanta cuantas cuanto cuantos cuesta cuestan cuestion
cuya cuyo da dan dar de debe deben deberia debo decir deja dejan dejar del demasiado dentro desde despues dia diario dias dice dieron digan digo dio disculpe dizque donde dos doy durante e el ella ellas ellos empezar en encuentro enseguida
entonces entre era eran es esa esas ese eso esos esta estaba estamos estan estando estar estas este esto estos estoy etc existe existen favor forma fue fuera fueron fui funciona funcionan gracias grande grandes gusta ha haber habia habla
hablan hablar hablen hablo hace hacemos hacen hacer hacerle hacia haciendo haga hago han hasta hay he hizo hola hora horas hoy hubo iba igual incluso ir irme irnos irse la larga largas largo largos las le lejos les llegan llegar
llego lleva llevan llevo lo los luego mala malas malo malos manana mandan mandar mandaron mande manera mas mayoria me mediante menos mero mes mi mia mias mientras mio mios mis misma mismo modo mucha muchas mucho muchos muy nada nadie
necesita necesitamos necesitan necesito neta ni no noche nomas nos nosotros nuestra nuestras nuestro nuestros o obtener oiga ojala onda os otra otras otro otros oye para parece pasa pasan pasar paso pedir pequena pequeno perdi perdio pero
piden pido poco podemos poder podria podrian pone ponen poner pongo por porque primera primero pronto puedan puede pueden puedo pues que quedar quedarse quedo queremos querer quien quienes quieran quiere quieren quiero quisiera quizas
rapida rapidas rapido rapidos realmente relacion respecto sabe saben saber sacar saco sale salen salir se sea sean seguir segun semana senor senorita ser si sido siempre siendo sigue siguen siguiente sin sino sirve sirven sobre sois
solamente solo somos son soy su sus suya suyo tal talvez tambien tampoco tan tanto tarde tardes te tema tenemos tener tengo tenia ti tiene tienen tipo tipos toca toda todas todavia todo todos trae traer traigo tu tus u ultima ultimo un una
unas unica unico uno unos usan usar usted ustedes va vale vamos van varias varios vaya veces vengo venir ver verdad vez via viene vienen viven vivir vivo voy y ya yo
`);

/** Words of the subject itself, in the singular: nearly every page has them, so they help to order but never decide. */
const GENERIC_WORDS = words(`
accion actividad apoyar apoyo atencion ayuda ayudan ayudar calidad contar crear desarrollar desarrollo especial estado federal fortalecer general gente gobierno impulsar informacion institucion interes internacional linea marco materia
mecanismo medio mejor mejorar mexicana mexicano mexico migracion migrante migrantes migratoria migratorio nacional nueva nuevo objetivo pais parte participacion persona plan poblacion politica proceso programa promover proyecto publica
publico realizar resultado servicio situacion social tema
`);

/** Most who type them mean something else: beside nothing of migration they are no sign of it, and they are never a misspelt word of ours. */
const OF_OTHER_THINGS = words(`
amazon app atleta baile barato basquetbol bbva beisbol box cancion candidato canino cantante capitulo cerveza cine clima computadora concierto copa crucero danza dentista departamento dieta eleccion examen excel facebook factura
farmacia ferreteria festival fonda formula fotografia futbol gastronomia gato gimnasio gol goleador historia horario hotel instagram juguete laptop lente libro licencia liga literatura lluvia loteria manejo mascota
mayoreo metro mueble musica navidad netflix noticia partido paseo pastel pelicula perfume perro pesa peso pintura pizza placa plataforma playa precio predial receta remedio restaurante ropa rutina salsa santander seguidor
serie software tabla taco teatro tele television tenencia tiktok torneo torta tv twitter uña urna usado vacacion valor vehicular vehiculo venta virus web wifi youtube zapato
`);

/** What came to be, in verbs that say nothing alone: vinimos, hice, pudieron. */
export const PAST_ENDINGS = ['e', 'o', 'imos', 'iste', 'ieron', 'eron'];
const PAST = new RegExp(`^(?:v[ei]n|hic|dij|pud|quis|tuv|pus|sup)(?:${PAST_ENDINGS.join('|')})$`);

/** A letter by itself says nothing, whatever it is. */
export const isStop = (word: string): boolean =>
  STOP_WORDS.has(foldAll(word)) || PAST.test(foldAll(word)) || /^\p{L}$/u.test(word);

const SOUNDS = new Set([...STOP_WORDS].map(phoneticKey));
const LONGEST_BY_SOUND = 5;
/** Two letters that are one sound, and another one than the single letter: perro is not pero. */
const OWN_SOUND = /rr|ñ/;

/** Written as it sounds: ke, ago, ase, ay, kien. For words that nothing else knows. */
export const soundsLikeStop = (word: string): boolean =>
  (word.length <= LONGEST_BY_SOUND && !OWN_SOUND.test(word) && SOUNDS.has(phoneticKey(word))) ||
  PAST.test(word.replace('b', 'v'));
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
