/** @jsxRuntime automatic */
import {
  counted,
  formatLimit,
  formatPeriod,
  indicatorTitle,
  periodNoun,
  polarityWord,
  type PublicEdition,
  type PublicIndicator,
} from '@vital-signs/domain';
import { publicIndicatorAddress } from './public-address';
import { periodFigure, yearToDateOf } from './public-figures';
import { layoutOfEdition, ratingHeadings } from './public-layout';
import { Direction, FigureText, Rating, RatingSign } from './PublicCells';
import { SparkLine } from './PublicLines';
import { targetOf, toleranceWords } from './yardstick-words';

interface UsualTableProps {
  readonly edition: PublicEdition;
  readonly caption: string;
  readonly indicators: readonly PublicIndicator[];
  /** Those of which anything is known. */
  readonly localities: PublicEdition['places'];
}

/** What stands over the ratings: of two, what each is called. */
function headingsOfRatings(edition: PublicEdition): readonly string[] {
  const ratesTwice = Object.values(edition.places[0]?.readings ?? {}).some(
    ({ secondState }) => secondState !== null,
  );
  return ratesTwice ? ratingHeadings(layoutOfEdition(edition)) : ['Rating'];
}

/** The indicators of an area in the product's own columns; both ratings where there are two. */
export function UsualTable({ edition, caption, indicators, localities }: UsualTableProps) {
  const headings = headingsOfRatings(edition);
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Good is</th>
          <th scope="col" className="figure">
            {formatPeriod(edition.period, 'SHORT')}
          </th>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
          <th scope="col">Direction</th>
          <th scope="col">{counted(edition.months.length, periodNoun(edition.period.kind))}</th>
          <th scope="col" className="figure">
            Year to date
          </th>
          <th scope="col" className="figure">
            Target
          </th>
          <th scope="col">Tolerances</th>
          {localities.map(({ place }) => (
            <th key={place.slug} scope="col" className="figure">
              <abbr title={place.name}>{place.shortName}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <IndicatorRow
            key={indicator.key}
            edition={edition}
            indicator={indicator}
            localities={localities}
            ratesTwice={headings.length > 1}
          />
        ))}
      </tbody>
    </table>
  );
}

interface IndicatorRowProps {
  readonly edition: PublicEdition;
  readonly indicator: PublicIndicator;
  readonly localities: PublicEdition['places'];
  readonly ratesTwice: boolean;
}

function IndicatorRow({ edition, indicator, localities, ratesTwice }: IndicatorRowProps) {
  const layout = layoutOfEdition(edition);
  const { authority, number, period, places } = edition;
  const [whole] = places;
  const reading = whole?.readings[indicator.key];
  if (whole === undefined || reading === undefined) return null;
  const target = targetOf(indicator, whole.place.slug, period);
  return (
    <tr>
      <th scope="row">
        <a href={publicIndicatorAddress(authority.slug, number, indicator.key)}>
          {indicatorTitle(indicator)}
        </a>
      </th>
      <td>{polarityWord(indicator.polarity)}</td>
      <td className="figure">
        <FigureText figure={periodFigure(reading, indicator)} />
      </td>
      <td>
        <Rating state={reading.state} layout={layout} />
      </td>
      {ratesTwice && (
        <td>
          <Rating state={reading.secondState ?? 'NOT_RATED'} layout={layout} position="SECOND" />
        </td>
      )}
      <td>
        <Direction reading={reading} />
      </td>
      <td>
        <SparkLine points={reading.values} />
      </td>
      <td className="figure">{yearToDateOf(reading, indicator)}</td>
      <td className="figure">
        {target === null ? '–' : formatLimit(target, indicator.unit ?? '')}
      </td>
      <td>{toleranceWords(indicator, whole.place.slug, period) ?? '–'}</td>
      {localities.map(({ place, readings }) => {
        const own = readings[indicator.key];
        return (
          <td key={place.slug} className="figure">
            {own === undefined ? (
              '–'
            ) : (
              <>
                <FigureText figure={periodFigure(own, indicator)} />{' '}
                {own.state !== 'NOT_RATED' && <RatingSign state={own.state} layout={layout} />}
                {own.secondState !== null && own.secondState !== 'NOT_RATED' && (
                  <RatingSign state={own.secondState} layout={layout} position="SECOND" />
                )}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}
