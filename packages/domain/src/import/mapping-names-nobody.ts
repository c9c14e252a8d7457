import type { ImportCatalogue, ImportIndicator, ImportPlace } from './import-catalogue';
import type { ImportMapping, MappedColumn, NameKind } from './import-mapping';
import type { IssueLog } from './issue-log';
import type { Period } from '../period';
import { quoted } from './read-part';
import { columnName } from './source-table';

/** What was found for what a mapping says of all rows. */
interface FoundForAll {
  readonly indicator: ImportIndicator | null;
  readonly place: ImportPlace | null;
  readonly period: Period | null;
}

const INDICATOR_KEY = 'the key of an indicator of the authority';
/** What a place is said by. */
export const PLACE_SLUG = 'the slug of a place of the authority';
/** What a period is said by. */
export const PERIOD_KEY = 'a period, as in 2018-03 or 2017/18';

const EXPECTED_OF_NAMES: Record<NameKind, string> = {
  INDICATOR: INDICATOR_KEY,
  PLACE: PLACE_SLUG,
  ENDED_INDICATOR: 'nothing, for figures after the end of an indicator can only be left out',
};

/** Says that what a column, or the whole table, is said to be of does not exist. */
export function namesNobody(
  log: IssueLog,
  at: Pick<MappedColumn, 'column' | 'heading'> | null,
  what: 'indicator' | 'place' | 'period',
  read: string,
  expected: string,
): void {
  const where =
    at === null
      ? 'What holds for all rows'
      : `Column ${columnName(at.column)}${at.heading === '' ? '' : ` "${at.heading}"`}`;
  log.add(
    'MAPPING_NAMES_NOBODY',
    {
      ...{ row: null, column: at?.column ?? null, read, expected },
      sentence: `${where}: there is no ${what} ${quoted(read)}. Expected is ${expected}; choose another.`,
    },
    `${what} ${read}`,
  );
}

/** Says which of the things that hold for all rows, or that names were said to be, do not exist. */
export function sayWhatNamesNobody(
  { indicator, place, period }: FoundForAll,
  mapping: ImportMapping,
  { indicators, places }: ImportCatalogue,
  log: IssueLog,
): void {
  const holds = [
    ['indicator', mapping.indicator, indicator, INDICATOR_KEY],
    ['place', mapping.place, place, PLACE_SLUG],
    ['period', mapping.period, period, PERIOD_KEY],
  ] as const;
  for (const [what, said, found, expected] of holds) {
    if (said !== null && found === null) namesNobody(log, null, what, said, expected);
  }
  for (const { kind, text, means } of mapping.names ?? []) {
    if (means === null) continue;
    const isKnown = {
      INDICATOR: indicators.some(({ key }) => key === means),
      PLACE: places.some(({ slug }) => slug === means),
      ENDED_INDICATOR: false,
    }[kind];
    if (isKnown) continue;
    const expected = EXPECTED_OF_NAMES[kind];
    log.add('MAPPING_NAMES_NOBODY', {
      ...{ row: null, column: null, read: means, expected },
      sentence: `${quoted(text)} was said to be ${quoted(means)}, which does not exist. Expected is ${expected}; choose another, or leave its rows out.`,
    });
  }
}
