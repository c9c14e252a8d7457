import type { ChartPin } from '../../charts/chart-point';
import type { SectionAccount } from './section-rows';

type Annotation = SectionAccount['annotations'][number];

/** A dated change, told once for all indicators that it concerns. */
export interface SectionChange extends Omit<Annotation, 'indicator'> {
  readonly number: number;
  /** Keys of the indicators that it concerns; null: all of the section. */
  readonly indicators: readonly string[] | null;
}

/** What changed in the months that are shown, numbered in their order. */
export function sectionChanges({
  annotations,
  scorecard,
}: Pick<SectionAccount, 'annotations' | 'scorecard'>): readonly SectionChange[] {
  const told = new Map<string, Omit<SectionChange, 'number'>>();
  for (const { indicator, ...change } of annotations) {
    if (!scorecard.months.includes(change.month)) continue;
    const key = [change.on, change.label, change.text].join('\n');
    const before = told.get(key);
    const concerned =
      indicator === null || before?.indicators === null
        ? null
        : [...(before?.indicators ?? []), indicator.key];
    told.set(key, { ...(before ?? change), indicators: concerned });
  }
  return [...told.values()].map((change, index) => ({ ...change, number: index + 1 }));
}

/** Where the chart of an indicator pins the changes that concern it. */
export function changePins(
  changes: readonly SectionChange[],
  indicator: string,
  months: readonly string[],
): readonly ChartPin[] {
  return changes
    .filter(({ indicators }) => indicators === null || indicators.includes(indicator))
    .map(({ month, number, label }) => ({ index: months.indexOf(month), number, label }));
}
