import {
  bearsOnFigure,
  netTouches,
  previousPeriod,
  RESTATING_TOUCHES,
  restatementExplanation,
  RULES_VERSION,
  type Period,
  type RecordTouch,
  type RestatingTouch,
  type TouchedFigure,
} from '@vital-signs/domain';
import type { EditionRecord } from '../edition/edition-record';
import type { PlaceNode } from '../place/place-tree';
import type { RestatedCell } from './restated-cells';
import type { RestatementRepository, RevisionMade } from './restatement.repository';

/** A change of the record that bears on a restated figure. */
export interface RestatementReason extends RevisionMade {
  readonly touched: RestatingTouch;
}

/** Why a figure is another than was published. */
export interface Why {
  /** Oldest first. */
  readonly reasons: readonly RestatementReason[];
  /** In a sentence. */
  readonly explanation: string;
}

function placesAbove({ parent }: PlaceNode): number[] {
  return parent === null ? [] : [parent.placeId, ...placesAbove(parent)];
}

function touchedFigure({
  figure,
  indicator,
  place,
  period,
  isJudged,
}: RestatedCell): TouchedFigure {
  const { kind, before, after } = figure;
  const { id, denominatorIsPopulation } = indicator;
  return {
    ...{ kind, before, after, period, isJudged },
    indicator: { id, denominatorIsPopulation },
    place: { id: place.placeId, within: placesAbove(place) },
  };
}

/** One reason a revision, however much of the figure it touched: what was reported before all else. */
function reasonsOf(
  touches: readonly RecordTouch[],
  made: ReadonlyMap<number, RevisionMade>,
): readonly RestatementReason[] {
  const reasons = new Map<number, RestatementReason>();
  for (const { touched, revision } of touches) {
    const known = made.get(revision);
    const restating = RESTATING_TOUCHES.find((each) => each === touched);
    if (known === undefined || restating === undefined) continue;
    if (reasons.has(revision) && restating !== 'FIGURE') continue;
    reasons.set(revision, { ...known, touched: restating });
  }
  return [...reasons.values()].sort((a, b) => a.number - b.number);
}

/** What touches a month, by the number of the indicator that it is about; null: every one. */
function byIndicator(touches: readonly RecordTouch[], period: Period) {
  const groups = new Map<number | null, RecordTouch[]>();
  for (const touch of netTouches(touches, period)) {
    const group = groups.get(touch.indicatorId);
    if (group === undefined) groups.set(touch.indicatorId, [touch]);
    else group.push(touch);
  }
  return groups;
}

const unique = <Value>(values: readonly Value[]) => [...new Set(values)];

/** What touched the record since an edition, as far as it bears on some cells, and who did it. */
export interface TouchedSince {
  readonly touches: readonly RecordTouch[];
  readonly made: ReadonlyMap<number, RevisionMade>;
}

/** Two statements, whatever was touched. */
export async function touchedSince(
  restatements: RestatementRepository,
  span: { readonly authorityId: number; readonly after: number; readonly until: number },
  published: Period,
  cells: readonly RestatedCell[],
): Promise<TouchedSince> {
  const first = cells.reduce(
    (start, { period }) => (period.start < start.start ? period : start),
    published,
  );
  const [touches, revisions] = await Promise.all([
    restatements.touches({
      ...{ ...span, from: previousPeriod(first).start, to: published.start },
      indicatorIds: unique(cells.map(({ indicator }) => indicator.id)),
      placeIds: unique(cells.map(({ place }) => place.placeId)),
    }),
    restatements.revisions(span),
  ]);
  return { touches, made: new Map(revisions.map((each) => [each.number, each])) };
}

/** Why figures are others than an edition published, aligned with them. */
export function whyRestated(
  { touches, made }: TouchedSince,
  edition: EditionRecord,
  cells: readonly RestatedCell[],
): readonly Why[] {
  const periods = new Map(cells.map(({ period }) => [period.start, period]));
  const net = new Map([...periods].map(([start, period]) => [start, byIndicator(touches, period)]));
  const rules = { then: edition.rulesVersion, now: RULES_VERSION };
  return cells.map((cell): Why => {
    const figure = touchedFigure(cell);
    const known = net.get(cell.period.start);
    const bearing = [cell.indicator.id, null]
      .flatMap((id) => known?.get(id) ?? [])
      .filter((touch) => bearsOnFigure(touch, figure));
    const reasons = reasonsOf(bearing, made);
    const changes = reasons.map(({ restates, ...change }) => ({ ...change, cause: restates }));
    return { reasons, explanation: restatementExplanation(changes, rules) };
  });
}
