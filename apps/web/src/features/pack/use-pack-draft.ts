import { useEffect, useMemo, useState } from 'react';
import { keepWords, readWords } from '../../lib/kept-words';
import {
  isAnyTyped,
  NOTHING_TYPED,
  overtakenIn,
  readTyped,
  settled,
  typeAllOver,
} from '../../lib/typed-over';
import type { Overtaken, TypedFields } from '../../lib/typed-over';
import { useViewer } from '../../lib/viewer';
import { writtenOf } from './pack-draft';
import type { PackText, PackWritten } from './pack-draft';
import type { Pack } from './pack-query';

/** A pack that is being written. */
export interface PackDraft {
  /** What is saved, with what was typed over it. */
  readonly written: PackWritten;
  /** Whether anything is not saved. */
  readonly isTyped: boolean;
  /** Whether something typed earlier was found again. */
  readonly isFoundAgain: boolean;
  /** What somebody else has saved under what was typed. */
  readonly overtaken: readonly Overtaken[];
  readonly change: (fields: Partial<PackWritten>) => void;
  /** What a field that holds a text is handed. */
  readonly field: (name: PackText) => {
    readonly value: string;
    readonly onChange: (text: string) => void;
  };
  /** Takes away what was typed as far as it was saved: words typed meanwhile stay. */
  readonly settle: (saved: PackWritten) => void;
  /** Takes away all that was typed. */
  readonly forget: () => void;
}

/**
 * What somebody types over a pack as it is saved, kept in the tab until it is saved too: thing by thing, so
 * that what others save meanwhile is seen, and never written back.
 */
export function usePackDraft(authority: string, pack: Pack): PackDraft {
  const viewer = useViewer();
  const name = `${viewer?.id ?? ''}/packs/${authority}/${pack.id}`;
  const standing = useMemo(() => writtenOf(pack.contents), [pack.contents]);
  const [fields, setFields] = useState<TypedFields<PackWritten>>(() =>
    readTyped(readWords(name), standing),
  );
  const [isFoundAgain, setFoundAgain] = useState(() => isAnyTyped(fields));
  const isTyped = isAnyTyped(fields);
  useEffect(() => {
    keepWords(name, isTyped ? JSON.stringify(fields) : '');
  }, [name, isTyped, fields]);
  const change = (changed: Partial<PackWritten>) =>
    setFields((before) => typeAllOver(before, standing, changed));
  return {
    ...{ isTyped, isFoundAgain, change },
    written: { ...standing, ...fields.typed },
    overtaken: overtakenIn(fields, standing),
    field: (of) => ({
      value: fields.typed[of] ?? standing[of],
      onChange: (text) => change({ [of]: text }),
    }),
    settle(saved) {
      setFields((now) => settled(now, saved));
      setFoundAgain(false);
    },
    forget() {
      setFields(NOTHING_TYPED);
      setFoundAgain(false);
    },
  };
}
