import { compareWithBenchmark } from '../benchmark';
import { decimalsOfText, decimalsToTellApart, formatLimit, formatValue } from '../format';
import { indicatorShortName } from '../indicator-title';
import { assertNever } from '../never';
import { shift } from '../period';
import { formatPeriod } from '../period-key';
import { ratingsWithin } from '../layout/state-words';
import { ratingSentence } from '../rating-words';
import type { RowFacts } from '../scorecard/scorecard-facts';
import { checkStatement } from '../statement/check-statement';
import { figuresClaimed } from '../statement/figures-claimed';
import type { CheckedClaim, FiguresClaimed } from '../statement/statement';
import { monthNamed } from './claim-months';
import { claimPhrases } from './claim-phrases';
import type { ClaimPhrase, ClaimShape } from './claim-shape';
import { claimSubject, mentionsIn } from './claim-subject';
import type { ClaimSubject, Mention } from './claim-subject';
import { liveReading, liveValue, observedIn } from './live-record';
import type { LiveRecord } from './live-record';
import type { TokenNames } from './token-names';

/** A claim of a text, and what the figures on record say of it. */
export interface TextClaim extends Pick<CheckedClaim, 'verdict' | 'sentence'> {
  /** The words that claim it. */
  readonly words: string;
  /** Where they begin in the text, from 0. */
  readonly at: number;
}

type Named = NonNullable<ClaimSubject['named']>;

const uncheckable = (why: string): Pick<CheckedClaim, 'verdict' | 'sentence'> => ({
  verdict: 'CANNOT_BE_CHECKED',
  sentence: `cannot be checked: ${why}`,
});

/**
 * Finds what a text claims of figures in plain English, and holds each claim against the record: it
 * holds, it is contradicted and by what, or it cannot be checked and why.
 */
export function checkClaims<Row extends RowFacts>(
  text: string,
  names: TokenNames,
  record: LiveRecord<Row>,
): readonly TextClaim[] {
  const claims: TextClaim[] = [];
  let earlier: Mention | null = null;
  for (const { sentence, at, beginsParagraph } of sentencesOf(text)) {
    if (beginsParagraph) earlier = null;
    const mentions = mentionsIn(sentence, names);
    for (const phrase of claimPhrases(sentence)) {
      const subject = claimSubject(sentence, phrase, mentions, earlier, names);
      const checked = checkPhrase(phrase, subject, record);
      if (checked === null) continue;
      const words = sentence.slice(phrase.at, phrase.at + phrase.length).trim();
      claims.push({ words, at: at + phrase.at, ...checked });
    }
    earlier = mentions.at(-1) ?? earlier;
  }
  return claims;
}

interface Sentence {
  readonly sentence: string;
  readonly at: number;
  readonly beginsParagraph: boolean;
}

function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^\n]*?(?:[.!?](?=\s|$)|\n+|$)/g)]
    .filter(([sentence]) => sentence.trim() !== '')
    .map(({ 0: sentence, index }) => ({
      sentence,
      at: index,
      beginsParagraph: index === 0 || text.charAt(index - 1) === '\n',
    }));
}

function checkPhrase<Row extends RowFacts>(
  { shape, isPlain }: ClaimPhrase,
  subject: ClaimSubject,
  record: LiveRecord<Row>,
): Pick<CheckedClaim, 'verdict' | 'sentence'> | null {
  const { named } = subject;
  if (named === null) {
    // “Rose” and “over 80” are said of much that is no figure here.
    return isPlain || subject.isNearFigure ? uncheckable(subject.why) : null;
  }
  switch (shape.kind) {
    case 'UNCLEAR':
      return uncheckable(shape.why);
    case 'STATEMENT':
      return checkAsStatement(shape, named, record);
    case 'YARDSTICK':
      return checkYardstick(shape, named, record);
    case 'RATING':
      return checkRating(shape, named, record);
    default:
      return assertNever(shape);
  }
}

/** Figures by the name under which a reader knows them. */
function figuresOf<Row extends RowFacts>(named: Named, record: LiveRecord<Row>): FiguresClaimed {
  const { indicator, place } = named;
  const row = record.facts.rows.find((each) => each.indicator.key === indicator.key);
  const [whole] = record.facts.places.filter(({ kind }) => kind === 'AUTHORITY');
  const short = indicatorShortName(indicator);
  return figuresClaimed(
    {
      name: place.slug === whole?.slug ? short : `${short} of ${place.name}`,
      unit: row?.indicator.unit ?? '',
      decimals: row?.indicator.decimals ?? 0,
    },
    (period) => observedIn(record, { indicator, place, period }),
    (_, period) => liveValue(record, { indicator, place, period }),
  );
}

