import { COUNTY_POPULATION } from '../places';
import { REFERRALS } from '../printed-counts';
import { printedFigure, referralsBySource, sectionCell } from '../report/printed-figures';
import { SECTION_MONTHS } from '../report/report-months';
import {
  fittedDenominator,
  isPrintable,
  nearestFitting,
  nearestNumerator,
  prints,
} from './fitted-counts';

export type Heading = (typeof SECTION_MONTHS)[number];

/** A count of the county by month: printed where it is, else the one that the model takes. */
export type Quantity = ReadonlyMap<Heading, number>;

/**
 * The counts that are divided among the localities. Where a percentage is printed without its
 * denominator, the county's own denominator is modelled: near a level that is plausible beside what
 * is printed, and so that the percentage comes out as printed. It serves the division only and is
 * never stored as a figure of the county.
 */
export function countyQuantities(): Readonly<Record<string, Quantity>> {
  return {
    ...earlyHelp(),
    ...frontDoor(),
    ...assessments(),
    ...section47(),
    ...childrenInNeed(),
    ...childProtection(),
    ...lookedAfter(),
    ...careLeavers(),
    ...placements(),
    ...changesOfSocialWorker(),
  };
}

/** Text of a printed figure; null where the report has none that can be read. */
function text(key: string, heading: Heading): string | null {
  const cell = printedFigure(key, heading);
  return cell?.absence === null ? cell.text : null;
}

function printedCount(key: string, heading: Heading): number | null {
  return printedFigure(key, heading)?.value ?? sectionCell(key, heading)?.value ?? null;
}

function percentages(keys: readonly string[], heading: Heading): readonly string[] {
  return keys.map((key) => text(key, heading)).filter((printed) => printed !== null);
}

/** The months for which a count can be found. */
function quantity(countIn: (heading: Heading, index: number) => number | null): Quantity {
  const found = new Map<Heading, number>();
  SECTION_MONTHS.forEach((heading, index) => {
    const count = countIn(heading, index);
    if (count !== null) found.set(heading, count);
  });
  return found;
}

function printedQuantity(key: string): Quantity {
  return quantity((heading) => printedCount(key, heading));
}

/** Printed counts; where there is none, a level at which the percentages can be printed. */
function denominator(
  key: string | null,
  levels: readonly number[] | number,
  shares: readonly string[],
): Quantity {
  return quantity((heading, index) => {
    const known = key === null ? null : printedCount(key, heading);
    if (known !== null) return known;
    const printed = percentages(shares, heading);
    const level = typeof levels === 'number' ? levels : levels[index];
    if (level === undefined || (printed.length === 0 && shares.length > 0)) return null;
    return fittedDenominator(level, printed, shares.join(' and '));
  });
}

/** The numerator of a printed percentage: as printed, else the nearest whole number. */
function numerator(key: string, over: Quantity): Quantity {
  return quantity((heading) => {
    const [printed, whole] = [text(key, heading), over.get(heading)];
    if (printed === null || whole === undefined) return null;
    const counted = sectionCell(`${key}n`, heading)?.value ?? null;
    return counted ?? nearestNumerator(printed, whole);
  });
}

function combined(
  quantities: readonly Quantity[],
  combine: (...counts: number[]) => number,
): Quantity {
  return quantity((heading) => {
    const counts = quantities.map((each) => each.get(heading));
    const known = counts.filter((count) => count !== undefined);
    return known.length === counts.length ? combine(...known) : null;
  });
}

const difference = (whole: Quantity, ...parts: readonly Quantity[]) =>
  combined([whole, ...parts], (first = 0, ...others) => others.reduce((a, b) => a - b, first));

function earlyHelp() {
  const levels = [170, 170, 182, 176, 188, 181, 176, 184, 190];
  const requests = quantity((heading, index) => {
    const known = printedCount('1.1', heading);
    const [level, taken] = [levels[index], text('1.6', heading)];
    if (known !== null || level === undefined || taken === null) return known;
    const fits = (candidate: number) => {
      const opened = nearestNumerator(taken, candidate);
      const others = percentages(['1.8', '1.9'], heading);
      return (
        prints(opened, candidate, taken) && others.every((share) => isPrintable(share, opened))
      );
    };
    return nearestFitting(level, fits, 'Early Help');
  });
  const opened = combinedOpened(requests);
  return {
    requests,
    opened,
    returned: numerator('1.8', opened),
    steppedDown: numerator('1.9', opened),
    closed: printedQuantity('1.2'),
    active: printedQuantity('1.3'),
    supported: printedQuantity('1.5'),
  };
}

