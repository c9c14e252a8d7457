import { counted } from '@vital-signs/domain';
import { figuresSentence } from '@vital-signs/domain';
import { areaAddress, indicatorAddress, placeAddress } from '../../lib/page-address';
import { AppLink } from '../../ui/AppLink';
import { BriefedStanding } from './BriefedStanding';
import type { Surgery } from './surgery-query';
import form from '../../ui/edit-form.module.css';
import styles from './SurgeryPage.module.css';

type Item = Surgery['items'][number];

interface BriefingProps {
  readonly authority: string;
  readonly surgery: Surgery;
}

/** The agenda as it is read before: of each item why, how it stands, and what was promised. */
export function Briefing({ authority, surgery }: BriefingProps) {
  const { items, minutes, period, questions } = surgery;
  const used = items.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <section className={styles.briefing} aria-labelledby="briefing-heading">
      <h2 id="briefing-heading">Agenda</h2>
      {items.length === 0 ? (
        <p className={form.quiet}>Nothing stands on the agenda.</p>
      ) : (
        <>
          <p className={form.quiet}>
            {used} of {minutes} minutes. {figuresSentence(surgery)}
          </p>
          <ol className={styles.items}>
            {items.map((item) => (
              <li key={item.id} className={styles.briefed}>
                <div className={styles.briefedHead}>
                  <h3>{titleOf(authority, item, period.key)}</h3>
                  <span className={form.quiet}>{counted(item.minutes, 'minute')}</span>
                </div>
                {item.reasons.length > 0 && (
                  <p>
                    <span className={styles.label}>Why:</span> {item.reasons.join(' ')}
                  </p>
                )}
                {surgery.showsUnpublished && item.showsPublished && (
                  <p className={form.quiet}>
                    In the room it shows published figures alone: whoever put it on the agenda reads
                    no others.
                  </p>
                )}
                <BriefedStanding {...{ authority, item }} period={period.key} />
                {questions
                  .filter((question) => question.item === item.id)
                  .map(({ id, person, text }) => (
                    <p key={id}>
                      <span className={styles.label}>{person} asks:</span> {text}
                    </p>
                  ))}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function titleOf(authority: string, item: Item, period: string) {
  const at = { place: item.place?.slug ?? null, period };
  const address =
    item.kind === 'INDICATOR' && item.indicator !== null
      ? indicatorAddress(authority, item.indicator, at)
      : item.kind === 'AREA' && item.area !== null
        ? areaAddress(authority, item.area, at)
        : item.kind === 'PLACE'
          ? placeAddress(authority, at)
          : null;
  return address === null ? item.title : <AppLink href={address}>{item.title}</AppLink>;
}
