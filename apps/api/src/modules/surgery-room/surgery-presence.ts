import type { SurgeryKey } from '../surgery/surgery.repository';

/** Somebody who follows a surgery now. */
export interface PresentFollower {
  readonly id: string;
  readonly name: string;
  /** Whether they may be handed the driving. */
  readonly mayHold: boolean;
}

/** Who is in the room of a surgery, in whatever process their connections end. */
export interface SurgeryPresence {
  /** Everybody, each once, with how many screens follow. */
  of(surgery: SurgeryKey): Promise<{
    readonly present: readonly PresentFollower[];
    readonly followers: number;
  }>;
}

/** Where nothing is followed. */
export const NOBODY_FOLLOWS: SurgeryPresence = {
  of: () => Promise.resolve({ present: [], followers: 0 }),
};
