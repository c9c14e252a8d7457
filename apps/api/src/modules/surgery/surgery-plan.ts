import type { SurgeryItemKind } from '@vital-signs/database';
import {
  emailAddress,
  fieldProblem,
  formatPeriod,
  indicatorTitle,
  isMoment,
  londonClock,
  mayDo,
  mayDoAt,
  periodKey,
  planFaults,
  saidProblem,
  type CatalogueProblem,
  type Grant,
  type PlannedItem,
} from '@vital-signs/domain';
import { reportingPeriodOf } from '../../month-range';
import type { AuthorityRecord } from '../authority/authority.repository';
import { reportedIn } from '../authority/reported-period';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { WrittenItem } from './surgery-agenda.repository';
import { surgeryTrees } from './surgery-place';
import { surgeryNumber } from './surgery.service';
import type { SurgeryRecord } from './surgery.repository';
import type { WrittenPlan } from './surgery-writer.repository';

/** An item as somebody plans it. */
export interface ItemAsked extends PlannedItem {
  readonly kind: SurgeryItemKind;
  readonly id: string | null;
}

/** A surgery as somebody plans it. */
export interface PlanAsked {
  readonly place: string;
  readonly period: string;
  readonly title: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly showsUnpublished: boolean;
  readonly items: readonly ItemAsked[];
  readonly invited: readonly { readonly name: string; readonly email: string }[];
}

/** By what the names in a plan are known. */
export interface PlanSources {
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly reportAreas: ReportAreaService;
  readonly today: () => string;
}

/** A plan as it can be written, or what is wrong with it. */
export type ReadPlan =
  | { readonly plan: WrittenPlan; readonly problems: readonly [] }
  | { readonly plan: null; readonly problems: readonly CatalogueProblem[] };

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function isBelow(place: PlaceNode, above: PlaceNode): boolean {
  return place.placeId === above.placeId || (place.parent !== null && isBelow(place.parent, above));
}

/** What an item is called: "4.3 Assessments in time, Norwich". */
export function itemTitle(
  item: Pick<PlannedItem, 'kind' | 'title'>,
  names: {
    readonly indicator: IndicatorRecord | undefined;
    readonly area: string | undefined;
    readonly place: string | undefined;
  },
): string {
  const { indicator, area, place = '' } = names;
  switch (item.kind) {
    case 'INDICATOR':
      return `${indicator === undefined ? '' : indicatorTitle(indicator)}, ${place}`;
    case 'AREA':
      return `${area ?? ''}, ${place}`;
    case 'PLACE':
      return place;
    case 'FREE':
      return oneLine(item.title ?? '');
  }
}

/** Whether unpublished figures may be shown: by who reads them, and where they are shown already. */
function unpublishedFaults(
  asked: PlanAsked,
  grants: readonly Grant[],
  { place, period, before }: { place: PlaceNode; period: string; before: SurgeryRecord | null },
): CatalogueProblem[] {
  if (!asked.showsUnpublished || mayDo(grants, 'READ_UNPUBLISHED')) return [];
  const isAsBefore =
    before?.showsUnpublished === true &&
    before.placeId === place.placeId &&
    periodKey(before.period) === period;
  if (isAsBefore) {
    // Who brings it forward, or makes it longer, would read them sooner, or longer, than who planned it so meant.
    const isSooner = Date.parse(asked.startsAt) < Date.parse(before.startsAt);
    const at = `${before.startsAt} or later, for who reads published figures alone`;
    const length = `${before.minutes} or fewer, for who reads published figures alone`;
    return [
      ...(isSooner
        ? [
            saidProblem(
              ...(['startsAt', asked.startsAt, at] as const),
              'Day and time: a surgery that shows unpublished figures is brought forward by those who read them; leave it, or choose published figures.',
            ),
          ]
        : []),
      ...(asked.minutes > before.minutes
        ? [
            saidProblem(
              ...(['minutes', String(asked.minutes), length] as const),
              'Minutes: a surgery that shows unpublished figures is made longer by those who read them; leave it, or choose published figures.',
            ),
          ]
        : []),
    ];
  }
  return [
    saidProblem(
      ...(['showsUnpublished', 'true', 'false, for who reads published figures alone'] as const),
      'Figures: unpublished ones can be shown by those who read them; choose published figures, or ask an analyst to plan it.',
    ),
  ];
}

