import { useRef, useState } from 'react';
import { keepWords, readWords } from '../../lib/kept-words';
import {
  isAnyTyped,
  NOTHING_TYPED,
  overtakenIn,
  readTyped,
  seenOver,
  settled,
  typeAllOver,
} from '../../lib/typed-over';
import type { Overtaken, TypedFields } from '../../lib/typed-over';
import { draftIn, itemsIn, peopleIn, withTheirs, writtenOf } from './plan-draft';
import type { PlanDraft, PlanWritten } from './plan-draft';

/** A plan as it is typed, which outlives a reload of its tab. */
export interface KeptPlan {
  /** What stands, with what was typed over it. */
  readonly draft: PlanDraft;
  /** Whether something typed earlier was found again. */
  readonly isFoundAgain: boolean;
  readonly isTyped: boolean;
  /** What somebody else saved under what was typed. */
  readonly overtaken: readonly Overtaken[];
  readonly change: (fields: Partial<PlanDraft> | ((now: PlanDraft) => Partial<PlanDraft>)) => void;
  /** Gives up what was typed over what somebody else saved. */
  readonly takeTheirs: (field: string) => void;
  /** Puts what somebody else put on a list on the one that is typed, too; null where there is none such. */
  readonly addTheirs: (field: string) => (() => void) | null;
  /** Takes away what was typed as far as it was saved; gives whether words that were typed meanwhile are left. */
  readonly settle: (sent: PlanDraft, saved: PlanDraft) => boolean;
  /** Keeps what is typed under another name, where it goes on. */
  readonly moveTo: (name: string) => void;
  /** Takes away all that was typed. */
  readonly forget: () => void;
}

interface Kept {
  /** Under what it is kept: whose it is, and of which surgery. */
  readonly name: string;
  readonly standing: PlanDraft;
  /** Whether others plan it too, so that what stands can change under what is typed. */
  readonly isShared: boolean;
}

/**
 * What somebody types of a plan over how it stands, kept in the tab until the server has it: thing by thing,
 * so that what others save meanwhile is seen, and never written back.
 */
export function usePlanDraft({ name, standing: draft, isShared }: Kept): KeptPlan {
  const standing = writtenOf(draft);
  const [fields, setFields] = useState<TypedFields<PlanWritten>>(() =>
    readTyped(readWords(name), standing),
  );
  // What is typed as it stands this moment, for what comes back from the server later.
  const latest = useRef(fields);
  const [isFoundAgain, setFoundAgain] = useState(() => isAnyTyped(fields));
  const keepTyped = (next: TypedFields<PlanWritten>) => {
    latest.current = next;
    setFields(next);
    keepWords(name, isAnyTyped(next) ? JSON.stringify(next) : '');
  };
  const written = { ...standing, ...fields.typed };
  const forget = () => {
    keepTyped(NOTHING_TYPED);
    setFoundAgain(false);
  };
  return {
    ...{ isFoundAgain, isTyped: isAnyTyped(fields), draft: draftIn(written), forget },
    moveTo(other) {
      keepWords(other, JSON.stringify(latest.current));
      forget();
    },
    overtaken: isShared ? overtakenIn(fields, standing) : [],
    change(asked) {
      const now = draftIn({ ...standing, ...latest.current.typed });
      const changed = typeof asked === 'function' ? asked(now) : asked;
      const after = writtenOf({ ...now, ...changed });
      const own = Object.fromEntries(
        Object.entries(after).filter(([field]) => field in changed),
      ) as Partial<PlanWritten>;
      keepTyped(typeAllOver(latest.current, standing, own));
    },
    takeTheirs(field) {
      keepTyped(typeAllOver(latest.current, standing, { [field]: standing[fieldOf(field)] }));
    },
    addTheirs(field) {
      if (field !== 'items' && field !== 'invited') return null;
      const [mine, theirs, before] = [written[field], standing[field], fields.stood[field] ?? '[]'];
      const whole =
        field === 'items'
          ? JSON.stringify(withTheirs(itemsIn(mine), itemsIn(theirs), itemsIn(before)))
          : JSON.stringify(withTheirs(peopleIn(mine), peopleIn(theirs), peopleIn(before)));
      if (whole === mine) return null;
      return () =>
        keepTyped(
          seenOver(typeAllOver(latest.current, standing, { [field]: whole }), standing, field),
        );
    },
    settle(sent, saved) {
      const left = settled(latest.current, writtenOf(sent), writtenOf(saved));
      keepTyped(left);
      setFoundAgain(false);
      return isAnyTyped(left);
    },
  };
}

// Only ever a field that was typed over.
const fieldOf = (field: string) => field as keyof PlanWritten;
