import { useMemo, useState } from 'react';
import { cardFigures } from '../../charts/card-figures';
import { Switch } from '../../ui/Switch';
import { usePageKeys } from '../../lib/page-keys';
import type { KeyEntry } from '../../lib/page-keys';
import type { Viewer } from '../../lib/viewer';
import { AddToAgenda } from './AddToAgenda';
import { jumpTargets, stepped, steppedView, toItem, viewsOf } from './jump-targets';
import { JumpDialog } from './JumpDialog';
import { itemAt } from './moment';
import type { Moment, MomentPointer } from './moment';
import { marksOf } from './moment-marks';
import { RoomAgenda } from './RoomAgenda';
import { RoomBar } from './RoomBar';
import { RoomCaseList } from './RoomCaseList';
import type { RoomAction } from './room-keys';
import { RoomTools } from './RoomTools';
import { SaidColumn } from './SaidColumn';
import { Screen } from './Screen';
import { takingOf } from './taking';
import { useLetters } from './use-letters';
import { useHandedOver, useLookingAround } from './use-looking-around';
import { useNow } from './use-now';
import { useOutbox } from './use-outbox';
import { usePointing } from './use-pointing';
import { useRoomActs } from './use-room-acts';
import { useRoomChoices } from './use-room-choices';
import { useRoomKeys } from './use-room-keys';
import { useSight } from './use-sight';
import type { FollowedSurgery, KnownSurgery } from './use-surgery';
import { useWriting } from './use-writing';
import { zoomIn, zoomOut } from './zoomed-figures';
import buttons from './RoomButtons.module.css';
import styles from './Room.module.css';

const KEYS: readonly KeyEntry[] = [
  { keys: ['→', '←'], what: 'Next item, back' },
  { keys: ['Page Down', 'Page Up'], what: 'Next view, back: a presenter’s remote' },
  { keys: ['1', '2', '3', '4'], what: 'Figure, chart, localities, actions' },
  { keys: ['Ctrl K'], what: 'Jump to an item, a view, a place or a month' },
  { keys: ['+', '-'], what: 'Zoom the chart in and out' },
  { keys: ['h'], what: 'Hide names, or show them' },
  { keys: ['d', 'a', 'q', 'n'], what: 'Write down a decision, an action, a question, a note' },
  { keys: ['Escape', 'r'], what: 'Return to where everybody looks' },
];

interface OpenRoomProps {
  readonly authority: string;
  readonly id: string;
  readonly viewer: Viewer;
  readonly surgery: KnownSurgery;
  readonly moment: Moment;
  readonly followed: FollowedSurgery;
}

