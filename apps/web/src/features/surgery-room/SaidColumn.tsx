import { LATE_SAYING_SECONDS, londonDay } from '@vital-signs/domain';
import { useEffect } from 'react';
import type { ActionChoices } from './ActionFields';
import { useBegun } from './begun-words';
import { Begun } from './Begun';
import { Capture } from './Capture';
import { sayingsOf } from './moment';
import type { Moment, MomentItem } from './moment';
import { NotTaken, UNDO_MS } from './NotTaken';
import { isWords } from './outbox';
import { SaidList } from './SaidList';
import type { Taking } from './taking';
import type { Outbox } from './use-outbox';
import type { SightNews } from './use-sight';
import type { RoomWriting } from './use-writing';
import styles from './Room.module.css';

interface SaidColumnProps {
  readonly moment: Moment;
  readonly item: MomentItem | null;
  readonly outbox: Outbox;
  readonly writing: RoomWriting;
  readonly choices: ActionChoices;
  readonly log: readonly SightNews[];
  /** What the server takes of the viewer. */
  readonly taking: Taking;
  readonly namesHidden: boolean;
  /** Key of the period whose figures the surgery shows. */
  readonly period: string;
  /** The time by the server's clock. */
  readonly now: number;
  /** Told when something was written down. */
  readonly onSaid: () => void;
}

/** What is said of what is looked at: what is being written, what was refused, what stands. */
export function SaidColumn(props: SaidColumnProps) {
  const { moment, item, outbox, writing, choices, log, namesHidden, taking, now } = props;
  const { mayWrite, isLate } = taking;
  const { writing: open } = writing;
  // A form whose words are not taken any more is closed: they stand below then.
  const isOpen =
    mayWrite && open !== null && taking.ofCorrection(open.start?.corrects ?? null).takes;
  const { begin } = writing;
  useEffect(() => {
    // It does not open by itself again, and take the focus, where they are taken later.
    if (open !== null && !isOpen) begin(null);
  });
  const begun = useBegun(outbox.name).filter(
    ({ kind, shelf }) => !isOpen || kind !== open.kind || shelf !== open.shelf,
  );
  return (
    <section className={styles.side} aria-labelledby="room-said">
      <h2 id="room-said" tabIndex={-1}>
        {item === null ? 'Said of the surgery as a whole' : 'Said of this'}
      </h2>
      {outbox.warning !== null && (
        <p role="alert" className={styles.problem}>
          {outbox.warning}
        </p>
      )}
      {mayWrite && isLate && (
        <p className={styles.quiet}>
          The surgery is over. What was agreed is still written down for {LATE_SAYING_SECONDS / 60}{' '}
          minutes after it.
        </p>
      )}
      {mayWrite && (
        <Capture
          {...{ item, items: moment.items, sayings: moment.sayings, choices }}
          period={props.period}
          asked={writing.asked}
          today={londonDay(new Date(now).toISOString())}
          kind={isOpen ? open.kind : null}
          shelf={open?.shelf ?? outbox.name}
          start={open?.start ?? null}
          onKind={writing.begin}
          onSay={(...said) => {
            writing.say(...said);
            props.onSaid();
          }}
        />
      )}
      <Begun {...{ begun, moment, taking, namesHidden }} onGoOn={writing.goOn} />
      <NotTaken
        refused={outbox.unsent.filter(({ refused }) => refused !== null)}
        items={moment.items}
        taking={taking}
        onMend={writing.mend}
        onDrop={outbox.drop}
      />
      <SaidList
        sayings={sayingsOf(moment, item?.id ?? null)}
        unsent={outbox.unsent.filter(
          (each) =>
            each.refused === null &&
            (!isWords(each) || (each.saying.item ?? null) === (item?.id ?? null)),
        )}
        news={log.filter((news) => news.item === item?.id)}
        namesHidden={namesHidden}
        // Once it is over, what was said is put right on the page of its minutes.
        mayChange={(said) => moment.state === 'LIVE' && taking.mayChange(said)}
        onSettle={({ id }, outcome) => outbox.act({ does: 'SETTLE', entry: id, outcome })}
        onCorrect={writing.correct}
        onTakeBack={({ id }) => outbox.act({ does: 'TAKE_BACK', entry: id }, UNDO_MS)}
        onUndo={outbox.drop}
      />
    </section>
  );
}
