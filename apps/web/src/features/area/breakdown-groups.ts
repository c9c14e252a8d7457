import { monthCodeOf } from '@vital-signs/domain';
import type { MonthCode } from '@vital-signs/domain';
import type { SectionPage_BreakdownFragment } from '../../apollo/generated/documents';

export type SentBreakdown = SectionPage_BreakdownFragment;

/** A breakdown without the months of which nothing is recorded before its first. */
export interface ShownBreakdown extends Omit<SentBreakdown, 'codes'> {
  readonly codes: readonly (readonly MonthCode[])[];
}

/**
 * Breakdowns by the same categories at the same period, which are read together: contacts, referrals
 * and their share.
 */
export interface BreakdownGroup {
  readonly dimension: string;
  readonly categories: readonly string[];
  readonly breakdowns: readonly ShownBreakdown[];
}

/** The breakdowns of a section, those of one dimension with the same categories together. */
export function breakdownGroups(sent: readonly SentBreakdown[]): readonly BreakdownGroup[] {
  const groups: BreakdownGroup[] = [];
  for (const breakdown of sent.map(shownBreakdown)) {
    const { dimension, categories, months } = breakdown;
    const at = groups.findIndex(
      (group) =>
        group.dimension === dimension &&
        group.categories.join('\n') === categories.join('\n') &&
        group.breakdowns[0]?.months.at(-1) === months.at(-1),
    );
    const group = groups[at];
    if (group === undefined) groups.push({ dimension, categories, breakdowns: [breakdown] });
    else groups[at] = { ...group, breakdowns: [...group.breakdowns, breakdown] };
  }
  return groups;
}

function shownBreakdown(sent: SentBreakdown): ShownBreakdown {
  const read = sent.codes.map((codes) => sent.months.map((_, month) => monthCodeOf(codes, month)));
  const first = sent.months.findIndex((_, month) =>
    read.some((codes) => codes[month]?.absence !== 'NO_FIGURE'),
  );
  const from = first === -1 ? sent.months.length - 1 : first;
  const cut = <Each>(series: readonly Each[]) => series.slice(from);
  return {
    ...sent,
    codes: read.map(cut),
    months: cut(sent.months),
    values: sent.values.map(cut),
    shares: sent.shares.map(cut),
    totals: cut(sent.totals),
    differences: cut(sent.differences),
  };
}

/** Whether no month of a category can be read. */
export function isUnread({ values, codes }: ShownBreakdown, category: number): boolean {
  return (
    (values[category] ?? []).every((value) => value === null) &&
    (codes[category] ?? []).some(({ absence }) => absence === 'NOT_LEGIBLE')
  );
}

/** Whether anything of a breakdown can be read. */
export function hasFigures({ values }: ShownBreakdown): boolean {
  return values.flat().some((value) => value !== null);
}
