import type { SurgeryEntryKind } from '../../apollo/generated/documents';

/** What a key of the room does. */
export type RoomAction =
  | {
      readonly does:
        'NEXT' | 'BACK' | 'JUMP' | 'NAMES' | 'RETURN' | 'ZOOM_IN' | 'ZOOM_OUT' | 'NOTHING';
    }
  | { readonly does: 'VIEW'; readonly index: number }
  | { readonly does: 'SAY'; readonly kind: SurgeryEntryKind };

export interface RoomKey {
  readonly key: string;
  readonly hasModifier: boolean;
  /** Ctrl or Cmd alone. */
  readonly isCommand: boolean;
  /** One types there, or it is in a dialog of its own. */
  readonly isTyping: boolean;
  /** The focus is on something that takes the arrows itself. */
  readonly takesArrows: boolean;
}

const SAYS: Readonly<Record<string, SurgeryEntryKind>> = {
  ...{ d: 'DECISION', a: 'ACTION', q: 'QUESTION', n: 'NOTE' },
};

const DOES: Readonly<Record<string, Exclude<RoomAction['does'], 'VIEW' | 'SAY'>>> = {
  ...{ PageDown: 'NEXT', PageUp: 'BACK', h: 'NAMES', r: 'RETURN', Escape: 'RETURN' },
  ...{ '+': 'ZOOM_IN', '-': 'ZOOM_OUT' },
  // Keys of other pages that would lead out of the room in the middle of a meeting.
  ...{ m: 'NOTHING', e: 'NOTHING' },
};

/** What a key does in the room; null: nothing of the room's. */
export function roomAction(pressed: RoomKey): RoomAction | null {
  const { isCommand, hasModifier, isTyping, takesArrows } = pressed;
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key;
  if (isCommand) return key === 'k' ? { does: 'JUMP' } : null;
  if (hasModifier || isTyping) return null;
  if (!takesArrows && key === 'ArrowRight') return { does: 'NEXT' };
  if (!takesArrows && key === 'ArrowLeft') return { does: 'BACK' };
  if (/^[1-4]$/.test(key)) return { does: 'VIEW', index: Number(key) - 1 };
  const kind = SAYS[key];
  if (kind !== undefined) return { does: 'SAY', kind };
  const does = DOES[key];
  return does === undefined ? null : { does };
}