function combinedOpened(requests: Quantity): Quantity {
  const fromShare = numerator('1.6', requests);
  return quantity((heading) => printedCount('1.1a', heading) ?? fromShare.get(heading) ?? null);
}

function frontDoor() {
  const referrals = quantity(
    (heading) => printedCount(REFERRALS, heading) ?? referralsBySource(heading),
  );
  return {
    contacts: printedQuantity('2.1'),
    referrals,
    assessedReferrals: printedQuantity('2.5'),
    reReferrals: numerator('2.7', referrals),
  };
}

function assessments() {
  const [ongoing, closedWithAdvice, stepDowns] = ['3.5', '3.6', '3.7'].map(printedQuantity);
  if (!ongoing || !closedWithAdvice || !stepDowns) throw new Error('Outcomes are missing');
  const outcomes = combined(
    [ongoing, closedWithAdvice, stepDowns],
    (a = 0, b = 0, c = 0) => a + b + c,
  );
  const authorised = quantity(
    (heading) => printedCount('3.1', heading) ?? outcomes.get(heading) ?? null,
  );
  return {
    authorised,
    ongoing,
    closedWithAdvice,
    stepDowns,
    inTime: numerator('3.3', authorised),
  };
}

function section47() {
  const investigations = quantity((heading) => {
    const known = printedCount('4.4', heading);
    const rate = printedCount('4.3', heading);
    if (known !== null || rate === null) return known;
    return Math.round((rate * COUNTY_POPULATION) / 120_000);
  });
  return {
    investigations,
    continuingRisk: numerator('4.5', investigations),
    noContinuingRisk: numerator('4.6', investigations),
    notSubstantiated: numerator('4.7', investigations),
  };
}

function childrenInNeed() {
  const levels = [2290, 2296, 2284, 2271, 2262, 2251, 2246, 2238, 2222];
  const inNeed = denominator('5.1', levels, ['5.5']);
  const outside = quantity((heading) => {
    const [whole, printed] = [inNeed.get(heading), text('5.4', heading)];
    if (whole === undefined || printed === null) return null;
    return fittedDenominator(whole * 0.61, [printed], '5.4');
  });
  const withPlanOutside = numerator('5.4', outside);
  const withPlan = numerator('5.5', inNeed);
  return {
    inNeedOutside: outside,
    inNeedInside: difference(inNeed, outside),
    withPlanOutside,
    withPlanInside: difference(withPlan, withPlanOutside),
  };
}

function childProtection() {
  const levels = [548, 543, 538, 534, 530, 527, 533, 540, 546];
  const onPlans = denominator('6.1', levels, ['6.14', '6.15']);
  const seenIn20Days = numerator('6.15', onPlans);
  const conferences = printedQuantity('6.3');
  const ceased = printedQuantity('6.11a');
  const reviewsDue = denominator(null, 158, ['6.12']);
  return {
    onPlans,
    seenIn20Days,
    seenIn10Days: numerator('6.14', onPlans),
    conferences,
    conferencesInTime: numerator('6.4', conferences),
    started: quantity((heading) => {
      const rate = printedCount('6.6', heading);
      return rate === null ? null : Math.round((rate * COUNTY_POPULATION) / 10_000);
    }),
    startedAgain: printedQuantity('6.9a'),
    ceased,
    ceasedAfterTwoYears: numerator('plans-ceased-after-two-years', ceased),
    over18Months: printedQuantity('6.10a'),
    overTwoYears: printedQuantity('6.10n'),
    planReviewsDue: reviewsDue,
    planReviewsInTime: numerator('6.12', reviewsDue),
  };
}

