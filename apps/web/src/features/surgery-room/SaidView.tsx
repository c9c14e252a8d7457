import { sayingsOf } from './moment';
import { actionLines, sayingLine } from './card-lines';
import { FittedLines } from './FittedLines';
import { useScreenView } from './screen-view';
import { LINE_SIZES, WALL } from './wall-fit';
import styles from './Screen.module.css';

/** What was said of an item today, the latest first, and the actions that stand on it from before. */
export function SaidView() {
  const { moment, pointer, item, sight, room } = useScreenView();
  const today = [...sayingsOf(moment, item?.id ?? null)].reverse();
  const saidToday = new Set(today.flatMap(({ action }) => (action === null ? [] : [action.id])));
  const { card = null } = sight ?? {};
  const before =
    card === null
      ? []
      : actionLines(card, pointer.namesHidden).filter(({ key }) => !saidToday.has(key));
  const lines = [
    ...today.map((saying) => sayingLine(saying, pointer.namesHidden)),
    ...before.map((line) => ({ ...line, text: `Agreed earlier: ${line.text}` })),
  ];
  if (lines.length === 0) {
    return (
      <p className={styles.nothing}>No action stands here, and nothing has been said of it yet.</p>
    );
  }
  return (
    <>
      <FittedLines {...{ lines, sizes: LINE_SIZES, width: WALL.width, room }} of="in the room" />
      {(card?.moreActions ?? 0) > 0 && (
        <p className={styles.more}>and {card?.moreActions} more on the indicator’s page</p>
      )}
    </>
  );
}
