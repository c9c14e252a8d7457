import type { SaidActionInput, SayingInput } from '../../apollo/generated/documents';
import { figureTyped, missingInAction } from '../../lib/typed-action';
import type { TypedAction } from '../../lib/typed-action';
import type { Standing } from './minutes-query';

/** Something that was said, as it is put right: of what is no action the words alone. */
export type Correction = TypedAction;

/** What was said, to be put right. */
export function correctionOf({ text, action }: Standing): Correction {
  return {
    ...{ text, owner: action?.owner ?? '', dueOn: action?.dueOn ?? '' },
    expectedEffect: action?.expectedEffect ?? '',
    expectedValue: action?.expectedValue?.toString() ?? '',
    expectedBy: action?.expectedBy ?? '',
  };
}

/** What is missing or wrong in a correction, in a sentence; null where nothing is. */
export function wrongIn({ kind }: Standing, correction: Correction): string | null {
  if (kind === 'ACTION') return missingInAction(correction);
  return correction.text.trim().length < 3 ? 'Say it in 3 characters or more.' : null;
}

/**
 * A correction as it is sent: what was not touched is left out, and stays as it stands.
 *
 * @param ownerPerson number of the person whose name stands as the owner; null: nobody's
 */
export function inputOf(
  standing: Standing,
  correction: Correction,
  ownerPerson: string | null,
): SayingInput {
  const { kind, action } = standing;
  const said = { kind, text: correction.text.trim() };
  if (action === null) return said;
  const before = correctionOf(standing);
  const changed = (field: keyof Correction) => correction[field].trim() !== before[field].trim();
  const words = (field: 'expectedEffect' | 'expectedBy') => correction[field].trim() || null;
  const put: SaidActionInput = {
    was: action.id,
    ...(changed('owner') && { owner: correction.owner.trim(), ownerPerson }),
    ...(changed('dueOn') && { dueOn: correction.dueOn }),
    ...(changed('expectedEffect') && { expectedEffect: words('expectedEffect') }),
    ...(changed('expectedValue') && { expectedValue: figureTyped(correction.expectedValue) }),
    ...(changed('expectedBy') && { expectedBy: words('expectedBy') }),
  };
  return { ...said, action: put };
}
