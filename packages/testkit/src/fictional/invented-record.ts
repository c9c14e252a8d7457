import type { TransactionHandle } from '@vital-signs/database';
import { BREAKDOWN_COLUMNS, insertRows, OBSERVATION_COLUMNS } from '@vital-signs/database/seed';
import { formatValue, month } from '@vital-signs/domain';
import { ACTIONS } from './actions';
import { ANNOTATIONS } from './annotations';
import { inventedBreakdowns } from './breakdowns';
import { monthIndex } from './calendar';
import type { RecordedMonth } from './calendar';
import { CATALOGUE } from './catalogue';
import { PLACES, populationOf } from './geography';
import { dateOf } from './invented-identities';
import type { InventedIdentities } from './invented-identities';
import { writeInventedNational } from './invented-national';
import { COMMENTARY } from './narrative';
import type { InventedStatement } from './narrative';
import { isLastLoadedBefore, isLoadedBefore } from './load-history';
import type { InventedLoad } from './load-history';
import { INVENTED, inventedObservations } from './observations';
import type { InventedObservation } from './observations';
import { BENCHMARKS, TARGETS, TOLERANCES } from './standards';
import type { Work } from './work';

/** Financial years whose estimate of the population differs. */
const ESTIMATES = [2014, 2015, 2016, 2017];

/** Writes what the invented council's record holds from one revision on. */
export class InventedRecord {
  readonly #stamp: { readonly authorityId: number; readonly fromRevision: number };

  constructor(
    private readonly transaction: TransactionHandle,
    private readonly ids: InventedIdentities,
    authorityId: number,
    revision: number,
  ) {
    this.#stamp = { authorityId, fromRevision: revision };
  }

