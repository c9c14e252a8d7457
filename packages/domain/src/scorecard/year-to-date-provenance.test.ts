import { describe, expect, it } from 'vitest';
import {
  COUNTY,
  aCell,
  aFactsPlace,
  aFactsRow,
  judgedRows,
  modelled,
  observed,
  share,
} from './scorecard-builder.test-support';
import type { IndicatorFacts, Observed } from './scorecard-facts';

const row = (
  months: readonly (number | Observed | null)[],
  facts: Partial<IndicatorFacts> = {},
  printed: number | null = null,
) => judgedRows([aFactsRow('2.1', [aCell(months, printed)], facts)]).get('2.1');

describe('where a year to date comes from', () => {
  it('is the report, where it prints one', () => {
    const printed = row([1, 2, modelled(3)], {}, 6);
    expect(printed?.yearToDate).toMatchObject({ origin: 'PRINTED', provenance: 'PUBLISHED' });
    expect(printed?.yearToDateCodes).toBe('P');
  });

  it('is modelled when any month that it is made of is', () => {
    expect(row([1, 2, modelled(3)])?.yearToDate).toMatchObject({
      origin: 'COMPUTED',
      value: 6,
      provenance: 'MODELLED',
    });
    expect(row([modelled(1), 2, 3])?.yearToDateCodes).toBe('M');
  });

  it('is the latest month alone, where that is all that it is made of', () => {
    const stock = { basis: 'SNAPSHOT', yearToDateRule: 'LATEST' } as const;
    expect(row([modelled(1), 2, 3], stock)?.yearToDateCodes).toBe('P');
    expect(row([1, 2, modelled(3)], stock)?.yearToDateCodes).toBe('M');
  });

  it('is where the counts come from, where it is made of counts', () => {
    const percentage = {
      measureKind: 'PERCENTAGE',
      multiplier: 100,
      decimals: 1,
      yearToDateRule: 'RATIO_OF_SUMS',
    } as const;
    const month = share(1, 2, 'QUOTED', 'MODELLED');
    expect(row([month, month, month], percentage)?.yearToDateCodes).toBe('M');
    const published = share(1, 2, 'PUBLISHED', 'DERIVED');
    expect(row([published, published, published], percentage)?.yearToDateCodes).toBe('D');
  });

  it('is derived from months of several origins', () => {
    expect(row([1, observed(2, 'IMPORTED'), 3])?.yearToDateCodes).toBe('D');
    const imported = observed(2, 'IMPORTED');
    expect(row([imported, imported, imported])?.yearToDateCodes).toBe('I');
  });

  it('is nowhere, where there is none', () => {
    expect(row([1, null, 3])?.yearToDate).toMatchObject({ origin: 'NONE', provenance: null });
    expect(row([1, null, 3])?.yearToDateCodes).toBe('0');
  });

  it('is said of every place', () => {
    const cells = [aCell([1, 2, 3], 6), aCell([modelled(1), modelled(1), modelled(1)])];
    const places = [COUNTY, aFactsPlace('LOCALITY')];
    const [judged] = judgedRows([aFactsRow('2.1', cells)], { places }).values();
    expect(judged?.yearToDateCodes).toBe('PM');
  });
});
