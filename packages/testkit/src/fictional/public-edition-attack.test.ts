import type { ApprovedCommentary, PublicEdition } from '@vital-signs/domain';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from './catalogue';
import { PROTECTED } from './edition-counts.test-support';
import { EditionAttack } from './edition-attack.test-support';
import { COMMENTARY } from './narrative';
import { inventedEdition, inventedFacts } from './public-edition.test-support';
import { SECTIONS } from './sections';

const FEBRUARY = inventedFacts('2018-02');
const MARCH = inventedFacts('2018-03');

/** What the report of the month says, approved as it stands. */
const APPROVED: readonly ApprovedCommentary[] = COMMENTARY.filter(
  ({ month }) => month === '2018-03',
).map(({ section, indicator, place, text }, index) => ({
  ...{ id: String(index), place: place ?? 'wendmere', text, title: null, author: null },
  indicators: [
    ...(indicator === null ? [] : [indicator]),
    ...(SECTIONS.find(({ slug }) => slug === section)?.indicators ?? []),
  ],
}));

/** Readings of an edition of which any month shown is protected. */
function protectedReadings({ places }: PublicEdition) {
  return places.flatMap(({ place, readings }) =>
    Object.entries(readings).flatMap(([key, reading]) => {
      const indicator = CATALOGUE.find((each) => each.key === key);
      const isProtected = reading.codes.includes(PROTECTED);
      return indicator !== undefined && isProtected ? [{ place, indicator, reading }] : [];
    }),
  );
}

function twoEditions(secondary: boolean) {
  const first = inventedEdition('2018-02', { facts: FEBRUARY, secondary });
  const earlier = [{ edition: first.edition, facts: FEBRUARY }];
  const second = inventedEdition('2018-03', {
    ...{ number: 2, facts: MARCH, earlier, secondary },
    commentary: APPROVED,
  });
  return { first, second };
}

describe('public editions of the fictional council, read by an attacker', () => {
  const { first, second } = twoEditions(true);

  it('may be published: nothing in them is beyond protection', () => {
    expect(first.unprotected).toEqual([]);
    expect(second.unprotected).toEqual([]);
  });

  it('leave every hidden count open to three values at least, one by one and together', () => {
    const attacks = [
      new EditionAttack([first.text], [FEBRUARY]),
      new EditionAttack([second.text], [MARCH]),
      new EditionAttack([first.text, second.text], [MARCH, FEBRUARY]),
    ];
    for (const attack of attacks) {
      expect(attack.hidden.size).toBeGreaterThan(100);
      expect(attack.narrowed()).toEqual([]);
    }
    const { primary, secondary } = first.hidden;
    console.log(`February: ${primary} small counts hidden, ${secondary} to protect them.`);
    console.log(`March: ${second.hidden.primary} and ${second.hidden.secondary} more.`);
  });

  it('say nothing else of a protected figure: no point of a line, state, arrow or year to date', () => {
    const readings = protectedReadings(second.edition);
    expect(readings.length).toBeGreaterThan(50);
    for (const { indicator, reading } of readings) {
      const { codes, values } = reading;
      [...codes].forEach((code, month) => {
        if (code === PROTECTED) expect(values[month]).toBeNull();
        const counts = [reading.numeratorCodes[month], reading.denominatorCodes[month]];
        if (counts.includes(PROTECTED)) expect(code).toBe(PROTECTED);
      });
      if (codes.endsWith(PROTECTED)) expect(reading.state).toBe('NOT_RATED');
      if (codes.slice(-2).includes(PROTECTED)) expect(reading.arrow).toBe('NONE');
      const isOfMonths = ['SUM', 'RATIO_OF_SUMS'].includes(indicator.yearToDateRule);
      if (isOfMonths && codes.slice(-12).includes(PROTECTED)) {
        expect(reading.yearToDate.value).toBeNull();
      }
    }
  });

  it('withhold the words about protected figures, and print the others', () => {
    const { commentary, places } = second.edition;
    expect(commentary.length).toBeGreaterThan(3);
    for (const { place, indicators, text, withheld } of commentary) {
      expect(text === null).toBe(withheld !== null);
      const readings = places.find((each) => each.place.slug === place)?.readings ?? {};
      const isProtected = indicators.some((key) => readings[key]?.codes.includes(PROTECTED));
      if (isProtected) expect(text).toBeNull();
    }
    expect(commentary.some(({ text }) => text === null)).toBe(true);
    expect(commentary.some(({ text }) => text !== null)).toBe(true);
  });

  it('would give counts away if only small numbers were hidden', () => {
    const { first: bare, second: bareSecond } = twoEditions(false);
    const attack = new EditionAttack([bare.text, bareSecond.text], [MARCH, FEBRUARY]);
    const narrowed = attack.narrowed();
    const recovered = narrowed.filter(({ values }) => values.length === 1);
    expect(recovered.length).toBeGreaterThan(20);
    for (const { name, values } of narrowed) expect(values).toContain(attack.truth(name));
    console.log(`Without secondary suppression ${recovered.length} counts are recovered.`);
  });
});

/** Editions of months in the order in which they are published, each beside all before it. */
function oneAfterAnother(keys: readonly string[]) {
  const facts = keys.map(inventedFacts);
  const made: ReturnType<typeof inventedEdition>[] = [];
  keys.forEach((key, index) => {
    const earlier = made.flatMap(({ edition }, at) => {
      const then = facts[at];
      return then === undefined ? [] : [{ edition, facts: then }];
    });
    const own = facts[index];
    made.push(inventedEdition(key, { number: index + 1, earlier, ...(own && { facts: own }) }));
  });
  return { facts, made, texts: made.map(({ text }) => text) };
}

describe('public editions of the fictional council, whichever months they are of', () => {
  it.each([['2017-01'], ['2017-06'], ['2017-12'], ['2018-01']])(
    'leave every hidden count of %s open',
    { timeout: 120_000 },
    (key) => {
      const { facts, made, texts } = oneAfterAnother([key]);
      expect(made.flatMap(({ unprotected }) => unprotected)).toEqual([]);
      expect(new EditionAttack(texts, facts).narrowed()).toEqual([]);
    },
  );

  it(
    'leave every hidden count open beside the edition of a month that open cases join to theirs',
    { timeout: 240_000 },
    () => {
      const { facts, made, texts } = oneAfterAnother(['2018-02', '2018-03', '2017-01']);
      expect(made.flatMap(({ unprotected }) => unprotected)).toEqual([]);
      const [february, march, january] = facts;
      if (!february || !march || !january) throw new Error('There are three editions.');
      expect(new EditionAttack(texts, [march, february, january]).narrowed()).toEqual([]);
    },
  );
});

describe('public editions of the fictional council, month after month', () => {
  it(
    'can go on being published, and together leave every hidden count open',
    { timeout: 120_000 },
    () => {
      const facts = ['2016-02', '2016-03', '2016-04'].map(inventedFacts);
      const made = facts.reduce<ReturnType<typeof inventedEdition>[]>((before, each, index) => {
        const earlier = before.flatMap(({ edition }, at) => {
          const then = facts[at];
          return then === undefined ? [] : [{ edition, facts: then }];
        });
        const key = each.span.months.at(-1)?.start.slice(0, 7) ?? '';
        return [...before, inventedEdition(key, { number: index + 1, facts: each, earlier })];
      }, []);
      expect(made.flatMap(({ unprotected }) => unprotected)).toEqual([]);
      const texts = made.map(({ text }) => text);
      expect(new EditionAttack(texts, [...facts].reverse()).narrowed()).toEqual([]);
    },
  );
});
