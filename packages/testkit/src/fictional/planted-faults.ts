import { monthIndex } from './calendar';
import { WENDMERE } from './geography';
import type { Figure } from './figures';

/** Episodes of going missing (5.8) that the council's own figure of June 2017 leaves out. */
const EPISODES_LEFT_OUT = { indicator: '5.8', month: monthIndex('2017-06'), fewer: 5 };

/** Contacts from the police that the breakdown of October 2017 leaves out. */
const CONTACTS_LEFT_OUT = { source: 'Police', month: monthIndex('2017-10'), fewer: 31 };

/** A figure as it is stored: wrong on purpose in one month, so that the localities exceed the council. */
export function faultyFigure(
  indicator: string,
  place: string,
  index: number,
  figure: Figure,
): Figure {
  const planted =
    place === WENDMERE.slug &&
    indicator === EPISODES_LEFT_OUT.indicator &&
    index === EPISODES_LEFT_OUT.month;
  if (!planted || figure.value === null) return figure;
  return { ...figure, value: figure.value - EPISODES_LEFT_OUT.fewer };
}

/** Contacts of a source as they are stored: too few in one month, so that the sources do not add up. */
export function faultyContacts(
  source: string,
  place: string,
  index: number,
  contacts: number,
): number {
  const planted =
    place === WENDMERE.slug &&
    source === CONTACTS_LEFT_OUT.source &&
    index === CONTACTS_LEFT_OUT.month;
  return planted ? contacts - CONTACTS_LEFT_OUT.fewer : contacts;
}
