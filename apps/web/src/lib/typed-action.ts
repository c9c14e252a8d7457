/** An action as it is typed into the fields of a form. */
export interface TypedAction {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly expectedEffect: string;
  readonly expectedValue: string;
  readonly expectedBy: string;
}

/** The figure that was typed, with or without commas and a per cent sign; null where it is none. */
export function figureTyped(text: string): number | null {
  const plain = text.trim().replaceAll(',', '').replace(/%$/, '');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? null : value;
}

/** What is missing from an action, in a sentence; null where nothing is. */
export function missingInAction(typed: TypedAction): string | null {
  if (typed.text.trim().length < 10) return 'Say what is to be done, in 10 characters or more.';
  if (typed.owner.trim().length < 2) return 'Say who does it.';
  if (typed.dueOn === '') return 'Say by when it is done.';
  if (typed.expectedValue.trim() === '') return null;
  if (figureTyped(typed.expectedValue) === null) return 'The expected figure is not a number.';
  return typed.expectedBy.trim() === '' ? 'Say by which month the figure is expected.' : null;
}
