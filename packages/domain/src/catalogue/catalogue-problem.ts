/** Something that keeps a change of the catalogue from being saved. */
export interface CatalogueProblem {
  /** The field that is to be mended, as the description spells it; null: no single one. */
  readonly field: string | null;
  /** What was given, as text; null where nothing was. */
  readonly given: string | null;
  /** What is expected, in words that follow "expected is". */
  readonly expected: string;
  /** The whole of it, in a sentence. */
  readonly sentence: string;
}

/** A problem of one field: "Decimals: 9 was given; expected is a whole number from 0 to 6." */
export function fieldProblem(
  field: string,
  label: string,
  given: string | number | boolean | null,
  expected: string,
): CatalogueProblem {
  const text = given === null || given === '' ? null : String(given);
  const read = text === null ? 'nothing was given' : `“${text}” was given`;
  return { field, given: text, expected, sentence: `${label}: ${read}; expected is ${expected}.` };
}

/** A problem that says itself why, for instance the order of tolerances. */
export function saidProblem(
  field: string | null,
  given: string | null,
  expected: string,
  sentence: string,
): CatalogueProblem {
  return { field, given, expected, sentence };
}
