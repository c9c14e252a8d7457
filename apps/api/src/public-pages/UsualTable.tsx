/** @jsxRuntime automatic */
import {
  counted,
  formatPeriod,
  indicatorTitle,
  periodNoun,
  polarityWord,
  type PublicEdition,
  type PublicIndicator,
} from '@vital-signs/domain';
import { shownPeriod, yearToDateOf } from './public-figures';
import { layoutOfEdition, ratingHeadings } from './public-layout';
import { Direction, Rating } from './PublicCells';
import {
  IndicatorHeading,
  LocalityCells,
  LocalityHeadings,
  RowFigure,
  RowLine,
  targetText,
  type AreaTableProps,
} from './TableCells';
import { toleranceWords } from './yardstick-words';

/** What stands over the ratings: of two, what each is called. */
function headingsOfRatings(edition: PublicEdition): readonly string[] {
  const ratesTwice = Object.values(edition.places[0]?.readings ?? {}).some(
    ({ secondState }) => secondState !== null,
  );
  return ratesTwice ? ratingHeadings(layoutOfEdition(edition)) : ['Rating'];
}

/** The indicators of an area in the product's own columns; both ratings where there are two. */
export function UsualTable({ edition, caption, indicators, localities }: AreaTableProps) {
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
          <LocalityHeadings localities={localities} />
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
  const [whole] = edition.places;
  const reading = whole?.readings[indicator.key];
  if (whole === undefined || reading === undefined) return null;
  const row = { edition, indicator, reading };
  const period = shownPeriod(edition, indicator, reading);
  return (
    <tr>
      <IndicatorHeading {...row} title={indicatorTitle(indicator)} />
      <td>{polarityWord(indicator.polarity)}</td>
      <td className="figure">
        <RowFigure {...row} isNamed={false} />
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
        <RowLine {...row} />
      </td>
      <td className="figure">{yearToDateOf(reading, indicator)}</td>
      <td className="figure">{targetText(row, whole.place.slug, reading)}</td>
      <td>{toleranceWords(indicator, whole.place.slug, period) ?? '–'}</td>
      <LocalityCells {...row} localities={localities} />
    </tr>
  );
}
