import { LIMIT_NAMES, formatLimit, limitsOf } from '@vital-signs/domain';
import { dateWords } from '../../lib/date-words';
import { useFrameAuthority } from '../../lib/frame';
import { toleranceVersion } from '../../lib/tolerance-version';
import type { Account } from './account';
import styles from './StandardsHistory.module.css';

interface StandardsHistoryProps {
  readonly indicator: Account['indicator'];
}

/** Every tolerance and target that there has been, the latest first. */
export function StandardsHistory({ indicator }: StandardsHistoryProps) {
  const { tolerances, targets } = indicator;
  const places = useFrameAuthority()?.places ?? [];
  const nameOf = (place: string) => places.find(({ slug }) => slug === place)?.name ?? place;
  const unit = indicator.unit ?? '';
  const lines = [
    ...tolerances.map((sent) => ({
      what: 'Tolerance',
      ...{ from: sent.validFrom, to: sent.validTo, place: sent.place, source: sent.source },
      value: toleranceWords(sent, unit),
      problems: sent.problems,
    })),
    ...targets.map((target) => ({
      what: target.kind === 'TRAJECTORY' ? 'Month of a trajectory' : 'Target',
      ...{ from: target.validFrom, to: target.validTo, place: target.place, source: target.source },
      value: target.textAsPrinted ?? formatLimit(target.value, unit),
      problems: [],
    })),
  ].sort((a, b) => b.from.localeCompare(a.from));
  if (lines.length === 0) {
    return <p className={styles.none}>No tolerance and no target is set for it.</p>;
  }
  return (
    <div
      className={styles.frame}
      role="region"
      aria-label="History of its tolerances and targets"
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption>History of its tolerances and targets</caption>
        <thead>
          <tr>
            {['From', 'To', 'What', 'Value', 'For', 'Source'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, from, to, place, value, source, problems }, index) => (
            <tr key={index}>
              <th scope="row">{dateWords(from)}</th>
              <td>{to === null ? 'until further notice' : `before ${dateWords(to)}`}</td>
              <td>{what}</td>
              <td>
                {value}
                {problems.map((problem) => (
                  <span key={problem} className={styles.problem}>
                    {problem}
                  </span>
                ))}
              </td>
              <td>{place === null ? 'every place' : nameOf(place)}</td>
              <td>{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "red 70%, green 80%"; a limit that the source does not show is said to be missing. */
function toleranceWords(
  sent: StandardsHistoryProps['indicator']['tolerances'][number],
  unit: string,
): string {
  const limits = limitsOf(toleranceVersion(sent));
  return LIMIT_NAMES[sent.model]
    .map((name) => {
      const value = limits.find((limit) => limit.name === name)?.value ?? null;
      return `${name} ${value === null ? 'not legible' : formatLimit(value, unit)}`;
    })
    .join(', ');
}
