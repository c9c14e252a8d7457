import { indicatorTitle } from '../indicator-title';
import type { ImportIndicator } from './import-catalogue';
import { NameIndex } from './names';

/**
 * The indicators by ref, key, name and both together. A workbook's number loses the nought at the end
 * of 2.10: such refs are found under both, so that neither is taken for the other (refsOfNumber).
 */
export function indicatorIndex(indicators: readonly ImportIndicator[]): NameIndex<ImportIndicator> {
  const index = new NameIndex<ImportIndicator>(shorterSpellings);
  for (const indicator of indicators) {
    const { key, ref, name } = indicator;
    index.add(key, indicator, ref === null && name === null);
    if (ref !== null) index.add(ref, indicator, true);
    if (name !== null) index.add(name, indicator, true);
    index.add(indicatorTitle(indicator), indicator, false);
  }
  return index;
}

function shorterSpellings(comparable: string): readonly string[] {
  const withoutWord = comparable.replace(/^(?:indicator|measure|ref|no) (?=\d)/, '');
  const withoutRef = comparable.replace(/^\d[\w.]* (?=\p{L}|%)/u, '');
  return [withoutWord, withoutRef].filter((name) => name !== comparable && name !== '');
}

/**
 * The refs that a workbook's number may stand for: 2.1 shows the same as 2.10. More than one: which is
 * meant cannot be known.
 */
export function refsOfNumber(
  number: number,
  indicators: readonly ImportIndicator[],
): readonly ImportIndicator[] {
  return indicators.filter(
    ({ ref }) => ref !== null && /^\d+(?:\.\d+)?$/.test(ref) && Number(ref) === number,
  );
}
