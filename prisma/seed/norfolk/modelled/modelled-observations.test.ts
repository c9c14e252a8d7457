import { multiplierOf, roundHalfAwayFromZero, stockAgainstFlow } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, indicatorFacts } from '../catalogue/catalogue';
import { countyObservations } from '../county-observations';
import type { ObservationFacts } from '../observation-facts';
import { COUNTY_POPULATION, LOCALITIES, PLACES } from '../places';
import { LOCALITY_QUOTES, quotedPercentage } from '../report/locality-quotes';
import { COMMENTARY_LIMITS, COMMENTARY_MOVEMENTS } from '../report/commentary-movements';
import { printedNumber } from '../report/printed-cell';
import { monthKeyOf, SECTION_MONTHS } from '../report/report-months';
import { countyQuantities } from './county-quantities';
import { MODELLED_INDICATORS } from './modelled-indicators';
import { modelledObservations } from './modelled-observations';

const OBSERVATIONS = modelledObservations();
const COUNTY = countyObservations();
const BY_IDENTITY = new Map(
  OBSERVATIONS.map((each) => [`${each.indicator} ${each.place} ${each.periodStart}`, each]),
);
const startOf = (heading: string) => `${monthKeyOf(heading)}-01`;
const modelled = (key: string, place: string, heading: string) =>
  BY_IDENTITY.get(`${key} ${place} ${startOf(heading)}`);
const localities = LOCALITIES.map(({ slug }) => slug);
const childrenOf = (place: string) =>
  PLACES.filter(({ parent }) => parent === place).map(({ slug }) => slug);

function county(key: string, heading: string): ObservationFacts | undefined {
  return COUNTY.find(
    (each) =>
      each.indicator === key &&
      each.basis !== 'YEAR_TO_DATE' &&
      each.periodStart === startOf(heading),
  );
}

/** A count of a place: its value, or the numerator of its rate or percentage. */
const countOf = (each: ObservationFacts | undefined) => each?.numerator ?? each?.value ?? 0;
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** The percentage that exact counts give, for comparison with what is said of it. */
function shareOf(key: string, place: string, heading: string): number {
  const figure = modelled(key, place, heading);
  if (figure?.numerator == null || figure.denominator == null) throw new Error(`${key} ${place}`);
  return (100 * figure.numerator) / figure.denominator;
}

describe('the modelled figures', () => {
  it('are the same whenever they are made', () => {
    expect(modelledObservations()).toEqual(OBSERVATIONS);
  });

  it('exist once for an indicator, a place and a month', () => {
    expect(BY_IDENTITY.size).toBe(OBSERVATIONS.length);
  });

  it('are marked as modelled, in their value or in the counts of a quoted one', () => {
    for (const { provenance, countsProvenance, note, textAsPrinted } of OBSERVATIONS) {
      if (provenance === 'QUOTED') {
        expect(countsProvenance).toBe('MODELLED');
        expect(textAsPrinted).not.toBeNull();
        expect(note).toContain('The commentary says');
      } else {
        expect(provenance).toBe('MODELLED');
        expect(textAsPrinted).toBeNull();
      }
    }
  });

  it('stand only where the county has a figure of the same month', () => {
    for (const { indicator, periodStart } of OBSERVATIONS) {
      const found = COUNTY.filter(
        (each) => each.indicator === indicator && each.periodStart === periodStart,
      );
      expect([indicator, periodStart, found.some(({ value }) => value !== null)]).toEqual([
        ...[indicator, periodStart, true],
      ]);
    }
  });

  it('leave out averages, maxima and services that are run for the county', () => {
    const keys = new Set(OBSERVATIONS.map(({ indicator }) => indicator));
    for (const { key, measureKind } of CATALOGUE) {
      if (measureKind === 'AVERAGE' || measureKind === 'MAXIMUM') expect(keys).not.toContain(key);
    }
    for (const key of ['10.1a', '10.1b', '12.10', '6.8', '6.9b', '2.8', '2.4', '3.4', '1.4']) {
      expect(keys).not.toContain(key);
    }
    expect(keys.size).toBe(MODELLED_INDICATORS.length);
  });

  it('give a team figures for the indicators of its own work, and no other', () => {
    for (const { indicator, place } of OBSERVATIONS) {
      const team = PLACES.find(({ slug }) => slug === place);
      if (team?.teamKind == null) continue;
      expect(indicatorFacts(indicator).teamKinds).toContain(team.teamKind);
      expect(indicatorFacts(indicator).measureKind).not.toBe('RATE');
    }
  });

  it('are what their counts give, rounded', () => {
    for (const each of OBSERVATIONS) {
      const indicator = indicatorFacts(each.indicator);
      if (indicator.measureKind === 'COUNT') {
        expect(Number.isInteger(each.value)).toBe(true);
        continue;
      }
      const population = LOCALITIES.find(({ slug }) => slug === each.place)?.population;
      const denominator = each.denominator ?? population ?? 0;
      if (denominator === 0) {
        expect([each.value, each.absence]).toEqual([null, 'NOT_APPLICABLE']);
        continue;
      }
      const ratio = {
        numerator: each.numerator ?? 0,
        denominator,
        multiplier: multiplierOf(indicator),
      };
      expect(each.value).toBe(roundHalfAwayFromZero(ratio, indicator.decimals));
    }
  });
});

