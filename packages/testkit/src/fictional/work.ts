import { monthIndex } from './calendar';
import { Chance } from './chance';
import { TEAM_KINDS } from './geography';
import type { Catchment, TeamKind } from './geography';
import { at, eventsPer10k, HAS_OPEN_CASES, share, stock, sumOfTallies, tally } from './tally';
import type { Expectation, Tally } from './tally';

/** Who tells the council of a child: how often a month, and how many of them become a referral. */
export const CONTACT_SOURCES = [
  { name: 'Police', per10k: 49, progressed: 0.15 },
  { name: 'Education', per10k: 31, progressed: 0.31 },
  { name: 'Health', per10k: 24, progressed: 0.32 },
  { name: 'Family and public', per10k: 20, progressed: 0.29 },
  { name: 'Council services', per10k: 14, progressed: 0.36 },
  { name: 'Voluntary bodies', per10k: 7, progressed: 0.26 },
  { name: 'Other', per10k: 6, progressed: 0.18 },
] as const;

/** What an assessment ended with: the outcomes are the whole of the assessments. */
export const ASSESSMENT_OUTCOMES = [
  { name: 'No further action', per10k: 16.4 },
  { name: 'Child in need plan', per10k: 14.2 },
  { name: 'Early help', per10k: 7.4 },
  { name: 'Child protection', per10k: 4.6 },
] as const;

/** Schools are closed in August and for half of December: fewer contacts and assessments. */
function season(index: number): number {
  const monthOfYear = (index + 3) % 12;
  return monthOfYear === 7 ? 0.84 : monthOfYear === 11 ? 0.92 : 1.02;
}

const seasonal =
  (per10k: number): Expectation =>
  (_, index) =>
    per10k * season(index);

const from = (key: string, before: number, since: number): Expectation => {
  const first = monthIndex(key);
  return (_, index) => (index < first ? before : since);
};

const constant =
  (probability: number): Expectation =>
  () =>
    probability;

/** Assessments in time: one locality is far behind, another somewhat; nobody else differs. */
const IN_TIME: Partial<Record<Catchment, number>> = { harkmoor: 0.47, ashlow: 0.63 };

/** The months in which one locality stopped keeping its plans in date. */
function planInDate(catchment: Catchment, index: number): number {
  if (catchment !== 'cotterfold') return 0.92;
  if (index < monthIndex('2018-02')) return 0.91;
  return index < monthIndex('2018-03') ? 0.78 : 0.6;
}

/** The month in which fourteen children were taken off the list without an entry that they ceased. */
const closedWithoutAnEntry: Expectation = (catchment, index) =>
  catchment === 'cotterfold' && index === monthIndex('2016-11') ? 14 : 0;

/** Personal education plans: steady, then up by a little every month of 2017/18. */
function educationPlan(_: Catchment, index: number): number {
  return 0.78 + 0.011 * Math.max(0, index - monthIndex('2017-03'));
}

export interface Workers {
  readonly cases: Tally;
  readonly workers: Tally;
  /** The most cases that any one of them holds. */
  readonly most: Tally;
}

/** Social workers for cases: so many cases each, and one of them with a good many more. */
function workers(kind: TeamKind, cases: Tally, each: number): Workers {
  const chance = (what: string, catchment: Catchment, index: number) =>
    new Chance(`${what} ${kind} ${catchment} ${index}`);
  const staff = tally((catchment, index) => {
    if (!HAS_OPEN_CASES(catchment)) return 0;
    const wanted =
      (at(cases, catchment, index) / each) *
      (0.94 + 0.12 * chance('staff', catchment, index).uniform());
    return Math.max(1, Math.round(wanted));
  });
  const most = tally((catchment, index) => {
    const held = at(cases, catchment, index);
    const mean = held / Math.max(1, at(staff, catchment, index));
    const more = 3 + chance('most', catchment, index).ofTrials(12, 0.4);
    return Math.min(held, Math.ceil(mean) + more);
  });
  return { cases, workers: staff, most };
}

