import { useQuery } from '@apollo/client/react';
import { SURGERY_BOUNDS } from '@vital-signs/domain';
import { failureOf } from '../../apollo/failure';
import { ProposedAgendaDocument } from '../../apollo/generated/documents';
import { Button } from '../../ui/Button';
import { minutesTyped } from './plan-draft';
import type { PlanDraft } from './plan-draft';
import type { ProposedItem } from './surgery-query';
import form from '../../ui/edit-form.module.css';
import styles from './PlanForm.module.css';

interface ProposedPanelProps {
  readonly authority: string;
  readonly draft: PlanDraft;
  /** Number of the surgery whose questions count; null: a new one. */
  readonly surgery: string | null;
  readonly onTake: (items: readonly ProposedItem[]) => void;
}

/** What figures, actions and questions propose to talk of, each with why; one press takes it over. */
export function ProposedPanel({ authority, draft, surgery, onTake }: ProposedPanelProps) {
  const { place, period, showsUnpublished } = draft;
  const minutes = minutesTyped(draft.minutes) ?? 0;
  const isLong = minutes >= SURGERY_BOUNDS.leastMinutes && minutes <= SURGERY_BOUNDS.mostMinutes;
  const { data, previousData, error } = useQuery(ProposedAgendaDocument, {
    variables: { authority, place, period, minutes, showsUnpublished, surgery },
    skip: !isLong || place === '' || period === '',
    fetchPolicy: 'cache-and-network',
  });
  const proposed = (data ?? previousData)?.proposedAgenda;
  return (
    <section className={styles.proposed} aria-labelledby="proposed-heading">
      <h3 id="proposed-heading">Proposed from the figures</h3>
      {!isLong ? (
        <p className={form.quiet}>Say how many minutes there are, and an agenda is proposed.</p>
      ) : error ? (
        <p className={form.quiet}>{failureOf(error).sentence}</p>
      ) : data?.proposedAgenda === null ? (
        <p className={form.quiet}>
          Of this place and period there are no published figures: nothing is proposed.
        </p>
      ) : !proposed ? (
        <p className={form.quiet} role="status">
          Looking through the figures …
        </p>
      ) : (
        <>
          <p>{proposed.sentence}</p>
          {proposed.items.length > 0 && (
            <>
              <ol className={styles.reasons}>
                {proposed.items.map((item) => (
                  <ProposedLine key={item.title} item={item} />
                ))}
              </ol>
              {proposed.leftOut.length > 0 && (
                <details>
                  <summary>No time for {proposed.leftOut.length} more</summary>
                  <ul className={styles.reasons}>
                    {proposed.leftOut.map((item) => (
                      <ProposedLine key={item.title} item={item} />
                    ))}
                  </ul>
                </details>
              )}
              <p className={form.choices}>
                {data === undefined ? (
                  // What stands here is of what was asked before: of another place or other figures.
                  <span role="status">Looking through the figures …</span>
                ) : (
                  <Button onPress={() => onTake(proposed.items)}>Take it over</Button>
                )}
                <span className={form.quiet}>
                  {proposed.opening + proposed.closing} minutes are kept to open it, and to read its
                  actions out at the end.
                </span>
              </p>
            </>
          )}
        </>
      )}
    </section>
  );
}

function ProposedLine({ item }: { readonly item: ProposedItem }) {
  return (
    <li>
      <span className={styles.itemTitle}>{item.title}</span>
      {item.minutes !== null && <span className={form.quiet}> {item.minutes} minutes</span>}
      <span className={styles.why}>{item.reasons.join(' ')}</span>
    </li>
  );
}
