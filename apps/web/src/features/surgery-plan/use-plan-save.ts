import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { codeOf, failureOf } from '../../apollo/failure';
import { ChangeSurgeryDocument, PlanSurgeryDocument } from '../../apollo/generated/documents';
import { keepWords, readWords } from '../../lib/kept-words';
import { newKey } from '../../lib/new-key';
import { faultsByField, refusalOf } from '../../lib/refusal';
import { draftOf, planInput } from './plan-draft';
import type { PlanDraft } from './plan-draft';
import type { Surgery } from './surgery-query';

interface Saving {
  readonly authority: string;
  /** The surgery that is planned anew; null: a new one. */
  readonly surgery: Surgery | null;
  readonly draft: PlanDraft;
  /** Under what the words of the plan are kept. */
  readonly name: string;
  /** Reads the surgery anew, where somebody else changed it. */
  readonly readAnew?: (() => Promise<Surgery | null>) | undefined;
  readonly onSaved: (saved: Surgery, sent: PlanDraft) => void;
}

/** The saving of a plan, and what keeps it from being saved. */
export interface PlanSave {
  readonly isSaving: boolean;
  /** Each in a sentence; none where nothing is known to be wrong. */
  readonly sentences: readonly string[];
  /** What is wrong with one field as it was sent; null where nothing is. */
  readonly problemOf: (field: string) => string | null;
  readonly save: () => Promise<void>;
  /** Forgets what was sent and not answered: what is typed from now on is another plan. */
  readonly giveUp: () => void;
}

type PlanInput = ReturnType<typeof planInput>;

/** A new plan that was sent, and of which nobody knows yet whether it arrived. */
interface Sent {
  readonly key: string;
  readonly plan: PlanInput;
  /** What it was changed to since, without an answer; left out: to nothing. */
  readonly changedTo?: readonly PlanInput[];
}

/** The version of a plan that nobody has changed yet. */
const FIRST_VERSION = 1;

const NOTHING = { faults: new Map<string, string>(), sentences: [] as readonly string[] };

/** Sends a plan once at a time, and keeps what is wrong with it. */
export function usePlanSave(saving: Saving): PlanSave {
  const { authority, surgery, draft, name, readAnew, onSaved } = saving;
  const [plan] = useMutation(PlanSurgeryDocument);
  const [changePlan] = useMutation(ChangeSurgeryDocument);
  const [isSaving, setSaving] = useState(false);
  const [wrong, setWrong] = useState<{
    readonly faults: ReadonlyMap<string, string>;
    readonly sentences: readonly string[];
  }>(NOTHING);
  const underWay = useRef(false);
  const sentName = `${name}/sent`;

  /** Plans it under a key that is kept with what was sent, until the server said what became of it. */
  async function planOnce(sent: Sent): Promise<Surgery | undefined> {
    keepWords(sentName, JSON.stringify(sent));
    const { key, plan: asPlanned } = sent;
    try {
      const { data } = await plan({ variables: { authority, key, plan: asPlanned } });
      return data?.planSurgery;
    } catch (error) {
      if (isRefused(error)) keepWords(sentName, '');
      throw error;
    }
  }

  async function planned(input: PlanInput): Promise<Surgery | undefined> {
    const before = sentBefore(readWords(sentName));
    if (before === null) return planOnce({ key: newKey(), plan: input });
    if (JSON.stringify(before.plan) === JSON.stringify(input)) return planOnce(before);
    // It was mended since: what was sent may have arrived, and is then planned anew as it reads now.
    const arrived = await planOnce(before).catch((error: unknown) => {
      if (isRefused(error)) return null;
      throw error;
    });
    if (arrived === undefined) return undefined;
    // Where somebody went on with it since, what is typed here is a surgery of its own.
    if (arrived === null || !isAsSent(arrived, before)) {
      return planOnce({ key: newKey(), plan: input });
    }
    const changedTo = [...(before.changedTo ?? []), input];
    keepWords(sentName, JSON.stringify({ ...before, changedTo } satisfies Sent));
    return changed(arrived, input);
  }

  async function changed({ id, planVersion: version }: Surgery, input: PlanInput) {
    const { data } = await changePlan({ variables: { authority, id, version, plan: input } });
    return data?.changeSurgery;
  }

  async function said(error: unknown): Promise<readonly string[]> {
    const { reason, faults } = refusalOf(error);
    if (faults.length > 0) return faults.map(({ sentence }) => sentence);
    const { sentence } = failureOf(error);
    if (reason !== 'CHANGED_MEANWHILE' || readAnew === undefined) return [sentence];
    try {
      await readAnew();
      return [
        'Somebody planned this surgery anew meanwhile. What you wrote is still here, and the rest is as they left it: look it through, and save it again.',
      ];
    } catch (failed) {
      return [
        `Somebody planned this surgery anew meanwhile, and it could not be read again. ${failureOf(failed).sentence} What you wrote is still here.`,
      ];
    }
  }

  return {
    isSaving,
    sentences: wrong.sentences,
    problemOf: (field) => wrong.faults.get(field) ?? null,
    giveUp() {
      keepWords(sentName, '');
      setWrong(NOTHING);
    },
    async save() {
      if (underWay.current) return;
      underWay.current = true;
      setSaving(true);
      setWrong(NOTHING);
      try {
        const standing = new Set(surgery?.items.map(({ id }) => id));
        const input = planInput(draft, standing);
        const saved = await (surgery === null ? planned(input) : changed(surgery, input));
        if (saved !== undefined) {
          keepWords(sentName, '');
          onSaved(saved, draft);
        }
      } catch (error) {
        const sentences = await said(error);
        setWrong({ sentences, faults: faultsByField(refusalOf(error).faults) });
      } finally {
        underWay.current = false;
        setSaving(false);
      }
    },
  };
}

/** Whether the server answered that it does not take it, so that nothing of it is planned. */
function isRefused(error: unknown): boolean {
  return ['REFUSED', 'BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND'].includes(codeOf(error) ?? '');
}

/** Whether a surgery stands as it was sent from here: as it was planned first, or changed since without an answer. */
function isAsSent(arrived: Surgery, { changedTo = [] }: Sent): boolean {
  if (arrived.state !== 'PLANNED') return false;
  if (arrived.planVersion === FIRST_VERSION) return true;
  const stands = JSON.stringify(planInput(draftOf(arrived)));
  return changedTo.some((each) => JSON.stringify(each) === stands);
}

function sentBefore(words: string): Sent | null {
  if (words === '') return null;
  try {
    // Only ever written above, in the same tab.
    return JSON.parse(words) as Sent;
  } catch {
    return null;
  }
}
