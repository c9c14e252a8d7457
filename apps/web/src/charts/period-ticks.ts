import { formatPeriod, parsePeriodKey } from '@vital-signs/domain';

export interface PeriodTicks {
  /** March 2018. */
  readonly name: string;
  /** Mar; Q4; 2017/18. */
  readonly tick: string;
  /** 2018; 2017/18; nothing beneath a year. */
  readonly group: string;
}

/** How an axis names a month, a quarter or a year. */
export function periodTicks(key: string): PeriodTicks {
  const period = parsePeriodKey(key);
  const name = formatPeriod(period);
  const [first = '', group = ''] = name.split(' ');
  return { name, tick: period.kind === 'MONTH' ? first.slice(0, 3) : first, group };
}
