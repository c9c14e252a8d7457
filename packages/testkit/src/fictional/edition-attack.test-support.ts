import { readPublicEdition } from '@vital-signs/domain';
import type { PublicEdition, PublicReading } from '@vital-signs/domain';
import { CATALOGUE } from './catalogue';
import { CountAttacker } from './count-attacker.test-support';
import type { Range } from './count-attacker.test-support';
import { countsChildren, countsOf, hiddenIn, joined, shownIn } from './edition-counts.test-support';
import type { InventedFacts } from './public-edition.test-support';

const COUNCIL = 'wendmere';

/**
 * Reads public editions as an attacker would, the text and nothing else but what is common
 * knowledge: which indicators count the same children, how figures are made from one another, and
 * that cases belong to one locality or none.
 */
export class EditionAttack {
  readonly attacker = new CountAttacker();
  /** Names of counts that are hidden in the latest edition. */
  readonly hidden: ReadonlySet<string>;
  readonly #shown: ReadonlyMap<string, number>;
  readonly #months: ReadonlySet<string>;

  constructor(
    texts: readonly string[],
    /** What really was, only to leave out guesses of the attacker that would mislead him. */
    private readonly facts: readonly InventedFacts[],
  ) {
    const editions = texts.map(readPublicEdition);
    this.hidden = hiddenIn(editions.slice(-1));
    this.#shown = shownIn(editions);
    this.#months = new Set(editions.flatMap(({ months }) => months));
    for (const [count, value] of this.#shown) this.attacker.learn(count, value, value);
    for (const count of hiddenIn(editions)) {
      if (!this.#shown.has(count)) this.attacker.learn(count, 1, Infinity);
    }
    for (const edition of editions) this.#combine(edition);
    for (const [index, edition] of editions.entries()) {
      this.#useTheRule(edition, editions.slice(0, index));
    }
    if (!this.attacker.narrow()) throw new Error('What the attacker believes contradicts itself.');
  }

  /** Hidden counts that are left with fewer than three values, each with those. */
  narrowed(): readonly { readonly name: string; readonly values: readonly number[] }[] {
    return [...this.hidden].flatMap((name) => {
      const values = this.#shown.has(name)
        ? [this.#shown.get(name) ?? 0]
        : this.attacker.valuesOf(name);
      return values === 'MANY' || values.length >= 3 ? [] : [{ name, values }];
    });
  }

  /** The true value of a count by its name. */
  truth(name: string): number | null {
    const [count = '', place = '', month = ''] = name.split('|');
    for (const facts of this.facts) {
      const at = facts.places.findIndex(({ slug }) => slug === place);
      const index = facts.span.months.findIndex(({ start }) => start.startsWith(month));
      const [key = '', side = null] = count.split(' ');
      const row = facts.rows.find(({ indicator }) => indicator.key === key);
      const observed = row?.cells[at]?.months[index];
      if (observed == null) continue;
      return side === 'above'
        ? observed.numerator
        : side === 'below'
          ? observed.denominator
          : observed.value;
    }
    return null;
  }

  #combine(edition: PublicEdition): void {
    const { months, places } = edition;
    for (const [index, month] of months.entries()) {
      for (const name of this.#names(edition)) this.#placesAgainstCouncil(edition, name, month);
      for (const { key } of CATALOGUE) this.#sharesNowhere(edition, key, month);
      for (const { place, readings } of places) {
        for (const { key, ...indicator } of CATALOGUE) {
          const reading = readings[key];
          if (reading === undefined) continue;
          const at = (name: string, when = month) => `${name}|${place.slug}|${when}`;
          const [above, below] = countsOf(key, reading).map(({ name }) => at(name));
          if (
            indicator.measureKind === 'PERCENTAGE' &&
            above !== undefined &&
            below !== undefined
          ) {
            this.attacker.learnSum({ [below]: 1, [above]: -1 }, 0, Infinity);
            this.#percentage(reading, index, above, below);
            this.#rest(above, below, at(`${key} rest`));
          }
          if (indicator.measureKind === 'RATE' && above !== undefined) {
            this.#rate(reading, index, above, reading.denominators[index] ?? null);
          }
          if (indicator.flows !== null && this.#holds(monthBefore(month))) {
            const before = at(key, monthBefore(month));
            const began = at(indicator.flows.began);
            const ended = at(indicator.flows.ended);
            const sum = { [at(key)]: 1, [ended]: 1, [before]: -1, [began]: -1 };
            if (this.#isTrue(sum)) this.attacker.learnSum(sum, 0, 0);
          }
        }
      }
    }
    this.#yearsToDate(edition);
  }

  /** Totals minus parts: nobody is counted twice, and where the record keeps to it nobody is left out. */
  #placesAgainstCouncil({ places }: PublicEdition, name: string, month: string): void {
    const council = `${name}|${COUNCIL}|${month}`;
    const parts = places
      .map(({ place }) => `${name}|${place.slug}|${month}`)
      .filter((count) => count !== council && this.attacker.knows(count));
    if (!this.attacker.knows(council) || parts.length === 0) return;
    const sum = { [council]: 1, ...Object.fromEntries(parts.map((part) => [part, -1])) };
    const left = this.#valueOf(sum);
    if (left === 0) this.attacker.learnSum(sum, 0, 0);
    else if (left !== null && left > 0) this.attacker.learnSum(sum, 0, Infinity);
  }

  /** A numerator is shown only where what is left of its denominator is nought or more than five. */
  #rest(above: string, below: string, rest: string): void {
    if ((this.#shown.get(above) ?? 0) === 0 || this.#shown.has(below)) return;
    this.attacker.learnSum({ [below]: 1, [above]: -1, [rest]: -1 }, 0, 0);
    this.attacker.learnRanges(rest, [
      [0, 0],
      [6, Infinity],
    ]);
  }

  /** Of what no locality recorded, the numerator cannot exceed the denominator either. */
  #sharesNowhere({ places }: PublicEdition, key: string, month: string): void {
    const indicator = CATALOGUE.find((each) => each.key === key);
    if (indicator?.measureKind !== 'PERCENTAGE') return;
    const sum: Record<string, number> = {};
    for (const { place } of places) {
      const sign = place.slug === COUNCIL ? 1 : -1;
      const above = `${indicator.numerator?.from ?? `${key} above`}|${place.slug}|${month}`;
      const below = `${indicator.denominator?.from ?? `${key} below`}|${place.slug}|${month}`;
      if (!this.attacker.knows(above) || !this.attacker.knows(below)) return;
      sum[below] = sign;
      sum[above] = -sign;
    }
    const left = this.#valueOf(sum);
    if (left !== null && left >= 0) this.attacker.learnSum(sum, 0, Infinity);
  }

  #percentage({ values }: PublicReading, index: number, above: string, below: string): void {
    const value = values[index];
    if (value == null) return;
    this.attacker.learnSum({ [above]: 100, [below]: -(value - 0.05) }, 0, Infinity);
    this.attacker.learnSum({ [above]: 100, [below]: -(value + 0.05) }, -Infinity, 0);
  }

  #rate({ values }: PublicReading, index: number, above: string, population: number | null): void {
    const value = values[index];
    if (value == null || population === null) return;
    const of = (rate: number) => (rate * population) / 10_000;
    this.attacker.learn(
      above,
      Math.ceil(of(value - 0.05) - 1e-6),
      Math.floor(of(value + 0.05) + 1e-6),
    );
  }

  /** Years to date against their months, and so against those of the edition before. */
  #yearsToDate({ months, places, period }: PublicEdition): void {
    const year = months.filter(
      (month) =>
        month >=
        `${Number(period.start.slice(0, 4)) - (period.start.slice(5, 7) < '04' ? 1 : 0)}-04`,
    );
    for (const { place, readings } of places) {
      for (const { key, yearToDateRule } of CATALOGUE) {
        const reading = readings[key];
        const value = reading?.yearToDate.value ?? null;
        if (reading === undefined || value === null) continue;
        const counts = countsOf(key, reading).map(({ name }) => name);
        const sumOf = (name: string | undefined, times: number) =>
          Object.fromEntries(year.map((month) => [`${name}|${place.slug}|${month}`, times]));
        if (yearToDateRule === 'SUM') this.attacker.learnSum(sumOf(counts[0], 1), value, value);
        if (yearToDateRule !== 'RATIO_OF_SUMS') continue;
        for (const [edge, least, most] of [
          [value - 0.05, 0, Infinity],
          [value + 0.05, -Infinity, 0],
        ] as const) {
          this.attacker.learnSum(
            { ...sumOf(counts[0], 100), ...sumOf(counts[1], -edge) },
            least,
            most,
          );
        }
      }
    }
  }