  async catalogue(): Promise<void> {
    const { indicator: idOf, area } = this.ids;
    const linked = (key: string | undefined) => (key === undefined ? null : idOf(key));
    await this.transaction.prisma.indicatorVersion.createMany({
      data: CATALOGUE.map((indicator, index) => {
        const { key, area: slug, numerator, denominator, flows, teamKinds, ...facts } = indicator;
        return {
          ...{ ...this.#stamp, ...facts, ...OWNERS, ref: key, position: index + 1 },
          ...{ indicatorId: idOf(key), reportAreaId: area(slug), teamKinds: [...teamKinds] },
          numeratorLabel: numerator?.label ?? null,
          denominatorLabel: denominator?.label ?? null,
          numeratorIndicatorId: linked(numerator?.from),
          denominatorIndicatorId: linked(denominator?.from),
          inflowIndicatorId: linked(flows?.began),
          outflowIndicatorId: linked(flows?.ended),
        };
      }),
    });
  }

  async standards(): Promise<void> {
    const { prisma } = this.transaction;
    const stamp = this.#stamp;
    const indicatorId = this.ids.indicator;
    await prisma.tolerance.createMany({
      data: TOLERANCES.map(({ indicator, from, to, place, ...limits }) => ({
        ...{ ...stamp, ...limits, ...validity(from, to), source: INVENTED },
        ...{ indicatorId: indicatorId(indicator), placeId: this.#placeId(place) },
      })),
    });
    await prisma.target.createMany({
      data: TARGETS.map(({ indicator, from, to, kind, value, place, between }) => ({
        ...{ ...stamp, kind, value, between, ...validity(from, to), source: INVENTED },
        ...{ indicatorId: indicatorId(indicator), placeId: this.#placeId(place) },
      })),
    });
    await prisma.printedBenchmark.createMany({
      data: BENCHMARKS.map(({ indicator, from, to, comparator, value, year }) => ({
        ...{ ...stamp, comparator, value, year, ...validity(from, to), source: INVENTED },
        ...{ indicatorId: indicatorId(indicator), textAsPrinted: formatValue(value, '', 1) },
      })),
    });
  }

  async populations(): Promise<void> {
    const inhabited = PLACES.filter(({ kind }) => kind !== 'TEAM');
    await this.transaction.prisma.population.createMany({
      data: inhabited.flatMap((place) =>
        ESTIMATES.map((year) => ({
          ...{ ...this.#stamp, placeId: this.ids.place(place.slug), ages: '0-17' },
          ...{ estimateYear: year, count: populationOf(place, monthIndex(`${year}-04`)) },
          ...validity(`${year}-04-01`, year === ESTIMATES.at(-1) ? null : `${year + 1}-04-01`),
          ...{ provenance: 'IMPORTED' as const, source: INVENTED },
        })),
      ),
    });
  }

  /** Every figure but those that loads before this one gave already. */
  async figures(work: Work): Promise<void> {
    const all = inventedObservations(work);
    await this.#close(all.filter(isLastLoadedBefore));
    await this.#observations(all.filter((each) => !isLoadedBefore(each)));
    const breakdowns = inventedBreakdowns(work).map((breakdown) => {
      const { dimension, category, position, partOfWhole, value } = breakdown;
      const absence = value === null ? 'NOT_APPLICABLE' : null;
      return { ...this.#cell(breakdown), dimension, category, position, partOfWhole, absence };
    });
    await insertRows(this.transaction, 'BreakdownObservation', BREAKDOWN_COLUMNS, breakdowns);
  }

  /** What one of the loads before gave: its month as far as it was recorded, and the one before whole. */
  async load({ first, whole, source }: InventedLoad): Promise<void> {
    await this.#close(whole);
    await this.#observations([...whole, ...first], source);
  }

  /** Closes what is on record of the same indicators, places and months. */
  async #close(observations: readonly InventedObservation[]): Promise<void> {
    const { fromRevision, authorityId } = this.#stamp;
    for (const { indicator, place, month: restated } of observations) {
      await this.transaction.query(
        `UPDATE "Observation" SET "toRevision" = $1
          WHERE "authorityId" = $2 AND "indicatorId" = $3 AND "placeId" = $4 AND "periodStart" = $5
            AND "toRevision" IS NULL`,
        [
          ...[fromRevision, authorityId, this.ids.indicator(indicator), this.ids.place(place)],
          restated.period.start,
        ],
      );
    }
  }

  async #observations(
    observations: readonly InventedObservation[],
    source = INVENTED,
  ): Promise<void> {
    const rows = observations.map(({ absence, ...observation }) => ({
      ...{ ...this.#cell(observation), absence, source },
      ...{ otherPrints: null, directionAsPrinted: null, ratingAsPrinted: null },
    }));
    await insertRows(this.transaction, 'Observation', OBSERVATION_COLUMNS, rows);
  }

  national(person: string): Promise<void> {
    const { transaction, ids } = this;
    const { authorityId, fromRevision: revision } = this.#stamp;
    return writeInventedNational({ transaction, ids, authorityId, revision, person });
  }

  async annotations(): Promise<void> {
    await this.transaction.prisma.annotation.createMany({
      data: ANNOTATIONS.map(({ on, indicator, section, place, ...annotation }) => ({
        ...{ ...this.#stamp, ...annotation, on: dateOf(on), source: INVENTED },
        indicatorId: indicator === null ? null : this.ids.indicator(indicator),
        sectionId: section === null ? null : this.ids.section(section),
        placeId: this.#placeId(place),
      })),
    });
  }

  async actions(): Promise<void> {
    await this.transaction.prisma.action.createMany({
      data: ACTIONS.map(({ indicator, place, agreedOn, dueOn, expectedBy, ...action }) => ({
        ...{ ...this.#stamp, ...action, source: INVENTED, person: 'Seed of the sample data' },
        ...{ agreedOn: dateOf(agreedOn), dueOn: dateOf(dueOn) },
        expectedBy: expectedBy === null ? null : dateOf(expectedBy),
        indicatorId: this.ids.indicator(indicator),
        placeId: this.#placeId(place ?? 'wendmere') ?? 0,
      })),
    });
  }

  async commentary(): Promise<void> {
    const written = await this.transaction.prisma.commentary.createManyAndReturn({
      data: COMMENTARY.map(({ section, indicator, place, month: key, kind, text, audience }) => ({
        ...{ ...this.#stamp, kind, text, ...periodOf(key), source: INVENTED, audience },
        sectionId: this.ids.section(section),
        indicatorId: indicator === null ? null : this.ids.indicator(indicator),
        placeId: this.#placeId(place),
      })),
      select: { id: true, text: true },
    });
    const idOf = new Map(written.map(({ text, id }) => [text, id]));
    await this.transaction.prisma.statement.createMany({
      data: COMMENTARY.flatMap(({ text, statements }) =>
        statements.map((statement) => this.#statement(statement, idOf.get(text) ?? null)),
      ),
    });
  }

  #statement(statement: InventedStatement, commentaryId: number | null) {
    const { indicator, place, month: key, since, ...claim } = statement;
    const basis = CATALOGUE.find((each) => each.key === indicator)?.basis ?? 'IN_PERIOD';
    return {
      ...{ ...this.#stamp, ...claim, ...periodOf(key), basis, commentaryId, source: INVENTED },
      since: since === null ? null : dateOf(since),
      indicatorId: this.ids.indicator(indicator),
      placeId: this.ids.place(place),
    };
  }

  #placeId(slug: string | null): number | null {
    return slug === null ? null : this.ids.place(slug);
  }

  #cell(cell: Cell) {
    const { indicator, place, value, numerator, denominator } = cell;
    const { kind, start, end } = cell.month.period;
    const basis = CATALOGUE.find((each) => each.key === indicator)?.basis;
    return {
      ...{ ...this.#stamp, value, numerator, denominator, basis },
      ...{ indicatorId: this.ids.indicator(indicator), placeId: this.ids.place(place) },
      ...{ periodKind: kind, periodStart: start, periodEnd: end },
      provenance: 'IMPORTED',
      countsProvenance: denominator === null ? null : 'IMPORTED',
      ...{ textAsPrinted: null, source: INVENTED, note: null },
    };
  }
}

interface Cell {
  readonly indicator: string;
  readonly place: string;
  readonly month: RecordedMonth;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const OWNERS = {
  leadOfficer: 'Head of Service (invented)',
  dataOwner: 'Performance team (invented)',
  sourceSystem: 'Case system (invented)',
  measuredFrom: dateOf('2014-04-01'),
  source: INVENTED,
};

function validity(from: string, to: string | null) {
  return { validFrom: dateOf(from), validTo: to === null ? null : dateOf(to) };
}

function periodOf(key: string) {
  const { kind, start, end } = month(key);
  return { periodKind: kind, periodStart: dateOf(start), periodEnd: dateOf(end) };
}
