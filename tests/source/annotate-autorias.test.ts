/** «El texto no dice quién lo hará» is said only of texts that surely name nobody. */
import { expect, test } from 'vitest';
import { annotate } from '../../scripts/source/annotate/annotate.ts';

function estadoOf(texto: string): string | undefined {
  const actividades = [{ id: 'r-2017-L1.1.1-1', linea_id: 'L1.1.1', texto }];
  return annotate({ lineas: [], actividades }).value.autorias[0]?.responsable;
}

test.each([
  ['a reflexive passive', 'Se realizarán talleres de prevención en la frontera sur.'],
  ['a pronoun after the reflexive', 'Se les brindará orientación a las personas migrantes.'],
  ['an infinitive', 'Impulsar un diagnóstico sobre la situación de las mujeres migrantes.'],
  ['a noun of action', 'Realización de 12 foros regionales y elaboración de un folleto.'],
  ['a body that something is sent to', 'Se publicará el informe, con copia a la Secretaría de Salud.'],
  ['bodies of which the place is', 'Se difundirán carteles en las salas de la COMAR y del INM.'],
  [
    'what it costs',
    'Con cargo al fondo se cofinanciarán 12 obras; la aportación federal rondará los 30 mdp.',
  ],
  ['a share of it', 'Se otorgarán 300 créditos: 60% corresponderá a jóvenes.'],
  ['what a thing is', 'El folleto será una herramienta de consulta; se distribuirá en tres ciudades.'],
  ['who only asked', 'Se apoyarán 20 proyectos propuestos por clubes de oriundos.'],
  ['numbered items', '1. Capacitar a 350 docentes. 2. Elaborar la guía. 3. Distribuirla en 20 escuelas.'],
])('%s says nobody', (_what, texto) => {
  expect(estadoOf(texto)).toBe('texto-no-lo-dice');
});

test.each([
  ['an actor that is no institution', 'Personal especializado aplicará entrevistas.'],
  ['a share that others pay', 'Se harán 12 obras: el 30% corresponderá a los municipios.'],
  ['whose the money is', 'Se entregarán becas; los recursos serán de la CDI.'],
  ['a body by a short name', 'Se abrirán 20 plazas. El Sistema tendrá a su disposición tres albergues.'],
  ['a thing that is done to', 'Se editará la guía. La guía será distribuida en tres ciudades.'],
  ['many actors', 'Los municipios difundirán los derechos de las personas jornaleras.'],
  ['an agent after «por parte de»', 'Se brindará, por parte de personal médico, atención a menores.'],
  ['a passive with its agent', 'Las personas serán atendidas por brigadas de salud.'],
  ['a subject that is left out', 'Se publicará la guía. Asimismo, organizará tres ferias.'],
  ['a body after a relative', 'Revisar los lineamientos, tarea que asumirá el Centro Nacional de Equidad.'],
  ['an unknown body after a relative', 'Revisar los lineamientos, labor que hará la Junta Zaragoza.'],
  ['a known body that the rules do not understand', 'Realización de cursos, salvo el INM.'],
  ['a body that it is done in', 'En la SEP se expedirán las constancias.'],
  ['people who meet by themselves', 'Los cónsules generales se reunirán cada mes.'],
  ['a body that was asked to', 'Se solicitó a la SEP que expida constancias.'],
  ['a present that the rules do not know', 'Las brigadas recorren la frontera.'],
])('%s is not «nobody»', (_what, texto) => {
  expect(estadoOf(texto)).toBe('sin-identificar');
});

test.each(['Se instruyó a la SEP expedir constancias.', 'Se instruirá a la SEP para que amplíe su horario.'])(
  'a body that is told to is the one that acts: %s',
  (texto) => {
    expect(estadoOf(texto)).toBe('identificada');
  },
);

test('a known subject is identified', () => {
  expect(estadoOf('La SRE publicará la guía.')).toBe('identificada');
});
