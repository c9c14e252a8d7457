import type { TransactionHandle } from '../../src/database';
import { insertRows, takeIds } from '../bulk-insert';
import { insertNationalLinks } from '../national-link-rows';
import type { Identities } from '../norfolk-identities';
import { readIdentities } from '../norfolk-identities';
import {
  BENCHMARK_COLUMNS,
  BREAKDOWN_COLUMNS,
  COMMENTARY_COLUMNS,
  INDICATOR_COLUMNS,
  INDICATOR_VERSION_COLUMNS,
  OBSERVATION_COLUMNS,
  PLACE_COLUMNS,
  REPORT_AREA_COLUMNS,
  TARGET_COLUMNS,
  TOLERANCE_COLUMNS,
} from '../record-columns';
import type { CouncilArea, CouncilFacts, CouncilIndicator, CouncilReport } from './council-facts';

interface Writing {
  readonly authorityId: number;
  readonly revision: number;
  /** Who writes. */
  readonly person: string;
}

/** The columns that only the reports of councils fill, beside those of the tables’ usual rows. */
const VERSION_COLUMNS = { ...INDICATOR_VERSION_COLUMNS, purpose: 'text' } as const;
const LIMIT_COLUMNS = {
  ...TOLERANCE_COLUMNS,
  ...{ lower: 'float8', upper: 'float8', minimum: 'float8', tolerance: 'float8', target: 'float8' },
} as const;
const NOTED_BENCHMARK_COLUMNS = { ...BENCHMARK_COLUMNS, note: 'text' } as const;
const AREA_COMMENTARY_COLUMNS = { ...COMMENTARY_COLUMNS, reportAreaId: 'int' } as const;
const ACTION_COLUMNS = {
  ...{ authorityId: 'int', fromRevision: 'int', indicatorId: 'int', placeId: 'int', text: 'text' },
  ...{ agreedOn: 'date', state: '"ActionState"', expectedEffect: 'text', source: 'text' },
  person: 'text',
} as const;

const NO_LIMITS = {
  ...{ red: null, green: null, lower: null, upper: null, minimum: null },
  ...{ tolerance: null, target: null, zeroConcern: false, note: null },
};

/** Writes a report of a council, in one revision of its record. */
export class CouncilWriter {
  readonly #stamp: { readonly authorityId: number; readonly fromRevision: number };

  constructor(
    private readonly transaction: TransactionHandle,
    private readonly writing: Writing,
  ) {
    this.#stamp = { authorityId: writing.authorityId, fromRevision: writing.revision };
  }

  /** The one place of a council whose report names no other. */
  async place({ slug, name }: CouncilFacts): Promise<void> {
    const { authorityId } = this.writing;
    await insertRows(this.transaction, 'Place', PLACE_COLUMNS, [
      {
        ...{ authorityId, slug, name, shortName: name, kind: 'AUTHORITY', teamKind: null },
        ...{ position: 1, modelled: false },
      },
    ]);
  }

