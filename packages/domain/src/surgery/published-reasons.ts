/** As much of an item of an agenda as says why it is there. */
interface WithReasons {
  /** Number of the item that stands; null: a new one. */
  readonly number: number | null;
  readonly reasons: readonly string[];
}

/**
 * The items of a surgery that shows published figures alone from now on, without the reasons that they
 * have from when it showed unpublished ones: whoever may follow it now may not have followed it then.
 */
export function publishedReasons<Item extends WithReasons>(
  items: readonly Item[],
  before: readonly WithReasons[],
): readonly Item[] {
  const kept = new Map(before.map(({ number, reasons }) => [number, new Set(reasons)]));
  return items.map((item) => {
    const former = item.number === null ? undefined : kept.get(item.number);
    if (former === undefined) return item;
    return { ...item, reasons: item.reasons.filter((reason) => !former.has(reason)) };
  });
}
