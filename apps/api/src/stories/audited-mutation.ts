import type { AuditKind } from '../audit/audit-kinds';

/** What earlier mutations of the walk left for later ones, by name. */
export type Left = Map<string, string>;

/** A mutation that succeeds, and what it leaves. */
export interface AuditedMutation {
  readonly as: 'administrator' | 'leader' | 'invited';
  readonly operation: string;
  readonly variables?: (left: Left) => Readonly<Record<string, unknown>>;
  /** Keeps what is found in the answer for later mutations. */
  readonly keep?: (answer: never, left: Left) => void;
  /** Null: nothing of the record changes, and no event tells of it. */
  readonly kind: AuditKind | null;
  /** Whether the event says what it was before, and what after. */
  readonly tells: 'BEFORE' | 'AFTER' | 'BOTH' | 'NEITHER';
}

/** Keeps the number that a mutation answers with, under a name. */
export const keepId =
  (name: string, field: string) => (answer: Readonly<Record<string, { id: string }>>, left: Left) =>
    left.set(name, answer[field]?.id ?? '');
