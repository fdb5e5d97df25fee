/** A weaker stem for derived words: invertir and inversión, denuncia and denunciante. Works on Snowball stems. */

/** Families whose change of consonant no rule reaches without uniting strangers: root, then its stems. */
const IRREGULAR = new Map(
  `invers inviert invert inversor inversion;protec proteg protej proteccion protector;lengu lingüist bilingü;
  desaparec desaparezc desaparicion;agricult agricol;consul consular;polic policial policiac;niñ niñez;
  escol escolar escuel;financ finanz financier financi;estudi estudiant estudiantil;empres empresari empresarial;
  corrupt corromp corrupcion corrup;medic medicin;labor laboral;delict delit;artist art arte;violent violenci;
  turist turism;embaraz embarazad;adopt adopcion;busc busqued busqu;volunt voluntari;hosped hospedaj;
  atenc atend atiend atencion;detect deteccion;insert insercion reinsercion;preven prevencion prevent preventiv previen;
  detenc deten detencion detenid detien;estadist;tratamient;organiz;autoriz;unidad;lineamient`
    .split(';')
    .flatMap((family) => {
      const [root = '', ...stems] = family.trim().split(' ');
      return [root, ...stems].map((stem): [string, string] => [stem, root]);
    }),
);

/** Stems that only the list joins to a root: they may begin otherwise (reinserción, inserción). */
export const irregularStems = (root: string): string[] =>
  [...IRREGULAR].flatMap(([stem, of]) => (of === root ? [stem] : []));

/** Stems that look derived and are not: the rules below would join them to a stranger. */
const WHOLE = new Set(
  (
    'integral central general moral capital hospital tribunal mortal animal federal critic agent present patent ' +
    'accident instant deport patron actor factor sector menor favor valor honor mujer motiv nativ colectiv actual ' +
    'ministr registr vist local material personal'
  ).split(' '),
);

/** Longest first; the letters before must be a root of four or more. */
const SUFFIXES =
  /(?:izacion|abilidad|imient|amient|izador|acion|icion|ativ|itiv|ador|edor|idor|ator|antes|ante|ancia|encia|ient|izad|izant|ent|ant|ist|ism|eri|ari|iz|atori|aj|al|ad|id|ic|iv|or)$/;
const SHORTEST_ROOT = 4;

/** ct and cc: one consonant group, softened differently (acción, acto). */
const soften = (root: string): string => root.replace(/c[ct]$/, 'c').replace(/pc$/, 'pt');

/** Root of a derivational family. */
export function derive(stem: string): string {
  const listed = IRREGULAR.get(stem);
  if (listed !== undefined) return listed;
  const suffix = WHOLE.has(stem) ? null : SUFFIXES.exec(stem);
  if (!suffix || suffix.index < SHORTEST_ROOT) return soften(stem);
  const root = stem.slice(0, suffix.index);
  return IRREGULAR.get(root) ?? soften(root);
}
