/** Changes keys of the address; null takes one away. Going back undoes it, unless it replaces. */
export type ShowPage = (
  change: Readonly<Record<string, string | null>>,
  how?: { readonly replace?: boolean },
) => void;

/** Where a page is asked to stand: everything that its address says but its own path. */
export interface PageAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Key of the month; null: the latest. */
  readonly period: string | null;
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
  /** Number of the edition that is read; null: as known now. */
  readonly edition: number | null;
  /** Every key of the address, also those above. */
  readonly search: Readonly<Record<string, string>>;
}

/** What each page of an authority is handed, beside the names in its path. */
export interface PageProps extends PageAsked {
  readonly show: ShowPage;
}

/** What a page for those who are not signed in yet is handed. */
export interface EntryProps {
  /** Every key of the address. */
  readonly search: Readonly<Record<string, string>>;
  /** Goes to another page of the product. */
  readonly go: (address: string) => void;
}
