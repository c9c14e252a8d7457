import { roundHalfAwayFromZero } from '@vital-signs/domain';
import type { InventedPlace } from './geography';
import { populationOf, TEAM_KINDS } from './geography';
import { at } from './tally';
import type { Tally } from './tally';
import type { Work, Workers } from './work';

/** What was counted of one indicator in one place and month. */
export interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The figure of an indicator in a place and drawn month; null where it is not the place's work. */
export type FigureOf = (place: InventedPlace, index: number) => Figure | null;

function sum(counts: Tally, place: InventedPlace, index: number, months = 1): number {
  let total = 0;
  for (let month = index - months + 1; month <= index; month += 1) {
    for (const catchment of place.catchmentsIn(month)) total += at(counts, catchment, month);
  }
  return total;
}

const counted =
  (counts: Tally): FigureOf =>
  (place, index) => ({
    value: sum(counts, place, index),
    numerator: null,
    denominator: null,
  });

function ratio(numerator: number, denominator: number, multiplier: number): Figure {
  const value =
    denominator === 0 ? null : roundHalfAwayFromZero({ numerator, denominator, multiplier }, 1);
  return { value, numerator, denominator };
}

const shareOf =
  (part: Tally, whole: Tally, months = 1): FigureOf =>
  (place, index) =>
    ratio(sum(part, place, index, months), sum(whole, place, index, months), 100);

/** A team has no population of its own, so it has no rate. */
const per10k =
  (counts: Tally): FigureOf =>
  (place, index) =>
    place.kind === 'TEAM'
      ? null
      : ratio(sum(counts, place, index), populationOf(place, index), 10_000);

function workersAt(work: Work, place: InventedPlace): readonly Workers[] {
  const kinds = place.teamKind === null ? TEAM_KINDS : [place.teamKind];
  return kinds.flatMap((kind) => work.workforce.get(kind) ?? []);
}

const averageCases =
  (work: Work): FigureOf =>
  (place, index) => {
    const held = workersAt(work, place);
    const total = (tallies: readonly Tally[]) =>
      tallies.reduce((all, counts) => all + sum(counts, place, index), 0);
    const withoutLocality = (counts: Tally) => at(counts, 'unrecorded', index);
    const unheld =
      place.kind === 'AUTHORITY'
        ? held.reduce((all, { cases }) => all + withoutLocality(cases), 0)
        : 0;
    const cases = total(held.map((each) => each.cases)) - unheld;
    return ratio(cases, total(held.map((each) => each.workers)), 1);
  };

const mostCases =
  (work: Work): FigureOf =>
  (place, index) => {
    const most = workersAt(work, place).flatMap((each) =>
      place.catchmentsIn(index).map((catchment) => at(each.most, catchment, index)),
    );
    return { value: Math.max(...most), numerator: null, denominator: null };
  };

/** How each indicator of the catalogue is counted from what happened, by its key. */
export function figuresOf(work: Work): ReadonlyMap<string, FigureOf> {
  const { inNeed, onPlans, lookedAfter, careLeavers } = work;
  return new Map<string, FigureOf>([
    ['1.1', counted(work.contacts)],
    ['1.2', counted(work.referrals)],
    ['1.3', shareOf(work.referrals, work.contacts)],
    ['1.4', shareOf(work.repeatReferrals, work.referrals)],
    ['2.1', counted(work.assessments)],
    ['2.2', shareOf(work.assessmentsInTime, work.assessments)],
    ['2.3', counted(work.enquiries)],
    ['2.4', shareOf(work.enquiriesToConference, work.enquiries)],
    ['3.1', counted(inNeed.open)],
    ['3.2', shareOf(work.plansInDate, inNeed.open)],
    ['4.1', counted(onPlans.open)],
    ['4.2', per10k(onPlans.open)],
    ['4.3', counted(onPlans.began)],
    ['4.4', counted(onPlans.ended)],
    ['4.5', counted(work.conferences)],
    ['4.6', shareOf(work.conferencesInTime, work.conferences)],
    ['4.7', shareOf(work.visitsInTime, onPlans.open)],
    ['4.8', shareOf(work.plansBegunAgain, onPlans.began)],
    ['5.1', counted(lookedAfter.open)],
    ['5.2', per10k(lookedAfter.open)],
    ['5.3', counted(lookedAfter.began)],
    ['5.4', counted(lookedAfter.ended)],
    ['5.5', shareOf(work.reviewsInTime, work.reviewed)],
    ['5.6', shareOf(work.healthAssessed, lookedAfter.began)],
    ['5.7', shareOf(work.educationPlans, work.ofSchoolAge)],
    ['5.8', counted(work.missing)],
    ['6.1', counted(careLeavers)],
    ['6.2', shareOf(work.inTouch, careLeavers)],
    ['6.3', shareOf(work.inWork, careLeavers)],
    ['7.1', averageCases(work)],
    ['7.2', mostCases(work)],
    ['7.3', shareOf(work.manyWorkers, inNeed.ended, 12)],
  ]);
}
