/** What is to be known about the reading of single cells: key, month as headed, note. */
export const CELL_NOTES: readonly (readonly [key: string, month: string, note: string])[] = [
  ['1.3', 'Mar 18', 'The cell is lost; a damaged line near it suggests 720.'],
  ['1.6', 'Mar 18', 'The cell of the section page is empty; the summary prints it.'],
  ['2.5', 'Feb 18', 'Reads 4109, which may be 409 or 410.'],
  ['2.5', 'Mar 18', 'Reads 440 once and 2440 three times.'],
  [
    '3.2',
    'Mar 18',
    'Reads 498.3 and, in a damaged repeat, 496.3; 8,424 assessments in the year over the population give 498.3.',
  ],
  [
    '4.4',
    'Apr 17',
    'The cell is lost; the rate printed beside it and the year to date would leave 161.',
  ],
  [
    '4.4',
    'Nov 17',
    'The cell is lost; the rate printed beside it and the year to date would leave 197.',
  ],
  ['4.5', 'Apr 17', 'The cell is lost; 55 of the 161 that the rate implies would be 34.2%.'],
  ['4.5', 'Oct 17', 'The printed number of these investigations is lost.'],
  ['4.5', 'Nov 17', 'The printed number of these investigations is lost.'],
  ['4.5', 'Mar 18', 'The printed number of these investigations is lost.'],
  [
    '4.6',
    'Mar 18',
    'The summary prints 15.9%, which agrees with the year to date; the section page repeats February’s 9.9%.',
  ],
  [
    '4.7',
    'Apr 17',
    'A dash stands here beside the number 88; 88 of the 161 that the rate implies would be 54.7%.',
  ],
  ['4.7', 'Sep 17', 'The cell is lost; 61 of 122 would be 50.0%.'],
  ['4.7', 'Oct 17', 'The cell is lost; 90 of 195 would be 46.2%.'],
  ['5.2', 'Jan 18', 'The cell is lost; 5.1 and 6.1 together would be 2,710.'],
  ['5.2', 'Feb 18', 'The cell is lost; 5.1 and 6.1 together would be 2,572.'],
  ['5.2', 'Mar 18', 'The cell is lost; 5.1 and 6.1 together would be 2,540.'],
  ['5.3', 'Feb 18', 'The cell is lost; the 1,921 of 5.1 over the population would be 113.6.'],
  [
    '6.2a',
    'Dec 17',
    'The summary prints 1046, which agrees with the rate of 61.9; the section page prints 1,020.',
  ],
  [
    '6.2b',
    'Feb 18',
    'The summary’s cell cannot be read; the section page prints 66, without decimals.',
  ],
  [
    '6.4',
    'Nov 17',
    'Printed 72.0%, but the printed 68 of 97 is 70.1%, and the year to date of 79.3% needs the 68.',
  ],
  ['9.1', 'Feb 18', 'The cell of the section page is lost; the summary prints it.'],
  ['9.2', 'Feb 18', 'The printed number of these children is lost.'],
  ['10.2', 'Aug 17', 'The month is told by the place of the line.'],
  ['10.3', 'Aug 17', 'The month is told by the place of the line.'],
];

/** The note on a cell, if there is one. */
export function cellNote(key: string, month: string): string | null {
  return CELL_NOTES.find(([k, m]) => k === key && m === month)?.[2] ?? null;
}
