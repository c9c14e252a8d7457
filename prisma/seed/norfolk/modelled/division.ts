import { SECTION_MONTHS } from '../report/report-months';
import type { Bounds, Curve } from './apportionment';
import { apportion } from './apportionment';
import type { Heading, Quantity } from './printed-quantities';
import type { DivisionStep } from './division-steps';
import { DIVISION_STEPS } from './division-steps';
import { FAMILIES_OF_WORK } from './families-of-work';
import type { FamilyName } from './families-of-work';
import { drift, normal } from './hashed-noise';

/** Into which parts a place is divided, and what is known of them. */
export interface Split {
  /** Names the split in errors and in the noise. */
  readonly name: string;
  /** The parts; one more, "nobody recorded it", always follows them. */
  readonly parts: readonly string[];
  /** A part's share of a kind of work; 0 where it is not its work. */
  share(family: FamilyName, part: string): number;
  /** Beyond chance, how far a part's rate lies from the whole's, in log odds. */
  tendency(step: DivisionStep, part: string): number;
  /** What is said of a part's count in a month, beyond 0 and what it is part of. */
  said(about: PartOfMonth): Partial<Bounds>;
}

/** One part of one quantity in one month, and what has been divided so far. */
export interface PartOfMonth {
  readonly divided: Divided;
  readonly step: DivisionStep;
  readonly heading: Heading;
  readonly part: string;
  /** The count that is being divided. */
  readonly count: number;
}

/** A quantity's parts by month, aligned with the parts of the split, "nobody recorded it" last. */
export type DividedQuantity = ReadonlyMap<Heading, readonly number[]>;
export type Divided = ReadonlyMap<string, DividedQuantity>;

const RATE_TENDENCY = 0.16;
const RATE_RESTLESSNESS = 0.11;
/** Steadier than any share: what nobody recorded has no tendency of its own. */
const UNRECORDED = 'unrecorded';

/** Divides every quantity of a place among its parts. Each month's parts add up to the place's count. */
export function divide(whole: Readonly<Record<string, Quantity>>, split: Split): Divided {
  const divided = new Map<string, Map<Heading, readonly number[]>>();
  for (const step of DIVISION_STEPS) {
    const counts = whole[step.quantity];
    if (counts === undefined) throw new Error(`Nothing is known of ${step.quantity}`);
    const parts = new Map<Heading, readonly number[]>();
    divided.set(step.quantity, parts);
    if (!split.parts.some((part) => split.share(step.family, part) > 0)) continue;
    // The latest month first: what the commentary says of a month refers to the one after it.
    for (const heading of SECTION_MONTHS.toReversed()) {
      const count = counts.get(heading);
      if (count === undefined) continue;
      parts.set(heading, divideMonth({ divided, whole, split, step, heading, count }));
    }
  }
  return divided;
}

interface Month {
  readonly divided: Divided;
  readonly whole: Readonly<Record<string, Quantity>>;
  readonly split: Split;
  readonly step: DivisionStep;
  readonly heading: Heading;
  readonly count: number;
}

function divideMonth(month: Month): readonly number[] {
  const { divided, split, step, heading, count } = month;
  const room = roomWithin(month);
  const curves = room === null ? sharesOf(month) : ratesWithin(month, room);
  const bounds = [...split.parts, UNRECORDED].map((part, index) => {
    const most = room?.[index] ?? (shareOf(split, step.family, part) > 0 ? count : 0);
    if (part === UNRECORDED) return { least: 0, most };
    const said = split.said({ divided, step, heading, part, count });
    return { least: said.least ?? 0, most: Math.min(most, said.most ?? most) };
  });
  return apportion(count, curves, bounds, `${split.name}, ${step.quantity}, ${heading}`);
}

/** How much of what a quantity is within is left to it, part by part; null where it is within none. */
function roomWithin({ divided, step, heading }: Month): readonly number[] | null {
  if (step.within === undefined) return null;
  const base = divided.get(step.within)?.get(heading);
  if (base === undefined) return null;
  const taken = (step.less ?? []).map((quantity) => divided.get(quantity)?.get(heading));
  return base.map((count, index) =>
    taken.reduce((left, parts) => left - (parts?.[index] ?? 0), count),
  );
}

function shareOf(split: Split, family: FamilyName, part: string): number {
  if (part !== UNRECORDED) return split.share(family, part);
  return split.parts.reduce((left, each) => left - split.share(family, each), 1);
}

function ratesWithin({ split, step, heading }: Month, room: readonly number[]): readonly Curve[] {
  const monthIndex = SECTION_MONTHS.indexOf(heading);
  return [...split.parts, UNRECORDED].map((part, index): Curve => {
    const name = `${split.name} ${step.quantity} ${part}`;
    const own = part === UNRECORDED ? 0 : split.tendency(step, part) + RATE_TENDENCY * normal(name);
    const odds = own + RATE_RESTLESSNESS * drift(name, monthIndex);
    return (level) => (room[index] ?? 0) / (1 + Math.exp(-level - odds));
  });
}

function sharesOf(month: Month): readonly Curve[] {
  const { split, step, heading, count } = month;
  const monthIndex = SECTION_MONTHS.indexOf(heading);
  return [...split.parts, UNRECORDED].map((part, index): Curve => {
    const share = shareOf(split, step.family, part);
    const { restlessness } = FAMILIES_OF_WORK[step.family];
    const noise = restlessness * drift(`${split.name} ${step.quantity} ${part}`, monthIndex);
    const expected = share * count * Math.exp(noise);
    const followed = step.flow === undefined ? null : followingStock(month, index, expected);
    const target = Math.max(0, followed ?? expected) + (share > 0 ? 0.01 : 0);
    return (level) => target * Math.exp(level);
  });
}

/**
 * What a part's cases that began, or ended, should be, so that its stock moves as it does: half of
 * what its stock moves beyond its share falls to those that began, the rest to those that ended.
 */
function followingStock(month: Month, index: number, expected: number): number | null {
  const { divided, whole, split, step, heading } = month;
  if (step.flow === undefined) return null;
  const { stock, began, ended } = step.flow;
  const before = SECTION_MONTHS[SECTION_MONTHS.indexOf(heading) - 1];
  if (before === undefined) return null;
  const parts = divided.get(stock);
  const moved = (parts?.get(heading)?.[index] ?? 0) - (parts?.get(before)?.[index] ?? 0);
  const of = (quantity: string, month: Heading) => whole[quantity]?.get(month) ?? 0;
  const net = of(began, heading) - of(ended, heading);
  const unexplained = of(stock, heading) - of(stock, before) - net;
  const part = [...split.parts, UNRECORDED][index] ?? UNRECORDED;
  const share = shareOf(split, step.family, part);
  if (step.quantity === began) return expected + (moved - share * (net + unexplained)) / 2;
  const partBegan = divided.get(began)?.get(heading)?.[index] ?? 0;
  return partBegan - moved + share * unexplained;
}
