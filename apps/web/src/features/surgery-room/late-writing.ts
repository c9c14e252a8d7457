import { LATE_SAYING_SECONDS } from '@vital-signs/domain';
import type { Moment } from './moment';

/** Whether it is over for so short a time that what was said in it is still written down. */
export function isLateFor({ state, endedAt }: Moment, now: number): boolean {
  return (
    state === 'ENDED' && endedAt !== null && now - Date.parse(endedAt) < LATE_SAYING_SECONDS * 1000
  );
}

/** Whether what is said is written down: while the surgery is held, and for a while after. */
export function takesWords(moment: Moment, now: number): boolean {
  return moment.state === 'LIVE' || isLateFor(moment, now);
}
