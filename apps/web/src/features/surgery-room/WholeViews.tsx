import { sayingLine } from './card-lines';
import { FittedLines } from './FittedLines';
import type { Moment, MomentItem } from './moment';
import { useScreenView } from './screen-view';
import { blockHeight, fitting, LEADING, LINE_SIZES, WALL } from './wall-fit';
import screen from './Screen.module.css';
import styles from './WholeViews.module.css';

const OUTCOMES = { OPEN: null, AGREED: 'agreed', PARKED: 'parked' } as const;
const TITLE_WIDTH = 35;
const SIZES = [1.25, 1.15, 1.05, 1] as const;
/** What is left free beneath an item, as Screen.module.css has it. */
const BENEATH = 0.5;
/** The line that says how many more there are. */
const NOTE = LEADING + BENEATH;

/** How an item stands: gone through, looked at now or next, or still to come. */
function standingOf({ items, pointer, state }: Moment, item: MomentItem) {
  if (state === 'LIVE' && item.id === pointer.item) return { mark: '▶', words: 'now' };
  if (isGone(item)) return { mark: '✓', words: OUTCOMES[item.outcome] ?? 'gone through' };
  const isNext = state === 'LIVE' && item === items.find((each) => !isGone(each));
  return isNext && pointer.item === null
    ? { mark: '▶', words: `next, ${item.minutes} min` }
    : { mark: '', words: `${item.minutes} min` };
}

const isGone = ({ outcome, spentSeconds }: MomentItem) => outcome !== 'OPEN' || spentSeconds > 0;

/** The whole agenda, on the wall from the first item that was not gone through. */
export function AgendaView() {
  const { moment, room, onItem } = useScreenView();
  const { items } = moment;
  if (items.length === 0)
    return <p className={screen.nothing}>Nothing stands on the agenda yet.</p>;
  const heightsAt = (size: number) =>
    items.map(({ title }) =>
      blockHeight({ text: title, size, width: TITLE_WIDTH, beneath: BENEATH }),
    );
  // Smaller before fewer of them.
  const size =
    room === null
      ? 1
      : (SIZES.find((each) => fitting(heightsAt(each), room) === items.length) ?? 1);
  const heights = heightsAt(size);
  const first = Math.max(
    0,
    items.findIndex((each) => !isGone(each)),
  );
  const all = room === null || fitting(heights, room) === items.length;
  const from = all ? 0 : first;
  const count = all
    ? items.length
    : fitting(heights.slice(from), (room ?? 0) - (from > 0 ? LEADING + BENEATH : 0), NOTE);
  const left = items.length - from - count;
  return (
    <>
      {from > 0 && <p className={styles.before}>✓ {from} gone through</p>}
      <ol className={styles.agenda} style={{ fontSize: `calc(var(--u) * ${size})` }}>
        {items.slice(from, from + count).map((item) => {
          const { mark, words } = standingOf(moment, item);
          return (
            <li
              key={item.id}
              data-gone={mark === '✓' || undefined}
              data-now={mark === '▶' || undefined}
            >
              <span className={styles.number}>
                <span aria-hidden="true">{mark}</span> {item.position}
              </span>
              {onItem === undefined ? (
                <span>{item.title}</span>
              ) : (
                <button type="button" className={styles.go} onClick={() => onItem(item.id)}>
                  {item.title}
                </button>
              )}
              <span className={styles.aside}>{words}</span>
            </li>
          );
        })}
      </ol>
      {left > 0 && <p className={styles.rest}>and {left} more</p>}
    </>
  );
}

const COUNTED = [
  ['DECISION', 'decision', 'decisions'],
  ['ACTION', 'action', 'actions'],
  ['QUESTION', 'question', 'questions'],
] as const;

/** What was decided and agreed so far. */
export function SummaryView() {
  const { moment, pointer, room } = useScreenView();
  const said = COUNTED.map(([kind, one, many]) => {
    const count = moment.sayings.filter((saying) => saying.kind === kind).length;
    return `${count} ${count === 1 ? one : many}`;
  });
  const order = { DECISION: 0, ACTION: 1, QUESTION: 2, NOTE: 3 } as const;
  const sayings = moment.sayings
    .filter(({ kind, outcome }) => kind !== 'NOTE' && outcome !== 'PARKED')
    .toSorted((a, b) => order[a.kind] - order[b.kind]);
  const parked = moment.sayings.filter(({ outcome }) => outcome === 'PARKED').length;
  if (moment.sayings.length === 0) {
    return <p className={screen.nothing}>Nothing has been decided or agreed yet.</p>;
  }
  return (
    <>
      <p className={styles.counted}>
        {said.join(', ')}
        {parked > 0 && `; ${parked} parked`}
      </p>
      <FittedLines
        lines={sayings.map((saying) => sayingLine(saying, pointer.namesHidden))}
        {...{ sizes: LINE_SIZES, width: WALL.width }}
        room={room === null ? null : room - 2.2}
        of="in the minutes"
      />
    </>
  );
}
