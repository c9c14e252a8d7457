import {
  checkStatement,
  comparePlaces,
  financialYear,
  localitiesAgainstCounty,
  month,
  multiplierOf,
  partsAgainstTotal,
  periodKey,
  placeFigures,
  stockAgainstFlow,
  toleranceInForce,
  yearEndOutlook,
} from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { CONTACT_SOURCE, inventedBreakdowns } from './breakdowns';
import { LOCALITIES, PLACES, populationOf } from './geography';
import { monthIndex } from './calendar';
import {
  chartOf,
  definitionOf,
  figureIn,
  indicatorOf,
  observed,
  seriesOf,
  WORK,
} from './invented-series.test-support';
import { COMMENTARY } from './narrative';
import { TOLERANCES } from './standards';

const LATEST = '2018-03';

function compared(key: string, at = LATEST) {
  const definition = definitionOf(key);
  const figuresOf = (slug: string) =>
    placeFigures({ key: slug, name: slug }, observed(figureIn(at, key, slug)), definition);
  return comparePlaces({
    ...{ whole: figuresOf('wendmere'), places: LOCALITIES.map(({ slug }) => figuresOf(slug)) },
    ...{ unit: '%', decimals: 1, polarity: indicatorOf(key).polarity, tolerance: null },
    ...{ measureKind: definition.measureKind, multiplier: multiplierOf(definition) },
  });
}

describe('assessments in time (2.2)', () => {
  const places = new Map(compared('2.2').places.map((place) => [place.key, place]));

  it('differ in Harkmoor and may differ in Ashlow', () => {
    expect(places.get('harkmoor')?.verdict).toBe('DIFFERS_WORSE');
    expect(places.get('ashlow')?.verdict).toBe('MAY_DIFFER_WORSE');
    expect(places.get('fennaby')?.verdict).toBe('NOT_DIFFERENT');
  });

  it('are uncertain on Sandle Isle, and of the localities of any size only there', () => {
    expect(places.get('sandle-isle')?.uncertain).toBe(true);
    expect(places.get('cotterfold')?.uncertain).toBe(false);
  });

  it('were judged more mildly before April 2016', () => {
    const greenIn = (key: string) =>
      toleranceInForce(
        TOLERANCES.filter(({ indicator }) => indicator === '2.2'),
        month(key),
      )?.green;
    expect([greenIn('2016-03'), greenIn('2016-04')]).toEqual([75, 80]);
  });
});

describe('signal and noise', () => {
  it('show initial conferences (4.6) improving, over a year and over the whole record', () => {
    for (const months of [13, 24, 48]) {
      const { verdict, signals } = chartOf('4.6', 'wendmere', months);
      expect(verdict.kind).toBe('IMPROVING');
      expect(signals.at(-1)?.month).toBe(LATEST);
    }
    const runs = chartOf('4.6', 'wendmere', 13).signals.filter(({ rules }) =>
      rules.includes('RUN'),
    );
    expect(runs.map(({ month: key }) => key)).toContain(LATEST);
  });

  it('show plans in date (3.2) worsening', () => {
    expect(chartOf('3.2', 'wendmere', 48).verdict).toMatchObject({
      kind: 'WORSENING',
      rule: 'OUTSIDE_LIMITS',
    });
    expect(chartOf('3.2', 'fennaby', 48).verdict.kind).toBe('NO_REAL_CHANGE');
  });

  it('show reviews in time (5.5) to move without changing', () => {
    for (const months of [13, 24, 48]) {
      expect(chartOf('5.5', 'wendmere', months).verdict.kind).toBe('NO_REAL_CHANGE');
    }
    const values = seriesOf('5.5').map(({ value }) => value ?? 0);
    expect(Math.max(...values) - Math.min(...values)).toBeGreaterThan(5);
  });

  it('show section 47 enquiries (2.3) changed by the form, and by nothing since', () => {
    expect(chartOf('2.3', 'wendmere', 48).signals.length).toBeGreaterThan(10);
    const rebased = chartOf('2.3', 'wendmere', 48, '2016-10');
    expect(rebased.phases).toHaveLength(2);
    expect(rebased.verdict.kind).toBe('NO_REAL_CHANGE');
  });

  it('say nothing of conferences on Sandle Isle, nor of a figure of twelve months', () => {
    expect(chartOf('4.6', 'harkmoor', 48).exclusion).toBe('SMALL_DENOMINATORS');
    expect(chartOf('7.3', 'wendmere', 48).exclusion).toBe('OVERLAPPING_WINDOWS');
  });
});

