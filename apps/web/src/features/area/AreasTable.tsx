import { counted, indicatorTitle, ratingWord } from '@vital-signs/domain';
import type { RatingState } from '@vital-signs/domain';
import type {
  AreasPage_SummaryFragment,
  RatingCounts_CountFragment,
} from '../../apollo/generated/documents';
import { areaAddress, indicatorAddress, sectionAddress } from '../../lib/page-address';
import type { Standpoint } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { RatingMark } from '../../ui/RatingMark';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { monthBefore } from './month-before';
import { shownCounts } from '../../ui/RatingCounts';
import { reportTotals } from './report-totals';
import { TurnedBrief } from './TurnedBrief';
import styles from './AreasTable.module.css';

interface AreasTableProps {
  readonly authority: string;
  readonly summaries: readonly AreasPage_SummaryFragment[];
  readonly standpoint: Standpoint;
}

/** One line an area: ratings now and before, which indicators they are, what turned, its sections. */
export function AreasTable({ authority, summaries, standpoint }: AreasTableProps) {
  const totals = shownCounts(reportTotals(summaries.map(({ counts }) => counts)));
  const before = monthBefore(summaries[0]?.period.key ?? '');
  const states = totals.map(({ state }) => state);
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
          {states.map((state) => (
            <th key={state} scope="col" className={styles.count}>
              {capital(ratingWord(state))}
            </th>
          ))}
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
            {states.map((state) => (
              <CountCell key={state} counts={summary.counts} state={state} before={before} />
            ))}
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
          {states.map((state) => (
            <CountCell key={state} counts={totals} state={state} before={before} />
          ))}
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

interface CountCellProps {
  readonly counts: readonly RatingCounts_CountFragment[];
  readonly state: RatingState;
  readonly before: string;
}

function CountCell({ counts, state, before }: CountCellProps) {
  const count = counts.find((each) => each.state === state);
  const now = count?.now ?? 0;
  const then = count?.before ?? null;
  return (
    <td className={styles.count} data-empty={(now === 0 && then === 0) || undefined}>
      <span className={styles.now} data-none={now === 0 || undefined}>
        <span aria-hidden="true" className={styles.mark}>
          {now > 0 && <RatingMark state={state} />}
        </span>
        {now}
      </span>
      <span className={styles.narrowWord}> {ratingWord(state)}</span>{' '}
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
  if (shown.length === 0) return <span className={styles.none}>–</span>;
  return (
    <ul className={styles.refs}>
      {shown.map(({ indicator, state, shown: figure, provenance }) => (
        <li key={indicator.key}>
          <AppLink
            className={styles.ref}
            href={indicatorAddress(authority, indicator.key, standpoint)}
            data-tip={`${indicatorTitle(indicator)}: ${figure ?? 'no figure'}, ${ratingWord(state)}${provenance === 'MODELLED' ? ', modelled' : ''}`}
          >
            <RatingMark state={state} modelled={provenance === 'MODELLED'} />{' '}
            {indicator.ref ?? indicator.name ?? indicator.key}
          </AppLink>
        </li>
      ))}
    </ul>
  );
}

const WORST_FIRST: readonly RatingState[] = [
  ...(['RED', 'ZERO_CONCERN', 'OUTSIDE_BAND', 'AMBER', 'MIS_SET'] as const),
];

function concerns({ readings }: AreasPage_SummaryFragment) {
  return WORST_FIRST.flatMap((state) => readings.filter((reading) => reading.state === state));
}

function findings({ marks }: AreasPage_SummaryFragment): number {
  return marks.filter(({ weight }) => weight === 'FINDING').length;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
