import type { TransactionHandle } from '../src/database';
import { insertRows } from './bulk-insert';
import { insertNationalLinks } from './national-link-rows';
import { REPORT_AREAS } from './norfolk/catalogue/catalogue';
import type { BreakdownFacts, ObservationFacts } from './norfolk/observation-facts';
import { NATIONAL_LINKS } from './norfolk/national-links';
import { BENCHMARKS, BENCHMARKS_FROM } from './norfolk/printed-standards';
import { STANDARDS_FROM, TARGETS, TOLERANCES } from './norfolk/printed-standards';
import type { Identities } from './norfolk-identities';
import { indicatorVersion } from './norfolk-indicator-version';
import {
  BENCHMARK_COLUMNS,
  BREAKDOWN_COLUMNS,
  INDICATOR_VERSION_COLUMNS,
  OBSERVATION_COLUMNS,
  POPULATION_COLUMNS,
  TARGET_COLUMNS,
  TOLERANCE_COLUMNS,
} from './record-columns';

/** Writes the rows of one revision. */
export class RevisionWriter {
  readonly #stamp: { readonly authorityId: number; readonly fromRevision: number };

  constructor(
    private readonly transaction: TransactionHandle,
    private readonly ids: Identities,
    revision: number,
  ) {
    this.#stamp = { authorityId: ids.authorityId, fromRevision: revision };
  }

  async catalogue(): Promise<void> {
    const rows = REPORT_AREAS.flatMap(({ slug, indicators }) =>
      indicators.map((indicator) => ({
        ...this.#stamp,
        ...indicatorVersion(this.ids, indicator, slug),
      })),
    );
    await insertRows(this.transaction, 'IndicatorVersion', INDICATOR_VERSION_COLUMNS, rows);
  }

  async standards(): Promise<void> {
    const { transaction, ids } = this;
    const stamp = this.#stamp;
    await insertRows(
      transaction,
      'Tolerance',
      TOLERANCE_COLUMNS,
      TOLERANCES.map(({ indicator, ...tolerance }) => ({
        ...{ ...stamp, ...tolerance, indicatorId: ids.indicatorId(indicator) },
        ...{ model: 'THRESHOLDS', zeroConcern: false, validFrom: STANDARDS_FROM },
      })),
    );
    await insertRows(
      transaction,
      'Target',
      TARGET_COLUMNS,
      TARGETS.map(({ indicator, ...target }) => ({
        ...{ ...stamp, ...target, indicatorId: ids.indicatorId(indicator) },
        ...{ kind: 'TARGET', validFrom: STANDARDS_FROM },
      })),
    );
    await insertRows(
      transaction,
      'PrintedBenchmark',
      BENCHMARK_COLUMNS,
      BENCHMARKS.map(({ indicator, ...benchmark }) => ({
        ...{ ...stamp, ...benchmark, indicatorId: ids.indicatorId(indicator) },
        validFrom: BENCHMARKS_FROM,
      })),
    );
  }

  /** The measures need not be loaded yet: here they are names, which a file of figures finds again. */
  async nationalLinks(): Promise<void> {
    const stamp = { ...this.#stamp, ids: this.ids };
    await insertNationalLinks(this.transaction, NATIONAL_LINKS, stamp);
  }

  async observations(observations: readonly ObservationFacts[]): Promise<void> {
    await insertRows(
      this.transaction,
      'Observation',
      OBSERVATION_COLUMNS,
      observations.map((observation) => this.#identified(observation)),
    );
  }

  /** Closes quoted figures that are about to be written again with counts. */
  async closeQuoted(places: readonly string[]): Promise<void> {
    const { authorityId, fromRevision } = this.#stamp;
    await this.transaction.query(
      `UPDATE "Observation" SET "toRevision" = $2
        WHERE "authorityId" = $1 AND provenance = 'QUOTED' AND "toRevision" IS NULL
          AND "placeId" = ANY($3::int[])`,
      [authorityId, fromRevision, places.map((place) => this.ids.placeId(place))],
    );
  }

  /** Closes modelled figures and writes what takes their place. */
  async replaceModelled(observations: readonly ObservationFacts[]): Promise<void> {
    const { authorityId, fromRevision } = this.#stamp;
    const cells = observations.map((observation) => this.#identified(observation));
    await this.transaction.query(
      `UPDATE "Observation" o SET "toRevision" = $2
         FROM jsonb_to_recordset($3::jsonb)
           AS cell("indicatorId" int, "placeId" int, basis "Basis", "periodStart" date)
        WHERE o."authorityId" = $1 AND o."toRevision" IS NULL AND o.provenance = 'MODELLED'
          AND o."indicatorId" = cell."indicatorId" AND o."placeId" = cell."placeId"
          AND o.basis = cell.basis AND o."periodStart" = cell."periodStart"`,
      [authorityId, fromRevision, JSON.stringify(cells)],
    );
    await this.observations(observations);
  }

  async breakdowns(breakdowns: readonly BreakdownFacts[]): Promise<void> {
    await insertRows(
      this.transaction,
      'BreakdownObservation',
      BREAKDOWN_COLUMNS,
      breakdowns.map((breakdown) => this.#identified(breakdown)),
    );
  }

  async populations(populations: readonly PopulationFacts[]): Promise<void> {
    await insertRows(
      this.transaction,
      'Population',
      POPULATION_COLUMNS,
      populations.map(({ place, ...population }) => ({
        ...{ ...this.#stamp, ...population, placeId: this.ids.placeId(place), ages: '0-17' },
      })),
    );
  }

  #identified<Facts extends { readonly indicator: string; readonly place: string }>(facts: Facts) {
    const { indicator, place, ...rest } = facts;
    const indicatorId = this.ids.indicatorId(indicator);
    return { ...this.#stamp, ...rest, indicatorId, placeId: this.ids.placeId(place) };
  }
}

export interface PopulationFacts {
  readonly place: string;
  readonly count: number;
  readonly validFrom: string;
  readonly provenance: 'DERIVED' | 'MODELLED';
  readonly source: string;
}
