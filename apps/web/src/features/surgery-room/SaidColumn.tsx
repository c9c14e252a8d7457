import { LATE_SAYING_SECONDS, londonDay } from '@vital-signs/domain';
import type { ActionChoices } from './ActionFields';
import { Begun } from './Begun';
import { Capture } from './Capture';
import { isLateFor, takesWords } from './late-writing';
import { sayingsOf } from './moment';
import type { Moment, MomentItem, MomentSaying } from './moment';
import { NotTaken, UNDO_MS } from './NotTaken';
import { isWords } from './outbox';
import { SaidList } from './SaidList';
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
  readonly maySpeak: boolean;
  readonly namesHidden: boolean;
  /** Whether the viewer may put something right that was said. */
  readonly mayChange: (saying: MomentSaying) => boolean;
  /** The time by the server's clock. */
  readonly now: number;
  /** Told when something was written down. */
  readonly onSaid: () => void;
}

/** What is said of what is looked at: what is being written, what was refused, what stands. */
export function SaidColumn(props: SaidColumnProps) {
  const { moment, item, outbox, writing, choices, log, namesHidden, mayChange, now } = props;
  const isLate = isLateFor(moment, now);
  const mayWrite = props.maySpeak && takesWords(moment, now);
  const open = writing.writing;
  return (
    <section className={styles.side} aria-labelledby="room-said">
      <h2 id="room-said">{item === null ? 'Said of the surgery as a whole' : 'Said of this'}</h2>
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
          {...{ item, items: moment.items, choices, asked: writing.asked }}
          today={londonDay(new Date(now).toISOString())}
          kind={open?.kind ?? null}
          shelf={open?.shelf ?? outbox.name}
          start={open?.start ?? null}
          onKind={writing.begin}
          onSay={(...said) => {
            writing.say(...said);
            props.onSaid();
          }}
        />
      )}
      <Begun {...{ moment, writing, mayWrite }} name={outbox.name} />
      <NotTaken
        refused={outbox.unsent.filter(({ refused }) => refused !== null)}
        items={moment.items}
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
        {...{ namesHidden, mayChange }}
        onSettle={({ id }, outcome) => outbox.act({ does: 'SETTLE', entry: id, outcome })}
        onCorrect={writing.correct}
        onTakeBack={({ id }) => outbox.act({ does: 'TAKE_BACK', entry: id }, UNDO_MS)}
        onUndo={outbox.drop}
      />
    </section>
  );
}
