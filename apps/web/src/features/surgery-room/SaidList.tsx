import { useId } from 'react';
import type { SurgeryOutcome } from '../../apollo/generated/documents';
import { LeavingTools } from './LeavingTools';
import type { MomentSaying } from './moment';
import { isWords } from './outbox';
import type { RoomAct, Unsent } from './outbox';
import { sayingLine } from './card-lines';
import type { SightNews } from './use-sight';
import { timeOfDay } from './connection-words';
import buttons from './RoomButtons.module.css';
import room from './Room.module.css';
import styles from './Said.module.css';

interface SaidListProps {
  readonly sayings: readonly MomentSaying[];
  /** What is on its way: words about this, and what is done to what was said. */
  readonly unsent: readonly Unsent[];
  /** What changed in the figures meanwhile. */
  readonly news: readonly SightNews[];
  readonly namesHidden: boolean;
  /** Whether the viewer may settle, correct or take back something. */
  readonly mayChange: (saying: MomentSaying) => boolean;
  readonly onSettle: (saying: MomentSaying, outcome: SurgeryOutcome) => void;
  readonly onCorrect: (saying: MomentSaying) => void;
  readonly onTakeBack: (saying: MomentSaying) => void;
  readonly onUndo: (key: string) => void;
}

type Doing = Extract<RoomAct, { readonly entry: string }>;

/** What was said, with what is still on its way, and what changed in the figures meanwhile. */
export function SaidList(props: SaidListProps) {
  const { sayings, unsent, news, namesHidden, mayChange } = props;
  const id = useId();
  const answered = new Set(sayings.map(({ key }) => key));
  const waiting = unsent.filter(isWords).filter(({ key }) => !answered.has(key));
  if (sayings.length + waiting.length + news.length === 0) {
    return <p className={room.quiet}>Nothing has been said here yet.</p>;
  }
  const doingTo = (entry: string, does: Doing['does']) =>
    unsent.findLast((each) => !isWords(each) && each.act.does === does && each.act.entry === entry);
  return (
    <ul className={styles.said}>
      {sayings.map((saying) => {
        const leaving = doingTo(saying.id, 'TAKE_BACK');
        const named = `${id}${saying.key}`;
        return (
          <li key={saying.key} data-saying={saying.key}>
            <p id={named} data-leaving={leaving && ''}>
              {sayingLine(saying, namesHidden).text}
            </p>
            {(leaving !== undefined || mayChange(saying)) && (
              <LeavingTools
                leaves={leaving === undefined ? null : 'Taken back.'}
                onUndo={() => leaving && props.onUndo(leaving.key)}
              >
                <SayingTools
                  {...{ ...props, saying, named }}
                  settling={doingTo(saying.id, 'SETTLE')}
                />
              </LeavingTools>
            )}
          </li>
        );
      })}
      {waiting.map(({ key, saying }) => (
        <li key={key} data-waiting="">
          <p>{saying.text}</p>
          <p className={room.quiet}>On its way: kept here until it is written down.</p>
        </li>
      ))}
      {news.map(({ at, words }) => (
        <li key={at} className={room.quiet}>
          {timeOfDay(Date.parse(at))}: {words.join(' ')}
        </li>
      ))}
    </ul>
  );
}

interface SayingToolsProps extends Pick<SaidListProps, 'onSettle' | 'onCorrect' | 'onTakeBack'> {
  readonly saying: MomentSaying;
  /** Id of the words: buttons of other words are called alike. */
  readonly named: string;
  /** What becomes of it once it is answered. */
  readonly settling: Unsent | undefined;
}

function SayingTools(props: SayingToolsProps) {
  const { saying, named, settling, onSettle, onCorrect, onTakeBack } = props;
  const isSettling = settling !== undefined && !isWords(settling) && settling.act.does === 'SETTLE';
  const stands = isSettling ? settling.act.outcome : saying.outcome;
  const tool = { type: 'button', className: buttons.tool, 'aria-describedby': named } as const;
  return (
    <>
      {(['AGREED', 'PARKED'] as const).map((outcome) => (
        <button
          key={outcome}
          {...tool}
          aria-pressed={stands === outcome}
          onClick={() => onSettle(saying, stands === outcome ? 'OPEN' : outcome)}
        >
          {outcome === 'AGREED' ? 'Agreed' : 'Parked'}
        </button>
      ))}
      <button {...tool} onClick={() => onCorrect(saying)}>
        Correct
      </button>
      <button {...tool} onClick={() => onTakeBack(saying)}>
        Take back
      </button>
    </>
  );
}
