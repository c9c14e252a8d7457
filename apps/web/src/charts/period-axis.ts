interface Tick {
  readonly tick: string;
  readonly group: string;
}

export interface PeriodAxis {
  /** Indexes of the periods that are named, the last among them. */
  readonly named: readonly number[];
  /** Where a year, or a year of quarters, is named beneath. */
  readonly groups: readonly { readonly index: number; readonly text: string }[];
}

/**
 * Which periods an axis names. All where there is room; otherwise every second, third or so, counted
 * back from the last. A group is named at its first period, unless the next one would run into it.
 */
export function periodAxis(ticks: readonly Tick[], step: number, em: number): PeriodAxis {
  const widest = Math.max(0, ...ticks.map(({ tick }) => tick.length));
  const every = Math.max(1, Math.ceil(((widest * 0.6 + 0.9) * em) / step));
  const last = ticks.length - 1;
  const starts = ticks.flatMap(({ group }, index) =>
    group !== '' && group !== ticks[index - 1]?.group ? [{ index, text: group }] : [],
  );
  return {
    named: ticks.map((_, index) => index).filter((index) => (last - index) % every === 0),
    groups: starts.filter(({ index, text }, at) => {
      const next = starts[at + 1];
      return next === undefined || (next.index - index) * step >= (text.length * 0.6 + 0.8) * em;
    }),
  };
}
