import { useMemo, useState } from 'react';
import type { SurgeryEntryKind } from '../../apollo/generated/documents';
import { cardFigures } from '../../charts/card-figures';
import { usePageKeys } from '../../lib/page-keys';
import type { KeyEntry } from '../../lib/page-keys';
import type { Viewer } from '../../lib/viewer';
import { Capture } from './Capture';
import { jumpTargets, stepped, steppedView, toItem, viewsOf } from './jump-targets';
import { JumpDialog } from './JumpDialog';
import { itemAt, sayingsOf } from './moment';
import type { Moment, MomentPointer, MomentSaying } from './moment';
import { marksOf } from './moment-marks';
import { browserShelf, keepDraft } from './outbox';
import { RoomAgenda } from './RoomAgenda';
import { RoomBar } from './RoomBar';
import type { RoomAction } from './room-keys';
import { RoomTools } from './RoomTools';
import { SaidList } from './SaidList';
import { draftOfSaying } from './saying-draft';
import { Screen } from './Screen';
import { useNow } from './use-now';
import { useOutbox } from './use-outbox';
import { usePointing } from './use-pointing';
import { useRoomActs } from './use-room-acts';
import { useRoomKeys } from './use-room-keys';
import { useSight } from './use-sight';
import type { FollowedSurgery, KnownSurgery } from './use-surgery';
import { zoomIn, zoomOut } from './zoomed-figures';
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
  const { pending, point, problem: refused } = usePointing(authority, id, hear);
  const acts = useRoomActs(authority, id, hear);
  const outbox = useOutbox(viewer.id, authority, id, hear);
  const now = useNow(followed.now);
  const [alone, setAlone] = useState<MomentPointer | null>(null);
  const [saying, setSaying] = useState<SurgeryEntryKind | null>(null);
  const [isJumping, setJumping] = useState(false);
  const [correcting, setCorrecting] = useState<string | null>(null);
  usePageKeys(KEYS);

  const led = drives ? (pending ?? moment.pointer) : moment.pointer;
  const own = drives ? null : alone;
  const pointer = own === null ? led : { ...own, namesHidden: led.namesHidden };
  const item = itemAt(moment, pointer);
  const { sight, notice, log } = useSight(
    authority,
    moment,
    item?.kind === 'FREE' ? null : (item?.id ?? null),
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
        return surgery.maySpeak && moment.state === 'LIVE' ? say(action.kind) : undefined;
      case 'NOTHING':
    }
  };
  useRoomKeys(act);

  // Beside what is being typed of the same kind, which stays for later.
  const shelf = correcting === null ? outbox.name : `${outbox.name}correct/${correcting}/`;
  const say = (kind: SurgeryEntryKind | null) => {
    setCorrecting(null);
    setSaying(kind);
  };
  const correct = (said: MomentSaying) => {
    const agreed = sight?.card?.actions.find(({ action }) => action.id === said.action?.id);
    const draft = draftOfSaying(said, agreed?.action ?? null);
    keepDraft(browserShelf(), `${outbox.name}correct/${said.id}/`, said.kind, draft);
    setCorrecting(said.id);
    setSaying(said.kind);
  };
  const problem = acts.problem ?? refused ?? followed.problem;
  return (
    <main className={styles.room} {...marksOf(moment, pointer)}>
      <RoomBar
        {...{ authority, id, viewer, surgery, moment, now, drives, acts }}
        connection={followed.connection}
        unsent={outbox.unsent.length}
      />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {own !== null && (
        <p role="status" className={styles.alone}>
          You look around alone.{' '}
          <button type="button" className={styles.tool} onClick={() => setAlone(null)}>
            Return to everybody (Escape or R)
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
              {...{ moment, pointer, item, sight, region }}
              isWall={false}
              viewer={viewer.id}
              onPlace={(place) => turn({ ...pointer, place })}
              onMonth={(month) => turn({ ...pointer, month })}
              onItem={(to) => turn(toItem(to, pointer))}
            />
          </div>
          <RoomTools {...{ pointer, item, drives, act }} isLive={moment.state === 'LIVE'} />
        </div>
        <section className={styles.side} aria-labelledby="room-said">
          <h2 id="room-said">
            {item === null ? 'Said of the surgery as a whole' : 'Said of this'}
          </h2>
          {surgery.maySpeak && moment.state === 'LIVE' && (
            <Capture
              key={correcting}
              {...{ kind: saying, onKind: say, item, items: moment.items, shelf }}
              onSay={outbox.say}
            />
          )}
          <SaidList
            sayings={sayingsOf(moment, item?.id ?? null)}
            unsent={outbox.unsent.filter(
              ({ saying: { item: about } }) => (about ?? null) === (item?.id ?? null),
            )}
            news={log.filter((news) => news.item === item?.id)}
            namesHidden={pointer.namesHidden}
            mayChange={({ person }) =>
              moment.state === 'LIVE' && surgery.maySpeak && (drives || person === viewer.name)
            }
            onSettle={(said, outcome) => acts.settle(said.id, outcome)}
            onCorrect={correct}
            onTakeBack={(said) => acts.takeBack(said.id)}
            onDrop={outbox.drop}
          />
        </section>
        <nav className={styles.side} aria-labelledby="room-agenda">
          <h2 id="room-agenda">Agenda</h2>
          <RoomAgenda
            {...{ moment, pointer, now }}
            onItem={(to) => turn(toItem(to, pointer))}
            onSettle={drives ? acts.settleItem : undefined}
          />
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
