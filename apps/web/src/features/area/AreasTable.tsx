import { counted, indicatorTitle } from '@vital-signs/domain';
import type { RatingPosition, RatingState } from '@vital-signs/domain';
import type {
  AreasPage_SummaryFragment,
  RatingCounts_CountFragment,
} from '../../apollo/generated/documents';
import { capital } from '../../lib/capital';
import { areaAddress, indicatorAddress, sectionAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { useNamedRating, useNamedRatings } from '../../lib/state-words';
import { AppLink } from '../../ui/AppLink';
import { RatingMark } from '../../ui/RatingMark';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { monthBefore } from './month-before';
import { concerns, ratingColumns, statedRed, statesOf } from './areas-columns';
import type { RatingColumn } from './areas-columns';
import { TurnedBrief } from './TurnedBrief';
import styles from './AreasTable.module.css';

interface AreasTableProps {
  readonly authority: string;
  readonly summaries: readonly AreasPage_SummaryFragment[];
  readonly standpoint: Standpoint;
}

/** One line an area: ratings now and before, which indicators they are, what turned, its sections. */
export function AreasTable({ authority, summaries, standpoint }: AreasTableProps) {
  const columns = ratingColumns(summaries);
  const named = useNamedRating();
  const allStated = summaries.reduce((sum, summary) => sum + statedRed(summary), 0);
  const hasStated = allStated > 0;
  const before = monthBefore(summaries[0]?.period.key ?? '');
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>
          Areas of the report, their indicators by rating, in brackets those of {before}
        </VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">Area and its sections</th>
          {columns.map(({ state, position }) => (
            <th key={`${position} ${state}`} scope="col" className={styles.count}>
              {capital(named(state, position))}
            </th>
          ))}
          {hasStated && (
            <th scope="col" className={styles.count}>
              Stated red
            </th>
          )}
          <th scope="col">Not green</th>
          <th scope="col">Turned since {before}</th>
          <th scope="col" className={styles.findings}>
            Open findings of {summaries[0]?.period.name}
          </th>
        </tr>
      </thead>
      <tbody>
        {summaries.map((summary) => (
          <tr key={summary.area.slug}>
            <th scope="row" className={styles.area}>
              <AppLink
                className={styles.name}
                href={areaAddress(authority, summary.area.slug, standpoint)}
              >
                {summary.area.name}
              </AppLink>
              <Sections authority={authority} summary={summary} standpoint={standpoint} />
            </th>
            {columns.map((column) => (
              <CountCell
                key={`${column.position} ${column.state}`}
                {...{ column, before }}
                stated={statedRed(summary)}
                counts={column.position === 'FIRST' ? summary.counts : summary.secondCounts}
              />
            ))}
            {hasStated && <StatedCell count={statedRed(summary)} />}
            <td className={styles.concern} data-empty={concerns(summary).length === 0 || undefined}>
              <Concerns authority={authority} summary={summary} standpoint={standpoint} />
            </td>
            <td className={styles.turned} data-empty={summary.turned.length === 0 || undefined}>
              <TurnedBrief authority={authority} turned={summary.turned} standpoint={standpoint} />
            </td>
            <FindingsCell now={findings(summary)} earlier={summary.earlierFindings} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All areas</th>
          {columns.map((column) => (
            <CountCell
              key={`${column.position} ${column.state}`}
              {...{ column, before }}
              stated={allStated}
              counts={[column.total]}
            />
          ))}
          {hasStated && <StatedCell count={allStated} />}
          <td className={styles.concern} data-empty="" />
          <td className={styles.turned}>
            {counted(
              summaries.reduce((sum, { turned }) => sum + turned.length, 0),
              'rating',
            )}{' '}
            turned
          </td>
          <FindingsCell
            now={summaries.reduce((sum, summary) => sum + findings(summary), 0)}
            earlier={summaries.reduce((sum, { earlierFindings }) => sum + earlierFindings, 0)}
          />
        </tr>
      </tfoot>
    </table>
  );
}

/** The open findings of the month; quietly, how many more there are about the year before it. */
function FindingsCell({ now, earlier }: { readonly now: number; readonly earlier: number }) {
  return (
    <td className={styles.findings} data-empty={now + earlier === 0 || undefined}>
      {now === 0 ? <span className={styles.none}>–</span> : now}
      <span className={styles.narrowWord}>
        {now === 0 ? ' no open finding' : now === 1 ? ' open finding' : ' open findings'}
      </span>
      {earlier > 0 && (
        <span className={styles.earlier} data-download="beside">
          {' '}
          {earlier} more of the year before
        </span>
      )}
    </td>
  );
}

/** What a paper calls red and prints no figure of: it is counted by itself, among nothing else. */
function StatedCell({ count }: { readonly count: number }) {
  return (
    <td className={styles.count} data-empty={count === 0 || undefined}>
      <span className={styles.now} data-none={count === 0 || undefined}>
        <span aria-hidden="true" className={styles.mark} />
        {count}
      </span>
      <span className={styles.narrowWord}> stated red, no figure</span>
    </td>
  );
}

interface CountCellProps {
  readonly counts: readonly RatingCounts_CountFragment[];
  readonly column: RatingColumn;
  /** How many of those that nobody rated are stated red, and counted by themselves. */
  readonly stated: number;
  readonly before: string;
}

function CountCell({ counts, column: { state, position }, stated, before }: CountCellProps) {
  const named = useNamedRating();
  const count = counts.find((each) => each.state === state);
  const now = (count?.now ?? 0) - (state === 'NOT_RATED' ? stated : 0);
  const then = count?.before ?? null;
  return (
    <td className={styles.count} data-empty={(now === 0 && then === 0) || undefined}>
      <span className={styles.now} data-none={now === 0 || undefined}>
        <span aria-hidden="true" className={styles.mark}>
          {now > 0 && <RatingMark state={state} position={position} />}
        </span>
        {now}
      </span>
      <span className={styles.narrowWord}> {named(state, position)}</span>{' '}
      {then !== null && then !== now && (
        <span className={styles.before}>
          (<VisuallyHidden>{before}: </VisuallyHidden>
          {then})
        </span>
      )}
    </td>
  );
}

interface PartProps {
  readonly authority: string;
  readonly summary: AreasPage_SummaryFragment;
  readonly standpoint: Standpoint;
}

function Sections({ authority, summary: { area }, standpoint }: PartProps) {
  return (
    <span className={styles.sections} data-download="beside">
      {area.sections.map(({ slug, name }) => (
        <AppLink key={slug} href={sectionAddress(authority, slug, standpoint)}>
          {name}
        </AppLink>
      ))}
    </span>
  );
}

/** The indicators that are rated and not green, the worst first. */
function Concerns({ authority, summary, standpoint }: PartProps) {
  const shown = concerns(summary);
  const said = useNamedRatings();
  if (shown.length === 0) return <span className={styles.none}>–</span>;
  return (
    <ul
      className={styles.refs}
      data-twofold={shown.some((reading) => statesOf(reading).length > 1) || undefined}
    >
      {shown.map((reading) => (
        <li key={reading.indicator.key}>
          <Concern {...{ authority, standpoint, reading }} words={said(statesOf(reading))} />
        </li>
      ))}
    </ul>
  );
}

interface ConcernProps {
  readonly authority: string;
  readonly standpoint: Standpoint;
  readonly reading: AreasPage_SummaryFragment['readings'][number];
  /** How it is rated; of two ratings, which is which. */
  readonly words: string;
}

function Concern({ authority, standpoint, reading, words }: ConcernProps) {
  const { indicator, shown, provenance, absence } = reading;
  const isModelled = provenance === 'MODELLED';
  const isStated = absence === 'STATED_RED';
  const states = statesOf(reading);
  const isTwofold = states.length > 1;
  const rated = isStated ? 'stated red in the paper, no figure printed' : words;
  const figure = isStated ? '' : `${shown ?? 'no figure'}, `;
  return (
    <>
      <AppLink
        className={styles.ref}
        href={indicatorAddress(authority, indicator.key, standpoint)}
        data-tip={`${indicatorTitle(indicator)}: ${figure}${rated}${isModelled ? ', modelled' : ''}`}
      >
        {!isStated && !isTwofold && <RatingMark state={reading.state} modelled={isModelled} />}{' '}
        {indicator.ref ?? indicator.name ?? indicator.key}
      </AppLink>
      {isStated && ' stated red'}
      {isTwofold && <NotGreen states={states} isModelled={isModelled} />}
    </>
  );
}

/** Of two ratings those that are not green, each with which it is. */
function NotGreen(props: {
  readonly states: readonly RatingState[];
  readonly isModelled: boolean;
}) {
  const named = useNamedRating();
  const { states, isModelled } = props;
  return states.map((state, index) => {
    const position: RatingPosition = index === 0 ? 'FIRST' : 'SECOND';
    if (state === 'GREEN' || state === 'NOT_RATED') return null;
    return (
      <span key={position} className={styles.sided}>
        {' '}
        <span aria-hidden="true">
          <RatingMark state={state} position={position} modelled={isModelled} />
        </span>{' '}
        {named(state, position)}
      </span>
    );
  });
}

function findings({ marks }: AreasPage_SummaryFragment): number {
  return marks.filter(({ weight }) => weight === 'FINDING').length;
}
