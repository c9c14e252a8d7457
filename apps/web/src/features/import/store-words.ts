import { counted } from '@vital-signs/domain';
import type { ImportWork } from './import-query';

/** What pressing the button does: "Store 412 new and 6 changed figures". */
export function storeWords({ cellsNew, cellsChanged }: ImportWork): string {
  const figures = counted(cellsNew + cellsChanged, 'figure').replace(/^\S+ /, '');
  const count = (of: number) => of.toLocaleString('en-GB');
  if (cellsChanged === 0) return `Store ${count(cellsNew)} new ${figures}`;
  if (cellsNew === 0) return `Store ${count(cellsChanged)} changed ${figures}`;
  return `Store ${count(cellsNew)} new and ${count(cellsChanged)} changed figures`;
}
