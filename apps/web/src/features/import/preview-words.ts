import { counted, formatLimit } from '@vital-signs/domain';
import type { ImportWork, Preview, Reconciled } from './import-query';

/** What storing would do, in short, each in a sentence. */
export function previewSentences(work: ImportWork, preview: Preview): readonly string[] {
  const { cellsNew, cellsChanged, cellsSame } = work;
  const { flips, staleCommentary, reconciliation, restated } = preview;
  const unequal = reconciliation.filter((each) => !addsUp(each)).length;
  const count = (of: number) => of.toLocaleString('en-GB');
  return [
    `${counted(cellsNew, 'figure is', 'figures are')} new, ${count(cellsChanged)} would change, and ${count(cellsSame)} stand there already as they are.`,
    flips.length === 0
      ? 'No rating would become another.'
      : `${counted(flips.length, 'rating becomes', 'ratings become')} another.`,
    ...(staleCommentary.length === 0
      ? []
      : [
          `${counted(staleCommentary.length, 'commentary', 'commentaries')} would speak of figures that changed.`,
        ]),
    ...(unequal === 0
      ? []
      : [`${counted(unequal, 'sum of places does', 'sums of places do')} not come to the whole.`]),
    ...(restated.length === 0
      ? []
      : [
          `${listed(restated.map(({ name }) => name))} ${restated.length === 1 ? 'is' : 'are'} published: the editions stay as they are, and the change is listed as a restatement.`,
        ]),
  ];
}

/** "January 2018, February 2018 and March 2018". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Whether the places have every figure and come to the whole. */
export function addsUp({ remainder, missing }: Reconciled): boolean {
  return remainder === 0 && missing.length === 0;
}

/** Those that do not add up first: more than the whole, then less, then with places missing. */
export function worstFirst(reconciliation: readonly Reconciled[]): readonly Reconciled[] {
  const order = (each: Reconciled) => (each.remainder < 0 ? 0 : addsUp(each) ? 2 : 1);
  return [...reconciliation].sort((a, b) => order(a) - order(b));
}

/** What is left of the whole, in words. */
export function remainderWords({ remainder, missing }: Reconciled): string {
  const names = missing.length === 0 ? null : `no figure of ${listed(missing)}`;
  const rest =
    remainder === 0
      ? null
      : remainder > 0
        ? `${formatLimit(remainder, '')} with no place recorded`
        : `${formatLimit(-remainder, '')} more than the whole`;
  return [rest, names].filter((part) => part !== null).join('; ') || 'adds up';
}
