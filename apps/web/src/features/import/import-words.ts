import { counted } from '@vital-signs/domain';
import { momentWords } from '../../lib/date-words';
import type {
  Basis,
  ImportHead,
  ImportState,
  ImportWork,
  IndicatorName,
  Severity,
} from './import-query';

/** Where an import stands, with a symbol that is none of a rating's. */
const STATES: Readonly<Record<ImportState, { readonly symbol: string; readonly words: string }>> = {
  RECEIVED: { symbol: '◌', words: 'waits for its columns' },
  CHECKING: { symbol: '◔', words: 'being checked' },
  CHECKED: { symbol: '◑', words: 'checked, not stored' },
  REFUSED: { symbol: '⊘', words: 'stopped by a check' },
  STORING: { symbol: '◕', words: 'being stored' },
  STORED: { symbol: '●', words: 'stored' },
  CANCELLED: { symbol: '⊖', words: 'given up; nothing was stored' },
  FAILED: { symbol: '⚠', words: 'broke off; nothing was stored' },
  UNDONE: { symbol: '↶', words: 'taken back' },
};

export function stateSymbol(state: ImportState): string {
  return STATES[state].symbol;
}

/** "expired on 28 March 2018 at 09:14, never stored" where nobody stored it in time. */
export function stateWords({ state, expiredAt }: Pick<ImportHead, 'state' | 'expiredAt'>): string {
  if (expiredAt === null) return STATES[state].words;
  return `expired on ${momentWords(expiredAt)}, never stored`;
}

/** Whether work is being done on it, so that it has to be looked at again soon. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'CHECKING' || state === 'STORING';
}

/** Whether it may still become something: it is neither stored nor given up. */
export function isOpen(state: ImportState): boolean {
  return isUnderWay(state) || state === 'RECEIVED' || state === 'CHECKED' || state === 'REFUSED';
}

/** "412 new, 6 changed, 30 the same"; null before anything was read. */
export function figuresWords(head: ImportHead): string | null {
  const { cellsRead, cellsNew, cellsChanged, cellsSame, state } = head;
  if (cellsRead === 0 || state === 'RECEIVED' || state === 'CHECKING') return null;
  if (cellsNew + cellsChanged + cellsSame === 0) return `${counted(cellsRead, 'figure')} read`;
  const number = (count: number) => count.toLocaleString('en-GB');
  return `${number(cellsNew)} new, ${number(cellsChanged)} changed, ${number(cellsSame)} the same`;
}

/** How the list stands, in a sentence. */
export function importsSentence(imports: readonly ImportHead[], authority: string): string {
  const open = imports.filter(({ state }) => isOpen(state)).length;
  const last = imports.find(({ state }) => state === 'STORED');
  const stored =
    last === undefined
      ? `No file is in the record of ${authority}.`
      : `The last file that was stored is ${last.fileName}, by ${last.person}.`;
  if (open === 0) return stored;
  return `${stored} ${counted(open, 'import is', 'imports are')} not finished.`;
}

const SIZES = ['bytes', 'kB', 'MB'] as const;

/** How large a file is: "19 kB". */
export function sizeWords(bytes: number): string {
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : 2;
  const size = bytes / 1000 ** step;
  const shown = step === 2 && size < 10 ? size.toFixed(1) : Math.round(size);
  return `${shown} ${SIZES[step]}`;
}

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  FAIL: 'Failure',
  WARNING: 'Warning',
  NOTE: 'Note',
};

/** What was found in a file: "2 failures, 3 warnings (1 not acknowledged), 1 note". */
export function issuesWords(work: ImportWork): string {
  const { failures, warnings, notes, unacknowledged } = work;
  const left = unacknowledged > 0 ? ` (${unacknowledged} not acknowledged)` : '';
  return `${counted(failures, 'failure')}, ${counted(warnings, 'warning')}${left}, ${counted(notes, 'note')}`;
}

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  IN_PERIOD: 'in the period',
  SNAPSHOT: 'on a day',
  YEAR_TO_DATE: 'year to date',
  ROLLING_3: 'rolling 3 months',
  ROLLING_12: 'rolling 12 months',
  ANNUALISED: 'made annual',
};

/** An indicator as lists name it: "3.3 Assessments in 45 days". */
export function indicatorWords({ key, ref, name }: Omit<IndicatorName, 'id'>): string {
  return [ref, name ?? (ref === null ? key : 'name not legible')].filter(Boolean).join(' ');
}