/** Everything that happened in the invented council, drawn once. */
export function drawWork() {
  const contactsBySource = CONTACT_SOURCES.map(({ name, per10k }) =>
    eventsPer10k(`contacts from ${name}`, seasonal(per10k)),
  );
  const referralsBySource = CONTACT_SOURCES.map(({ name, progressed }, source) =>
    share(`referrals from ${name}`, contactsBySource[source] ?? new Map(), constant(progressed)),
  );
  const referrals = sumOfTallies(referralsBySource);
  const assessmentsByOutcome = ASSESSMENT_OUTCOMES.map(({ name, per10k }) =>
    eventsPer10k(`assessments ended with ${name}`, seasonal(per10k)),
  );
  const assessments = sumOfTallies(assessmentsByOutcome);
  const enquiries = eventsPer10k('section 47 enquiries', from('2016-10', 10.6, 15.4));
  const inNeed = stock('children in need', 208, constant(19.5), constant(0.094));
  const onPlans = stock('child protection plans', 44, constant(4.3), constant(0.097));
  const conferences = eventsPer10k('initial conferences', constant(4.9));
  const lookedAfter = stock(
    'looked-after children',
    67,
    constant(2.3),
    constant(0.034),
    closedWithoutAnEntry,
  );
  const reviewed = share('reviews due', lookedAfter.open, constant(0.3));
  const ofSchoolAge = share('of school age', lookedAfter.open, constant(0.72));
  const careLeavers = tally((catchment, index) =>
    Math.round(at(lookedAfter.open, catchment, Math.max(0, index - 9)) * 0.34),
  );
  const cases: Record<TeamKind, Tally> = {
    Assessment: sumOfTallies([assessments, enquiries]),
    Safeguarding: sumOfTallies([inNeed.open, onPlans.open]),
    'Children in Care': lookedAfter.open,
  };
  const eachHolds: Record<TeamKind, number> = {
    Assessment: 15,
    Safeguarding: 20,
    'Children in Care': 16,
  };
  const workforce = new Map(
    TEAM_KINDS.map((kind) => [kind, workers(kind, cases[kind], eachHolds[kind])]),
  );
  return {
    ...{ contactsBySource, referralsBySource, referrals, assessmentsByOutcome, assessments },
    contacts: sumOfTallies(contactsBySource),
    repeatReferrals: share('re-referrals', referrals, constant(0.225)),
    assessmentsInTime: share(
      'assessments in time',
      assessments,
      (catchment) => IN_TIME[catchment] ?? 0.845,
    ),
    enquiries,
    enquiriesToConference: share('enquiries to conference', enquiries, constant(0.36)),
    ...{ inNeed, onPlans, conferences, lookedAfter, reviewed, ofSchoolAge, careLeavers },
    plansInDate: share('plans in date', inNeed.open, planInDate),
    conferencesInTime: share('conferences in time', conferences, from('2017-09', 0.71, 0.91)),
    visitsInTime: share('visits in time', onPlans.open, constant(0.885)),
    plansBegunAgain: share('plans begun again', onPlans.began, constant(0.19)),
    reviewsInTime: share('reviews in time', reviewed, constant(0.93)),
    healthAssessed: share('health assessed', lookedAfter.began, from('2017-04', 0.71, 0.46)),
    educationPlans: share('education plans', ofSchoolAge, educationPlan),
    missing: eventsPer10k('missing episodes', (catchment, index) =>
      HAS_OPEN_CASES(catchment) ? 3.4 * season(index) : 0,
    ),
    inTouch: share('in touch', careLeavers, constant(0.92)),
    inWork: share('in work or learning', careLeavers, constant(0.53)),
    manyWorkers: share('three or more workers', inNeed.ended, from('2016-04', 0.19, 0.16)),
    workforce,
  };
}

export type Work = ReturnType<typeof drawWork>;
