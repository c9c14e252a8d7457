import {
  cellWhileMeasured,
  hasRowIn,
  lastDay,
  monthsNeededBeside,
  shift,
  standardsReach,
  type Basis,
  type CellFacts,
  type Maturing,
  type MonthSpan,
  type Period,
  type PlaceFacts,
  type PlaceRelation,
  type ScorecardFacts,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { FindingsService } from '../data-quality/findings.service';
import { latestPeriodOf } from '../authority/reported-period';
import type { EditionRecord } from '../edition/edition-record';
import { indicatorAsPublished, rowAsPublished } from '../edition/published-row';
import type { PublishedMonthService } from '../edition/published-month.service';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { ObservationRepository } from '../observation/observation.repository';
import { withNames, type PlaceNode, type PlaceTree } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { RecordingDelayService } from '../recording-delay/recording-delay.service';
import { yardsticksSeen } from '../yardstick/seen-yardsticks';
import {
  NO_YARDSTICKS,
  type AnnotationRecord,
  type TargetRecord,
  type ToleranceRecord,
  type YardstickService,
} from '../yardstick/yardstick.service';
import type { BenchmarkRow } from '../yardstick/yardstick.repository';
import { arrangedCells, type CellsRead } from './arranged-cells';
import { rowSpans } from './row-spans';

/** One row of a scorecard before it is judged, with what only its reader needs. */
export interface RowRecord {
  readonly indicator: IndicatorRecord;
  readonly tolerances: readonly ToleranceRecord[];
  readonly targets: readonly TargetRecord[];
  readonly benchmarks: readonly BenchmarkRow[];
  /** Changes as known at the revision. */
  readonly annotations: readonly AnnotationRecord[];
  readonly cells: readonly (CellFacts | null)[];
  /** Its own periods, where its figures are of another kind of period than the scorecard's. */
  readonly span?: MonthSpan;
  /** That the period's figures usually still move; null: they do not, or it is not known. */
  readonly maturing: Maturing | null;
  /** False: no control chart is made of it, so that nothing has a verdict. Left out: one is. */
  readonly isCharted?: boolean;
}

export interface ScorecardPlaceRecord extends PlaceFacts {
  readonly node: PlaceNode;
}

/**
 * The place alone; its parent and children; with them also its siblings and the authority; every
 * place of the tree; or places that are named by their slugs.
 */
export type Columns = 'SELF' | 'NEIGHBOURS' | 'KIN' | 'EVERY_PLACE' | readonly string[];

export interface FactsAsked {
  readonly authority: AuthorityRecord;
  readonly revision: number;
  /** The edition as which it is read: its readings and names stand. Left out or null: as known now. */
  readonly frozen?: EditionRecord | null;
  readonly period: Period;
  /** Slug of the place that it is about; null: the authority itself. */
  readonly place: string | null;
  readonly months: number;
  readonly modelled: boolean;
  /** Keys of indicators; null: the rows of the report. */
  readonly indicators: readonly string[] | null;
  /**
   * The month in which an indicator that has ended is still to have been measured, to have a row. Left
   * out: the period. Null: every indicator, whenever it is measured. Of the months after its end no figure is given.
   */
  readonly measuredSince?: Period | null;
  /** Which places stand beside the place itself, which is always the first. */
  readonly columns: Columns;
  /**
   * How many months are loaded of the place itself and of those beside it, the period's the last.
   * Left out: as many as scorecards and control charts look at.
   */
  readonly reach?: { readonly own?: number; readonly beside: number };
  /** False leaves out what the audit of the whole record found, which takes a while to make. */
  readonly withFindings?: boolean;
  /** Another basis than that of the indicators' monthly figures. */
  readonly basis?: Basis | null;
}

export interface LoadedFacts extends ScorecardFacts<RowRecord> {
  readonly places: readonly ScorecardPlaceRecord[];
}

export interface ScorecardFactsService {
  /** Null where a place is not known. Seven statements at most, whatever is asked. */
  load(asked: FactsAsked): Promise<LoadedFacts | null>;
}

interface Sources {
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly yardsticks: YardstickService;
  readonly observations: ObservationRepository;
  readonly findings: FindingsService;
  readonly publishedMonths: PublishedMonthService;
  readonly recordingDelays: RecordingDelayService;
}

function placesAbove({ parent }: PlaceNode): number[] {
  return parent === null ? [] : [parent.placeId, ...placesAbove(parent)];
}

function placeFacts(node: PlaceNode, relation: PlaceRelation): ScorecardPlaceRecord {
  return {
    id: node.placeId,
    slug: node.slug,
    name: node.name,
    relation,
    kind: node.kind,
    teamKind: node.teamKind,
    populations: node.populations.map(({ validFrom, validTo, count, provenance }) => ({
      from: validFrom,
      to: validTo,
      count,
      provenance,
    })),
    within: placesAbove(node),
    hasUnseenParts: node.hasUnseenChildren,
    node,
  };
}

/** Null where a place that is named is not of the tree. */
function columnsOf(
  node: PlaceNode,
  { places, root, bySlug }: PlaceTree,
  columns: Columns,
): ScorecardPlaceRecord[] | null {
  if (columns === 'SELF') return [placeFacts(node, 'SELF')];
  if (typeof columns !== 'string') {
    const named = columns.flatMap((slug) => bySlug.get(slug) ?? []);
    if (named.length < columns.length) return null;
    return [placeFacts(node, 'SELF'), ...named.map((place) => placeFacts(place, 'CHILD'))];
  }
  if (columns === 'EVERY_PLACE') {
    const others = places.filter((place) => place !== node);
    return [placeFacts(node, 'SELF'), ...others.map((place) => placeFacts(place, 'CHILD'))];
  }
  const { parent } = node;
  const isKin = columns === 'KIN';
  const siblings = isKin ? (parent?.children.filter((place) => place !== node) ?? []) : [];
  const above = [parent, ...(isKin ? [root] : [])].filter((place) => place !== null);
  return [
    placeFacts(node, 'SELF'),
    ...[...new Set(above)]
      .filter((place) => place !== node)
      .map((place) => placeFacts(place, 'PARENT')),
    ...[...node.children, ...siblings].map((place) => placeFacts(place, 'CHILD')),
  ];
}

/** Figures of longer periods are looked at for ten years: forty quarters, ten financial years. */
const LONGER_MONTHS = 120;

function longerFrom({ end }: Period): string {
  return shift({ kind: 'MONTH', start: end, end }, -LONGER_MONTHS).start;
}

export function createScorecardFactsService(sources: Sources): ScorecardFactsService {
  return {
    async load({ authority, revision, period, place, months, modelled, indicators, ...asked }) {
      const at = { authorityId: authority.authorityId, revision };
      const { reach } = asked;
      const published = await sources.publishedMonths.of(asked.frozen ?? null);
      const spans = rowSpans({ authority, period, shown: months, reach: reach?.own });
      const since = asked.measuredSince === undefined ? period : asked.measuredSince;
      const choose = async (): Promise<readonly IndicatorRecord[]> => {
        const catalogue = await sources.indicators.catalogueAt(at);
        const rows = catalogue
          .filter(
            (row) =>
              (indicators === null ? row.onScorecard : indicators.includes(row.key)) &&
              (since === null || hasRowIn(period, row, since)),
          )
          .map((row) => (published === null ? row : indicatorAsPublished(row, published)));
        const { basis } = asked;
        return basis ? rows.map((row) => ({ ...row, basis })) : rows;
      };
      // Cells take longest: they are read as soon as it is known of which places.
      const readColumns = async () => {
        const known = await sources.places.treeOn(authority, lastDay(period), revision);
        const tree = published === null ? known : withNames(known, published.places);
        const node = place === null ? tree.root : (tree.bySlug.get(place) ?? null);
        if (node === null) return null;
        const places = columnsOf(node, tree, asked.columns);
        if (places === null) return null;
        const { months: read } = spans;
        const wanted = {
          ...at,
          placeIds: places.map(({ id }) => id),
          months: read.months,
          monthsBesideFirst:
            reach?.beside ??
            (asked.columns === 'EVERY_PLACE' ? read.months.length : monthsNeededBeside(read)),
          indicatorIds: indicators === null ? null : (await choose()).map(({ id }) => id),
        };
        const found: CellsRead = authority.hasLongerPeriods
          ? await sources.observations.figures({ ...wanted, longerFrom: longerFrom(period) })
          : { cells: await sources.observations.cells(wanted), longer: [] };
        return { places, found, tree };
      };
      const [columns, chosen, findings] = await Promise.all([
        readColumns(),
        choose(),
        asked.withFindings === false ? null : sources.findings.at(authority, revision),
        // Started beside the others; the line below reads what it loads.
        sources.yardsticks.yardsticksAt(at, []),
      ]);
      if (columns === null) return null;
      const { places, found, tree } = columns;
      const yardsticks = await sources.yardsticks.yardsticksAt(
        at,
        standardsReach(period, latestPeriodOf(authority)) ? chosen : [],
      );
      const arranged = arrangedCells(found, spans, places);
      const laidOut = chosen.map((indicator) => ({ indicator, ...arranged(indicator) }));
      const maturing = await sources.recordingDelays.maturing(
        at,
        laidOut.map(({ indicator, span = spans.axis }) => ({
          indicator,
          period: span.months.at(-1) ?? period,
        })),
      );
      const asRow = ({ indicator, span, cells }: (typeof laidOut)[number]): RowRecord => {
        const standards = yardsticksSeen(yardsticks.get(indicator.id) ?? NO_YARDSTICKS, tree);
        const { months: own } = span ?? spans.axis;
        const row: RowRecord = {
          ...{ indicator, ...standards, ...(span && { span }) },
          cells: cells.map((cell) => cellWhileMeasured(cell, own, indicator.measuredUntil)),
          maturing: maturing.get(indicator.id) ?? null,
        };
        return published === null ? row : rowAsPublished(row, places, published);
      };
      return {
        judgementModel: authority.judgementModel,
        precision: authority.precision,
        span: spans.axis,
        places,
        modelled,
        ...(findings && { findings: findings.byIndicator }),
        rows: laidOut.map(asRow),
      };
    },
  };
}
