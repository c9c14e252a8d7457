import type { ImportWork } from './import-query';

export type Cause = NonNullable<ImportWork['restates']>;

/** Why published figures change, in the words of somebody who has to explain it. */
export const CAUSES: readonly { readonly key: Cause; readonly label: string }[] = [
  {
    key: 'LATE_RECORDING',
    label: 'late recording: work that was done then was written down since',
  },
  { key: 'DEFINITION', label: 'definition: it is counted by another rule now' },
  { key: 'SYSTEM', label: 'system: the figures come from another system now' },
  { key: 'CORRECTION', label: 'correction: what was published was wrong' },
];

export function causeOf(key: string): Cause | null {
  return CAUSES.find((cause) => cause.key === key)?.key ?? null;
}
