import { isoDate, partsOf } from '../calendar-date';
import { fieldProblem, saidProblem, type CatalogueProblem } from './catalogue-problem';
import { isRealDate } from './dated';

/**
 * What is wrong with the day of a dated change: months are shown whole, so that changes count from the
 * first of one. `noun` is what changes, in the plural.
 */
export function firstOfMonthProblems(
  on: string,
  { field, label, noun }: { readonly field: string; readonly label: string; readonly noun: string },
): readonly CatalogueProblem[] {
  if (!isRealDate(on)) return [fieldProblem(field, label, on, 'a day, for example 2018-04-01')];
  const { year, month, day } = partsOf(on);
  if (day === 1) return [];
  const next = isoDate(year, month + 1);
  return [
    saidProblem(
      field,
      on,
      'the first day of a month',
      `Changes of ${noun} count from the first of a month, as figures are those of whole months: “${on}” was given; the next is ${next}.`,
    ),
  ];
}
