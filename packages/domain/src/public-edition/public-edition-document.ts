import { canonicalJson } from '../canonical-json';
import type { Json } from '../canonical-json';
import { ratingWording } from '../layout/state-words';
import { periodKey } from '../period-key';
import { RULES_VERSION } from '../rules-version';
import { judgeScorecard } from '../scorecard/judge-scorecard';
import { onlyPlaces } from '../scorecard/only-places';
import type { ScorecardFacts } from '../scorecard/scorecard-facts';
import { GREATEST_HIDDEN } from '../suppression/count-cell';
import type { UnprotectedCount } from '../suppression/count-cell';
import { hiddenFigures } from './hidden-figures';
import { atLatestFigures } from './latest-figures';
import { maskedRecord, maskOf } from './masked-record';
import { monthsBesideYear } from './months-beside-year';
import { onEditionPeriods } from './own-periods';
import { protectedCounts } from './protected-counts';
import type { ProtectedCounts } from './protected-counts';
import { PUBLIC_EDITION_FORMAT } from './public-edition';
import type { PublicEdition, PublicIndicator, PublicPlace, PublicReading } from './public-edition';
import type { PublicEditionParts, PublicRowFacts } from './public-edition-parts';
import { liveWords } from './public-live-words';
import { publicReading } from './public-reading';
import { publicRecord } from './public-record';
import { monthOfShare } from './shares-of-few';
import { publicCommentary } from './withheld-commentary';

/** How many counts are hidden in a public edition, and why; for those who publish it, not for readers. */
export interface HiddenCounts {
  /** Small numbers, and shares without counts that stand for one. */
  readonly primary: number;
  /** Hidden to protect others. */
  readonly secondary: number;
  /** Hidden because an earlier public edition hid them. */
  readonly earlier: number;
}

/** The document of a public edition, ready to be stored, or what forbids it to be published. */
export interface PublicEditionMade {
  readonly edition: PublicEdition;
  /** The edition in canonical JSON: the same record at the same revision gives the same text. */
  readonly text: string;
  readonly hidden: HiddenCounts;
  /** How many counts it would show if none were hidden. */
  readonly counts: number;
  /** Unless it is empty the edition must not be published. */
  readonly unprotected: readonly UnprotectedCount[];
}

/**
 * A month as it may be published to everybody: authority and localities, nothing modelled, no teams,
 * small numbers protected together with all that earlier public editions show (METHODS section 11).
 * The counts are protected first, and everything else, ratings, arrows, years to date, remainders
 * and how many are in each state, is then judged from what is left, so that nothing in the document
 * depends on a protected count.
 */
export function publicEditionDocument<Row extends PublicRowFacts>(
  parts: PublicEditionParts<Row>,
): PublicEditionMade {
  const counts = protectedCounts(publicRecord(parts.facts), parts.earlier, {
    secondary: parts.secondary ?? true,
    greatestHidden: parts.greatestHidden ?? GREATEST_HIDDEN,
  });
  const record = atLatestFigures(maskedRecord(counts));
  const places = publicPlaces(parts, counts, record);
  const indicators = record.rows.map((row): PublicIndicator =>
    row.own === undefined ? parts.describe(row) : { ...parts.describe(row), frequency: 'QUARTER' },
  );
  const figures = hiddenFigures(counts);
  const { layout = null, judgementModel } = parts.authority;
  const wording = ratingWording(layout, judgementModel);
  const edition: PublicEdition = {
    format: PUBLIC_EDITION_FORMAT,
    rulesVersion: RULES_VERSION,
    authority: parts.authority,
    number: parts.number,
    revision: parts.revision,
    period: { ...parts.period },
    accurateAsOf: parts.accurateAsOf,
    months: record.span.months.map(periodKey),
    ...smallNumbersOf(counts),
    ...(parts.leftOut !== undefined && parts.leftOut.length > 0 && { leftOut: parts.leftOut }),
    indicators,
    places,
    commentary: parts.commentary.map((each) =>
      publicCommentary(each, {
        ...{ places, indicators, figures, greatestHidden: Math.max(...counts.table.smallTo) },
        live: liveWords(each, {
          ...{ facts: record, indicators, period: parts.period, wording },
          neighbours: parts.neighbours,
        }),
      }),
    ),
  };
  return {
    edition,
    // What has been through JSON is JSON.
    text: canonicalJson(JSON.parse(JSON.stringify(edition)) as Json),
    hidden: hiddenCounts(counts),
    counts:
      sharesIn(counts) +
      [...counts.table.cells.values()].filter(({ publication }) => publication === 'PUBLISHABLE')
        .length,
    unprotected: counts.suppression.unprotected,
  };
}

/** What is hidden for its size, by month shown; nothing where it is what METHODS section 11 asks for. */
function smallNumbersOf<Row extends PublicRowFacts>({
  table: { smallTo, firstShown },
}: ProtectedCounts<Row>): Pick<PublicEdition, 'smallNumbers'> {
  const shown = smallTo.slice(firstShown);
  return shown.every((greatest) => greatest === GREATEST_HIDDEN) ? {} : { smallNumbers: shown };
}

/** Of the counts that stand in this edition; others are only in earlier ones. */
function hiddenCounts<Row extends PublicRowFacts>(counts: ProtectedCounts<Row>): HiddenCounts {
  const { table, suppression } = counts;
  const because = [...suppression.hidden]
    .filter(([id]) => table.cells.get(id)?.publication === 'PUBLISHABLE')
    .map(([, reason]) => reason);
  const small = because.filter((reason) => reason === 'SMALL').length;
  const earlier = because.filter((reason) => reason === 'HIDDEN_EARLIER').length;
  const primary = small + sharesIn(counts);
  return { primary, secondary: because.length - small - earlier, earlier };
}

/** Shares that are hidden in the months shown, each for a count that is not on record. */
function sharesIn<Row extends PublicRowFacts>({ shares, table }: ProtectedCounts<Row>): number {
  return [...shares].filter((share) => monthOfShare(share) >= table.firstShown).length;
}

function publicPlaces<Row extends PublicRowFacts>(
  { nameOf, facts }: PublicEditionParts<Row>,
  counts: ProtectedCounts<Row>,
  record: ScorecardFacts<Row>,
): readonly PublicPlace[] {
  const { months } = record.span;
  const remainders = remaindersOf(record);
  return record.places.map(({ slug }, place) => {
    const judged = judgeScorecard(onlyPlaces<Row, ScorecardFacts<Row>>(record, [place]));
    return {
      place: nameOf(slug),
      counts: judged.counts,
      readings: Object.fromEntries(
        judged.rows.map((row, index) => {
          const { key } = row.facts.indicator;
          const { firstShown } = counts.table;
          const masks = months.map((_, month) =>
            maskOf(counts, row.facts.indicator, place, firstShown + month),
          );
          const remainder = place === 0 ? (remainders[index] ?? null) : null;
          const asRecorded = facts.rows[index];
          const alone =
            place > 0 || asRecorded === undefined
              ? null
              : monthsBesideYear(asRecorded, counts, facts);
          const reading = publicReading({ row, months, masks, remainder });
          return [key, alone === null ? reading : { ...reading, alone }];
        }),
      ),
    };
  });
}

function remaindersOf<Row extends PublicRowFacts>(
  record: ScorecardFacts<Row>,
): readonly PublicReading['remainder'][] {
  return judgeScorecard(record).rows.map(
    ({ remainder, facts }) =>
      remainder && onEditionPeriods(record.span.months, facts, remainder.values),
  );
}
