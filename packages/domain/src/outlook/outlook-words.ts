import { countsInWords } from '../counts-in-words';
import { formatLimit, formatValue, formatWithUnit } from '../format';
import { assertNever } from '../never';
import type { YearEndOutlook } from './year-end-outlook';

/** What an outlook is about, in words. */
export interface OutlookSubject {
  readonly unit: string;
  readonly decimals: number;
  /** What the denominator counts, to follow a number; null where it has no name. */
  readonly denominatorLabel: string | null;
}

/**
 * An outlook in words: "The year to date is 34.7% (2,165 of 6,245). To end green (60%), the 3 months
 * left would have to average about 136%, if each has as many assessments as the months so far: it
 * cannot end green."
 */
export function outlookSentence(outlook: YearEndOutlook, subject: OutlookSubject): string {
  const { unit, decimals } = subject;
  const goal = outlook.edge.kind === 'GREEN' ? 'green' : 'at its target';
  const edge = formatLimit(outlook.edge.value, unit);
  const counts = outlook.soFar === null ? '' : ` (${countsInWords(outlook.soFar)})`;
  const made = outlook.modelled ? ', made from modelled figures' : '';
  const figure = `${formatWithUnit(outlook.yearToDate, unit, decimals)}${counts}${made}`;
  if (outlook.verdict === 'ENDED_GREEN') {
    return `The year is over and ended ${goal}: ${figure}, against ${edge}.`;
  }
  if (outlook.verdict === 'ENDED_NOT_GREEN') {
    return `The year is over and did not end ${goal}: ${figure}, against ${edge}.`;
  }
  if (outlook.verdict === 'NOT_JUDGED' && outlook.monthsLeft === 0) {
    return `The year is over: ${figure}. ${NOTHING_CONCLUDED}`;
  }
  return `The year to date is ${figure}. ${prospect(outlook, subject, goal, edge)}`;
}

const NOTHING_CONCLUDED = 'Nothing is concluded from modelled figures.';

function prospect(
  outlook: YearEndOutlook,
  { unit, decimals, denominatorLabel }: OutlookSubject,
  goal: string,
  edge: string,
): string {
  const { verdict, monthsLeft, needed, bestSoFar, bestEnd } = outlook;
  const left = monthsLeft === 1 ? 'the month left' : `the ${monthsLeft} months left`;
  const each = monthsLeft === 1 ? 'it' : 'each';
  const same = `if ${each} has as many ${denominatorLabel ?? 'cases'} as the months so far had on average`;
  const asked = needed === null ? '' : about(needed, unit, decimals);
  const must = `To end ${goal} (${edge}), ${left} would have to ${monthsLeft === 1 ? 'be' : 'average'} ${asked}, ${same}`;
  const inARow = monthsLeft === 1 ? 'the best month' : `the best ${monthsLeft} months in a row`;
  const best = bestSoFar === null ? null : formatValue(bestSoFar, unit, decimals);
  const had = best === null ? '' : `; ${inARow} on record: ${best}`;
  switch (verdict) {
    case 'CERTAIN':
      return `Whatever ${left} ${monthsLeft === 1 ? 'brings' : 'bring'}, it ends ${goal} (${edge}), ${same}.`;
    case 'LIKELY':
      return best === null
        ? `${must}: as the year has been so far, it ends ${goal}.`
        : `${must}${had}. As past months have been, it ends ${goal}.`;
    case 'POSSIBLE':
      return best === null
        ? `${must}. Too few months in a row are on record to say whether there have been such.`
        : `${must}${had}. It takes better months than the usual, but such as there have been.`;
    case 'UNLIKELY':
      return `${must}${had}. It takes better months than there have been.`;
    case 'IMPOSSIBLE': {
      const extreme = outlook.edge.polarity === 'HIGH' ? formatValue(100, '%', 0) : 'nought';
      const end =
        bestEnd === null
          ? ''
          : `, as even at ${extreme} it would end at about ${formatValue(bestEnd, unit, decimals)}`;
      return `${must}: it cannot end ${goal}${end}.`;
    }
    case 'NOT_JUDGED':
      return `${must}. ${NOTHING_CONCLUDED}`;
    case 'ENDED_GREEN':
    case 'ENDED_NOT_GREEN':
      return '';
    default:
      return assertNever(verdict);
  }
}

/** What is needed, without decimals where it is beyond what a percentage can be. */
function about(needed: number, unit: string, decimals: number): string {
  const beyond = unit === '%' && (needed > 100 || needed < 0);
  return `about ${formatValue(needed, unit, beyond ? 0 : decimals)}`;
}
