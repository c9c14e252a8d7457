import type { Measured } from '../measure';
import { periodKey } from '../period-key';
import type { Period } from '../period';
import { rate } from '../rating';
import type { Judgement, RatingInput } from '../rating';
import type { Direction } from '../travel';
import type { Basis } from '../vocabulary';
import { latestCodeOf } from './month-codes';
import type { PublishedReading } from './published-reading';
import type { CellFacts, Observed } from './scorecard-facts';
import { alignedWith } from './series-start';

/** As much of what is asked of a cell as tells whether an edition answers it. */
interface CellAsked {
  readonly indicator: { readonly basis: Basis };
  readonly span: { readonly months: readonly Period[] };
  readonly cell: Pick<CellFacts, 'published'>;
  readonly modelled: boolean;
}

/** As much of a judged cell as an edition holds. */
interface PublishedParts {
  readonly values: readonly (number | null)[];
  readonly codes: string;
  readonly current: Observed | null;
  readonly measured: Measured;
  readonly decimals: number;
  readonly rating: RatingInput;
  readonly judgement: Judgement;
  readonly direction: Direction;
}

/**
 * The reading of an edition that answers what is asked: of that very month and basis. Null where it
 * is of another, or where modelled figures are left out and the edition holds some.
 */
export function publishedReadingFor({
  indicator,
  span,
  cell,
  modelled,
}: CellAsked): PublishedReading | null {
  const { published } = cell;
  const period = span.months.at(-1);
  if (published === undefined || period === undefined) return null;
  if (published.period !== periodKey(period) || published.basis !== indicator.basis) return null;
  return modelled || !/m/i.test(published.codes) ? published : null;
}

/**
 * Lays a reading as it was published over the same cell judged now: its figures, counts, rating with
 * reason, and arrow. What an edition does not hold stays as it is worked out from the figures.
 */
export function layPublished<Cell extends PublishedParts>(
  cell: Cell,
  published: PublishedReading,
): Cell {
  const { ratings, polarityImplied, decimals, numerator, denominator, countsProvenance } =
    published;
  const months = Array.from({ length: published.months });
  const values = lastOver(cell.values, alignedWith(months, published.values));
  const codes = lastOver([...cell.codes], [...published.codes]).join('');
  const measured = measuredAs(cell, values.at(-1) ?? null, codes);
  const { value, absence } = measured;
  const then = { ratings, polarityImplied };
  const rating = { ...cell.rating, value, absence, decimals, published: then };
  const { arrow, meaning, directionReason: reason } = published;
  return {
    ...cell,
    values,
    codes,
    decimals,
    current: cell.current && { ...cell.current, numerator, denominator, countsProvenance },
    measured,
    rating,
    judgement: rate(rating),
    direction: { ...cell.direction, arrow, meaning, reason },
  };
}

/** A list with its end taken from another, as far as both reach. */
function lastOver<T>(list: readonly T[], end: readonly T[]): T[] {
  const taken = Math.min(list.length, end.length);
  return [...list.slice(0, list.length - taken), ...end.slice(end.length - taken)];
}

/** The value judged; where the edition shows another figure than follows from the record, that one. */
function measuredAs({ values, measured }: PublishedParts, shown: number | null, codes: string) {
  if ((values.at(-1) ?? null) === shown) return measured;
  const { absence } = latestCodeOf(codes);
  return { ...measured, value: shown, from: shown === null ? 'NONE' : 'PRINTED', absence } as const;
}
