import { formatView, parseView } from '@vital-signs/domain';
import type { ScorecardView } from '@vital-signs/domain';
import { useEffect } from 'react';
import { keep, readKept } from '../../lib/kept-choice';
import type { ShowView } from './view-change';

/**
 * Columns once chosen are there again the next time, in the address, so that a link that is sent on
 * shows them too. An address that names its columns is followed.
 */
export function useKeptColumns(authority: string, view: ScorecardView, show: ShowView): void {
  const isOpen = view.columns === null;
  useEffect(() => {
    if (!isOpen) return;
    const { columns } = parseView({ columns: readKept(nameOf(authority)) ?? '' }).view;
    if (columns !== null) show({ columns }, { replace: true });
    // Only when the page is opened: taking the columns off again is a choice of its own.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what happens later is the reader's doing
  }, [authority]);
}

/** Keeps the columns that a reader has chosen; null forgets them. */
export function keepColumns(authority: string, view: ScorecardView): void {
  keep(nameOf(authority), formatView(view)['columns'] ?? null);
}

function nameOf(authority: string): string {
  return `columns.${authority}`;
}
