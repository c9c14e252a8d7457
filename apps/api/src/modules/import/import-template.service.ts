import {
  financialYearOf,
  academicYear,
  calendarYear,
  formatPeriod,
  isMeasuredIn,
  lastDay,
  periodKey,
  quarterOf,
  type ImportShape,
  type Period,
  type PeriodKind,
} from '@vital-signs/domain';
import type { WrittenSheet, WrittenWorkbook } from '@vital-signs/tabular';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';

/** The tables that a template can have: a row for each figure, or a column for each place. */
export type TemplateShape = Exclude<ImportShape, 'PERIODS_ACROSS'>;

export interface TemplateAsked {
  readonly authority: AuthorityRecord;
  /** The month that is to be loaded. */
  readonly period: Period;
  readonly shape: TemplateShape;
}

export interface TemplateSources {
  readonly indicators: IndicatorService;
  readonly places: PlaceService;
}

/** The period of an indicator's own kind in which a month lies; null where there is none. */
function ownPeriod(kind: PeriodKind, period: Period, startMonth: number): Period | null {
  const year = Number(period.start.slice(0, 4));
  const month = Number(period.start.slice(5, 7));
  switch (kind) {
    case 'MONTH':
      return period;
    case 'QUARTER':
      return quarterOf(period, startMonth);
    case 'FINANCIAL_YEAR':
      return financialYearOf(period, startMonth);
    case 'ACADEMIC_YEAR':
      return academicYear(month >= 9 ? year : year - 1);
    case 'CALENDAR_YEAR':
      return calendarYear(year);
    case 'WINDOW':
      return null;
  }
}

/** Whether a place can have figures of an indicator: a team only of the kinds of work that it measures. */
function canHave({ teamKinds }: IndicatorRecord, { kind, teamKind }: PlaceNode): boolean {
  return kind !== 'TEAM' || (teamKind !== null && teamKinds.includes(teamKind));
}

const nameOf = (place: PlaceNode) =>
  place.kind === 'TEAM' && place.parent !== null
    ? `${place.parent.name}, ${place.name}`
    : place.name;

interface Row {
  readonly indicator: IndicatorRecord;
  readonly period: Period;
}

function longSheet(rows: readonly Row[], places: readonly PlaceNode[]): WrittenSheet {
  const number = { kind: 'NUMBER', decimals: 1 } as const;
  const count = { kind: 'NUMBER', decimals: 0 } as const;
  return {
    name: 'Figures',
    table: {
      columns: [
        { heading: 'Ref' },
        { heading: 'Indicator', width: 48 },
        { heading: 'Place', width: 28 },
        { heading: 'Period' },
        { heading: 'Numerator', format: count },
        { heading: 'Denominator', format: count },
        { heading: 'Value', format: number },
      ],
      rows: rows.flatMap(({ indicator, period }) =>
        places
          .filter((place) => canHave(indicator, place))
          .map((place) => [
            ...[indicator.key, indicator.name, nameOf(place), periodKey(period)],
            ...[null, null, null],
          ]),
      ),
    },
  };
}

function placesSheet(rows: readonly Row[], places: readonly PlaceNode[]): WrittenSheet {
  const across = places.filter(({ kind }) => kind !== 'TEAM');
  return {
    name: 'Figures',
    table: {
      columns: [
        { heading: 'Ref' },
        { heading: 'Indicator', width: 48 },
        { heading: 'Period' },
        ...across.map((place) => ({
          heading: place.name,
          format: { kind: 'NUMBER', decimals: 1 } as const,
        })),
      ],
      rows: rows.map(({ indicator, period }) => [
        ...[indicator.key, indicator.name, periodKey(period)],
        ...across.map(() => null),
      ]),
    },
  };
}

const KIND_WORDS: Record<IndicatorRecord['measureKind'], string> = {
  COUNT: 'Count',
  PERCENTAGE: 'Percentage, as 66.3 or 66.3%',
  RATE: 'Rate',
  AVERAGE: 'Average',
  MAXIMUM: 'Maximum',
};

function notesSheet({ name }: AuthorityRecord, rows: readonly Row[], month: Period): WrittenSheet {
  return {
    name: 'Notes',
    lines: [
      `${name}: figures of ${formatPeriod(month)}`,
      'Fill in the sheet Figures and load the file on the page Load data. A cell that is left empty says nothing: what is on record stays.',
      'Where there is no figure, write why: c suppressed, x not available, z not applicable, u low reliability, k rounds to nought.',
      'Where numerator and denominator are given, the value may be left out.',
    ],
    table: {
      columns: [
        { heading: 'Ref' },
        { heading: 'Indicator', width: 48 },
        { heading: 'Kind', width: 28 },
        { heading: 'Unit' },
        { heading: 'Decimals', format: { kind: 'NUMBER', decimals: 0 } },
        { heading: 'Numerator', width: 36 },
        { heading: 'Denominator', width: 36 },
        { heading: 'Definition', width: 60 },
      ],
      rows: rows.map(({ indicator }) => [
        indicator.key,
        indicator.name,
        KIND_WORDS[indicator.measureKind],
        indicator.unit,
        indicator.decimals,
        indicator.numeratorLabel,
        indicator.denominatorLabel,
        indicator.definition,
      ]),
    },
  };
}

/** A workbook to be filled in: the authority's own indicators and places, and the period. */
export async function templateOf(
  { indicators, places }: TemplateSources,
  { authority, period, shape }: TemplateAsked,
): Promise<WrittenWorkbook> {
  const { authorityId, revision, financialYearStartMonth, name } = authority;
  const [catalogue, tree] = await Promise.all([
    indicators.catalogueAt({ authorityId, revision }),
    places.treeOn(authority, lastDay(period)),
  ]);
  const rows = catalogue.flatMap((indicator) => {
    const own = ownPeriod(indicator.frequency, period, financialYearStartMonth);
    return own === null || !isMeasuredIn(own, indicator.measuredUntil)
      ? []
      : [{ indicator, period: own }];
  });
  const figures = shape === 'LONG' ? longSheet(rows, tree.places) : placesSheet(rows, tree.places);
  return {
    title: `${name}, figures of ${formatPeriod(period)}`,
    sheets: [figures, notesSheet(authority, rows, period)],
  };
}
