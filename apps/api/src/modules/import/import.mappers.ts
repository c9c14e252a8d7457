export type { ImportOfAuthority as ImportMapper } from './import.service';
export type { ImportOfAuthority as ImportPreviewMapper } from './import.service';
export type { ImportMapping as ImportMappingMapper } from '@vital-signs/domain';
export type { IssueRecord as ImportIssueMapper } from './import.repository';
export type { UnderstoodCell as ImportedCellMapper } from './import-cells.service';
export type {
  PreviewedChange as PreviewedChangeMapper,
  PreviewedFlip as PreviewedFlipMapper,
  Reconciled as ReconciliationMapper,
} from './import-preview.service';
export type { UndoneImport as UndoneImportMapper } from './import.service';
export type { LeftCell as LeftCellMapper } from './import-undo.service';
export type { StaleWords as StaleCommentaryMapper } from './import-stale.service';