function checkAsStatement<Row extends RowFacts>(
  shape: Extract<ClaimShape, { kind: 'STATEMENT' }>,
  named: Named,
  record: LiveRecord<Row>,
): Pick<CheckedClaim, 'verdict' | 'sentence'> | null {
  const figures = figuresOf(named, record);
  const { relation, number, decimals, isPercentage } = shape;
  // A percentage beside a count, or a count beside a percentage, is of something else.
  if (isPercentage !== null && isPercentage !== (figures.unit === '%')) return null;
  const { period } = named;
  const since = sinceOf(shape, named);
  return checkStatement({ relation, number, period, since, decimals }, figures);
}

function sinceOf(
  { since, monthsBack }: Extract<ClaimShape, { kind: 'STATEMENT' }>,
  { period }: Named,
): string | null {
  if (since !== null) {
    const found = monthNamed(since, period);
    return found.start < period.start ? found.start : shift(found, -12).start;
  }
  return monthsBack === null ? null : shift(period, -monthsBack).start;
}

function checkYardstick<Row extends RowFacts>(
  { side, yardstick }: Extract<ClaimShape, { kind: 'YARDSTICK' }>,
  named: Named,
  record: LiveRecord<Row>,
): Pick<CheckedClaim, 'verdict' | 'sentence'> {
  const reading = liveReading(record, named);
  const figures = figuresOf(named, record);
  const { period } = named;
  const neighbours = yardstick === 'TARGET' ? null : (reading?.neighbours ?? null);
  const made = neighbours?.basis ?? null;
  const name =
    yardstick === 'TARGET'
      ? 'target'
      : `statistical neighbours’ average${made === null ? '' : ` (${made})`}`;
  const against =
    yardstick === 'TARGET' ? (reading?.target?.value ?? null) : (neighbours?.value ?? null);
  if (reading === null || against === null) {
    const what = yardstick === 'TARGET' ? 'no target' : 'no figure of the statistical neighbours';
    return uncheckable(`${figures.name} has ${what} in ${formatPeriod(period)}`);
  }
  const number = Number(against);
  // An average that was made has more decimals than anybody would write.
  const decimals =
    made === null
      ? decimalsOfText(neighbours?.textAsPrinted ?? String(number))
      : decimalsToTellApart(figures.valueIn(period) ?? number, number, figures.decimals);
  const statement = { number, period, since: null, decimals };
  const asNumber = checkStatement(
    { relation: side === 'BELOW' ? 'BELOW' : 'ABOVE', ...statement },
    figures,
  );
  if (asNumber.verdict === 'CANNOT_BE_CHECKED') return asNumber;
  if (side === 'ABOVE' || side === 'BELOW') {
    return { ...asNumber, sentence: `${asNumber.sentence}, the ${name}` };
  }
  const value = figures.valueIn(period) ?? 0;
  const { meaning } = compareWithBenchmark(value, against, reading.cell.judgement.polarityUsed);
  const limit =
    made === null ? formatLimit(number, figures.unit) : formatValue(number, figures.unit, decimals);
  const said = `${figures.name} in ${formatPeriod(period)} ${formatValue(value, figures.unit, figures.decimals)}`;
  if (meaning === 'NEUTRAL')
    return uncheckable(`for ${figures.name} it is not stated which way is good`);
  const isAsGood = meaning === 'BETTER' || meaning === 'SAME';
  return {
    verdict: isAsGood === (side === 'BETTER') ? 'HOLDS' : 'CONTRADICTED',
    sentence: `${said}, ${isAsGood ? 'at least as good as' : 'not as good as'} the ${name} of ${limit}`,
  };
}

function checkRating<Row extends RowFacts>(
  { state }: Extract<ClaimShape, { kind: 'RATING' }>,
  named: Named,
  record: LiveRecord<Row>,
): Pick<CheckedClaim, 'verdict' | 'sentence'> {
  const reading = liveReading(record, named);
  const { name, unit } = figuresOf(named, record);
  const at = formatPeriod(named.period);
  if (reading === null || reading.cell.measured.value === null) {
    return uncheckable(`${name} has no figure in ${at}`);
  }
  if (reading.cell.current?.provenance === 'MODELLED') {
    return uncheckable(`${name} in ${at} is modelled, not reported`);
  }
  const states = reading.cell.judgement.ratings.map((rating) => rating.state);
  const words = ratingsWithin(reading.wording, states);
  return {
    verdict: states.includes(state) ? 'HOLDS' : 'CONTRADICTED',
    sentence: `${name} in ${at} is ${words}: ${ratingSentence(reading.cell.rating, unit)}`,
  };
}
