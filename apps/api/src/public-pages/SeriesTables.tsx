/** @jsxRuntime automatic */
import {
  formatPeriod,
  indicatorTitle,
  parsePeriodKey,
  periodNoun,
  type PublicEdition,
  type PublicIndicator,
  type PublicPlace,
} from '@vital-signs/domain';
import { countOf, figureAlone, figureOf, kindOf, monthsKnown } from './public-figures';
import { FigureText } from './PublicCells';
import { Ratings } from './Ratings';
import { sentenceCase } from './sentence-case';

interface MonthsTableProps {
  readonly edition: PublicEdition;
  readonly indicator: PublicIndicator;
  readonly whole: PublicPlace;
}

export function MonthsTable({ edition, indicator, whole }: MonthsTableProps) {
  const reading = whole.readings[indicator.key];
  if (reading === undefined) return null;
  const noun = periodNoun(kindOf(edition, indicator));
  const { alone } = reading;
  const hasCounts = [reading.numerators, reading.denominators].some((counts) =>
    counts.some((count) => count !== null),
  );
  return (
    <div className="wide" role="region" aria-label={`${sentenceCase(noun)}s`} tabIndex={0}>
      <table>
        <caption>
          {indicatorTitle(indicator)}: {whole.place.name}
        </caption>
        <thead>
          <tr>
            <th scope="col">{sentenceCase(noun)}</th>
            <th scope="col" className="figure">
              {alone === undefined ? 'Figure' : 'Year so far'}
            </th>
            {hasCounts && (
              <>
                <th scope="col" className="figure long">
                  {indicator.numeratorLabel ?? 'Counted'}
                </th>
                <th scope="col" className="figure long">
                  {indicator.denominatorLabel ?? 'Out of'}
                </th>
              </>
            )}
            {alone !== undefined && (
              <th scope="col" className="figure">
                The {noun} alone
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {monthsKnown(edition, indicator).map(({ key, index }) => (
            <tr key={key}>
              <th scope="row">{formatPeriod(parsePeriodKey(key))}</th>
              <td className="figure">
                <FigureText figure={figureOf(reading, indicator, index)} />
              </td>
              {hasCounts && (
                <>
                  <td className="figure">
                    <FigureText figure={countOf(reading, indicator, 'numerator', index)} />
                  </td>
                  <td className="figure">
                    <FigureText figure={countOf(reading, indicator, 'denominator', index)} />
                  </td>
                </>
              )}
              {alone !== undefined && (
                <td className="figure">
                  <FigureText figure={figureAlone(alone, indicator, index)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The latest month first, so that it is in sight where there is little room. */
export function PlacesTable({ edition, indicator }: Omit<MonthsTableProps, 'whole'>) {
  const months = [...monthsKnown(edition, indicator)].reverse();
  return (
    <>
      <h2 id="places">Place by place</h2>
      <div className="wide" role="region" aria-label="Table: places" tabIndex={0}>
        <table>
          <caption>
            {indicatorTitle(indicator)} in every place, the latest{' '}
            {periodNoun(kindOf(edition, indicator))} first
          </caption>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Rating</th>
              {months.map(({ key }) => (
                <th key={key} scope="col" className="figure">
                  {formatPeriod(parsePeriodKey(key), 'SHORT')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {edition.places.map(({ place, readings }) => {
              const reading = readings[indicator.key];
              if (reading === undefined) return null;
              return (
                <tr key={place.slug}>
                  <th scope="row">{place.name}</th>
                  <td>
                    <Ratings edition={edition} reading={reading} />
                  </td>
                  {months.map(({ key, index }) => (
                    <td key={key} className="figure">
                      <FigureText figure={figureOf(reading, indicator, index)} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
