import { describe, expect, it } from 'vitest';

import { rootOf } from '../../src/search/analysis/analyze.ts';
import { stem } from '../../src/search/analysis/stemmer.ts';

/** Families that must share a root: from a general reading of Spanish, not from queries. */
const FAMILIES = [
  'denuncia denuncias denunciar denunciante denunciado',
  'capacitar capacitación capacitaciones capacitará capacitado',
  'inversión inversiones invertir inversionista invierte',
  'proteger protección protegidos protectores',
  'policía policías policial policiales policiacos',
  'corrupción corrupto corruptos corromper',
  'discriminar discriminación discriminatorio discriminatorias discriminado',
  'trabajo trabajar trabajador trabajadoras trabajando',
  'empleo empleos emplear empleador empleadores',
  'repatriar repatriación repatriadas repatriado',
  'migrar migración migrante migrantes migratorio migratorias',
  'consulado consulados consular consulares',
  'educar educación educativo educativas',
  'psicólogo psicológica psicología psicológico',
  'embarazo embarazada embarazadas',
  'reclutar reclutamiento reclutadores',
  'niño niña niños niñas niñez',
  'frontera fronteras fronterizo fronteriza',
  'evaluar evaluación evaluaciones evaluará',
  'turismo turista turistas turístico',
  'empresa empresario empresarios empresarial',
  'presupuesto presupuestos presupuestal presupuestales',
  'cultura cultural culturales',
  'desaparecer desaparecidos desaparición',
  'violencia violento violentas',
  'detectar detección detectará',
  'refugio refugiada refugiados refugiarse',
];

/** Pairs that look alike and mean something else. */
const STRANGERS = [
  ['patronas', 'patrón'],
  ['deportes', 'deportar'],
  ['deportivas', 'deportados'],
  ['trata', 'tratar'],
  ['actas', 'actos'],
  ['trata', 'tratamiento'],
  ['estado', 'estadística'],
  ['unidos', 'unidad'],
  ['órgano', 'organización'],
  ['autoridad', 'autorizar'],
  ['persona', 'personal'],
  ['integral', 'integrar'],
  ['capital', 'capacitar'],
  ['materia', 'material'],
  ['central', 'centros'],
  ['visa', 'visitas'],
  ['caso', 'casa'],
  ['año', 'ano'],
  ['salidas', 'sal'],
  ['universidad', 'universo'],
];

describe('derive', () => {
  it('gives every family of words one root', () => {
    const broken = FAMILIES.filter((family) => new Set(family.split(' ').map(rootOf)).size > 1).map(
      (family) => family.split(' ').map((word) => `${word}:${rootOf(word)}`),
    );
    expect(broken).toEqual([]);
  });

  it('keeps strangers apart', () => {
    const joined = STRANGERS.filter(([a = '', b = '']) => rootOf(a) === rootOf(b));
    expect(joined).toEqual([]);
  });

  it('never makes a root longer than two letters beyond its stem', () => {
    const words = FAMILIES.flatMap((family) => family.split(' '));
    expect(words.filter((word) => rootOf(word).length > stem(word).length + 3)).toEqual([]);
  });
});
