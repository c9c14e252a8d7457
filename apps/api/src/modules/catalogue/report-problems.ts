import { annotationProblems, fieldProblem, type CatalogueProblem } from '@vital-signs/domain';
import type { AnnotationEdit, AreaEdit, SectionEdit } from './catalogue-edits';
import type { CatalogueState, PlaceStanding } from './catalogue-state';

/** What is wrong with a place that is named. */
export function placeNamedProblems(
  place: string,
  places: readonly PlaceStanding[],
): readonly CatalogueProblem[] {
  if (places.some(({ slug }) => slug === place)) return [];
  return [fieldProblem('place', 'Place', place, 'a place of the authority')];
}

/** What is wrong with what a heading of the report is called. */
export function areaProblems(
  area: AreaEdit,
  { areas }: CatalogueState,
): readonly CatalogueProblem[] {
  const { slug, name, position } = area;
  const problems: CatalogueProblem[] = [];
  if (slug !== null && !areas.some((each) => each.slug === slug)) {
    problems.push(fieldProblem('slug', 'Area', slug, 'the slug of an area of the authority'));
  }
  if (name === '' || name.length > 80) {
    problems.push(fieldProblem('name', 'Name', name.slice(0, 40), '1 to 80 characters'));
  } else if (
    areas.some((each) => each.slug !== slug && each.name.toLowerCase() === name.toLowerCase())
  ) {
    problems.push(fieldProblem('name', 'Name', name, 'a name that no other area has'));
  }
  if (!Number.isInteger(position) || position < 0 || position > 10_000) {
    problems.push(
      fieldProblem('position', 'Position', position, 'a whole number from 0 to 10,000'),
    );
  }
  return problems;
}

/** What is wrong with how a page of the report is described. */
export function sectionProblems(
  { slug, name, position, definition, notes }: SectionEdit,
  { sections }: CatalogueState,
): readonly CatalogueProblem[] {
  const text = (field: string, label: string, given: string, most: number) =>
    given.length <= most
      ? []
      : [fieldProblem(field, label, given.slice(0, 40), `at most ${most} characters`)];
  const isNamed = name !== '' && name.length <= 120;
  const stands = sections.some((each) => each.slug === slug);
  const isPosition = Number.isInteger(position) && position >= 0 && position <= 10_000;
  return [
    ...(stands ? [] : [fieldProblem('slug', 'Section', slug, 'a section of the authority')]),
    ...(isNamed ? [] : [fieldProblem('name', 'Name', name.slice(0, 40), '1 to 120 characters')]),
    ...(isPosition
      ? []
      : [fieldProblem('position', 'Position', position, 'a whole number from 0 to 10,000')]),
    ...text('definition', 'Definition', definition ?? '', 2_000),
    ...(notes.length > 10
      ? [fieldProblem('notes', 'Notes', notes.length, 'at most 10 sentences')]
      : notes.flatMap((note) => text('notes', 'Notes', note, 1_000))),
  ];
}

/** What is wrong with an annotation and with what it names. */
export function annotationEditProblems(
  given: AnnotationEdit,
  state: CatalogueState,
): readonly CatalogueProblem[] {
  const { id, indicator, section, place } = given;
  return [
    ...(id === null || state.annotations.some((each) => each.id === id)
      ? []
      : [fieldProblem('id', 'Annotation', id, 'the number of one that stands')]),
    ...annotationProblems(given),
    ...(indicator === null || state.indicators.some(({ key }) => key === indicator)
      ? []
      : [fieldProblem('indicator', 'Indicator', indicator, 'the key of a live indicator')]),
    ...(section === null || state.sections.some(({ slug }) => slug === section)
      ? []
      : [fieldProblem('section', 'Section', section, 'a section of the authority')]),
    ...(section === null || indicator === null
      ? []
      : [fieldProblem('section', 'Section', section, 'none, where one indicator is named')]),
    ...(place === null ? [] : placeNamedProblems(place, state.places)),
  ];
}
