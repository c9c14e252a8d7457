import { backPointer, nextPointer, nextView, pointerAt, viewBefore } from '@vital-signs/domain';
import type { SurgeryPointer } from '@vital-signs/domain';
import { periodTicks } from '../../charts/period-ticks';
import type { Moment, MomentItem, MomentPointer, Sight } from './moment';

/** How the views of an item are called, in the order of their keys. */
const VIEW_NAMES = ['FIGURE', 'CHART', 'LOCALITIES', 'ACTIONS'] as const;
type ItemView = (typeof VIEW_NAMES)[number];

/** What a view is called, of each kind of item. */
export function viewName(view: ItemView, item: MomentItem | null): string {
  const names: Record<ItemView, string> = {
    FIGURE: item?.kind === 'AREA' || item?.kind === 'PLACE' ? 'Ratings' : 'Figure',
    CHART: { AREA: 'Indicators', PLACE: 'Largest gaps', INDICATOR: 'Chart', FREE: 'Words' }[
      item?.kind ?? 'INDICATOR'
    ],
    LOCALITIES: item?.kind === 'AREA' ? 'What changed' : 'Localities',
    ACTIONS: 'Actions',
  };
  return item?.kind === 'FREE' && view === 'FIGURE' ? 'Words' : names[view];
}

/** The views that an item has: something free has no chart and no localities. */
export function viewsOf(item: MomentItem | null): readonly ItemView[] {
  if (item === null) return [];
  return item.kind === 'FREE' ? ['FIGURE', 'ACTIONS'] : VIEW_NAMES;
}

/** Somewhere that can be jumped to. */
export interface JumpTarget {
  readonly id: string;
  readonly name: string;
  readonly pointer: MomentPointer;
}

/** The one after or before what is looked at, through the whole agenda. */
export function stepped(moment: Moment, pointer: MomentPointer, way: 'NEXT' | 'BACK') {
  const agenda = moment.items.map(({ id }) => Number(id));
  const step = way === 'NEXT' ? nextPointer : backPointer;
  return sentPointer(step(agenda, domainPointer(pointer)));
}

/** The view after or before what is looked at, through those of every item. */
export function steppedView(
  moment: Moment,
  pointer: MomentPointer,
  way: 'NEXT_VIEW' | 'VIEW_BEFORE',
) {
  const stops = moment.items.map((item) => ({ itemId: Number(item.id), views: viewsOf(item) }));
  const step = way === 'NEXT_VIEW' ? nextView : viewBefore;
  return sentPointer(step(stops, domainPointer(pointer)));
}

/** An item as it is first shown. */
export function toItem(id: string, pointer: MomentPointer): MomentPointer {
  return sentPointer(pointerAt(Number(id), domainPointer(pointer)));
}

/** Everything that can be jumped to: the agenda, its items, the views, places and periods of the one that is shown. */
export function jumpTargets(
  moment: Moment,
  pointer: MomentPointer,
  sight: Sight | null,
): readonly JumpTarget[] {
  const whole = { ...pointer, item: null, place: null, month: null, zoom: null };
  const item = moment.items.find(({ id }) => id === pointer.item) ?? null;
  const card = sight?.card ?? null;
  const places = card?.localities ?? sight?.place?.children.map(({ place }) => place) ?? [];
  return [
    ...moment.items.map(({ id, position, title }) => ({
      ...{ id: `item ${id}`, name: `${position}. ${title}`, pointer: toItem(id, pointer) },
    })),
    ...viewsOf(item).map((view) => ({
      ...{ id: `view ${view}`, name: viewName(view, item), pointer: { ...pointer, view } },
    })),
    ...places.map(({ slug, name }) => ({
      ...{ id: `place ${slug}`, name: `Point at ${name}` },
      pointer: { ...pointer, view: 'LOCALITIES' as const, place: slug },
    })),
    ...(card?.series.periods ?? []).map((key) => ({
      ...{ id: `month ${key}`, name: `Point at ${periodTicks(key).name}` },
      pointer: { ...pointer, view: 'CHART' as const, month: key, zoom: zoomHolding(pointer, key) },
    })),
    { id: 'agenda', name: 'The agenda', pointer: { ...whole, view: 'AGENDA' } },
    { id: 'summary', name: 'What was decided and agreed', pointer: { ...whole, view: 'SUMMARY' } },
  ];
}

/** The zoom where a month is in it: who points within what is shown, changes nothing else of it. */
function zoomHolding({ zoom }: MomentPointer, month: string): MomentPointer['zoom'] {
  return zoom !== null && zoom.from <= month && month <= zoom.to ? zoom : null;
}

/** Those whose name has every word that is typed. */
export function foundTargets(targets: readonly JumpTarget[], words: string): readonly JumpTarget[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return targets.filter(({ name }) => {
    const held = name.toLowerCase();
    return wanted.every((word) => held.includes(word));
  });
}

function domainPointer({ item, view, place, month, zoom, namesHidden }: MomentPointer) {
  const pointer: SurgeryPointer = {
    ...{ itemId: item === null ? null : Number(item), view, place, month, zoom, namesHidden },
  };
  return pointer;
}

function sentPointer({ itemId, zoom, ...rest }: SurgeryPointer): MomentPointer {
  const sent = zoom && { __typename: 'SurgeryZoom' as const, ...zoom };
  return {
    ...{ __typename: 'SurgeryPointer', ...rest },
    ...{ item: itemId === null ? null : String(itemId), zoom: sent },
  };
}
