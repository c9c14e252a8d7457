import type { CellChange, Queryable } from '@vital-signs/database';
import {
  absenceSentence,
  formatWithUnit,
  type Absence,
  type Period,
  type RatingState,
} from '@vital-signs/domain';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';
import { touchedPeriods } from './import-preview.repository';
import { subjectsOf, type Subject, type SubjectSources } from './import-subjects';
import type { ChangesAsked, ImportRepository } from './import.repository';
import type { ImportOfAuthority } from './import.service';

/** What storing a file does to one cell, as a reader sees it. */
export interface PreviewedChange extends Subject {
  readonly change: CellChange;
  readonly before: string | null;
  readonly after: string | null;
  readonly row: number;
  readonly column: number;
}

/** A reading whose rating becomes another. */
export interface PreviewedFlip {
  readonly indicator: IndicatorRecord;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly before: RatingState | null;
  readonly after: RatingState | null;
  readonly sentence: string;
}

/** Whether the places below an authority add up to it. */
export interface Reconciled {
  readonly indicator: IndicatorRecord;
  readonly period: Period;
  readonly whole: number;
  readonly parts: number;
  readonly remainder: number;
  readonly missing: readonly string[];
}

/** Commentary whose figures change. */
export interface StaleWords {
  readonly id: string;
  readonly title: string;
  readonly period: Period;
  readonly sentence: string;
}

/** What storing a checked file would change. */
export interface ImportPreviewService {
  changes(
    found: ImportOfAuthority,
    asked: Omit<ChangesAsked, 'authorityId' | 'number'>,
  ): Promise<PreviewedChange[]>;
  flips(found: ImportOfAuthority): Promise<readonly PreviewedFlip[]>;
  staleCommentary(found: ImportOfAuthority): Promise<readonly StaleWords[]>;
  reconciliation(found: ImportOfAuthority): Promise<readonly Reconciled[]>;
  /** Periods that are published, the latest first. */
  restated(found: ImportOfAuthority): Promise<readonly Period[]>;
}

interface Sources extends SubjectSources {
  readonly database: Queryable;
  readonly repository: ImportRepository;
}

/** A figure as a reader sees it; why there is none, where that is said. */
function shown(
  { unit, decimals }: IndicatorRecord,
  value: number | null,
  numerator: number | null,
  absence: Absence | null,
): string | null {
  if (value !== null) return formatWithUnit(value, unit ?? '', decimals);
  if (absence !== null) return absenceSentence(absence);
  return numerator === null ? null : formatWithUnit(numerator, '', 0);
}

export function createImportPreviewService(sources: Sources): ImportPreviewService {
  const { database, repository } = sources;
  return {
    async changes({ authorityId, number, authority }, asked) {
      const cells = await repository.changes({ authorityId, number, ...asked });
      const subjects = await subjectsOf(sources, authority, cells);
      return subjects.map((cell) => ({
        ...cell,
        before: shown(
          cell.indicator,
          cell.recordedValue,
          cell.recordedNumerator,
          cell.recordedAbsence,
        ),
        after: shown(cell.indicator, cell.value, cell.numerator, cell.absence),
      }));
    },
    flips: () => Promise.resolve([]),
    staleCommentary: () => Promise.resolve([]),
    reconciliation: () => Promise.resolve([]),
    async restated(found) {
      const periods = await touchedPeriods(database, found);
      return periods
        .filter(
          ({ edition, cellsNew, cellsChanged }) => edition !== null && cellsNew + cellsChanged > 0,
        )
        .map(({ kind, start, end }) => ({ kind, start, end }));
    },
  };
}
