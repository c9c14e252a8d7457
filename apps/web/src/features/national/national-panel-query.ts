import type {
  NationalPanel_BenchmarksFragment,
  NationalPanelQueryVariables,
} from '../../apollo/generated/documents';
import { NationalPanelDocument } from '../../apollo/generated/documents';

export type Benchmarks = NationalPanel_BenchmarksFragment;

/** What stands in the address: which published year, which neighbours, and as whom it is seen. */
export interface NationalView {
  readonly year: string | null;
  readonly model: string | null;
  /** THEN: by what was loaded when the edition was published. NOW: as known now. Null: as the page is. */
  readonly seen: 'THEN' | 'NOW' | null;
}

const SEEN: Readonly<Record<string, 'THEN' | 'NOW'>> = { then: 'THEN', now: 'NOW' };

/** Reads the keys of the address; what is not understood is as if it were not there. */
export function nationalView(search: Readonly<Record<string, string>>): NationalView {
  return {
    year: search['published'] ?? null,
    model: search['neighbours'] ?? null,
    seen: SEEN[search['benchmarks'] ?? ''] ?? null,
  };
}

interface PanelAsked {
  readonly authority: string;
  readonly indicator: string;
  /** Key of the month. */
  readonly period: string;
  /** The edition as which the page is read; null: as known now. */
  readonly edition: number | null;
  /** The edition in which the month is published; null: in none. */
  readonly published: number | null;
  readonly view: NationalView;
}

/** What the panel asks. */
export function nationalPanelQuery({ view, edition, published, ...asked }: PanelAsked) {
  const { year, model, seen } = view;
  const then = edition ?? published;
  const variables: NationalPanelQueryVariables = {
    ...{ ...asked, year, model },
    edition: seen === 'THEN' ? then : seen === 'NOW' ? null : edition,
  };
  return { query: NationalPanelDocument, variables };
}
