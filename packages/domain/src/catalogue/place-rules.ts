import { fieldProblem, saidProblem, type CatalogueProblem } from './catalogue-problem';
import { firstOfMonthProblems } from './first-of-month';
import { counted } from '../format';

/** A place as somebody describes it. */
export interface PlaceDescription {
  readonly name: string;
  readonly shortName: string;
  /** For a team: the kind of work that it does. */
  readonly teamKind: string | null;
  readonly position: number;
}

/** A place as it stands in the tree on the day of a change. */
export interface StandingPlace {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'AUTHORITY' | 'LOCALITY' | 'TEAM';
  /** Slugs of the places directly below it on that day. */
  readonly children: readonly string[];
  /** How many figures are on record for months (or longer periods) that end after that day begins. */
  readonly figuresAfter: number;
  /** First day of the latest of those periods; null where there are none. */
  readonly latestFigure: string | null;
  /** The first day on which it stands where it stands. */
  readonly since: string;
}

const PLACE_FIELDS = {
  name: 'Name',
  shortName: 'Short name',
  teamKind: 'Kind of team',
  position: 'Position',
};

/** What is wrong with how a place is described. Names of places that stand at the same time differ. */
export function placeProblems(
  { name, shortName, teamKind, position }: PlaceDescription,
  kind: StandingPlace['kind'],
  otherNames: readonly string[],
  prefix = '',
): readonly CatalogueProblem[] {
  const problem = (
    field: keyof typeof PLACE_FIELDS,
    given: string | number | null,
    expected: string,
  ) => fieldProblem(`${prefix}${field}`, PLACE_FIELDS[field], given, expected);
  const problems: CatalogueProblem[] = [];
  if (name === '' || name.length > 80) {
    problems.push(problem('name', name.slice(0, 40), '1 to 80 characters'));
  } else if (otherNames.some((other) => other.toLowerCase() === name.toLowerCase())) {
    problems.push(problem('name', name, 'a name that no other place has at the same time'));
  }
  if (shortName === '' || shortName.length > 16) {
    problems.push(
      problem('shortName', shortName.slice(0, 40), '1 to 16 characters, for a heading'),
    );
  }
  if (kind === 'TEAM' && (teamKind === null || teamKind.length > 60)) {
    problems.push(problem('teamKind', teamKind, 'the kind of work that the team does'));
  }
  if (kind !== 'TEAM' && teamKind !== null) {
    problems.push(problem('teamKind', teamKind, 'nothing: only teams are of a kind'));
  }
  if (!Number.isInteger(position) || position < 0 || position > 10_000) {
    problems.push(problem('position', position, 'a whole number from 0 to 10,000'));
  }
  return problems;
}

/**
 * What is wrong with the day of a change of the tree. Months are shown by the tree at their end, so that
 * a place that ended within one would take its figures of that month with it: changes count from the
 * first of a month.
 */
export function dayProblems(on: string): readonly CatalogueProblem[] {
  return firstOfMonthProblems(on, { field: 'on', label: 'From', noun: 'places' });
}

/** What is said where somebody would have a place stand somewhere from a day on which it is no more. */
export function endedProblem(name: string, ended: string): CatalogueProblem {
  return saidProblem(
    'on',
    null,
    'a place that has not ended',
    `${name} has ended on ${ended}: it stands under no other from then on. A new place may take its work.`,
  );
}

/**
 * What keeps a place from ending on a day (the first on which it is no more): that it is the authority,
 * began no earlier, still has places below it, or has figures for later months, which would be shown
 * nowhere.
 */
export function endingProblems(
  place: StandingPlace,
  on: string,
  childrenGoOn: boolean,
): readonly CatalogueProblem[] {
  const { kind, name, children, figuresAfter, latestFigure, since } = place;
  if (kind === 'AUTHORITY') {
    return [
      saidProblem(
        null,
        name,
        'a locality or a team',
        `${name} is the authority itself, which does not end.`,
      ),
    ];
  }
  const problems: CatalogueProblem[] = [];
  if (on <= since) {
    problems.push(
      saidProblem(
        'on',
        on,
        `a day after ${since}`,
        `${name} stands there since ${since}; expected is a later day for its end.`,
      ),
    );
  }
  if (figuresAfter > 0) {
    const until = latestFigure === null ? '' : `, the latest for the month of ${latestFigure}`;
    problems.push(
      saidProblem(
        'on',
        on,
        'a day after its last figures',
        `${name} has ${counted(figuresAfter, 'figure')} for months from ${on} on${until}; they would be shown nowhere. Take them back first, or choose a later day.`,
      ),
    );
  }
  if (!childrenGoOn && children.length > 0) {
    problems.push(
      saidProblem(
        null,
        children.join(', '),
        'no place below it',
        `${name} still has ${counted(children.length, 'place')} below it (${children.join(', ')}): end or move them first, or say which place takes them.`,
      ),
    );
  }
  return problems;
}

/** A place that follows another, with what it takes of the places below. */
export interface SuccessorGiven extends PlaceDescription {
  /** Slugs of places below those that it follows, which go on below it. */
  readonly children: readonly string[];
}

/** What is wrong with a split: fewer than two successors, or children that nobody or several take. */
export function splitProblems(
  place: StandingPlace,
  into: readonly SuccessorGiven[],
): readonly CatalogueProblem[] {
  const problems: CatalogueProblem[] = [];
  if (into.length < 2) {
    problems.push(
      saidProblem(
        'into',
        String(into.length),
        'at least two places',
        `${place.name} is split into at least two places; ${into.length} was given.`,
      ),
    );
  }
  const taken = into.flatMap(({ children }) => children);
  for (const child of place.children) {
    const times = taken.filter((slug) => slug === child).length;
    if (times === 1) continue;
    const said = times === 0 ? 'goes to none of them' : `goes to ${times} of them`;
    problems.push(
      saidProblem(
        'into',
        child,
        'one place for each of those below',
        `${child} ${said}; expected is exactly one of the places that follow.`,
      ),
    );
  }
  const strange = taken.filter((slug) => !place.children.includes(slug));
  if (strange.length > 0) {
    problems.push(
      saidProblem(
        'into',
        strange.join(', '),
        `places below ${place.name}`,
        `${strange.join(', ')} is not below ${place.name} on that day.`,
      ),
    );
  }
  return problems;
}

/** What is wrong with a merger: fewer than two places, twice the same, or of different kinds. */
export function mergerProblems(places: readonly StandingPlace[]): readonly CatalogueProblem[] {
  const names = places.map(({ name }) => name).join(', ');
  if (new Set(places.map(({ slug }) => slug)).size < 2) {
    return [
      saidProblem(
        'places',
        names,
        'at least two places',
        'A merger takes at least two different places.',
      ),
    ];
  }
  if (new Set(places.map(({ kind }) => kind)).size > 1) {
    return [
      saidProblem(
        'places',
        names,
        'places of one kind',
        `${names} are not of one kind: localities merge with localities, teams with teams.`,
      ),
    ];
  }
  return [];
}

/** A lower-case name for addresses, made of a name: "King’s Lynn & West" gives kings-lynn-and-west. */
export function slugOf(name: string, taken: readonly string[] = []): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f’'.]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  const stem = plain === '' ? 'place' : plain;
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(slug)) return slug;
  }
}