describe('localities and their county', () => {
  it.each(MODELLED_INDICATORS.map(({ key }) => key))(
    '%s leaves no less than nothing unrecorded',
    (key) => {
      for (const heading of SECTION_MONTHS) {
        const parts = localities.map((place) => modelled(key, place, heading));
        if (parts.some((part) => part === undefined)) {
          expect(parts.every((part) => part === undefined)).toBe(true);
          continue;
        }
        const whole = county(key, heading);
        const { measureKind, denominatorIsPopulation } = indicatorFacts(key);
        const counted = sum(parts.map(countOf));
        if (measureKind === 'COUNT') {
          expect(counted).toBeLessThanOrEqual(whole?.value ?? -1);
          expect(counted).toBeGreaterThanOrEqual((whole?.value ?? 0) * 0.85 - 6);
          continue;
        }
        if (whole?.numerator != null) expect(counted).toBeLessThanOrEqual(whole.numerator);
        if (denominatorIsPopulation) continue;
        const denominators = sum(parts.map((part) => part?.denominator ?? 0));
        if (whole?.denominator != null) {
          expect(denominators).toBeLessThanOrEqual(whole.denominator);
          const unrecorded = whole.denominator - denominators;
          if (whole.numerator !== null) {
            expect(whole.numerator - counted).toBeLessThanOrEqual(unrecorded);
          }
        }
      }
    },
  );

  it('adds up to the published percentage, to the nearest whole child', () => {
    const quantities = countyQuantities();
    for (const { key, numerator, denominator } of MODELLED_INDICATORS) {
      if (denominator === undefined) continue;
      for (const heading of SECTION_MONTHS) {
        const published = county(key, heading);
        if (published?.value == null || published.provenance === 'QUOTED') continue;
        const total = (names: readonly string[]) =>
          sum(names.map((name) => quantities[name]?.get(heading) ?? Number.NaN));
        const whole = total(denominator);
        const share = (100 * total(numerator)) / whole;
        const halfAChild = 50 / whole;
        const mismatch = key === '6.4' && heading === 'Nov 17' ? 2 : 0;
        expect(Math.abs(share - published.value)).toBeLessThanOrEqual(halfAChild + 0.05 + mismatch);
      }
    }
  });

  it('has locality populations that make up the county’s', () => {
    expect(sum(LOCALITIES.map(({ population }) => population))).toBe(COUNTY_POPULATION);
  });

  it('rolls twelve months of conferences up where the twelve months are there', () => {
    for (const place of localities) {
      const months = SECTION_MONTHS.slice(1).map((heading) => modelled('6.3', place, heading));
      expect(modelled('6.2a', place, 'Mar 18')?.value).toBe(sum(months.map(countOf)));
      expect(modelled('6.2a', place, 'Jan 18')).toBeUndefined();
    }
  });
});

describe('teams and their locality', () => {
  it('leave no less than nothing unrecorded', () => {
    let compared = 0;
    for (const each of OBSERVATIONS.filter(({ place }) => localities.some((l) => l === place))) {
      const heading = SECTION_MONTHS.find((month) => startOf(month) === each.periodStart);
      if (heading === undefined) throw new Error(each.periodStart);
      const teams = childrenOf(each.place)
        .map((team) => modelled(each.indicator, team, heading))
        .filter((team) => team !== undefined);
      if (teams.length === 0) continue;
      compared += 1;
      expect(sum(teams.map(countOf))).toBeLessThanOrEqual(countOf(each));
      if (each.denominator === null) continue;
      const denominators = sum(teams.map((team) => team.denominator ?? 0));
      expect(denominators).toBeLessThanOrEqual(each.denominator);
    }
    expect(compared).toBeGreaterThan(1500);
  });
});

