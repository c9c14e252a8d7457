import { indicatorTitle, stateWords, within, type RatingState } from '@vital-signs/domain';
import { momentWords } from '../../lib/date-words';
import { indicatorAddress } from '../../lib/page-address';
import { useRatingWording } from '../../lib/state-words';
import { AppLink } from '../../ui/AppLink';
import { ChangeCells } from './ChangeCells';
import styles from './EditionPage.module.css';
import type { Restatement } from './editions-query';

interface ChangeRowProps {
  readonly authority: string;
  /** Number of the edition. */
  readonly edition: number;
  readonly change: Restatement;
}

/** What became of one figure, and why; what is not there now is led to as it was published. */
export function ChangeRow({ authority, edition, change }: ChangeRowProps) {
  const { indicator, place, period, kind, sentence, explanation, reasons } = change;
  const at = { period: period.key, place: place.kind === 'AUTHORITY' ? null : place.slug };
  const isGone = kind === 'INDICATOR_LEFT' || kind === 'PLACE_LEFT';
  const more = isGone ? { edition: String(edition) } : {};
  const latest = reasons.at(-1);
  return (
    <tr>
      <th scope="row">
        <AppLink href={indicatorAddress(authority, indicator.key, at, more)}>
          {indicatorTitle(indicator)}
        </AppLink>
      </th>
      <td>
        {place.name}, {period.name}
      </td>
      <td>
        <Flip change={change} />
        {sentence}
      </td>
      <td>
        {explanation}
        {latest && <span className={styles.quiet}>{momentWords(latest.at)}</span>}
      </td>
      <ChangeCells change={change} />
    </tr>
  );
}

/** The rating that was given, and the one that is; nothing where it stays. */
function Flip({ change: { flipped, before, after } }: Pick<ChangeRowProps, 'change'>) {
  const wording = useRatingWording();
  if (!flipped || before.state === null) return null;
  const said = (state: RatingState) => {
    const { symbol, word } = stateWords(wording, state);
    return `${symbol} ${within(word)}`;
  };
  const now = after.state === null ? 'no rating' : said(after.state);
  return (
    <strong className={styles.flip}>
      {said(before.state)} → {now}
    </strong>
  );
}
