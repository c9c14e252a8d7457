import {
  changedFields,
  indicatorTitle,
  type ChangedField,
  type Validity,
} from '@vital-signs/domain';
import type { EditProblem } from '../catalogue-edits';
import type { CatalogueState } from '../catalogue-state';
import { titleOf } from '../catalogue-writing.service';
import { annotationChanges, sectionChanges } from '../report-words';
import { populationSaid, standingWords, targetSaid, toleranceSaid } from '../standard-words';
import type { WorkbookEdits } from './workbook-edits';
import type { WorkbookProblem } from './workbook-rows';
import type { SheetName } from './workbook-sheets';

/** What one row or set of a workbook would change. */
export interface WorkbookChange {
  readonly sheet: SheetName;
  readonly subject: string;
  readonly isNew: boolean;
  readonly changes: readonly ChangedField[];
}

const SHEET_OF = {
  ...{ indicators: 'Indicators', tolerances: 'Tolerances', targets: 'Targets' },
  ...{ populations: 'Populations', places: 'Places', areas: 'Areas' },
  ...{ sections: 'Sections', annotations: 'Annotations' },
} as const;

/** A problem of the edits, where it was read. */
export function located({ rows }: WorkbookEdits, problem: EditProblem): WorkbookProblem {
  const { part, index, version, sentence } = problem;
  const read = rows[part][index] ?? [];
  return {
    ...{ sheet: SHEET_OF[part], row: read[version ?? 0] ?? null, column: null, sentence },
  };
}

/** What stood and what is to stand of one standard, as one change. */
function standardChange<Standing extends Validity & { readonly place: string | null }>(
  sheet: 'Tolerances' | 'Targets' | 'Populations',
  subject: string,
  live: readonly Standing[],
  versions: readonly Standing[],
  says: (standing: Standing) => string,
): WorkbookChange {
  const said = (all: readonly Standing[]) =>
    all.length === 0 ? null : all.map((each) => `${standingWords(each)}: ${says(each)}`).join('; ');
  return {
    ...{ sheet, subject, isNew: live.length === 0 },
    changes: [{ label: sheet, before: said(live), after: said(versions) }],
  };
}

/** What a workbook would change of the catalogue as it stands, row by row. */
export function changesOf(state: CatalogueState, { edits }: WorkbookEdits): WorkbookChange[] {
  const nameOf = (place: string) => state.places.find(({ slug }) => slug === place)?.name ?? place;
  return [
    ...edits.indicators.map((described): WorkbookChange => {
      const was = state.indicators.find(({ key }) => key === described.key) ?? null;
      return {
        ...{ sheet: 'Indicators', subject: indicatorTitle(described), isNew: was === null },
        changes: changedFields(was, described),
      };
    }),
    ...edits.tolerances.map(({ key, place, versions }) => {
      const live = state.tolerances.filter((each) => each.key === key && each.place === place);
      return standardChange('Tolerances', titleOf(state, key), live, versions, toleranceSaid);
    }),
    ...edits.targets.map(({ key, place, kind, versions }) => {
      const live = state.targets.filter(
        (each) => each.key === key && each.place === place && each.kind === kind,
      );
      return standardChange('Targets', titleOf(state, key), live, versions, targetSaid);
    }),
    ...edits.populations.map(({ place, versions }) => {
      const live = state.populations.filter((each) => each.place === place);
      return standardChange('Populations', nameOf(place), live, versions, populationSaid);
    }),
    ...edits.places.map((place): WorkbookChange => {
      const was = state.places.find(({ slug }) => slug === place.slug);
      const said = (each: typeof place) =>
        [each.name, each.shortName, each.teamKind, each.position].join(', ');
      return {
        ...{ sheet: 'Places', subject: nameOf(place.slug), isNew: false },
        changes: [{ label: 'Place', before: was ? said(was) : null, after: said(place) }],
      };
    }),
    ...edits.areas.map(({ slug, name, position }): WorkbookChange => {
      const was = state.areas.find((each) => each.slug === slug);
      const before = was ? `${was.name}, ${was.position}` : null;
      return {
        ...{ sheet: 'Areas', subject: was?.name ?? name, isNew: slug === null },
        changes: [{ label: 'Area', before, after: `${name}, ${position}` }],
      };
    }),
    ...edits.sections.map((section): WorkbookChange => {
      const was = state.sections.find(({ slug }) => slug === section.slug);
      const subject = was?.name ?? section.slug;
      return { sheet: 'Sections', subject, isNew: false, changes: sectionChanges(was, section) };
    }),
    ...edits.annotations.map((annotation): WorkbookChange => {
      const was = state.annotations.find(({ id }) => id === annotation.id);
      return {
        ...{ sheet: 'Annotations', subject: annotation.label, isNew: was === undefined },
        changes: annotationChanges(was, annotation),
      };
    }),
  ];
}