/** A surgery whose moment is known: the screen that everybody sees, and what may be done around it. */
export function OpenRoom({ authority, id, viewer, surgery, moment, followed }: OpenRoomProps) {
  const { hear, region } = followed;
  const drives = moment.state === 'LIVE' && moment.driver?.id === viewer.id;
  const isLive = followed.connection.state === 'LIVE';
  const pointing = usePointing(authority, id, { moment, isLive, drives, hear });
  const { pending, point } = pointing;
  const acts = useRoomActs(authority, id, hear);
  const outbox = useOutbox(viewer.id, authority, id, hear);
  const now = useNow(followed.now);
  const writing = useWriting(outbox, moment);
  const { maySpeak, mayHold } = surgery;
  const taking = takingOf(moment, { id: viewer.id, maySpeak, mayHold, drives }, now);
  const [isJumping, setJumping] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const letters = useLetters();
  const choices = useRoomChoices(
    ...[authority, surgery, moment.present],
    isAdding || writing.writing?.kind === 'ACTION',
  );
  usePageKeys(KEYS);

  const led = drives ? (pending ?? moment.pointer) : moment.pointer;
  const { alone: own, setAlone } = useLookingAround(drives);
  const pointer = own === null ? led : { ...own, namesHidden: led.namesHidden };
  const item = itemAt(moment, pointer);
  const { sight, nothing, notice, log } = useSight(
    authority,
    moment,
    item?.kind === 'FREE' ? null : (item?.id ?? null),
    { isFirst: drives },
  );
  const keys = useMemo(
    () => (sight?.card ? cardFigures(sight.card, region).points.map(({ key }) => key) : []),
    [sight, region],
  );

  const turn = (to: MomentPointer) => {
    if (drives) point(to);
    else setAlone(to);
  };
  const act = (action: RoomAction) => {
    switch (action.does) {
      case 'NEXT':
      case 'BACK':
        return turn(stepped(moment, pointer, action.does));
      case 'NEXT_VIEW':
      case 'VIEW_BEFORE':
        return turn(steppedView(moment, pointer, action.does));
      case 'VIEW': {
        const view = viewsOf(item)[action.index];
        return view === undefined ? undefined : turn({ ...pointer, view });
      }
      case 'JUMP':
        return setJumping(true);
      case 'NAMES':
        return drives ? point({ ...led, namesHidden: !led.namesHidden }) : undefined;
      case 'RETURN':
        return setAlone(null);
      case 'ZOOM_IN':
      case 'ZOOM_OUT': {
        if (pointer.view !== 'CHART') return;
        const zoom =
          action.does === 'ZOOM_IN'
            ? zoomIn(keys, pointer.zoom, pointer.month)
            : zoomOut(keys, pointer.zoom);
        return turn({ ...pointer, zoom: zoom && { __typename: 'SurgeryZoom', ...zoom } });
      }
      case 'SAY':
        return taking.mayWrite ? writing.begin(action.kind) : undefined;
      case 'NOTHING':
    }
  };
  const { hushLetters, hushAll } = useRoomKeys(act, { takesLetters: letters.areOn });
  useHandedOver(moment, viewer.id, hushAll);

  const problem = acts.problem ?? pointing.problem;
  return (
    <main className={styles.room} {...marksOf(moment, pointer)}>
      <RoomBar
        {...{ authority, id, viewer, surgery, moment, now, drives, acts, outbox }}
        connection={followed.connection}
      />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}{' '}
          <button
            type="button"
            className={buttons.tool}
            onClick={() => {
              acts.forgive();
              pointing.forgive();
            }}
          >
            Close
          </button>
        </p>
      )}
      {own !== null && (
        <p role="status" className={styles.alone}>
          You look around alone.{' '}
          <button type="button" className={buttons.tool} onClick={() => setAlone(null)}>
            Return to everybody <span className={styles.ofKeyboard}>(Escape or R)</span>
          </button>
        </p>
      )}
      <p role="status" className={styles.notice}>
        {notice?.item === item?.id && notice?.words.join(' ')}
      </p>
      <div className={styles.columns}>
        <div className={styles.stage}>
          <div className={styles.frame}>
            <Screen
              {...{ moment, pointer, item, sight, nothing, region }}
              isWall={false}
              viewer={viewer.id}
              onPlace={(place) => turn({ ...pointer, place })}
              onMonth={(month) => turn({ ...pointer, month })}
              onItem={(to) => turn(toItem(to, pointer))}
            />
          </div>
          <RoomTools {...{ pointer, item, drives, act }} isLive={moment.state === 'LIVE'} />
          {item !== null && sight?.card && (
            <RoomCaseList {...{ authority, item }} card={sight.card} />
          )}
        </div>
        <SaidColumn
          {...{ moment, item, outbox, writing, choices, log, taking, now }}
          namesHidden={pointer.namesHidden}
          period={surgery.period.key}
          onSaid={hushLetters}
        />
        <nav className={styles.side} aria-labelledby="room-agenda">
          <h2 id="room-agenda">Agenda</h2>
          <RoomAgenda
            {...{ moment, pointer, now }}
            isAlone={own !== null}
            onItem={(to) => turn(toItem(to, pointer))}
            onSettle={
              drives
                ? (to, outcome) => outbox.act({ does: 'SETTLE_ITEM', item: to, outcome })
                : undefined
            }
            unsent={outbox.unsent.filter(({ refused }) => refused === null)}
          />
          {drives && (
            <AddToAgenda
              {...{ choices, place: surgery.place.slug }}
              onOpen={() => setAdding(true)}
              onAdd={(added, title) => outbox.act({ does: 'ADD_ITEM', item: added, title })}
            />
          )}
          <Switch isSelected={letters.areOn} onChange={letters.turn}>
            Keys of one letter or figure
          </Switch>
        </nav>
      </div>
      {isJumping && (
        <JumpDialog
          targets={jumpTargets(moment, pointer, sight)}
          onJump={(target) => turn(target.pointer)}
          onClose={() => setJumping(false)}
        />
      )}
    </main>
  );
}