  /** A report with its indicators, which are new, and its areas unless they are on record: after those. */
  async report(report: CouncilReport): Promise<void> {
    const ids = await this.#identities(report.areas);
    await this.#catalogue(report.areas, ids);
    await this.#standards(report, ids);
    const identified = <Facts extends Located>({ indicator, place, ...rest }: Facts) => ({
      ...{ ...this.#stamp, ...rest },
      ...{ indicatorId: ids.indicatorId(indicator), placeId: ids.placeId(place) },
    });
    const { transaction } = this;
    const observations = report.observations.map(identified);
    await insertRows(transaction, 'Observation', OBSERVATION_COLUMNS, observations);
    const parts = report.breakdowns.map(identified);
    await insertRows(transaction, 'BreakdownObservation', BREAKDOWN_COLUMNS, parts);
    await this.#commentary(report, ids);
    await this.#actions(report, ids);
    const { nationalLinks = [] } = report;
    await insertNationalLinks(transaction, nationalLinks, { ...this.#stamp, ids });
  }

  async #identities(areas: readonly CouncilArea[]): Promise<Identities> {
    const { authorityId } = this.writing;
    const before = await this.#countOf('ReportArea');
    const known = await this.transaction.query<{ slug: string }>(
      'SELECT slug FROM "ReportArea" WHERE "authorityId" = $1',
      [authorityId],
    );
    const made = areas.filter(({ slug }) => !known.some((area) => area.slug === slug));
    await insertRows(
      this.transaction,
      'ReportArea',
      REPORT_AREA_COLUMNS,
      made.map(({ slug, name }, index) => ({
        ...{ authorityId, slug, name },
        position: before + index + 1,
      })),
    );
    await insertRows(
      this.transaction,
      'Indicator',
      INDICATOR_COLUMNS,
      areas.flatMap(({ indicators }) => indicators.map(({ key }) => ({ authorityId, key }))),
    );
    return readIdentities(this.transaction, authorityId);
  }

  async #countOf(table: 'ReportArea' | 'IndicatorVersion'): Promise<number> {
    const [last] = await this.transaction.query<{ position: number }>(
      `SELECT coalesce(max(position), 0)::int AS position FROM "${table}" WHERE "authorityId" = $1`,
      [this.writing.authorityId],
    );
    return last?.position ?? 0;
  }

  async #catalogue(areas: readonly CouncilArea[], ids: Identities): Promise<void> {
    const before = await this.#countOf('IndicatorVersion');
    const rows = areas
      .flatMap(({ slug, indicators }) => indicators.map((indicator) => ({ slug, indicator })))
      .map(({ slug, indicator }, index) => ({
        ...{ ...this.#stamp, ...versionOf(indicator, ids) },
        ...{ reportAreaId: ids.reportAreaId(slug), position: before + index + 1 },
      }));
    await insertRows(this.transaction, 'IndicatorVersion', VERSION_COLUMNS, rows);
  }

  async #standards(report: CouncilReport, ids: Identities): Promise<void> {
    const { transaction } = this;
    const ofIndicator = <Facts extends { readonly indicator: string }>(facts: Facts) => {
      const { indicator, ...rest } = facts;
      return { ...this.#stamp, ...rest, indicatorId: ids.indicatorId(indicator) };
    };
    const tolerances = report.tolerances.map((each) => ({ ...NO_LIMITS, ...ofIndicator(each) }));
    await insertRows(transaction, 'Tolerance', LIMIT_COLUMNS, tolerances);
    const targets = report.targets.map((each) => ({ ...ofIndicator(each), kind: 'TARGET' }));
    await insertRows(transaction, 'Target', TARGET_COLUMNS, targets);
    const benchmarks = report.benchmarks.map((each) => ({ note: null, ...ofIndicator(each) }));
    await insertRows(transaction, 'PrintedBenchmark', NOTED_BENCHMARK_COLUMNS, benchmarks);
  }

  /** What the report says is published, so that everybody may read it; notes on how it was read are ours. */
  async #commentary({ commentary }: CouncilReport, ids: Identities): Promise<void> {
    const numbers = await takeIds(this.transaction, 'Commentary', commentary.length);
    await insertRows(
      this.transaction,
      'Commentary',
      AREA_COMMENTARY_COLUMNS,
      commentary.map(({ indicator, area, ...said }, index) => ({
        ...{ ...this.#stamp, ...said, id: numbers[index], sectionId: null, placeId: null },
        indicatorId: indicator === undefined ? null : ids.indicatorId(indicator),
        reportAreaId: area === undefined ? null : ids.reportAreaId(area),
        ...{ state: 'APPROVED', audience: said.kind === 'ANALYSIS' ? 'PUBLIC' : 'INTERNAL' },
      })),
    );
  }

  async #actions({ actions }: CouncilReport, ids: Identities): Promise<void> {
    if (actions.length === 0) return;
    const root = await this.#root();
    await insertRows(
      this.transaction,
      'Action',
      ACTION_COLUMNS,
      actions.map(({ indicator, ...action }) => ({
        ...{ ...this.#stamp, ...action, person: this.writing.person, placeId: root },
        indicatorId: ids.indicatorId(indicator),
      })),
    );
  }

  async #root(): Promise<number> {
    const { authorityId } = this.writing;
    const { id } = await this.transaction.prisma.place.findFirstOrThrow({
      where: { authorityId, kind: 'AUTHORITY' },
    });
    return id;
  }
}

interface Located {
  readonly indicator: string;
  readonly place: string;
}

/** An indicator’s version as a row, its links by id. */
function versionOf(
  { key, keptWith, partOf, dividedBy, ...facts }: CouncilIndicator,
  ids: Identities,
) {
  const idOf = (linked: string | null) => (linked === null ? null : ids.indicatorId(linked));
  return {
    ...facts,
    indicatorId: ids.indicatorId(key),
    onScorecard: keptWith === null,
    keptWithId: idOf(keptWith),
    partOfIndicatorId: idOf(partOf),
    denominatorIndicatorId: idOf(dividedBy),
    ...{ numeratorIndicatorId: null, denominatorIsPopulation: false },
    ...{ inflowIndicatorId: null, outflowIndicatorId: null, additive: false, teamKinds: [] },
    ...{ leadOfficer: null, dataOwner: null, sourceSystem: null },
  };
}
