import type { SurgeryEntryKind } from '../../apollo/generated/documents';

/** What a key of the room does. */
export type RoomAction =
  | {
      readonly does:
        | 'NEXT'
        | 'BACK'
        | 'NEXT_VIEW'
        | 'VIEW_BEFORE'
        | 'JUMP'
        | 'NAMES'
        | 'RETURN'
        | 'ZOOM_IN'
        | 'ZOOM_OUT'
        | 'NOTHING';
    }
  | { readonly does: 'VIEW'; readonly index: number }
  | { readonly does: 'SAY'; readonly kind: SurgeryEntryKind };

/** A key that was pressed, and where. */
export interface RoomKey {
  readonly key: string;
  readonly hasModifier: boolean;
  /** Ctrl or Cmd alone. */
  readonly isCommand: boolean;
  /** One types there, or it is in a dialog of its own. */
  readonly isTyping: boolean;
  readonly isInDialog: boolean;
  /** The focus is on something that takes the arrows itself. */
  readonly takesArrows: boolean;
}

const SAYS: Readonly<Record<string, SurgeryEntryKind>> = {
  ...{ d: 'DECISION', a: 'ACTION', q: 'QUESTION', n: 'NOTE' },
};

const DOES: Readonly<Record<string, Exclude<RoomAction['does'], 'VIEW' | 'SAY'>>> = {
  ...{ h: 'NAMES', r: 'RETURN', Escape: 'RETURN' },
  ...{ '+': 'ZOOM_IN', '-': 'ZOOM_OUT' },
  // Keys of other pages that would lead out of the room in the middle of a meeting.
  ...{ m: 'NOTHING', e: 'NOTHING' },
};

/** A presenter's remote has no other keys: they go on while a note stands open, too. */
const OF_A_REMOTE: Readonly<Record<string, 'NEXT_VIEW' | 'VIEW_BEFORE'>> = {
  ...{ PageDown: 'NEXT_VIEW', PageUp: 'VIEW_BEFORE' },
};

/** What a key does in the room; null: nothing of the room's. */
export function roomAction(pressed: RoomKey): RoomAction | null {
  const { isCommand, hasModifier, isTyping, isInDialog, takesArrows } = pressed;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (isCommand) return key === 'k' ? { does: 'JUMP' } : null;
  const turns = OF_A_REMOTE[key];
  if (turns !== undefined && !hasModifier && !isInDialog) return { does: turns };
  if (hasModifier || isTyping) return null;
  if (!takesArrows && key === 'ArrowRight') return { does: 'NEXT' };
  if (!takesArrows && key === 'ArrowLeft') return { does: 'BACK' };
  if (/^[1-4]$/.test(key)) return { does: 'VIEW', index: Number(key) - 1 };
  const kind = SAYS[key];
  if (kind !== undefined) return { does: 'SAY', kind };
  const does = DOES[key];
  return does === undefined ? null : { does };
}
