import type { FigureThen, JudgedCell, PublishedReading } from '@vital-signs/domain';

/** The figure of the published month, with its judgement. */
export function publishedFigure({ ratings, ...reading }: PublishedReading): FigureThen {
  const { values, decimals, numerator, denominator, arrow } = reading;
  const value = values.at(-1) ?? null;
  return { value, decimals, numerator, denominator, arrow, state: ratings[0].state };
}

/** The figure of the month as it is known now. */
export function figureNow({
  values,
  decimals,
  current,
  judgement,
  direction,
}: JudgedCell): FigureThen {
  return {
    ...{ value: values.at(-1) ?? null, decimals, arrow: direction.arrow },
    numerator: current?.numerator ?? null,
    denominator: current?.denominator ?? null,
    state: judgement.ratings[0].state,
  };
}

/** A figure of a month before the published one, which leads to it and is not judged beside it. */
export function earlierFigure(value: number | null, decimals: number): FigureThen {
  return { value, decimals, numerator: null, denominator: null, state: null, arrow: null };
}

/** How many of the last `most` before the very last of some values are figures; left out: of all of them. */
export function figuresBefore(values: readonly (number | null)[], most = values.length): number {
  return values
    .slice(0, -1)
    .slice(most === 0 ? values.length : -most)
    .filter((value) => value !== null).length;
}
