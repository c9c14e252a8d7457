import { indicatorShortName } from '@vital-signs/domain';
import type { FrameAuthority } from '../../lib/frame';
import type { PageAsked } from '../../lib/page-props';
import { compareView } from './compare-view';
import type { CompareChoices, Comparison, ComparisonColumn } from './comparison';

/** What a column is called, by what is compared. */
export function columnName(by: Comparison['by'], column: ComparisonColumn): string {
  switch (by) {
    case 'PLACES':
      return column.place.name;
    case 'PERIODS':
      return column.period.name;
    case 'INDICATORS':
      return column.indicator === null ? '' : indicatorShortName(column.indicator);
  }
}

/** "Breckland and Norwich, March 2018": what is compared, and where it all is alike. */
export function compareTitle({ by, columns }: Comparison): string {
  const names = columns.map((column) => columnName(by, column));
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const [first] = columns;
  if (first === undefined) return listed;
  const { place, period } = first;
  const alike = {
    PLACES: period.name,
    PERIODS: place.name,
    INDICATORS: `${place.name}, ${period.name}`,
  };
  return `${listed}: ${alike[by]}`;
}

/**
 * What a comparison of months is made from on the page of an edition, which published one of them alone;
 * undefined where the page's head says it all.
 */
export function comparedMonthsSentence(
  { by, columns }: Comparison,
  edition: number | null,
): string | undefined {
  if (edition === null || by !== 'PERIODS' || columns.length < 2) return undefined;
  return `The month of edition ${edition} as it was published; the others as they were known then, by the rules of now.`;
}

/** Why there is nothing to compare: what the address names that is not known. */
export function unknownNames(
  { authority, period, place, edition, search }: PageAsked,
  frame: FrameAuthority | null,
  choices: CompareChoices | null,
): string {
  const { by, chosen, area } = compareView(search);
  const places = new Set((frame?.places ?? []).map(({ slug }) => slug));
  const months = new Set(frame?.months ?? []);
  const indicators = new Set((choices?.indicators ?? []).map(({ key }) => key));
  const areas = new Set((choices?.reportAreas ?? []).map(({ slug }) => slug));
  const unknown = [
    ...(by === 'places' ? chosen : place === null ? [] : [place])
      .filter((slug) => !places.has(slug))
      .map((slug) => `no place known as “${slug}”`),
    ...(by === 'periods' ? chosen : period === null ? [] : [period])
      .filter((key) => !months.has(key))
      .map((key) => `no figures for “${key}”`),
    ...(by === 'indicators' ? chosen : [])
      .filter((key) => !indicators.has(key))
      .map((key) => `no indicator known as “${key}”`),
    ...(area === null || areas.has(area) ? [] : [`no report area known as “${area}”`]),
  ];
  const name = frame?.name ?? authority;
  if (unknown.length > 0) return `${name} has ${unknown.join(', and ')}.`;
  return edition === null
    ? `${name} has nothing to compare at this address.`
    : `Edition ${edition} of ${name} does not hold all of what is to be compared.`;
}
