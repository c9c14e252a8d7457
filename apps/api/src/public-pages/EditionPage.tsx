/** @jsxRuntime automatic */
import {
  counted,
  formatDate,
  formatLimit,
  formatPeriod,
  indicatorTitle,
  polarityWord,
  ratingSymbol,
  ratingWord,
  type PublicEdition,
  type PublicIndicator,
} from '@vital-signs/domain';
import {
  publicAuthorityAddress,
  publicEditionAddress,
  publicHome,
  publicIndicatorAddress,
  publicTableAddress,
} from './public-address';
import { byReportArea, periodFigure, yearToDateOf } from './public-figures';
import { Direction, FigureText, Rating, RatingSign } from './PublicCells';
import { ProtectionNote } from './ProtectionNote';
import { PublicFrame } from './PublicFrame';
import { PublicRemark } from './PublicRemark';
import { SparkLine } from './PublicLines';
import { targetOf, toleranceWords } from './yardstick-words';

/** What is said of an edition beside its document. */
export interface EditionAbout {
  readonly fictional: boolean;
  /** The day on which it was published, as YYYY-MM-DD. */
  readonly publishedOn: string;
  /** Other public editions of the authority, the latest first. */
  readonly others: readonly { readonly number: number; readonly period: string }[];
}

interface EditionPageProps {
  readonly edition: PublicEdition;
  readonly about: EditionAbout;
  readonly styles: string;
}

/** A published month: how many indicators are in which state, and a table for each report area. */
export function EditionPage({ edition, about, styles }: EditionPageProps) {
  const { authority, period, places } = edition;
  const title = `${authority.reportTitle ?? authority.name}, ${formatPeriod(period)}`;
  const [whole] = places;
  return (
    <PublicFrame
      title={`${authority.name}, ${formatPeriod(period)}`}
      styles={styles}
      above={[
        { name: 'Published editions', address: publicHome },
        { name: authority.name, address: publicAuthorityAddress(authority.slug) },
      ]}
    >
      <h1>{title}</h1>
      {about.fictional && <FictionalNote />}
      <p className="lead">{leadOf(edition, about)}</p>
      {whole !== undefined && (
        <section aria-labelledby="states">
          <h2 id="states">In short</h2>
          <ul className="states">
            {whole.counts.map(({ state, count }) => (
              <li key={state}>
                <span className="rating" data-state={state}>
                  <span aria-hidden="true">{ratingSymbol(state)}</span> {count}
                </span>{' '}
                {ratingWord(state)}
              </li>
            ))}
          </ul>
          <p>
            {counted(edition.indicators.length, 'indicator')} of {whole.place.name}; those whose
            figure is protected are among the not rated.
          </p>
          <p>
            <a href={publicTableAddress(authority.slug, edition.number)}>
              The figures as a table for spreadsheets (CSV)
            </a>
          </p>
        </section>
      )}
      <nav aria-labelledby="areas-list" className="areas">
        <h2 id="areas-list">Report areas</h2>
        <ul>
          {byReportArea(edition).map(({ slug, name }) => (
            <li key={slug}>
              <a href={`#${slug}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {byReportArea(edition).map((area) => (
        <AreaTable key={area.slug} edition={edition} {...area} />
      ))}
      {edition.commentary.some(({ indicators }) => indicators.length === 0) && (
        <Remarks edition={edition} />
      )}
      <OtherEditions edition={edition} about={about} />
    </PublicFrame>
  );
}

export function FictionalNote() {
  return (
    <p className="note">
      This council does not exist: its places and figures are invented, to show the product with
      complete data.
    </p>
  );
}

function leadOf({ accurateAsOf, number }: PublicEdition, { publishedOn }: EditionAbout): string {
  const figures =
    accurateAsOf === null
      ? ''
      : ` Its figures are as they were known on ${formatDate(accurateAsOf)}.`;
  return `Public edition ${number}, published on ${formatDate(publishedOn)}.${figures}`;
}

interface AreaTableProps {
  readonly edition: PublicEdition;
  readonly slug: string;
  readonly name: string;
  readonly indicators: readonly PublicIndicator[];
}

function AreaTable({ edition, slug, name, indicators }: AreaTableProps) {
  const [whole, ...localities] = edition.places;
  if (whole === undefined) return null;
  const withFigures = localities.filter(({ readings }) =>
    indicators.some(({ key }) => hasAnything(readings[key]?.codes)),
  );
  return (
    <section aria-labelledby={slug} className="area">
      <h2 id={slug}>{name}</h2>
      <div className="wide" role="region" aria-label={`Table: ${name}`} tabIndex={0}>
        <table>
          <caption>
            {name}: {whole.place.name}
            {withFigures.length > 0 ? ' and its localities' : ''}, {formatPeriod(edition.period)}
          </caption>
          <thead>
            <tr>
              <th scope="col">Indicator</th>
              <th scope="col">Good is</th>
              <th scope="col" className="figure">
                {formatPeriod(edition.period, 'SHORT')}
              </th>
              <th scope="col">Rating</th>
              <th scope="col">Direction</th>
              <th scope="col">{edition.months.length} months</th>
              <th scope="col" className="figure">
                Year to date
              </th>
              <th scope="col" className="figure">
                Target
              </th>
              <th scope="col">Tolerances</th>
              {withFigures.map(({ place }) => (
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
                localities={withFigures}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ProtectionNote edition={edition} indicators={indicators} />
    </section>
  );
}

/** Whether there is anything to say of any month: a figure, or a protected one. */
function hasAnything(codes: string | undefined): boolean {
  return codes !== undefined && /[A-Za-z5]/.test(codes);
}

interface IndicatorRowProps {
  readonly edition: PublicEdition;
  readonly indicator: PublicIndicator;
  readonly localities: PublicEdition['places'];
}

function IndicatorRow({ edition, indicator, localities }: IndicatorRowProps) {
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
        <Rating state={reading.state} />
        {reading.secondState !== null && <Rating state={reading.secondState} />}
      </td>
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
                {own.state !== 'NOT_RATED' && <RatingSign state={own.state} />}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Remarks({ edition }: { readonly edition: PublicEdition }) {
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks">Commentary</h2>
      {edition.commentary
        .filter(({ indicators }) => indicators.length === 0)
        .map((remark) => (
          <div key={remark.id} className="remark">
            {remark.title !== null && <h3>{remark.title}</h3>}
            <PublicRemark remark={remark} />
          </div>
        ))}
    </section>
  );
}

function OtherEditions({ edition, about }: Omit<EditionPageProps, 'styles'>) {
  const others = about.others.filter(({ number }) => number !== edition.number);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">Other public editions</h2>
      <ul>
        {others.map(({ number, period }) => (
          <li key={number}>
            <a href={publicEditionAddress(edition.authority.slug, number)}>
              {period}, edition {number}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
