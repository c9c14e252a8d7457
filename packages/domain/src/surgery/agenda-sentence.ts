import { counted } from '../format';
import { formatPeriod } from '../period-key';
import type { Period } from '../period';
import type { ProposedAgenda } from './agenda';

/** Of what an agenda was proposed. */
export interface AgendaGround {
  /** What the place is called. */
  readonly place: string;
  readonly period: Period;
  /** How many figures of the period the place has, and how many of them are modelled. */
  readonly figures: number;
  readonly modelled: number;
}

/** How many items are proposed of how many, and why some are left out or nothing is proposed. */
export function agendaSentence(
  { items, leftOut }: Pick<ProposedAgenda, 'items' | 'leftOut'>,
  ground: AgendaGround,
): string {
  const found = items.length + leftOut.length;
  const where = `${ground.place}, ${formatPeriod(ground.period)}`;
  const modelled = modelledSentence(ground);
  if (found === 0) {
    return `Nothing is proposed for ${where}: ${nothingBecause(ground)} Choose what to talk of by hand.`;
  }
  const because =
    items.length === 0
      ? `Nothing is proposed for ${where}: of ${counted(found, 'thing')} none has the five minutes that it needs.`
      : leftOut.length === 0
        ? `${counted(items.length, 'item is', 'items are')} proposed for ${where}.`
        : `${counted(items.length, 'item is', 'items are')} proposed for ${where}, of ${found} that there are reasons for; for the other ${leftOut.length} there is no time.`;
  return modelled === null ? because : `${because} ${modelled}`;
}

function modelledSentence({ figures, modelled }: AgendaGround): string | null {
  if (modelled === 0) return null;
  if (modelled === 1) {
    const one = figures === 1 ? 'Its one figure' : `1 of its ${figures} figures`;
    return `${one} is modelled, and nothing is proposed from it.`;
  }
  const share = modelled === figures ? `All ${figures}` : `${modelled} of its ${figures}`;
  return `${share} figures are modelled, and nothing is proposed from those.`;
}

function nothingBecause(ground: AgendaGround): string {
  if (ground.figures === 0) return 'there is no figure of it yet.';
  return (
    modelledSentence(ground)?.replace(/^(?:All|Its)/, (first) => first.toLowerCase()) ??
    'no exception is new, no chart shows a signal, nothing is short of green in children, no action is overdue, and nothing was asked.'
  );
}
