import { roundHalfAwayFromZero } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { RECORDED_MONTHS } from './calendar';
import { inventedBreakdowns } from './breakdowns';
import { CATALOGUE } from './catalogue';
import { Chance } from './chance';
import { LOCALITIES, PLACES } from './geography';
import { indicatorOf, seriesOf, WORK } from './invented-series.test-support';
import { inventedObservations } from './observations';
import { SECTIONS } from './sections';
import { BENCHMARKS, TARGETS, TOLERANCES } from './standards';
import { drawWork } from './work';

const observations = inventedObservations(WORK);
const valuesOf = (indicator: string, place?: string) =>
  seriesOf(indicator, place).map(({ value }) => value ?? 0);

describe('chance', () => {
  it('draws the same by the same name, and other by another', () => {
    const draws = (name: string) => {
      const chance = new Chance(name);
      return Array.from({ length: 5 }, () => chance.uniform());
    };
    expect(draws('one')).toEqual(draws('one'));
    expect(draws('one')).not.toEqual(draws('two'));
  });

  it('draws what is to be expected, on average', () => {
    const chance = new Chance('averages');
    const mean = (draw: () => number) =>
      Array.from({ length: 4000 }, draw).reduce((sum, drawn) => sum + drawn, 0) / 4000;
    expect(mean(() => chance.events(12))).toBeCloseTo(12, 0);
    expect(mean(() => chance.ofTrials(40, 0.25))).toBeCloseTo(10, 0);
  });
});

describe('the invented record', () => {
  it('is the same whenever it is drawn', () => {
    expect(inventedObservations(drawWork())).toEqual(observations);
    expect(inventedBreakdowns(drawWork())).toEqual(inventedBreakdowns(WORK));
  });

  it('has a figure of every indicator in every locality and month', () => {
    for (const { key } of CATALOGUE) {
      for (const { slug } of [...LOCALITIES, { slug: 'wendmere' }]) {
        expect(seriesOf(key, slug), `${key} ${slug}`).toHaveLength(RECORDED_MONTHS.length);
      }
    }
  });

  it('counts with whole numbers, and no part is more than its whole', () => {
    for (const { numerator, denominator, indicator } of observations) {
      if (numerator === null || denominator === null) continue;
      expect(Number.isInteger(numerator) && Number.isInteger(denominator)).toBe(true);
      if (indicatorOf(indicator).measureKind === 'PERCENTAGE') {
        expect(numerator).toBeLessThanOrEqual(denominator);
      }
    }
  });

  it('says a figure as its counts give it, and none where nobody is counted', () => {
    for (const { numerator, denominator, indicator, value, absence } of observations) {
      if (numerator === null || denominator === null) continue;
      const { multiplier } = indicatorOf(indicator);
      if (denominator === 0) expect([value, absence]).toEqual([null, 'NOT_APPLICABLE']);
      else expect(value).toBe(roundHalfAwayFromZero({ numerator, denominator, multiplier }, 1));
    }
  });

  it('takes a denominator that is an indicator of its own from that indicator', () => {
    for (const { key, denominator, basis } of CATALOGUE) {
      if (denominator?.from === undefined || basis === 'ROLLING_12') continue;
      for (const place of PLACES) {
        const own = seriesOf(key, place.slug).map((each) => each.denominator);
        const linked = seriesOf(denominator.from, place.slug).map(({ value }) => value);
        if (own.length > 0) expect(own, `${key} ${place.slug}`).toEqual(linked);
      }
    }
  });

  it('has localities that add up to the council, but for a few cases without one', () => {
    for (const { key } of CATALOGUE.filter(({ additive }) => additive)) {
      const localities = LOCALITIES.map(({ slug }) => valuesOf(key, slug));
      valuesOf(key).forEach((council, month) => {
        const left = council - localities.reduce((sum, values) => sum + (values[month] ?? 0), 0);
        if (key === '5.8') return;
        expect(left, `${key} ${month}`).toBeGreaterThanOrEqual(0);
        expect(left, `${key} ${month}`).toBeLessThanOrEqual(Math.max(8, council * 0.04));
      });
    }
    const contactsWithout =
      (valuesOf('1.1').at(-1) ?? 0) -
      LOCALITIES.reduce((sum, { slug }) => sum + (valuesOf('1.1', slug).at(-1) ?? 0), 0);
    expect(contactsWithout).toBeGreaterThan(0);
  });

  it('has teams that add up to their locality where they do all its work', () => {
    const last = (place: string) => seriesOf('3.1', place).at(-1)?.value ?? 0;
    expect(last('quillhaven-safeguarding') + last('marram-safeguarding')).toBe(last('quillhaven'));
    expect(last('fennaby-safeguarding')).toBe(last('fennaby'));
  });

  it('holds standards and sections of indicators that there are', () => {
    const keys = new Set(CATALOGUE.map(({ key }) => key));
    for (const { indicator } of [...TOLERANCES, ...TARGETS, ...BENCHMARKS]) {
      expect(keys).toContain(indicator);
    }
    expect(new Set(SECTIONS.flatMap(({ indicators }) => indicators))).toEqual(keys);
  });
});
