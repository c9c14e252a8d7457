import { PackPageDocument, PacksPageDocument } from '../../apollo/generated/documents';
import type {
  Pack_ChoicesFragment,
  Pack_ContentsFragment,
  Pack_FileFragment,
  Pack_SummaryFragment,
  Pack_TemplateFragment,
  Pack_WholeFragment,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

export type Pack = Pack_WholeFragment;
export type PackContents = Pack_ContentsFragment;
export type PackSummary = Pack_SummaryFragment;
export type PackFile = Pack_FileFragment;
export type PackTemplate = Pack_TemplateFragment;
export type PackChoices = Pack_ChoicesFragment;
export type PackReaders = Pack['readers'];
export type PackFileKind = PackFile['kind'];

/** What the list of packs asks first; the month of the address is the one that a pack is begun for. */
export function packsQuery({ authority, period }: PageAsked) {
  return { query: PacksPageDocument, variables: { authority, period } };
}

/** What the page of one pack asks first. */
export function packQuery({ authority, id }: PageAsked & { readonly id: string }) {
  return { query: PackPageDocument, variables: { authority, id } };
}
