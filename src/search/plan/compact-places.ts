/** Lists of places as one text: base 36, places apart by dots, lists by commas. */

export const packPlaces = (lists: readonly (readonly number[])[]): string =>
  lists.map((places) => places.map((place) => place.toString(36)).join('.')).join();

export const unpackPlaces = (packed: string): number[][] =>
  packed
    .split(',')
    .map((places) => (places === '' ? [] : places.split('.').map((place) => parseInt(place, 36))));
