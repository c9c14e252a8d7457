import type { ImportState, ImportWork } from './import-query';
import { isOpen, isUnderWay } from './import-words';

export const STEPS = [
  { key: 'file', name: 'File' },
  { key: 'columns', name: 'Columns' },
  { key: 'checks', name: 'Checks' },
  { key: 'preview', name: 'Preview' },
  { key: 'store', name: 'Store' },
] as const;

export type Step = (typeof STEPS)[number]['key'];

/** Why one cannot go to a step yet, in words; null where one can. */
export function whyNotYet(step: Step, work: ImportWork): string | null {
  const { state, mapping, failures, unacknowledged } = work;
  switch (step) {
    case 'file':
      return null;
    case 'columns':
      if (isUnderWay(state)) return 'once nobody works on it';
      return isOpen(state) ? null : 'only of an import that is not over';
    case 'checks':
      return mapping === null ? 'once its columns are understood' : null;
    case 'preview':
      if (mapping === null || state === 'RECEIVED') return 'once it is checked';
      if (state === 'CHECKING') return 'once it is checked';
      if (state === 'REFUSED' || failures > 0) return 'once no check fails';
      return hasPreview(state) ? null : 'only of an import that is not over';
    case 'store':
      if (isKept(state)) return null;
      if (state !== 'CHECKED') return 'once it is checked';
      return unacknowledged > 0 ? 'once every warning is acknowledged' : null;
  }
}

/** The step that an address asks for, where one can go there; otherwise the one to do next. */
export function stepOf(asked: string | undefined, work: ImportWork): Step {
  const known = STEPS.find(({ key }) => key === asked)?.key;
  return known !== undefined && whyNotYet(known, work) === null ? known : nextStep(work);
}

/** What is to be done next with an import, or where to see what became of it. */
export function nextStep({ state, unacknowledged }: ImportWork): Step {
  switch (state) {
    case 'RECEIVED':
      return 'columns';
    case 'CHECKING':
    case 'REFUSED':
      return 'checks';
    case 'CHECKED':
      return unacknowledged > 0 ? 'checks' : 'preview';
    case 'STORING':
    case 'STORED':
    case 'UNDONE':
      return 'store';
    case 'CANCELLED':
    case 'FAILED':
      return 'file';
  }
}

function hasPreview(state: ImportState): boolean {
  return state === 'CHECKED';
}

function isKept(state: ImportState): boolean {
  return state === 'STORING' || state === 'STORED' || state === 'UNDONE';
}
