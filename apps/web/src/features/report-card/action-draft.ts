import type { ActionInput } from '../../apollo/generated/documents';
import type { Card } from '../../charts/card';
import { figureTyped } from '../../lib/typed-action';
import type { TypedAction } from '../../lib/typed-action';

/** What the fields begin with: those of an action that is changed, or nothing. */
export function draftOf(action: Card['actions'][number]['action'] | null): TypedAction {
  return {
    text: action?.text ?? '',
    owner: action?.owner ?? '',
    dueOn: action?.dueOn ?? '',
    expectedEffect: action?.expectedEffect ?? '',
    expectedValue: action?.expectedValue?.toString() ?? '',
    expectedBy: action?.expectedBy?.slice(0, 7) ?? '',
  };
}

/** A draft as it is sent; what is empty is not said. */
export function inputOf(draft: TypedAction): ActionInput {
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...{ text: draft.text, owner: draft.owner, dueOn: draft.dueOn },
    expectedEffect: given(draft.expectedEffect),
    expectedValue: figureTyped(draft.expectedValue),
    expectedBy: given(draft.expectedBy),
  };
}
