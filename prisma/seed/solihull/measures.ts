import { aPercentage } from '../council/council-indicators';
import type { Described } from '../council/council-indicators';
import { sourceAt } from './solihull';

type Said = Omit<Described, 'source'> & { readonly lines: string };

/** A measure reported by quarter. */
export const quarterly = ({ lines, ...said }: Said): Described => ({
  ref: null,
  frequency: 'QUARTER',
  decimals: 0,
  source: sourceAt(lines),
  ...said,
});
/** A measure that the report names by a code, of which addresses carry the letters without its spaces. */
export const coded = (ref: string, said: Omit<Said, 'key'>) =>
  aPercentage(quarterly({ ...said, key: ref.replace(' ', '-'), ref }));
/** A national indicator, whose code is the one under which it was collected. */
export const national = (ref: string, said: Omit<Said, 'key'>) =>
  coded(ref, { ...said, statutoryCode: ref });
