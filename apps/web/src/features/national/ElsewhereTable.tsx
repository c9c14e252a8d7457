import { indicatorTitle } from '@vital-signs/domain';
import { indicatorAddress } from '../../lib/page-address';
import type { ShowPage } from '../../lib/page-props';
import { AppLink } from '../../ui/AppLink';
import { elsewhereOrder, inElsewhereOrder, nextSort } from './elsewhere-order';
import type { Elsewhere, ElsewhereArea } from './national-comparison-query';
import styles from './NationalComparison.module.css';

interface ElsewhereTableProps {
  readonly authority: string;
  readonly elsewhere: Elsewhere;
  readonly sort: string | undefined;
  readonly show: ShowPage;
}

/** Every area with what is published of it year by year, and beside the councils of this database what they report themselves. */
export function ElsewhereTable({ authority, elsewhere, sort, show }: ElsewhereTableProps) {
  const { areas, years, year } = elsewhere;
  const order = elsewhereOrder(sort, years);
  const head = (column: string, words: string, isSorted: boolean, isNumber: boolean) => (
    <th
      key={column}
      scope="col"
      className={isNumber ? styles.number : undefined}
      aria-sort={!isSorted ? 'none' : order.isDescending ? 'descending' : 'ascending'}
    >
      <button type="button" onClick={() => show({ sort: nextSort(column, sort) })}>
        {words}
      </button>
    </th>
  );
  return (
    <div className={styles.frame} role="group" aria-label="Year by year" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head('area', 'Area', order.by === 'AREA', false)}
            <th scope="col">What it is</th>
            {years.map(({ key, name }) => head(key, name, order.by === key, true))}
            <th scope="col">Its own latest figure, not published nationally</th>
          </tr>
        </thead>
        <tbody>
          {inElsewhereOrder(areas, years, order).map((area) => (
            <tr key={`${area.kind} ${area.name}`} data-kind={area.kind}>
              <th scope="row">{area.name}</th>
              <td className={styles.role}>{roleOf(area, elsewhere)}</td>
              {years.map(({ key }, index) => (
                <td
                  key={key}
                  className={styles.number}
                  data-chosen={key === year?.key || undefined}
                >
                  <PublishedCell value={area.values[index]} words={area.words[index] ?? ''} />
                </td>
              ))}
              <td className={styles.own}>
                <OwnFigure authority={authority} area={area} elsewhere={elsewhere} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function roleOf({ kind, nearness, closeness, council }: ElsewhereArea, { model }: Elsewhere) {
  if (kind === 'OWN') return 'This council';
  if (kind === 'NEIGHBOUR_MEAN') return `Of those with a figure, ${model ?? ''} model`;
  if (kind === 'REGION') return 'Region';
  if (kind === 'NATION') return 'Nation';
  const near = nearness === null ? [] : [`neighbour ${nearness}`];
  const close = closeness === null ? [] : [closeness.toLowerCase()];
  const here = council === null ? [] : ['council of this database'];
  const words = [...near, ...close, ...here].join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface PublishedCellProps {
  readonly value: number | null | undefined;
  readonly words: string;
}

function PublishedCell({ value, words }: PublishedCellProps) {
  if (value != null) return words;
  return (
    <span className={styles.absent} role="img" aria-label={words} data-tip={words}>
      –
    </span>
  );
}

interface OwnFigureProps {
  readonly authority: string;
  readonly area: ElsewhereArea;
  readonly elsewhere: Elsewhere;
}

/** What a council reports of itself, as far as whoever looks may see it. */
function OwnFigure({ authority, area: { kind, council }, elsewhere }: OwnFigureProps) {
  if (kind !== 'OWN' && council === null) return null;
  const slug = kind === 'OWN' ? authority : (council?.slug ?? null);
  const indicator = kind === 'OWN' ? elsewhere.indicator : (council?.indicator ?? null);
  const reading = kind === 'OWN' ? elsewhere.reading : (council?.reading ?? null);
  if (slug === null || indicator === null) return 'Not shown: you have no role there';
  const figure =
    reading === null
      ? 'no figure for you to see'
      : `${reading.shown ?? reading.absenceSentence ?? 'no figure'}, ${reading.period.name}`;
  return (
    <>
      {figure}:{' '}
      <AppLink href={indicatorAddress(slug, indicator.key)}>{indicatorTitle(indicator)}</AppLink>
      {reading?.shown != null && reading.textAsPrinted === null && reading.note !== null && (
        // A figure that no report prints, and how it was come by.
        <span className={styles.unprinted}> Not printed as a figure. {reading.note}</span>
      )}
    </>
  );
}