describe('the year 2017/18 as at December', () => {
  const outlookOf = (key: string) => {
    const to = monthIndex('2017-12');
    const months = seriesOf(key).filter(({ month: { index } }) => index <= to);
    const inYear = months.slice(-9);
    const total = (count: 'numerator' | 'denominator') =>
      inYear.reduce((sum, figure) => sum + (figure[count] ?? 0), 0);
    const tolerance = TOLERANCES.filter(({ indicator }) => indicator === key).at(-1);
    return yearEndOutlook({
      ...{ rule: indicatorOf(key).yearToDateRule, definition: definitionOf(key) },
      ...{ months: months.map(observed), inYear: 9, yearToDateProvenance: 'IMPORTED' },
      edge: { value: tolerance?.green ?? 0, polarity: 'HIGH', kind: 'GREEN' },
      yearToDate: (100 * total('numerator')) / total('denominator'),
    });
  };

  it('could not end green for initial health assessments (5.6)', () => {
    expect(outlookOf('5.6')?.verdict).toBe('IMPOSSIBLE');
  });

  it('was likely to end green for reviews (5.5), and could for initial conferences (4.6)', () => {
    expect(outlookOf('5.5')?.verdict).toBe('LIKELY');
    expect(outlookOf('4.6')?.verdict).toBe('POSSIBLE');
  });

  it('has quarters and a year to be made of it', () => {
    const year = financialYear(2017);
    const inYear = seriesOf('4.6').filter(({ month: { period } }) => period.start >= year.start);
    expect(inYear).toHaveLength(12);
  });
});

describe('planted faults', () => {
  const monthsAtFault = (fault: (index: number) => boolean) =>
    seriesOf('1.1')
      .filter(({ month: { index } }) => fault(index))
      .map(({ month: { period } }) => periodKey(period));
  const at = (key: string, index: number, place?: string) =>
    seriesOf(key, place).find((figure) => figure.month.index === index)?.value ?? 0;

  it('leave the sources of contacts short in October 2017 only', () => {
    const sources = inventedBreakdowns(WORK).filter(
      ({ indicator, dimension, place }) =>
        indicator === '1.1' && dimension === CONTACT_SOURCE && place === 'wendmere',
    );
    const found = monthsAtFault((index) => {
      const parts = sources.filter((each) => each.month.index === index);
      const values = parts.map(({ value }) => value ?? 0);
      return partsAgainstTotal(values, at('1.1', index))?.weight === 'FINDING';
    });
    expect(found).toEqual(['2017-10']);
  });

  it('let the localities exceed the council in June 2017 only', () => {
    const found = monthsAtFault((index) => {
      const localities = LOCALITIES.map(({ slug }) => at('5.8', index, slug));
      return localitiesAgainstCounty(localities, at('5.8', index)) !== null;
    });
    expect(found).toEqual(['2017-06']);
  });

  it('lose looked-after children in November 2016 only, and none on plans', () => {
    const unbalanced = (open: string, began: string, ended: string) =>
      monthsAtFault(
        (index) =>
          index > monthIndex('2014-04') &&
          stockAgainstFlow({
            ...{ before: at(open, index - 1), now: at(open, index) },
            ...{ began: at(began, index), ended: at(ended, index) },
          }) !== null,
      );
    expect(unbalanced('5.1', '5.3', '5.4')).toEqual(['2016-11']);
    expect(unbalanced('4.1', '4.3', '4.4')).toEqual([]);
  });

  it('contradict one statement, and no other', () => {
    const contradicted = COMMENTARY.flatMap(({ statements }) => statements).filter((statement) => {
      const { indicator, place } = statement;
      const { verdict } = checkStatement(
        { ...statement, period: month(statement.month) },
        {
          ...{ name: indicator, unit: '', decimals: indicatorOf(indicator).decimals },
          valueIn: ({ start }) =>
            seriesOf(indicator, place).find((figure) => figure.month.period.start === start)
              ?.value ?? null,
        },
      );
      expect(verdict, statement.text).not.toBe('CANNOT_BE_CHECKED');
      return verdict === 'CONTRADICTED';
    });
    expect(contradicted.map(({ text }) => text)).toEqual([
      're-referrals have fallen for the third month in a row',
    ]);
  });
});

describe('the boundary that moved in April 2016', () => {
  const place = (slug: string) => PLACES.find((each) => each.slug === slug);

  it('took a team, its children and its cases from Fennaby to Quillhaven', () => {
    const links = place('marram-safeguarding')?.parents.map(({ parent, from }) => [parent, from]);
    expect(links?.map(([parent]) => parent)).toEqual(['fennaby', 'quillhaven']);
    expect(links?.at(-1)?.[1]).toBe('2016-04-01');
    const before = monthIndex('2016-03');
    const [fennaby, quillhaven] = [place('fennaby'), place('quillhaven')];
    if (fennaby === undefined || quillhaven === undefined) throw new Error('They are not there.');
    expect(populationOf(fennaby, before + 1)).toBeLessThan(populationOf(fennaby, before));
    expect(populationOf(quillhaven, before + 1)).toBeGreaterThan(populationOf(quillhaven, before));
    const inNeed = (slug: string, key: string) => figureIn(key, '3.1', slug).value ?? 0;
    expect(inNeed('fennaby', '2016-04')).toBeLessThan(inNeed('fennaby', '2016-03') - 20);
    expect(inNeed('quillhaven', '2016-04')).toBeGreaterThan(inNeed('quillhaven', '2016-03') + 20);
  });
});
