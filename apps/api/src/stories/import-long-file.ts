const FIRST_YEAR = 1985;
const MONTHS = 396;
const PLACES = ['Norfolk', 'Norwich', 'Breckland'];

function* rows(): Generator<string> {
  for (let index = 0; index < MONTHS; index += 1) {
    const year = FIRST_YEAR + Math.floor(index / 12);
    const month = `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
    for (const [at, place] of PLACES.entries()) {
      yield `1.1,${place},${month},${at === 0 ? 4000 + index : 400 + index + at}`;
    }
  }
}

/** A file of a long history of one count, as long as it takes to be killed in the midst of it. */
export const LONG_FILE = {
  text: `Ref,Place,Period,Value\n${[...rows()].join('\n')}\n`,
  figures: MONTHS * PLACES.length,
} as const;
