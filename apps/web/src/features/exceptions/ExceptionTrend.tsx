import { formatPeriod, parsePeriodKey, periodNoun, periodSummary } from '@vital-signs/domain';
import { Sparkline } from '../../charts/Sparkline';
import { toleranceBands } from '../../charts/tolerance-bands';
import { inForceFor } from '../../lib/in-force';
import { toleranceVersion } from '../../lib/tolerance-version';
import type { Exception } from './exceptions-query';

/** The figures that lead to an exception, over the zones of what they were judged by. */
export function ExceptionTrend({ exception }: { readonly exception: Exception }) {
  const { reading, place, period, periods, values } = exception;
  const { unit, decimals, polarity } = reading.indicator;
  const versions = exception.tolerances.map((sent) => ({
    ...toleranceVersion(sent),
    place: sent.place,
  }));
  const inForce = periods.map((key) => inForceFor(versions, place.slug, key));
  const names = periods.map((key) => formatPeriod(parsePeriodKey(key)));
  return (
    <Sparkline
      values={values}
      bands={toleranceBands(inForce, polarity).map(({ first, last, ...zone }) => ({
        ...zone,
        firstMonth: first,
        lastMonth: last,
      }))}
      label={periodSummary({
        ...{ names, noun: periodNoun(period.kind), values, decimals },
        unit: unit ?? '',
      })}
    />
  );
}
