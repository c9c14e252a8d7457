/** @jsxRuntime automatic */
import {
  counted,
  formatDate,
  formatPeriod,
  leftOutSentences,
  quartersAmongMonths,
  RATING_STATES,
  stateWords,
  type PublicEdition,
  type PublicIndicator,
  type PublicLayout,
} from '@vital-signs/domain';
import {
  publicAuthorityAddress,
  publicEditionAddress,
  publicHome,
  publicTableAddress,
} from './public-address';
import {
  columnsLeftOut,
  layoutOfEdition,
  publicNotes,
  ratingHeadings,
  withoutMonthsSentence,
} from './public-layout';
import { LaidOutTable } from './LaidOutTable';
import { RecomputeNote } from './RecomputeNote';
import { UsualTable } from './UsualTable';
import { byReportArea } from './public-figures';
import { ProtectionNote } from './ProtectionNote';
import { PublicFrame } from './PublicFrame';
import { PublicRemark } from './PublicRemark';

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
  const layout = layoutOfEdition(edition);
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
                  <span aria-hidden="true">{stateWords(layout, state).symbol}</span> {count}
                </span>{' '}
                {stateWords(layout, state).word}
              </li>
            ))}
          </ul>
          <p>
            {counted(edition.indicators.length, 'indicator')} of {whole.place.name}; those whose
            figure is protected are among the not rated.
            {secondCounts(edition)}
          </p>
          {[quartersAmongMonths(edition), ...leftOutSentences(period, edition.leftOut)].map(
            (sentence) => sentence !== null && <p key={sentence}>{sentence}</p>,
          )}
          <p>
            <a href={publicTableAddress(authority.slug, edition.number)}>
              The figures as a table for spreadsheets (CSV)
            </a>
          </p>
        </section>
      )}
      {authority.layout !== undefined && (
        <LayoutNotes edition={edition} layout={authority.layout} />
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

/** Where there are two ratings, which of them is counted, and how many there are by the other; else nothing. */
function secondCounts(edition: PublicEdition): string {
  const states = Object.values(edition.places[0]?.readings ?? {}).flatMap(
    ({ secondState }) => secondState ?? [],
  );
  if (states.length === 0) return '';
  const layout = layoutOfEdition(edition);
  const [first, second] = ratingHeadings(layout);
  const counts = RATING_STATES.flatMap((state) => {
    const count = states.filter((each) => each === state).length;
    return count === 0 ? [] : [`${count} ${stateWords(layout, state, 'SECOND').word}`];
  });
  return ` Of the two ratings these are “${first}”; by “${second}” there are ${counts.join(', ')}.`;
}

interface LayoutNotesProps {
  readonly edition: PublicEdition;
  readonly layout: PublicLayout;
}

/** What an authority with a layout of its own says of it, and what of it is not here. */
function LayoutNotes({ edition, layout }: LayoutNotesProps) {
  const left = [columnsLeftOut(layout), withoutMonthsSentence(edition)];
  const notes = [...publicNotes(layout), ...left.flatMap((sentence) => sentence ?? [])];
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="layout-notes">
      <h2 id="layout-notes">How to read it</h2>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
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
  const caption = `${name}: ${whole.place.name}${withFigures.length > 0 ? ' and its localities' : ''}, ${formatPeriod(edition.period)}`;
  const shown = { edition, caption, indicators, localities: withFigures };
  return (
    <section aria-labelledby={slug} className="area">
      <h2 id={slug}>{name}</h2>
      <div className="wide" role="region" aria-label={`Table: ${name}`} tabIndex={0}>
        {edition.authority.layout === undefined ? (
          <UsualTable {...shown} />
        ) : (
          <LaidOutTable {...shown} />
        )}
      </div>
      <ProtectionNote edition={edition} indicators={indicators} />
      <RecomputeNote edition={edition} indicators={indicators} />
    </section>
  );
}

/** Whether there is anything to say of any month: a figure, or a protected one. */
function hasAnything(codes: string | undefined): boolean {
  return codes !== undefined && /[A-Za-z5]/.test(codes);
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
