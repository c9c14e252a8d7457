import { createContext, useContext } from 'react';
import { readSearch, writeSearch } from './search-string';

/** The edition that one reads, which the links of its pages carry on. */
export interface CarriedEdition {
  /** Slug of the authority whose edition it is. */
  readonly authority: string;
  readonly number: string;
  /** Key of the month that the address names; null: none, which is the month of the edition. */
  readonly period: string | null;
}

export const CarriedEditionContext = createContext<CarriedEdition | null>(null);

/** Pages of figures, which can be read as an edition published them. */
const PAGES_OF_FIGURES = [
  'scorecard',
  'areas',
  'sections',
  'indicators',
  'place',
  'matrix',
  'compare',
  'exceptions',
  'cards',
  'data-quality',
];

/** Whether a page can be read as an edition published it, by its path. */
export function showsEditions(path: string): boolean {
  return PAGES_OF_FIGURES.includes(path.split('/')[2] ?? '');
}

/**
 * An address with the edition that one reads, where it leads to figures of the same month: whoever
 * goes from page to page goes on reading what was published. One that names an edition keeps its own.
 */
export function carryEdition(address: string, edition: CarriedEdition | null): string {
  if (edition === null) return address;
  const [, path = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(address) ?? [];
  if (path.split('/')[1] !== edition.authority || !showsEditions(path)) return address;
  const keys = readSearch(search);
  const isOfMonth =
    keys['period'] === undefined || edition.period === null || keys['period'] === edition.period;
  if ('edition' in keys || !isOfMonth) return address;
  return `${path}${writeSearch({ ...keys, edition: edition.number })}${hash}`;
}

/** An address as a link of this page gives it. */
export function useCarriedEdition(address: string): string {
  return carryEdition(address, useContext(CarriedEditionContext));
}

/** The number of the edition that an address names; null: as known now, or none that could be one. */
export function editionNamed(search: Readonly<Record<string, string>>): number | null {
  const number = Number(search['edition'] ?? '');
  return Number.isInteger(number) && number > 0 ? number : null;
}
