import type { ControlChartInput } from '../control-chart/control-chart-input';
import { assertNever } from '../never';
import { cutSeries, effectOf } from './action-effect';
import type { ActionEffect, ActionEffectKind } from './action-effect';
import { expectationOf } from './action-expectation';
import type { ActionExpectation, ExpectationState, ExpectedFigure } from './action-expectation';

/** An action about an indicator in a place, and the whole series of that indicator there. */
export interface ActionReviewInput {
  readonly series: ControlChartInput;
  /** The day on which it was agreed. */
  readonly agreedOn: string;
  readonly expected: ExpectedFigure;
}

/** What became of an action, as it is read out at its review. */
export interface ActionReview {
  readonly effect: ActionEffect;
  readonly expectation: ActionExpectation;
  /** Both in one sentence. */
  readonly headline: string;
}

/**
 * What became of an action: before and after, whether the change is more than ordinary variation,
 * and whether the expected figure was reached. Two questions, which are never answered for each
 * other: a figure may be reached by chance, and a real change may fall short of it. Nothing says that
 * the action brought the change about.
 */
export function reviewAction({ series, agreedOn, expected }: ActionReviewInput): ActionReview {
  const cut = cutSeries(series, agreedOn);
  const effect = effectOf(cut);
  const expectation = expectationOf(cut, expected);
  return { effect, expectation, headline: headlineOf(effect.kind, expectation.state) };
}

function headlineOf(effect: ActionEffectKind, state: ExpectationState): string {
  if (effect === 'NO_FIGURE_YET') return 'There is nothing to review yet.';
  const [both, said] = [reachedWords(state), changeWords(effect)];
  if (both === null) return `${upperFirst(said)}.`;
  return `${both}${joint(effect, state)} ${said}.`;
}

function upperFirst(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function reachedWords(state: ExpectationState): string | null {
  switch (state) {
    case 'REACHED':
      return 'The expected figure was reached';
    case 'NOT_REACHED':
      return 'The expected figure was not reached';
    case 'NOT_DUE':
      return 'The expected figure is not due yet';
    case 'NO_FIGURE':
      return 'The expected figure cannot be held against one of its time';
    case 'NONE_NAMED':
      return null;
    default:
      return assertNever(state);
  }
}

/** "but" where one of the two is good news and the other is not. */
function joint(effect: ActionEffectKind, state: ExpectationState): string {
  const good = effect === 'BETTER';
  if (state === 'REACHED') return good ? ', and' : ', but';
  if (state === 'NOT_REACHED') return good ? ', but' : ', and';
  return ';';
}

function changeWords(effect: Exclude<ActionEffectKind, 'NO_FIGURE_YET'>): string {
  switch (effect) {
    case 'BETTER':
      return 'it got better by more than ordinary variation';
    case 'WORSE':
      return 'it got worse by more than ordinary variation';
    case 'CHANGED':
      return 'it changed by more than ordinary variation';
    case 'FOR_A_TIME':
      return 'it changed by more than ordinary variation for a time only';
    case 'ORDINARY':
      return 'what happened is no more than ordinary variation';
    case 'UNTOLD':
      return 'it cannot be told whether what happened is more than ordinary variation';
    default:
      return assertNever(effect);
  }
}
