/** How what is looked at in a surgery is shown; the last two are of no item. */
export const ITEM_VIEWS = ['FIGURE', 'CHART', 'LOCALITIES', 'ACTIONS'] as const;
/** What can be looked at of the whole. */
export const WHOLE_VIEWS = ['AGENDA', 'SUMMARY'] as const;
export type SurgeryView = (typeof ITEM_VIEWS)[number] | (typeof WHOLE_VIEWS)[number];

/** What everybody in a surgery looks at. */
export interface SurgeryPointer {
  /** Number of the item; null: none, the agenda or the summary. */
  readonly itemId: number | null;
  readonly view: SurgeryView;
  /** Slug of the place that is pointed at. */
  readonly place: string | null;
  /** Key of the period that is pointed at on the chart. */
  readonly month: string | null;
  readonly zoom: { readonly from: string; readonly to: string } | null;
  readonly namesHidden: boolean;
}

/** Where a surgery begins: its agenda. */
export const FIRST_POINTER: SurgeryPointer = {
  ...{ itemId: null, view: 'AGENDA', place: null, month: null, zoom: null, namesHidden: false },
};

/** Numbers of the items, in the order of the agenda. */
type Agenda = readonly number[];

/** An item as it is first shown. That names are hidden goes on from item to item. */
export function pointerAt(itemId: number, from: SurgeryPointer): SurgeryPointer {
  return { ...FIRST_POINTER, itemId, view: 'FIGURE', namesHidden: from.namesHidden };
}

/** From the agenda through its items to the summary, where it ends. */
export function nextPointer(agenda: Agenda, pointer: SurgeryPointer): SurgeryPointer {
  if (pointer.view === 'SUMMARY') return pointer;
  const at = pointer.itemId === null ? -1 : agenda.indexOf(pointer.itemId);
  const next = agenda[at + 1];
  return next === undefined
    ? { ...FIRST_POINTER, view: 'SUMMARY', namesHidden: pointer.namesHidden }
    : pointerAt(next, pointer);
}

/** The same way back, to the agenda. */
export function backPointer(agenda: Agenda, pointer: SurgeryPointer): SurgeryPointer {
  const at =
    pointer.itemId !== null
      ? agenda.indexOf(pointer.itemId)
      : pointer.view === 'SUMMARY'
        ? agenda.length
        : 0;
  const before = agenda[at - 1];
  return before === undefined
    ? { ...FIRST_POINTER, namesHidden: pointer.namesHidden }
    : pointerAt(before, pointer);
}

/** An item of the agenda with the views that it has, in their order. */
export interface AgendaStop {
  readonly itemId: number;
  readonly views: readonly SurgeryView[];
}

/** A step of a presenter's remote: through the views of an item, then to the next item. */
export function nextView(stops: readonly AgendaStop[], pointer: SurgeryPointer): SurgeryPointer {
  const view = viewBeside(stops, pointer, 1);
  return view === null ? nextPointer(agendaOf(stops), pointer) : { ...pointer, view };
}

/** The same way back: from the first view of an item to the last of the one before. */
export function viewBefore(stops: readonly AgendaStop[], pointer: SurgeryPointer): SurgeryPointer {
  const view = viewBeside(stops, pointer, -1);
  if (view !== null) return { ...pointer, view };
  const before = backPointer(agendaOf(stops), pointer);
  const views = stops.find(({ itemId }) => itemId === before.itemId)?.views ?? [];
  return { ...before, view: views.at(-1) ?? before.view };
}

const agendaOf = (stops: readonly AgendaStop[]): Agenda => stops.map(({ itemId }) => itemId);

/** The view of the same item that is so many further; null: there is none. */
function viewBeside(stops: readonly AgendaStop[], pointer: SurgeryPointer, by: 1 | -1) {
  const views = stops.find(({ itemId }) => itemId === pointer.itemId)?.views ?? [];
  const at = views.indexOf(pointer.view);
  return at === -1 ? null : (views[at + by] ?? null);
}

/** What is wrong with a pointer, in a sentence; null: nothing. */
export function pointerProblem(agenda: Agenda, pointer: SurgeryPointer): string | null {
  const { itemId, view, place, month, zoom } = pointer;
  const isWhole = (WHOLE_VIEWS as readonly string[]).includes(view);
  if (itemId === null) {
    if (!isWhole) return 'Without an item the agenda or the summary can be shown.';
    if (place !== null || month !== null || zoom !== null) {
      return 'A place, a period or a stretch of a chart can be pointed at of an item only.';
    }
    return null;
  }
  if (isWhole) return 'The agenda and the summary are of no item.';
  if (!agenda.includes(itemId)) return 'There is no such item on the agenda.';
  if (zoom !== null && zoom.from > zoom.to) return 'The stretch of a chart ends before it begins.';
  return null;
}