function lookedAfter() {
  const levels = [1102, 1086, 1089, 1094, 1096, 1102, 1108, 1113, 1125];
  const lookedAfterChildren = quantity(
    (heading, index) => printedCount('7.1', heading) ?? levels[index] ?? null,
  );
  const left = printedQuantity('7.4');
  const permanence = numerator('7.5', left);
  const adopted = numerator('7.8', left);
  const reviewsDue = denominator(null, 296, ['7.7']);
  const reviewsHeld = denominator(null, 304, ['7.17', '7.18']);
  const attended = numerator('7.17', reviewsHeld);
  const schoolAge = denominator(null, 764, ['lac-with-personal-education-plan']);
  const assessed = printedQuantity('7.9n');
  const dueHealth = quantity((heading) => {
    const [count, printed] = [assessed.get(heading), text('7.9', heading)];
    if (count === undefined || printed === null) return null;
    const level = (count * 100) / Number(printed.replace('%', ''));
    return nearestFitting(level, (candidate) => prints(count, candidate, printed), '7.9');
  });
  return {
    lookedAfterChildren,
    admitted: printedQuantity('7.3'),
    left,
    permanence,
    adopted,
    residential: printedQuantity('7.6'),
    reviewsDue,
    reviewedInTime: numerator('7.7', reviewsDue),
    reviewsHeld,
    attended,
    tookPartOtherwise: difference(numerator('7.18', reviewsHeld), attended),
    dueHealth,
    assessed,
    healthUpToDate: printedQuantity('7.10'),
    dentalUpToDate: printedQuantity('7.11'),
    schoolAge,
    withEducationPlan: numerator('lac-with-personal-education-plan', schoolAge),
    withCarePlan: numerator('7.14', lookedAfterChildren),
    seen: numerator('7.15', lookedAfterChildren),
  };
}

function careLeavers() {
  const shares = ['8.2', '8.3', '8.4'];
  const leavers = printedQuantity('8.1');
  const relevant = quantity((heading) => {
    const whole = leavers.get(heading);
    const printed = percentages(shares, heading);
    return whole === undefined ? null : fittedDenominator(whole * 0.9, printed, 'care leavers');
  });
  return {
    leavers,
    relevant,
    withPathwayPlan: numerator('8.2', relevant),
    inSuitableHome: numerator('8.3', relevant),
    inWorkOrLearning: numerator('8.4', relevant),
  };
}

function placements() {
  const longTerm = denominator(
    null,
    [371, 372, 374, 375, 377, 378, 380, 382, 384, 386, 389, 392, 396],
    ['9.1'],
  );
  const moved = quantity((heading) => {
    const printed = text('9.2', heading);
    const lookedAfterChildren = printedCount('7.1', heading);
    const counted = sectionCell('9.2n', heading)?.value ?? null;
    if (counted !== null || printed === null || lookedAfterChildren === null) return counted;
    return nearestNumerator(printed, lookedAfterChildren);
  });
  return { longTerm, settled: numerator('9.1', longTerm), moved };
}

function changesOfSocialWorker() {
  const [sameTeam, newTeam] = [
    'change-of-social-worker-same-team-percentage',
    'change-of-social-worker-and-team-percentage',
  ];
  const levels = [0, 0, 0, 0, 0, 0, 0, 0, 0, 4650, 4850, 5080, 5070];
  const withSocialWorker = quantity((heading, index) => {
    const level = levels[index];
    if (level === undefined || level === 0) return null;
    const fits = (candidate: number) =>
      fitsCount('C1', newTeam, candidate, heading) && fitsCount('C2', sameTeam, candidate, heading);
    return nearestFitting(level, fits, 'changes of social worker');
  });
  const share = numerator(newTeam, withSocialWorker);
  const changedTeam = quantity(
    (heading) => printedCount('C1', heading) ?? share.get(heading) ?? null,
  );
  return {
    withSocialWorker,
    changedTeam,
    changedWithinTeam: printedQuantity('C2'),
  };
}

function fitsCount(key: string, shareKey: string, candidate: number, heading: Heading): boolean {
  const [count, printed] = [printedCount(key, heading), text(shareKey, heading)];
  return count === null || printed === null || prints(count, candidate, printed);
}
