import {
  ImportPageDocument,
  ImportsPageDocument,
  type ImportChangesQuery,
  type ImportColumnsQuery,
  type ImportNamesQuery,
  type ImportPageQuery,
  type ImportPreviewQuery,
  type Import_HeadFragment,
  type Import_IndicatorFragment,
  type Import_IssueFragment,
  type Import_MappingFragment,
  type Import_WorkFragment,
  type UndoImportMutation,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

export type ImportHead = Import_HeadFragment;
export type ImportWork = Import_WorkFragment;
export type ImportState = ImportHead['state'];
export type Mapping = Import_MappingFragment;
export type Shape = Mapping['shape'];
export type Meaning = Mapping['columns'][number]['meaning'];
export type Basis = NonNullable<Mapping['basis']>;
export type Issue = Import_IssueFragment;
export type Severity = Issue['severity'];
export type IndicatorName = Import_IndicatorFragment;
export type OtherImport = ImportPageQuery['imports'][number];

type ColumnsImport = NonNullable<ImportColumnsQuery['import']>;
export type Sheet = NonNullable<ColumnsImport['sheets']>[number];
export type Proposal = NonNullable<ColumnsImport['proposal']>;
export type FileRow = Proposal['rows'][number];
export type Catalogue = NonNullable<ImportColumnsQuery['authority']>;

export type KnownNames = NonNullable<ImportNamesQuery['authority']>;
export type SaidName = Mapping['names'][number];

export type Preview = NonNullable<NonNullable<ImportPreviewQuery['import']>['preview']>;
export type Flip = Preview['flips'][number];
export type Reconciled = Preview['reconciliation'][number];
export type Change = NonNullable<
  NonNullable<ImportChangesQuery['import']>['preview']
>['changes'][number];
export type Undone = UndoImportMutation['undoImport'];

/** What the list of imports asks first. */
export function importsQuery({ authority }: PageAsked) {
  return { query: ImportsPageDocument, variables: { authority } };
}

/** What the page of one import asks first. A number that is none is asked for as 0, which no import has. */
export function importQuery({ authority, number }: PageAsked & { readonly number: string }) {
  const asked = /^\d{1,9}$/.test(number) ? Number(number) : 0;
  return { query: ImportPageDocument, variables: { authority, number: asked } };
}
