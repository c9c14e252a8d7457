import { roundHalfAwayFromZero } from '../exact';
import { formatValue } from '../format';
import { annualisedMonth, ratePer } from '../rate';
import type { Finding } from './finding';

/** One month of a rate that is labelled "rolling 12 months", with the counts to test it by. */
export interface LabelledRollingMonth {
  readonly printedRate: number | null;
  readonly monthCount: number | null;
  /** Events of the last twelve months; null: not all of them are known. */
  readonly rollingCount: number | null;
}

/**
 * A rate labelled as rolling that is the month times twelve instead: every month that can be
 * compared equals month × 12 ÷ population, and wherever the true rolling rate is known it is
 * another (Norfolk's 4.3 at March 2018: 98.0 printed, 122.5 rolling). Fewer than two months that
 * can be compared prove nothing.
 */
export function rollingLabelAgainstData(
  months: readonly LabelledRollingMonth[],
  population: number,
  decimals: number,
  per = 10_000,
): Finding | null {
  const compared = months.flatMap(({ printedRate, monthCount, rollingCount }) => {
    if (printedRate === null || monthCount === null) return [];
    const annualised = annualisedMonth(monthCount, population, per);
    const rolling = rollingCount === null ? null : ratePer(rollingCount, population, per);
    return [
      {
        printedRate,
        isAnnualised: roundHalfAwayFromZero(annualised, decimals) === printedRate,
        rolling: rolling === null ? null : roundHalfAwayFromZero(rolling, decimals),
      },
    ];
  });
  const contradicted = compared.filter(
    ({ rolling, printedRate }) => rolling !== null && rolling !== printedRate,
  );
  const confirmed = compared.some(({ rolling, printedRate }) => rolling === printedRate);
  if (compared.length < 2 || confirmed || !compared.every((month) => month.isAnnualised)) {
    return null;
  }
  const example = contradicted.at(-1);
  const rollingWords =
    example === undefined || example.rolling === null
      ? ''
      : `; where ${formatValue(example.printedRate, '', decimals)} is printed the rolling rate is ${formatValue(example.rolling, '', decimals)}`;
  return {
    mark: 'LABEL_AGAINST_DATA',
    weight: 'FINDING',
    sentence: `labelled as rolling 12 months, but all ${compared.length} months are the month's count times twelve over the population${rollingWords}`,
    ...sidesOf(example, decimals),
    figures: {
      months: compared.length,
      ...(example?.rolling == null
        ? {}
        : { printed: example.printedRate, rolling: example.rolling }),
    },
  };
}

interface Example {
  readonly printedRate: number;
  readonly rolling: number | null;
}

/** The two sides: figures where a month shows both rates, and otherwise what label and figures say. */
function sidesOf(example: Example | undefined, decimals: number) {
  if (example === undefined || example.rolling === null) {
    return { stored: 'labelled rolling 12 months', against: 'the figures are month × 12' };
  }
  return {
    stored: `printed ${formatValue(example.printedRate, '', decimals)}`,
    against: `recomputed ${formatValue(example.rolling, '', decimals)}`,
  };
}