describe('the rules that the figures keep among themselves', () => {
  const places = PLACES.filter(({ parent }) => parent !== null).map(({ slug }) => slug);
  const everywhere = (check: (place: string, heading: string) => void) => {
    for (const place of places) for (const heading of SECTION_MONTHS) check(place, heading);
  };

  it('outcomes add up to the assessments (3.5 + 3.6 + 3.7 = 3.1)', () => {
    let compared = 0;
    everywhere((place, heading) => {
      const all = modelled('3.1', place, heading);
      if (all === undefined) return;
      const outcomes = ['3.5', '3.6', '3.7'].map((key) => countOf(modelled(key, place, heading)));
      // One assessment of February's 689 has no outcome in the report.
      const without = (all.value ?? 0) - sum(outcomes);
      expect(without).toBeGreaterThanOrEqual(0);
      expect(without).toBeLessThanOrEqual(heading === 'Feb 18' ? 1 : 0);
      compared += 1;
    });
    expect(compared).toBe(4 * 12);
  });

  it('children seen within ten days are among those seen within twenty (6.14 ≤ 6.15)', () => {
    everywhere((place, heading) => {
      const [ten, twenty] = [modelled('6.14', place, heading), modelled('6.15', place, heading)];
      expect(countOf(ten)).toBeLessThanOrEqual(countOf(twenty));
      expect(ten?.denominator).toBe(twenty?.denominator);
    });
  });

  it('plans over two years are among those over 18 months, and those among all plans', () => {
    everywhere((place, heading) => {
      const [two, eighteen, plans] = ['6.10n', '6.10a', '6.1'].map((key) =>
        modelled(key, place, heading),
      );
      expect(countOf(two)).toBeLessThanOrEqual(countOf(eighteen));
      expect(countOf(eighteen)).toBeLessThanOrEqual(countOf(plans));
    });
  });

  it('numerators never exceed their denominators', () => {
    for (const { numerator, denominator } of OBSERVATIONS) {
      if (denominator !== null) expect(numerator ?? 0).toBeLessThanOrEqual(denominator);
    }
  });

  it('a percentage is taken of the same count that is shown as a figure of its own', () => {
    everywhere((place, heading) => {
      for (const { key, denominator } of CATALOGUE) {
        const share = modelled(key, place, heading);
        const whole = denominator?.from && modelled(denominator.from, place, heading);
        if (share && whole) expect(share.denominator).toBe(whole.value);
      }
    });
  });

  it.each([
    ['looked-after children', '7.1', '7.3', '7.4'],
    ['children on plans', '6.1', '6.6', '6.11a'],
  ])('%s move as admissions and endings say', (_, stock, began, ended) => {
    for (const place of localities) {
      for (const [index, heading] of SECTION_MONTHS.entries()) {
        const before = modelled(stock, place, SECTION_MONTHS[index - 1] ?? 'Feb 17');
        const now = modelled(stock, place, heading);
        if (before === undefined || now === undefined) continue;
        const finding = stockAgainstFlow({
          before: countOf(before),
          began: countOf(modelled(began, place, heading)),
          ended: countOf(modelled(ended, place, heading)),
          now: countOf(now),
        });
        expect([place, heading, finding]).toEqual([place, heading, null]);
      }
    }
  });

  it('stocks of children move steadily', () => {
    for (const place of localities) {
      for (const heading of ['Jan 18', 'Feb 18', 'Mar 18'] as const) {
        const before = SECTION_MONTHS[SECTION_MONTHS.indexOf(heading) - 1] ?? heading;
        const ratio =
          countOf(modelled('7.1', place, heading)) / countOf(modelled('7.1', place, before));
        expect(Math.abs(ratio - 1)).toBeLessThan(0.05);
      }
    }
  });
});

describe('what the commentary says', () => {
  const places = (place: string) => (place === 'every locality' ? localities : [place]);
  const said = [...LOCALITY_QUOTES, ...COMMENTARY_LIMITS].filter(
    ({ place }) => place !== 'norfolk',
  );

  it.each(said.filter(({ key }) => key !== '6.10a').map((quote) => [quote] as const))(
    'holds: $key in $place in $month $relation $text',
    ({ key, place, month, relation, text }) => {
      for (const each of places(place)) {
        const share = shareOf(key, each, month);
        const figure = printedNumber(quotedPercentage(relation, text));
        if (relation === 'at least') expect(share).toBeGreaterThanOrEqual(figure);
        else if (relation === 'over') expect(share).toBeGreaterThan(figure);
        else if (relation === 'at most') expect(share).toBeLessThanOrEqual(figure);
        else if (relation === 'under') expect(share).toBeLessThan(figure);
        else {
          expect(modelled(key, each, month)).toMatchObject({ value: figure, provenance: 'QUOTED' });
          expect(Math.round(share * 10) / 10).toBe(figure);
        }
      }
    },
  );

  it('half of the children on plans over 18 months are in Norwich: 16 of 31', () => {
    expect(county('6.10a', 'Mar 18')?.value).toBe(31);
    expect(modelled('6.10a', 'norwich', 'Mar 18')?.value).toBe(16);
  });

  it.each(COMMENTARY_MOVEMENTS.map((movement) => [movement] as const))(
    'holds: $key in $place in $month is $movement',
    ({ key, place, month, movement }) => {
      const next = SECTION_MONTHS[SECTION_MONTHS.findIndex((each) => each === month) + 1] ?? month;
      for (const each of places(place)) {
        const [now, then] = [shareOf(key, each, month), shareOf(key, each, next)];
        if (movement === 'above the next month') expect(now).toBeGreaterThan(then);
        else if (movement === 'below the next month') expect(now).toBeLessThan(then);
        else expect(now).toBeLessThanOrEqual(then);
      }
    },
  );

  it('only West and Great Yarmouth authorise over 70% of assessments in time', () => {
    const over70 = localities.filter((place) => shareOf('3.3', place, 'Mar 18') > 70);
    expect(over70).toEqual(['west', 'great-yarmouth']);
  });
});
