import { LOCALITIES } from '../places';
import type { LocalitySlug } from '../places';
import { COMMENTARY_LIMITS, COMMENTARY_MOVEMENTS } from '../report/commentary-movements';
import type { LocalityQuote } from '../report/locality-quotes';
import { quotedPercentage } from '../report/locality-quotes';
import { printedNumber } from '../report/printed-cell';
import { SECTION_MONTHS } from '../report/report-months';
import type { Bounds } from './apportionment';
import type { Heading } from './printed-quantities';
import type { Divided, PartOfMonth, Split } from './division';
import { FAMILIES_OF_WORK } from './families-of-work';
import { isPrintable, nearestFitting } from './fitted-counts';
import type { ModelledIndicator } from './modelled-indicators';
import { indicatorOf, MODELLED_INDICATORS } from './modelled-indicators';

function isLocality(part: string): part is LocalitySlug {
  return LOCALITIES.some(({ slug }) => slug === part);
}

function localityOf(part: string): LocalitySlug {
  if (!isLocality(part)) throw new Error(`Not a locality: ${part}`);
  return part;
}

/** The parts of the split, in the order of the report's columns. */
const PARTS: readonly string[] = LOCALITIES.map(({ slug }) => slug);

/** The county by its six localities, held to everything that the commentary says of them. */
export function localitySplit(quotes: readonly LocalityQuote[]): Split {
  return {
    name: 'norfolk',
    parts: PARTS,
    share: (family, part) => FAMILIES_OF_WORK[family].localities[localityOf(part)],
    tendency: (step, part) => step.tendencies?.[localityOf(part)] ?? 0,
    said: (about) =>
      together([
        ...quotedShares(about, quotes),
        ...movements(about),
        halfOfCounty(about, quotes),
        quotedDenominator(about, quotes),
      ]),
  };
}

const speaksOf = (part: string) => (about: { readonly place: string }) =>
  about.place === part || about.place === 'every locality';

function together(bounds: readonly Partial<Bounds>[]): Partial<Bounds> {
  const least = bounds.map((bound) => bound.least).filter((each) => each !== undefined);
  const most = bounds.map((bound) => bound.most).filter((each) => each !== undefined);
  return {
    ...(least.length > 0 ? { least: Math.max(...least) } : {}),
    ...(most.length > 0 ? { most: Math.min(...most) } : {}),
  };
}

function denominatorOf(
  divided: Divided,
  indicator: ModelledIndicator,
  heading: Heading,
  part: string,
): number {
  const index = PARTS.indexOf(part);
  return (indicator.denominator ?? [])
    .map((quantity) => divided.get(quantity)?.get(heading)?.[index] ?? 0)
    .reduce((sum, count) => sum + count, 0);
}

function quotedShares(
  { divided, step, heading, part }: PartOfMonth,
  quotes: readonly LocalityQuote[],
): readonly Partial<Bounds>[] {
  const indicator = indicatorOf(step.quantity);
  if (indicator === undefined) return [];
  const whole = denominatorOf(divided, indicator, heading, part);
  return [...quotes, ...COMMENTARY_LIMITS]
    .filter(speaksOf(part))
    .filter((quote) => quote.key === indicator.key && quote.month === heading)
    .map(({ relation, text }): Partial<Bounds> => {
      const limit = (printedNumber(quotedPercentage(relation, text)) * whole) / 100;
      switch (relation) {
        case 'is':
        case 'leaves out':
          return { least: Math.round(limit), most: Math.round(limit) };
        case 'at least':
          return { least: Math.ceil(limit) };
        case 'over':
          return { least: Math.floor(limit) + 1 };
        case 'at most':
          return { most: Math.floor(limit) };
        case 'under':
          return { most: Math.ceil(limit) - 1 };
        case 'half of the county':
          return {};
      }
    });
}

function movements({ divided, step, heading, part }: PartOfMonth): readonly Partial<Bounds>[] {
  const indicator = indicatorOf(step.quantity);
  const next = SECTION_MONTHS[SECTION_MONTHS.indexOf(heading) + 1];
  if (indicator === undefined || next === undefined) return [];
  const index = PARTS.indexOf(part);
  const nextCount = divided.get(step.quantity)?.get(next)?.[index] ?? 0;
  const nextWhole = denominatorOf(divided, indicator, next, part);
  const same = (nextCount * denominatorOf(divided, indicator, heading, part)) / nextWhole;
  return COMMENTARY_MOVEMENTS.filter(speaksOf(part))
    .filter((told) => told.key === indicator.key && told.month === heading)
    .map(({ movement }): Partial<Bounds> => {
      switch (movement) {
        case 'above the next month':
          return { least: Math.floor(same) + 1 };
        case 'below the next month':
          return { most: Math.ceil(same) - 1 };
        case 'not above the next month':
          return { most: Math.floor(same) };
      }
    });
}

/** Half of an odd number is taken upwards: 16 of 31. */
function halfOfCounty(
  { step, heading, part, count }: PartOfMonth,
  quotes: readonly LocalityQuote[],
): Partial<Bounds> {
  const indicator = MODELLED_INDICATORS.find(
    ({ numerator, denominator }) =>
      denominator === undefined && numerator.length === 1 && numerator[0] === step.quantity,
  );
  const quote = quotes
    .filter(speaksOf(part))
    .find(
      ({ key, month, relation }) =>
        key === indicator?.key && month === heading && relation === 'half of the county',
    );
  if (quote === undefined) return {};
  const half = Math.ceil(count / 2);
  return { least: half, most: half };
}

/** A denominator over which every percentage that is quoted of the part can be printed. */
function quotedDenominator(
  { step, heading, part, count }: PartOfMonth,
  quotes: readonly LocalityQuote[],
): Partial<Bounds> {
  if (step.within !== undefined) return {};
  const quoted = quotes
    .filter(({ key, place, month, relation }) => {
      const indicator = MODELLED_INDICATORS.find((modelled) => modelled.key === key);
      const over = indicator?.denominator?.length === 1 ? indicator.denominator[0] : undefined;
      const exact = relation === 'is' || relation === 'leaves out';
      return over === step.quantity && place === part && month === heading && exact;
    })
    .map(({ relation, text }) => quotedPercentage(relation, text));
  if (quoted.length === 0) return {};
  const level = count * FAMILIES_OF_WORK[step.family].localities[localityOf(part)];
  const oneDecimal = quoted.map((text) => (text.includes('.') ? text : text.replace('%', '.0%')));
  const fits = (candidate: number) => oneDecimal.every((text) => isPrintable(text, candidate));
  const fitting = nearestFitting(level, fits, `${part}, ${step.quantity}, ${heading}`);
  return { least: fitting, most: fitting };
}
