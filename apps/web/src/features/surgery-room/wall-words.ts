import { textWidth } from '../../charts/text-size';
import type { Moment, MomentItem } from './moment';
import { leftWords, spentInAll, spentOn } from './room-clock';
import { cutWords } from './wall-fit';

/** How the time goes, of which clock: "item 2:05 over · 41 min left in all"; null where nothing counts. */
export function wallTimes(
  moment: Moment,
  item: MomentItem | null,
  now: number,
): { readonly item: string | null; readonly all: string } | null {
  if (moment.state === 'PLANNED') return { item: null, all: 'not begun' };
  if (moment.state !== 'LIVE') return { item: null, all: 'over' };
  const spent = spentInAll(moment, now);
  if (spent === null) return null;
  return {
    item: item && `item ${leftWords(item.minutes, spentOn(item, moment, now))}`,
    all: minutesWords(moment.minutes * 60 - spent),
  };
}

/** In whole minutes: what is left is rounded up, what is over down. */
function minutesWords(left: number): string {
  return left >= 0
    ? `${Math.ceil(left / 60)} min left in all`
    : `${Math.floor(-left / 60)} min over in all`;
}

/** What is written bold is so much wider than textWidth says of what is not. */
const BOLD = 1.08;

/** What changed, on one line of so wide: all of it, else what came first and how many more there are. */
export function noticeLine(words: readonly string[], width: number): string {
  const [first = ''] = words;
  const [foremost = ''] = first.split(/(?<=[.]) (?=It is )/);
  const more = (begins: string) =>
    words.length > 1 ? `${begins} And ${words.length - 1} more.` : begins;
  const said = [words.join(' '), more(first), more(foremost)];
  const widest = width / BOLD;
  const whole = said.find((line) => textWidth(line) <= widest);
  return whole ?? more(cutWords(foremost, widest, more('')));
}
