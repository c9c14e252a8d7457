import { indicatorShortName } from '@vital-signs/domain';
import { useState } from 'react';
import type { Standpoint } from '../../lib/page-address';
import { useMay } from '../../lib/viewer';
import { Button } from '../../ui/Button';
import { DoneNote } from '../../ui/DoneNote';
import type { Done } from '../../ui/DoneNote';
import { ActionDialog } from './ActionDialog';
import type { Card } from '../../charts/card';
import { CloseActionDialog } from './CloseActionDialog';
import { ReportCard } from './ReportCard';
import styles from './ReportCard.module.css';

type CardAction = Card['actions'][number]['action'];

interface WritableCardProps {
  readonly authority: string;
  readonly authorityName: string;
  readonly card: Card;
  readonly region: string | null;
  readonly standpoint: Standpoint;
  /** Whether it stands among others. */
  readonly isOneOfMany?: boolean;
  /** Whether it is read as an edition, to which nothing is added. */
  readonly isFrozen: boolean;
  readonly onWritten: () => Promise<void>;
}

type Asked = { readonly what: 'WRITE' | 'CLOSE'; readonly action: CardAction | null };

/** A card on which whoever may write commentary there says what is to be done. */
export function WritableCard(props: WritableCardProps) {
  const { authority, card, isFrozen, onWritten } = props;
  const mayWrite = useMay('WRITE_COMMENTARY', card.place.slug) && !isFrozen;
  const [asked, setAsked] = useState<Asked | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const onDone = async (sentence: string) => {
    await onWritten();
    setDone({ words: sentence });
  };
  const about = indicatorShortName(card.indicator);
  const dialog = { authority, card, onDone, onClose: () => setAsked(null) };
  return (
    <>
      <ReportCard
        {...props}
        {...(mayWrite && {
          renderActionTools: (action: CardAction) =>
            action.state === 'OPEN' && (
              <span className={styles.tools} data-screen-only="">
                <Button
                  kind="quiet"
                  ariaLabel={`Change: ${action.text}`}
                  onPress={() => setAsked({ what: 'WRITE', action })}
                >
                  Change
                </Button>
                <Button
                  kind="quiet"
                  ariaLabel={`Close: ${action.text}`}
                  onPress={() => setAsked({ what: 'CLOSE', action })}
                >
                  Close
                </Button>
              </span>
            ),
          beneathActions: (
            <div className={styles.tools} data-screen-only="">
              <Button
                ariaLabel={`Add an action: ${about}`}
                onPress={() => setAsked({ what: 'WRITE', action: null })}
              >
                Add an action
              </Button>
              <DoneNote done={done} />
            </div>
          ),
        })}
      />
      {asked?.what === 'WRITE' && <ActionDialog {...dialog} action={asked.action} />}
      {asked?.what === 'CLOSE' && asked.action !== null && (
        <CloseActionDialog {...dialog} action={asked.action} />
      )}
    </>
  );
}
