import { mayPutRight, takesLateSayings, takesSayings } from '@vital-signs/domain';
import type { Moment, MomentSaying } from './moment';

/** What the server takes of somebody who writes, as the surgery stands. */
export interface Taking {
  /** Whether something new is written down. */
  readonly mayWrite: boolean;
  /** Whether that is so although the surgery is over. */
  readonly isLate: boolean;
  /** Whether somebody may put this right that was said, as the surgery stands. */
  readonly mayChange: (said: MomentSaying) => boolean;
  /**
   * Whether words are taken, where they say something better that was said; and what their writer should know of
   * it. Without a number they say nothing better, and of what has gone they are something new.
   */
  readonly ofCorrection: (said: string | null) => { readonly takes: boolean; readonly why: string };
}

interface Writer {
  readonly id: string;
  readonly maySpeak: boolean;
  readonly mayHold: boolean;
  readonly drives: boolean;
}

const WHY_NOT = {
  HELD: 'What was said is put right by who said it, or who drives.',
  OVER: 'The surgery is over: who may hold one puts right what was said, on the page of its minutes.',
  GONE: 'What this says better was put right or taken back meanwhile: it is written down as something new.',
} as const;

/** What is taken of a writer at a time of the server's clock, by the rules that the server goes by. */
export function takingOf(moment: Moment, writer: Writer, now: number): Taking {
  const at = new Date(now).toISOString();
  const mayChange = ({ by }: MomentSaying) =>
    writer.maySpeak && mayPutRight(moment, { ...writer, isTheirs: by === writer.id });
  return {
    mayWrite: writer.maySpeak && takesSayings(moment, at),
    isLate: takesLateSayings(moment, at),
    mayChange,
    ofCorrection: (number) => {
      if (number === null) return { takes: true, why: '' };
      const said = moment.sayings.find(({ id }) => id === number);
      if (said === undefined) return { takes: true, why: WHY_NOT.GONE };
      if (mayChange(said)) return { takes: true, why: '' };
      return { takes: false, why: moment.state === 'LIVE' ? WHY_NOT.HELD : WHY_NOT.OVER };
    },
  };
}
