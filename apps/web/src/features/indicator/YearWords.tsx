import { basisOfPeriod, formatWithUnit, nounOfPeriodKey } from '@vital-signs/domain';
import { asSentence } from '../../lib/sentence';
import type { Account } from './account';
import { Entry } from './Entry';

/** The year to date, and where the year is heading. */
export function YearWords({ account }: { readonly account: Account }) {
  const { reading, indicator, outlook } = account;
  const { yearToDate: year, previousYearToDate: previous } = reading;
  const said = (value: number, decimals: number) =>
    formatWithUnit(value, indicator.unit ?? '', decimals);
  const alone = account.series.monthsAlone?.values.at(-1) ?? null;
  const noun = nounOfPeriodKey(account.series.months.at(-1) ?? account.period.key);
  return (
    <>
      {alone !== null && (
        <Entry term={basisOfPeriod('IN_PERIOD', noun)}>
          {said(alone, indicator.decimals)}, shown beside the year to date and not rated.
        </Entry>
      )}
      <Entry term="Year to date">
        {year.value === null
          ? noneWords(year)
          : `${said(year.value, year.decimals)}, ${originWords(account)}${year.provenance === 'MODELLED' ? yearToDateModelled(account) : ''}.`}
        {year.printed !== null &&
          year.computed !== null &&
          year.printed !== year.computed &&
          ` Its months give ${said(year.computed, year.decimals)}.`}
        {previous !== null &&
          previous.value !== null &&
          ` A year earlier: ${said(previous.value, previous.decimals)}${previous.provenance === 'MODELLED' ? ', partly modelled' : ''}.`}
      </Entry>
      {outlook && (
        <Entry term="Year end">
          {asSentence(outlook.sentence)}
          {outlook.estimated && ' Estimated: a count behind it is derived or modelled.'}
        </Entry>
      )}
    </>
  );
}

/** Why there is no year to date: none is made of it, or months are missing. */
function noneWords({ monthsPresent, monthsInSpan }: Account['reading']['yearToDate']): string {
  if (monthsInSpan === 0) return 'None is made of this figure.';
  return `None: ${monthsPresent} of ${monthsInSpan} months have a figure.`;
}

/** How the year to date came to be, by the rule of the indicator. */
function originWords({ reading, indicator }: Account): string {
  if (reading.yearToDate.origin === 'PRINTED') return 'as printed';
  switch (indicator.yearToDateRule) {
    case 'LATEST':
      return 'the latest month';
    case 'MAXIMUM_OF_MONTHS':
      return 'the greatest of its months';
    default:
      return 'made from its months';
  }
}

function yearToDateModelled({ indicator }: Account): string {
  return indicator.yearToDateRule === 'LATEST' ? ', which is modelled' : ', some of them modelled';
}