  /**
   * Why a count may be hidden: it is small; it leaves a small rest; it is no greater than anything
   * that is shown beside it in a row or a balance; it is a total of which every part is hidden. Where
   * each of the possible reasons bounds it, it lies within one of those bounds.
   */
  #useTheRule(edition: PublicEdition, before: readonly PublicEdition[]): void {
    const shown = shownIn([edition]);
    const shownBefore = shownIn(before);
    const hiddenBefore = hiddenIn(before);
    const localities = edition.places
      .map(({ place }) => place.slug)
      .filter((slug) => slug !== COUNCIL);
    for (const count of hiddenIn([edition])) {
      if (hiddenBefore.has(count)) continue;
      const [name = '', place = '', month = ''] = count.split('|');
      /** Up to the smallest of those that could have gone instead. */
      const upTo = (others: readonly string[]): Range => {
        const values = others
          .filter((other) => other !== count && !shownBefore.has(other))
          .flatMap((other) => shown.get(other) ?? [])
          .filter((value) => value > 0);
        return [1, values.length === 0 ? Infinity : Math.min(...values)];
      };
      const reasons: Range[] = countsChildren(name) ? [[1, 5]] : [];
      const row = upTo(localities.map((slug) => `${name}|${slug}|${month}`));
      if (place !== COUNCIL || row[1] === Infinity) reasons.push(row);
      for (const { key, numerator, denominator, flows, measureKind } of CATALOGUE) {
        const at = (what: string, when = month) => `${what}|${place}|${when}`;
        const above = at(numerator?.from ?? `${key} above`);
        const below = at(denominator?.from ?? `${key} below`);
        if (measureKind === 'PERCENTAGE' && above === count) {
          const whole = shown.get(below);
          reasons.push(whole === undefined ? [1, Infinity] : [Math.max(1, whole - 5), whole - 1]);
        }
        if (measureKind === 'PERCENTAGE' && below === count) {
          const part = shown.get(above);
          if (part === undefined || part === 0) reasons.push([1, Infinity]);
        }
        if (flows === null) continue;
        for (const when of new Set([edition, ...before].flatMap(({ months }) => months))) {
          const earlier = monthBefore(when);
          if (!this.#holds(earlier)) continue;
          const balance = [
            at(key, when),
            at(key, earlier),
            at(flows.began, when),
            at(flows.ended, when),
          ];
          if (balance.includes(count)) reasons.push(upTo(balance));
        }
      }
      const ranges = joined(reasons);
      if (ranges.at(-1)?.[1] !== Infinity) this.attacker.learnRanges(count, ranges);
    }
  }

  #names({ places }: PublicEdition): ReadonlySet<string> {
    const [first] = places;
    return new Set(
      Object.entries(first?.readings ?? {}).flatMap(([key, reading]) =>
        countsOf(key, reading).map(({ name }) => name),
      ),
    );
  }

  /** Whether any edition shows the month. */
  #holds(month: string): boolean {
    return this.#months.has(month);
  }

  #isTrue(sum: Readonly<Record<string, number>>): boolean {
    return this.#valueOf(sum) === 0;
  }

  #valueOf(sum: Readonly<Record<string, number>>): number | null {
    let total = 0;
    for (const [name, times] of Object.entries(sum)) {
      const value = this.truth(name);
      if (value === null) return null;
      total += times * value;
    }
    return total;
  }
}

/** The month before, by its key. */
function monthBefore(key: string): string {
  const [year = 0, of = 0] = key.split('-').map(Number);
  return of === 1 ? `${year - 1}-12` : `${year}-${String(of - 1).padStart(2, '0')}`;
}
