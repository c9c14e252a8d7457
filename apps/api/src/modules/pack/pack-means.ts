import type { PackContents, PackReaders, PackSummary } from '@vital-signs/domain';
import type { PackDocument, PackVariant, TellStep } from '@vital-signs/pack';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { EditionRecord } from '../edition/edition-record';
import type { PackWork } from './pack-work';

/** Of what a pack is made. */
export interface PackSubject {
  /** As it stands now. */
  readonly authority: AuthorityRecord;
  readonly edition: EditionRecord;
  readonly readers: PackReaders;
}

/** A pack as people wrote it. */
export interface WrittenPack extends PackSubject {
  readonly contents: PackContents;
}

/** Of what a paper is written, and how. */
export interface PaperAsked extends WrittenPack {
  readonly variant: PackVariant;
}

/** What stands in packs, as their readers may read it. */
export interface PackWords {
  /** The paper as data; told of each step of gathering it, and given up where the signal says so. */
  document(
    asked: PaperAsked,
    how: { readonly tell: TellStep; readonly signal: AbortSignal },
  ): Promise<PackDocument>;
  /** The executive summary as the figures draft it. */
  summaryDraft(asked: WrittenPack): Promise<PackSummary>;
}

/** What it takes to make packs. */
export interface PackMeans {
  readonly work: PackWork;
  readonly words: PackWords;
}
