/** @jsxRuntime automatic */
import {
  formatLimit,
  formatPeriod,
  type PublicEdition,
  type PublicIndicator,
  type PublicPlace,
  type PublicReading,
} from '@vital-signs/domain';
import { publicIndicatorAddress } from './public-address';
import { ownSeries, periodFigure, shownPeriod } from './public-figures';
import { layoutOfEdition } from './public-layout';
import { FigureText, RatingSign } from './PublicCells';
import { SparkLine } from './PublicLines';
import { targetOf } from './yardstick-words';

/** What the tables of an area are made of, in whichever columns. */
export interface AreaTableProps {
  readonly edition: PublicEdition;
  readonly caption: string;
  readonly indicators: readonly PublicIndicator[];
  /** Those of which anything is known. */
  readonly localities: PublicEdition['places'];
}

interface OfRow {
  readonly edition: PublicEdition;
  readonly indicator: PublicIndicator;
}

/** Each locality over its column, in short. */
export function LocalityHeadings({ localities }: Pick<AreaTableProps, 'localities'>) {
  return localities.map(({ place }) => (
    <th key={place.slug} scope="col" className="figure">
      <abbr title={place.name}>{place.shortName}</abbr>
    </th>
  ));
}

/** The figure of each locality with the signs of its ratings. */
export function LocalityCells({
  edition,
  indicator,
  localities,
}: OfRow & Pick<AreaTableProps, 'localities'>) {
  return localities.map(({ place, readings }) => (
    <td key={place.slug} className="figure">
      <LocalityFigure edition={edition} indicator={indicator} reading={readings[indicator.key]} />
    </td>
  ));
}

function LocalityFigure({
  edition,
  indicator,
  reading,
}: OfRow & { readonly reading: PublicPlace['readings'][string] | undefined }) {
  if (reading === undefined) return '–';
  const layout = layoutOfEdition(edition);
  const { state, secondState } = reading;
  return (
    <>
      <FigureText figure={periodFigure(reading, indicator)} />{' '}
      {state !== 'NOT_RATED' && <RatingSign state={state} layout={layout} />}
      {secondState !== null && secondState !== 'NOT_RATED' && (
        <RatingSign state={secondState} layout={layout} position="SECOND" />
      )}
    </>
  );
}

/** The row's heading, which leads to the page of its indicator. */
export function IndicatorHeading({
  edition,
  indicator,
  title,
}: OfRow & { readonly title: string }) {
  return (
    <th scope="row">
      <a href={publicIndicatorAddress(edition.authority.slug, edition.number, indicator.key)}>
        {title}
      </a>
    </th>
  );
}

/** The figure that a row shows, with its period where that is not the edition's own and no column names it. */
export function RowFigure({
  edition,
  indicator,
  reading,
  isNamed,
}: OfRow & { readonly reading: PublicReading; readonly isNamed: boolean }) {
  const period = shownPeriod(edition, indicator, reading);
  const isOwn = period.end === edition.period.end && period.start === edition.period.start;
  return (
    <>
      <FigureText figure={periodFigure(reading, indicator)} />
      {!isOwn && !isNamed && <small className="of-period"> {formatPeriod(period, 'SHORT')}</small>}
    </>
  );
}

/** The periods of a row as a small line; of a year so far, which would only climb, those alone that are public. */
export function RowLine({
  edition,
  indicator,
  reading,
}: OfRow & { readonly reading: PublicReading }) {
  return <SparkLine points={reading.alone?.values ?? ownSeries(edition, indicator, reading)} />;
}

/** The target of the period that the row shows; a dash where there is none. */
export function targetText(
  { edition, indicator }: OfRow,
  place: string,
  reading: PublicReading,
): string {
  const target = targetOf(indicator, place, shownPeriod(edition, indicator, reading));
  return target === null ? '–' : formatLimit(target, indicator.unit ?? '');
}
