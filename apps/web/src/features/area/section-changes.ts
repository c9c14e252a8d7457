import type { ChartPin } from '../../charts/chart-point';
import type { SectionAccount } from './section-rows';

type Annotation = SectionAccount['annotations'][number];

/** A dated change, told once for all indicators that it concerns. */
export interface SectionChange extends Omit<Annotation, 'indicator' | 'text'> {
  readonly number: number;
  /** Keys of the indicators that it concerns; null: all of the section. */
  readonly indicators: readonly string[] | null;
  /** What holds for all of them. */
  readonly text: string;
  /** What is said of one of them alone. */
  readonly ownTexts: readonly { readonly indicator: string; readonly text: string }[];
}

/**
 * What changed in the months that are shown, numbered in their order: one change is one number, also
 * where more is said of it for each indicator.
 */
export function sectionChanges({
  annotations,
  scorecard,
}: Pick<SectionAccount, 'annotations' | 'scorecard'>): readonly SectionChange[] {
  const told = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (!scorecard.months.includes(annotation.month)) continue;
    const { on, label, source, rebases } = annotation;
    const key = [on, label, source, rebases].join('\n');
    told.set(key, [...(told.get(key) ?? []), annotation]);
  }
  return [...told.values()].flatMap((same, at) => {
    const [first] = same;
    if (first === undefined) return [];
    const { indicator: _, ...change } = first;
    const indicators = same.flatMap(({ indicator }) => indicator?.key ?? []);
    return [
      {
        ...change,
        ...textsOf(same),
        number: at + 1,
        indicators: indicators.length < same.length ? null : indicators,
      },
    ];
  });
}

/** The sentences that all have, and what each says beside them. */
function textsOf(same: readonly Annotation[]): Pick<SectionChange, 'text' | 'ownTexts'> {
  const sentences = same.map(({ text }) => text.split(/(?<=\.)\s+(?=[A-Z])/));
  const shared = (sentences[0] ?? []).filter((sentence) =>
    sentences.every((others) => others.includes(sentence)),
  );
  return {
    text: shared.join(' '),
    ownTexts: same.flatMap(({ indicator }, at) => {
      const own = (sentences[at] ?? []).filter((sentence) => !shared.includes(sentence));
      return own.length === 0 ? [] : [{ indicator: indicator?.key ?? '', text: own.join(' ') }];
    }),
  };
}

/** Where the chart of an indicator pins the changes that concern it. */
export function changePins(
  changes: readonly SectionChange[],
  indicator: string,
  months: readonly string[],
): readonly ChartPin[] {
  return changes
    .filter(({ indicators }) => indicators === null || indicators.includes(indicator))
    .map(({ month, number, label, rebases }) => ({
      ...{ index: months.indexOf(month), number, label, rebases },
    }));
}
