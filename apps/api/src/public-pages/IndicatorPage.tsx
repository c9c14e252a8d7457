/** @jsxRuntime automatic */
import {
  comparatorPossessive,
  DEFAULT_SMALL_NUMBERS,
  formatLimit,
  formatPeriod,
  hiddenCountsWords,
  indicatorTitle,
  polarityWord,
  periodNoun,
  ratingSentence,
  type Comparator,
  type PublicCommentary,
  type PublicEdition,
  type PublicIndicator,
  type PublicPlace,
} from '@vital-signs/domain';
import { FictionalNote, type EditionAbout } from './EditionPage';
import { AVERAGES_WITHHELD, ProtectionNote } from './ProtectionNote';
import { publicAuthorityAddress, publicEditionAddress, publicHome } from './public-address';
import { kindOf, monthsKnown, periodFigure, shownPeriod } from './public-figures';
import { FigureText } from './PublicCells';
import { MonthsTable, PlacesTable } from './SeriesTables';
import { Ratings } from './Ratings';
import { RecomputeNote } from './RecomputeNote';
import { isWithoutMonths, withoutMonthsSentence } from './public-layout';
import { sentenceCase } from './sentence-case';
import { PublicFrame } from './PublicFrame';
import { PublicRemark } from './PublicRemark';
import { SeriesPicture } from './PublicLines';
import { seriesSummary } from './series-summary';
import { targetOf, toleranceOf, toleranceWords } from './yardstick-words';

interface IndicatorPageProps {
  readonly edition: PublicEdition;
  readonly indicator: PublicIndicator;
  readonly about: EditionAbout;
  readonly styles: string;
}

/** One indicator of a published month: its line, its months in every place, and what is said of it. */
export function IndicatorPage({ edition, indicator, about, styles }: IndicatorPageProps) {
  const { authority, number, period, places } = edition;
  const [whole] = places;
  const reading = whole?.readings[indicator.key];
  if (whole === undefined || reading === undefined) return null;
  const shown = shownPeriod(edition, indicator, reading);
  const target = targetOf(indicator, whole.place.slug, shown);
  const { values } = reading.alone ?? reading;
  const known = monthsKnown(edition, indicator);
  // Of years so far the months alone are drawn, where they are public.
  const drawn = reading.alone ? known.filter(({ index }) => values[index] != null) : known;
  const remarks = edition.commentary.filter(({ indicators }) => indicators.includes(indicator.key));
  return (
    <PublicFrame
      title={`${indicatorTitle(indicator)}, ${authority.name}, ${formatPeriod(period)}`}
      styles={styles}
      above={[
        { name: 'Published editions', address: publicHome },
        { name: authority.name, address: publicAuthorityAddress(authority.slug) },
        { name: formatPeriod(period), address: publicEditionAddress(authority.slug, number) },
      ]}
    >
      <h1>{indicatorTitle(indicator)}</h1>
      {about.fictional && <FictionalNote />}
      <p className="lead">
        {authority.name}, {formatPeriod(shown)}:{' '}
        <FigureText figure={periodFigure(reading, indicator)} />{' '}
        <Ratings edition={edition} reading={reading} />
      </p>
      <p>{whyOf(edition, indicator, whole)}</p>
      <Facts edition={edition} indicator={indicator} target={target} />
      <section aria-labelledby="months">
        <h2 id="months">{seriesTitle(edition, indicator)}</h2>
        <figure>
          <div
            className="wide"
            role="region"
            aria-label={`Line of the ${periodNoun(kindOf(edition, indicator))}s`}
            tabIndex={0}
          >
            <SeriesPicture
              months={drawn.map(({ key }) => key)}
              points={drawn.map(({ index }) => values[index] ?? null)}
              indicator={indicator}
              target={target}
              summary={seriesSummary(edition, indicator, whole)}
            />
          </div>
          <figcaption>{seriesSummary(edition, indicator, whole)}</figcaption>
        </figure>
        <MonthsTable edition={edition} indicator={indicator} whole={whole} />
        {places.length > 1 && <PlacesTable edition={edition} indicator={indicator} />}
        <ProtectionNote edition={edition} indicators={[indicator]} />
        <RecomputeNote edition={edition} indicators={[indicator]} />
        {isWithoutMonths(edition, indicator) && reading.alone === undefined && (
          <p className="note">{withoutMonthsSentence({ ...edition, indicators: [indicator] })}</p>
        )}
      </section>
      {remarks.length > 0 && <Remarks remarks={remarks} places={places} />}
    </PublicFrame>
  );
}

