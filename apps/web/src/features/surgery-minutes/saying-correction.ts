import type { SaidActionInput, SayingInput } from '../../apollo/generated/documents';
import type { Standing } from './minutes-query';

/** Something that was said, as it is put right. */
export interface Correction {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly expectedEffect: string;
  readonly expectedValue: string;
  readonly expectedBy: string;
}

/** What was said, to be put right. */
export function correctionOf({ text, action }: Standing): Correction {
  return {
    ...{ text, owner: action?.owner ?? '', dueOn: action?.dueOn ?? '' },
    expectedEffect: action?.expectedEffect ?? '',
    expectedValue: action?.expectedValue?.toString() ?? '',
    expectedBy: action?.expectedBy ?? '',
  };
}

function numberIn(typed: string): number | null {
  const plain = typed.trim().replaceAll(',', '').replace(/%$/, '');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}

/** What is missing or wrong in a correction, in a sentence; null where nothing is. */
export function wrongIn({ kind }: Standing, correction: Correction): string | null {
  const text = correction.text.trim();
  if (kind !== 'ACTION') return text.length < 3 ? 'Say it in 3 characters or more.' : null;
  if (text.length < 10) return 'Say what is to be done, in 10 characters or more.';
  if (correction.owner.trim().length < 2) return 'Say who does it.';
  if (correction.dueOn === '') return 'Say by when it is done.';
  if (correction.expectedValue.trim() === '') return null;
  if (numberIn(correction.expectedValue) === null) return 'The expected figure is not a number.';
  return correction.expectedBy.trim() === '' ? 'Say by which month the figure is expected.' : null;
}

/** A correction as it is sent: what was not touched is left out, and stays as it stands. */
export function inputOf(standing: Standing, correction: Correction): SayingInput {
  const { kind, action } = standing;
  const said = { kind, text: correction.text.trim() };
  if (action === null) return said;
  const before = correctionOf(standing);
  const changed = (field: keyof Correction) => correction[field].trim() !== before[field].trim();
  const words = (field: 'expectedEffect' | 'expectedBy') => correction[field].trim() || null;
  const put: SaidActionInput = {
    was: action.id,
    ...(changed('owner') && { owner: correction.owner.trim() }),
    ...(changed('dueOn') && { dueOn: correction.dueOn }),
    ...(changed('expectedEffect') && { expectedEffect: words('expectedEffect') }),
    ...(changed('expectedValue') && { expectedValue: numberIn(correction.expectedValue) }),
    ...(changed('expectedBy') && { expectedBy: words('expectedBy') }),
  };
  return { ...said, action: put };
}
