const NUMBERS = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
];
const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
  ...['tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth'],
];

/** A number in words or digits, as part of a pattern over small letters. */
export const NUMBER_PATTERN = `\\d{1,3}(?:st|nd|rd|th)?|${[...NUMBERS, ...ORDINALS].sort((a, b) => b.length - a.length).join('|')}`;

/** The number that a word stands for: five, fifth, 5, 5th; null where it stands for none. */
export function numberOfWord(word: string): number | null {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  const at = Math.max(NUMBERS.indexOf(word), ORDINALS.indexOf(word));
  return at === -1 ? null : at + 1;
}
