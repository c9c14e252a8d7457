import { month } from '@vital-signs/domain';
import type { TransactionHandle } from '../src/database';
import { insertRows, takeIds } from './bulk-insert';
import { CATALOGUE, REPORT_AREAS } from './norfolk/catalogue/catalogue';
import type { CommentaryFacts, PageFacts } from './norfolk/pages/page-facts';
import { ANNOTATIONS } from './norfolk/pages/annotations';
import { FURTHER_INDICATORS } from './norfolk/pages/further-indicators';
import { RECORDED, withDetails } from './norfolk/pages/indicator-details';
import { PAGES_BY_AREA, REPORT_PAGES } from './norfolk/pages/report-pages';
import { REPORT_MONTH } from './norfolk/report/report-months';
import type { Identities } from './norfolk-identities';
import { readIdentities } from './norfolk-identities';
import { indicatorVersion } from './norfolk-indicator-version';
import {
  ANNOTATION_COLUMNS,
  COMMENTARY_COLUMNS,
  INDICATOR_COLUMNS,
  INDICATOR_VERSION_COLUMNS,
  REPORT_SECTION_COLUMNS,
  SECTION_DIMENSION_COLUMNS,
  SECTION_INDICATOR_COLUMNS,
  STATEMENT_COLUMNS,
} from './record-columns';

/** Writes what the pages behind the summary add, in one revision of an authority's record. */
export class PagesWriter {
  readonly #stamp: { readonly authorityId: number; readonly fromRevision: number };

  constructor(
    private readonly transaction: TransactionHandle,
    private readonly authorityId: number,
    revision: number,
  ) {
    this.#stamp = { authorityId, fromRevision: revision };
  }

  /** Adds what shares are shares of. Gives the ids of all indicators, these included. */
  async indicators(): Promise<Identities> {
    const { transaction, authorityId } = this;
    const rows = FURTHER_INDICATORS.map(({ indicator: { key } }) => ({ authorityId, key }));
    await insertRows(transaction, 'Indicator', INDICATOR_COLUMNS, rows);
    return readIdentities(transaction, authorityId);
  }

  /** Describes every indicator again, with what the pages tell of it. */
  async descriptions(ids: Identities): Promise<void> {
    const { authorityId, fromRevision } = this.#stamp;
    await this.transaction.query(
      `UPDATE "IndicatorVersion" SET "toRevision" = $2
        WHERE "authorityId" = $1 AND "toRevision" IS NULL`,
      [authorityId, fromRevision],
    );
    const printed = REPORT_AREAS.flatMap(({ slug, indicators }) =>
      indicators.map((indicator) => ({
        ...indicatorVersion(ids, indicator, slug),
        ...withDetails(indicator),
      })),
    );
    const further = FURTHER_INDICATORS.map(({ area, source, indicator }, index) => ({
      ...indicatorVersion(ids, indicator, area),
      position: CATALOGUE.length + index + 1,
      source,
    }));
    await insertRows(
      this.transaction,
      'IndicatorVersion',
      INDICATOR_VERSION_COLUMNS,
      [...printed, ...further].map((version) => ({ ...this.#stamp, ...version, ...RECORDED })),
    );
  }

  /** Writes the pages with what stands on them. Gives their ids by slug. */
  async sections(ids: Identities): Promise<ReadonlyMap<string, number>> {
    const { transaction, authorityId } = this;
    await insertRows(
      transaction,
      'ReportSection',
      REPORT_SECTION_COLUMNS,
      Object.entries(PAGES_BY_AREA).flatMap(([area, pages]) =>
        pages.map(({ slug, name, definition, notes, source }, index) => ({
          ...{ authorityId, slug, name, definition, notes, source },
          reportAreaId: ids.reportAreaId(area),
          position: index + 1,
        })),
      ),
    );
    const rows = await transaction.query<{ id: number; slug: string }>(
      'SELECT id, slug FROM "ReportSection" WHERE "authorityId" = $1',
      [authorityId],
    );
    const sections = new Map(rows.map(({ slug, id }) => [slug, id]));
    const placed = REPORT_PAGES.map((page) => ({ page, sectionId: sections.get(page.slug) }));
    await insertRows(
      transaction,
      'SectionIndicator',
      SECTION_INDICATOR_COLUMNS,
      placed.flatMap(({ page, sectionId }) =>
        page.indicators.map((key, index) => ({
          ...{ authorityId, sectionId, indicatorId: ids.indicatorId(key), position: index + 1 },
        })),
      ),
    );
    await insertRows(
      transaction,
      'SectionDimension',
      SECTION_DIMENSION_COLUMNS,
      placed.flatMap(({ page, sectionId }) =>
        page.dimensions.map(({ indicator, dimension }, index) => ({
          ...{ authorityId, sectionId, dimension, position: index + 1 },
          indicatorId: ids.indicatorId(indicator),
        })),
      ),
    );
    return sections;
  }

  /** Writes what the report says of the month, and the claims in it: it is published, so everybody may read it. */
  async commentary(ids: Identities, sections: ReadonlyMap<string, number>): Promise<void> {
    const said = REPORT_PAGES.flatMap((page: PageFacts) =>
      page.commentary.map((commentary) => ({ commentary, sectionId: sections.get(page.slug) })),
    );
    const numbers = await takeIds(this.transaction, 'Commentary', said.length);
    const rows = said.map((each, index) => ({ ...each, id: numbers[index] }));
    const { kind: periodKind, start: periodStart, end: periodEnd } = month(REPORT_MONTH);
    await insertRows(
      this.transaction,
      'Commentary',
      COMMENTARY_COLUMNS,
      rows.map(({ id, sectionId, commentary: { kind, text, source } }) => ({
        ...{ ...this.#stamp, id, kind, sectionId, text, source },
        ...{ indicatorId: null, placeId: null, periodKind, periodStart, periodEnd },
        // Notes are ours, about how the report was read; the analysis is the council’s own.
        ...{ state: 'APPROVED', audience: kind === 'ANALYSIS' ? 'PUBLIC' : 'INTERNAL' },
      })),
    );
    await insertRows(
      this.transaction,
      'Statement',
      STATEMENT_COLUMNS,
      rows.flatMap(({ id, commentary }) => this.#statements(ids, id, commentary)),
    );
  }

  async annotations(ids: Identities, sections: ReadonlyMap<string, number>): Promise<void> {
    await insertRows(
      this.transaction,
      'Annotation',
      ANNOTATION_COLUMNS,
      ANNOTATIONS.map(({ indicator, section, place, ...annotation }) => ({
        ...{ ...this.#stamp, ...annotation },
        indicatorId: indicator === null ? null : ids.indicatorId(indicator),
        sectionId: section === null ? null : sections.get(section),
        placeId: place === null ? null : ids.placeId(place),
      })),
    );
  }

  #statements(ids: Identities, commentaryId: number | undefined, { claims }: CommentaryFacts) {
    return claims.map(({ indicator, place, ...claim }) => ({
      ...{ ...this.#stamp, ...claim, commentaryId },
      indicatorId: ids.indicatorId(indicator),
      placeId: ids.placeId(place),
    }));
  }
}
