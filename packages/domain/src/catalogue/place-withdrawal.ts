import { counted } from '../format';
import { formatDate } from '../period-key';
import { saidProblem, type CatalogueProblem } from './catalogue-problem';
import { begunWith, stretchSaid, type TreeChange, type TreeStretch } from './place-change';

/** What is known of a place that began with a change which is to be taken back. */
export interface BegunPlace {
  readonly slug: string;
  readonly figures: number;
  /** How many roles or invitations are held at it. */
  readonly roles: number;
}

/** What a change that is to be taken back stands among. */
export interface WithdrawalSurroundings {
  readonly history: readonly TreeChange[];
  /** Every stretch that stands. */
  readonly standing: readonly TreeStretch[];
  readonly begun: readonly BegunPlace[];
  /** Who took the change back before, and the day on which they did; null where nobody has. */
  readonly takenBack: { readonly person: string; readonly on: string } | null;
  /** Slug of the authority itself, which stands always. */
  readonly root: string;
  readonly nameOf: (slug: string) => string;
}

const EXPECTED = 'a change of which nothing has changed since';

/**
 * What keeps a change of the tree from being taken back: that it was taken back before, that something
 * of it was changed since, that a place which began with it is in use, or that what would stand again
 * has nowhere to, or a name that another has by now.
 */
export function withdrawalProblems(
  change: TreeChange,
  surroundings: WithdrawalSurroundings,
): readonly CatalogueProblem[] {
  const { standing, takenBack } = surroundings;
  const problem = (expected: string, sentence: string) =>
    saidProblem('revision', String(change.revision), expected, sentence);
  if (change.written.length + change.closed.length === 0) {
    return [problem('a change of places', 'No change of places was made under this revision.')];
  }
  if (takenBack !== null) {
    const { person, on } = takenBack;
    return [
      problem(
        'a change that stands',
        `It was already taken back by ${person} on ${formatDate(on)}.`,
      ),
    ];
  }
  const live = new Set(standing.map(stretchSaid));
  const changed = change.written.filter((stretch) => !live.has(stretchSaid(stretch)));
  if (changed.length > 0) {
    const names = changed.map(({ child }) => surroundings.nameOf(child));
    return [
      problem(
        EXPECTED,
        `Where ${[...new Set(names)].join(', ')} stands was changed since: take the later change back first.`,
      ),
    ];
  }
  return [...begunProblems(change, surroundings), ...againProblems(change, surroundings)];
}

/** Places that began with the change are to be in nobody's use. */
function begunProblems(
  change: TreeChange,
  { standing, begun, nameOf }: WithdrawalSurroundings,
): readonly CatalogueProblem[] {
  const own = new Set(change.written.map(stretchSaid));
  return begun.flatMap(({ slug, figures, roles }) => {
    const below = standing.filter((each) => each.parent === slug && !own.has(stretchSaid(each)));
    const uses = [
      ...(figures > 0 ? [counted(figures, 'figure')] : []),
      ...(roles > 0 ? [counted(roles, 'role')] : []),
      ...(below.length > 0 ? [`${counted(below.length, 'place')} below it`] : []),
    ];
    if (uses.length === 0) return [];
    return [
      saidProblem(
        'revision',
        slug,
        'places that nothing hangs on yet',
        `${nameOf(slug)} began with it and has ${uses.join(', ')}, which would be shown nowhere: take them back or away first.`,
      ),
    ];
  });
}

/** What stands again needs a place above it, and a name of its own. */
function againProblems(
  { closed, written }: TreeChange,
  { standing, root, nameOf }: WithdrawalSurroundings,
): readonly CatalogueProblem[] {
  const gone = new Set(written.map(stretchSaid));
  const after = [...standing.filter((each) => !gone.has(stretchSaid(each))), ...closed];
  return closed.flatMap((stretch) => {
    const { parent, child, from, to } = stretch;
    const problems: CatalogueProblem[] = [];
    const isHeld =
      parent === root ||
      after.some(
        (above) => above.child === parent && (above.to === null || (to !== null && above.to >= to)),
      );
    if (!isHeld) {
      problems.push(
        saidProblem(
          'revision',
          parent,
          'a place above that still stands',
          `${nameOf(child)} would stand under ${nameOf(parent)} again, which has ended by now: take that back first.`,
        ),
      );
    }
    const twin = after.find(
      (each) =>
        each.child !== child &&
        each.parent === parent &&
        (to === null || each.from < to) &&
        (each.to === null || each.to > from) &&
        nameOf(each.child).toLowerCase() === nameOf(child).toLowerCase(),
    );
    if (twin !== undefined) {
      problems.push(
        saidProblem(
          'revision',
          child,
          'a name that no other place has at the same time',
          `Another place is called ${nameOf(child)} by now: give one of them another name first.`,
        ),
      );
    }
    return problems;
  });
}

/** What taking a change back would do, each in a sentence: what stands again, and what no more. */
export function withdrawalEffects(
  change: TreeChange,
  { history, nameOf }: Pick<WithdrawalSurroundings, 'history' | 'nameOf'>,
): readonly string[] {
  const gone = begunWith(change, history).map(
    (slug) => `${nameOf(slug)} stands nowhere, as if it had not begun.`,
  );
  const again = change.closed.map(({ child, parent, from, to }) => {
    const until = to === null ? '' : ` until ${formatDate(to)}`;
    return `${nameOf(child)} stands under ${nameOf(parent)} again, from ${formatDate(from)}${until}.`;
  });
  return [...gone, ...again];
}