/** Reads a plan as somebody with these roles may make it; `before`, the surgery that is planned anew. */
export async function readPlan(
  { indicators, reportAreas, ...sources }: PlanSources,
  authority: AuthorityRecord,
  asked: PlanAsked,
  { grants, before }: { readonly grants: readonly Grant[]; readonly before: SurgeryRecord | null },
): Promise<ReadPlan> {
  const { authorityId, revision } = authority;
  const named = reportingPeriodOf(asked.period);
  if (named === null) {
    const expected = 'a month as 2018-03, or a quarter as 2017-18-q4';
    return { plan: null, problems: [fieldProblem('period', 'Period', asked.period, expected)] };
  }
  const period = reportedIn(authority, named);
  const [trees, catalogue, headings] = await Promise.all([
    surgeryTrees(sources, authority, period),
    indicators.catalogueAt({ authorityId, revision }),
    reportAreas.ofAuthority({ authorityId, revision }),
  ]);
  const [place] = trees.flatMap(({ bySlug }) => bySlug.get(asked.place) ?? []);
  if (place === undefined || !mayDoAt(grants, 'HOLD_SURGERIES', place)) {
    const expected = 'a place at which you may hold surgeries';
    return { plan: null, problems: [fieldProblem('place', 'Place', asked.place, expected)] };
  }
  const byKey = new Map(catalogue.map((indicator) => [indicator.key, indicator]));
  const areas = new Map(headings.map(({ slug, name }) => [slug, name]));
  const within = (slug: string) => {
    const found = trees.flatMap(({ bySlug }) => bySlug.get(slug) ?? []);
    return found.find((each) => isBelow(each, place));
  };
  const items = asked.items.map((item) => ({
    ...item,
    place: item.place ?? (item.kind === 'INDICATOR' || item.kind === 'AREA' ? place.slug : null),
    title: item.kind === 'FREE' ? item.title : null,
  }));
  const problems = [
    ...planFaults(
      { ...asked, items },
      {
        isIndicator: (key) => byKey.has(key),
        isArea: (slug) => areas.has(slug),
        isPlace: (slug) => within(slug) !== undefined,
        placeName: place.name,
      },
    ),
    ...unpublishedFaults(asked, grants, { place, period: periodKey(period), before }),
    ...(isMoment(asked.startsAt) && londonClock(asked.startsAt).day < period.start
      ? [
          saidProblem(
            ...(['period', periodKey(period), 'a period that has begun by then'] as const),
            `Period: ${formatPeriod(period)} has not begun when the surgery is held; choose an earlier one, or a later day.`,
          ),
        ]
      : []),
    ...items.flatMap(({ id }, index) =>
      id === null || surgeryNumber(id) !== null
        ? []
        : [fieldProblem(`items.${index}.id`, `Item ${index + 1}`, id, 'the number of an item')],
    ),
  ];
  if (problems.length > 0) return { plan: null, problems };
  const plan: WrittenPlan = {
    ...{ authorityId, placeId: place.placeId, placeName: place.name, period },
    title: oneLine(asked.title),
    startsAt: new Date(asked.startsAt).toISOString(),
    minutes: asked.minutes,
    showsUnpublished: asked.showsUnpublished,
    items: items.map((item): WrittenItem => {
      const indicator = item.indicator === null ? undefined : byKey.get(item.indicator);
      const about = item.place === null ? undefined : within(item.place);
      const area = item.area === null ? undefined : areas.get(item.area);
      return {
        ...{ kind: item.kind, area: item.area, minutes: item.minutes },
        number: item.id === null ? null : surgeryNumber(item.id),
        indicatorId: indicator?.id ?? null,
        placeId: about?.placeId ?? null,
        title: itemTitle(item, { indicator, area, place: about?.name }),
        reasons: item.reasons.map(oneLine),
        showsPublished: !mayDo(grants, 'READ_UNPUBLISHED'),
      };
    }),
    invited: asked.invited.map(({ name, email }) => ({
      name: oneLine(name),
      email: emailAddress(email) ?? email,
    })),
  };
  return { plan, problems: [] };
}
