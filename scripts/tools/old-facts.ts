/** Which facts rest on evidence that is older than six months, or has no date. */
export interface Fact {
  name: string;
  /** A day, a month or a year; undefined where the page doesn't say. */
  fecha: string | undefined;
}

const MONTHS = 6;

/** The last day that a date may mean: of a month or a year nobody knows more. */
function latest(fecha: string): string {
  return `${fecha}${'-12-31'.slice(fecha.length === 4 ? 0 : fecha.length === 7 ? 3 : 6)}`;
}

function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** The oldest first; those without a date before all. */
export function oldFacts(facts: readonly Fact[], today: string): Fact[] {
  const limit = monthsBefore(today, MONTHS);
  return facts
    .filter(({ fecha }) => fecha === undefined || latest(fecha) < limit)
    .toSorted((a, b) => ((a.fecha ?? '') < (b.fecha ?? '') ? -1 : (a.fecha ?? '') > (b.fecha ?? '') ? 1 : 0));
}
