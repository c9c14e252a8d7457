import type { ActionInput } from '../../apollo/generated/documents';
import type { Card } from '../../charts/card';

/** An action as it is typed. */
export interface ActionDraft {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly expectedEffect: string;
  readonly expectedValue: string;
  readonly expectedBy: string;
}

/** What the fields begin with: those of an action that is changed, or nothing. */
export function draftOf(action: Card['actions'][number]['action'] | null): ActionDraft {
  return {
    text: action?.text ?? '',
    owner: action?.owner ?? '',
    dueOn: action?.dueOn ?? '',
    expectedEffect: action?.expectedEffect ?? '',
    expectedValue: action?.expectedValue?.toString() ?? '',
    expectedBy: action?.expectedBy?.slice(0, 7) ?? '',
  };
}

/** What is missing from a draft, in a sentence; null where nothing is. */
export function missingIn(draft: ActionDraft): string | null {
  if (draft.text.trim().length < 10) return 'Say what is to be done, in at least 10 characters.';
  if (draft.owner.trim().length < 2) return 'Say who does it.';
  if (draft.dueOn === '') return 'Say by when it is done.';
  if (draft.expectedValue.trim() === '') return null;
  if (numberIn(draft.expectedValue) === null) return 'The expected figure is not a number.';
  return draft.expectedBy.trim() === '' ? 'Say by which month the figure is expected.' : null;
}

/** A draft as it is sent; what is empty is not said. */
export function inputOf(draft: ActionDraft): ActionInput {
  const given = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    ...{ text: draft.text, owner: draft.owner, dueOn: draft.dueOn },
    expectedEffect: given(draft.expectedEffect),
    expectedValue: numberIn(draft.expectedValue),
    expectedBy: given(draft.expectedBy),
  };
}

function numberIn(text: string): number | null {
  const plain = text.trim().replaceAll(',', '').replace(/%$/, '');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}