/** “Month by month”, or “Quarter by quarter”. */
function seriesTitle(edition: PublicEdition, indicator: PublicIndicator): string {
  const noun = periodNoun(kindOf(edition, indicator));
  return `${sentenceCase(noun)} by ${noun}`;
}

/** Of the edition's own month. */
function protectedWords({ smallNumbers }: PublicEdition, { measureKind }: PublicIndicator): string {
  if (measureKind === 'AVERAGE') {
    return `This figure is protected. ${AVERAGES_WITHHELD} It is not rated here.`;
  }
  const counts = hiddenCountsWords(smallNumbers?.at(-1) ?? DEFAULT_SMALL_NUMBERS.greatestHidden);
  return `This figure is protected: it is, or would tell, a count of ${counts} children. It is not rated here.`;
}

/** Why it is rated as it is; of a protected figure only that it is. */
function whyOf(
  edition: PublicEdition,
  indicator: PublicIndicator,
  { place, readings }: PublicPlace,
): string {
  const { authority } = edition;
  const reading = readings[indicator.key];
  if (reading === undefined) return '';
  const period = shownPeriod(edition, indicator, reading);
  const at = reading.values.length - 1 - (reading.behind ?? 0);
  const { absence } = periodFigure(reading, indicator);
  if (absence === 'SUPPRESSED') return protectedWords(edition, indicator);
  const sentence = ratingSentence(
    {
      value: reading.values[at] ?? null,
      absence,
      polarity: indicator.polarity,
      tolerance: toleranceOf(indicator, place.slug, period),
      precision: authority.precision,
      decimals: reading.decimals,
      denominator: reading.denominators[at] ?? null,
    },
    indicator.unit ?? '',
  );
  return `${sentenceCase(sentence)}.`;
}

interface FactsProps {
  readonly edition: PublicEdition;
  readonly indicator: PublicIndicator;
  readonly target: number | null;
}

function Facts({ edition, indicator, target }: FactsProps) {
  const unit = indicator.unit ?? '';
  const whole = edition.places[0]?.place.slug ?? edition.authority.slug;
  const tolerances = toleranceWords(indicator, whole, edition.period);
  const facts: readonly (readonly [string, string | null])[] = [
    ['Report area', indicator.reportArea.name],
    ['What it measures', indicator.definition],
    ['Good performance is', polarityWord(indicator.polarity)],
    ['Target', target === null ? null : formatLimit(target, unit)],
    ['Tolerances', tolerances],
    ...indicator.benchmarks.map(({ comparator, value, textAsPrinted, year }) => {
      const name = isComparator(comparator)
        ? comparatorPossessive(comparator, edition.authority.regionName)
        : comparator;
      const figure = value === null ? (textAsPrinted ?? '') : formatLimit(value, unit);
      const told = `${name.charAt(0).toUpperCase()}${name.slice(1)} figure`;
      return [told, year === null ? figure : `${figure} (${year})`] as const;
    }),
    ['To be known', indicator.caveats],
  ];
  return (
    <dl className="facts">
      {facts.flatMap(([term, told]) =>
        told === null || told === ''
          ? []
          : [
              <div key={term}>
                <dt>{term}</dt>
                <dd>{told}</dd>
              </div>,
            ],
      )}
    </dl>
  );
}

const COMPARATORS: Readonly<Record<Comparator, true>> = {
  NEIGHBOUR_AVERAGE: true,
  BEST_NEIGHBOUR: true,
  NATIONAL: true,
  NATIONAL_TOP_QUARTILE: true,
  REGION: true,
};

function isComparator(name: string): name is Comparator {
  return name in COMPARATORS;
}

interface RemarksProps {
  readonly remarks: readonly PublicCommentary[];
  readonly places: PublicEdition['places'];
}

function Remarks({ remarks, places }: RemarksProps) {
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks">Commentary</h2>
      {remarks.map((remark) => {
        const { id, title, place } = remark;
        const where = places.find((one) => one.place.slug === place)?.place.name;
        return (
          <div key={id} className="remark">
            <h3>{[title, where].filter((part) => part != null).join(', ')}</h3>
            <PublicRemark remark={remark} />
          </div>
        );
      })}
    </section>
  );
}
