import type { PackReaders, Period } from '@vital-signs/domain';
import type { AreaSummary, AreaSummaryService } from '../../area-summary/area-summary.service';
import type { AuthorityRecord } from '../../authority/authority.repository';
import type { AuthorityService } from '../../authority/authority.service';
import type { CommentaryService } from '../../commentary/commentary.service';
import type { LiveTextService } from '../../commentary/live-text.service';
import type { EditionRecord } from '../../edition/edition-record';
import type { ExceptionList, ExceptionService } from '../../exception/exception.service';
import type { PublishedEditionsService } from '../../publication/published-editions.service';
import type { ReportCard } from '../../report-card/card-parts';
import type { ReportCardService } from '../../report-card/report-card.service';
import type { ScorecardLayoutService } from '../../scorecard/scorecard-layout.service';
import type { Scorecard, ScorecardService } from '../../scorecard/scorecard.service';
import type { SectionService } from '../../section/section.service';

/** What a pack asks of the services of its readers: of a leader, of a member, or of nobody. */
export interface PackServices {
  readonly authorities: AuthorityService;
  readonly exceptions: ExceptionService;
  readonly reportCards: ReportCardService;
  readonly areaSummaries: AreaSummaryService;
  readonly scorecards: ScorecardService;
  readonly scorecardLayouts: ScorecardLayoutService;
  readonly sections: SectionService;
  readonly commentaries: CommentaryService;
  readonly liveTexts: LiveTextService;
  readonly publicEditions: PublishedEditionsService;
}

/** Which pack is made, of what. */
export interface PackAsked {
  readonly authority: AuthorityRecord;
  /** For the authority's own people, or for the public, as the readers are. */
  readonly edition: EditionRecord;
  readonly readers: PackReaders;
}

/** A commentary as it stands in a pack. */
export interface PackCommentary {
  readonly title: string | null;
  /** True of what is to be known of the report's own words, and is none of them. */
  readonly isNote: boolean;
  readonly paragraphs: readonly string[];
  /** Who wrote it and who approved it, or the report that it comes from; null where that is not told. */
  readonly said: string | null;
}

/** Some of the cards, and how many there are in all. */
export interface PackCards {
  readonly cards: readonly ReportCard[];
  readonly total: number;
}

/** A column of words of a scorecard, with what it says of each row. */
export interface PackSaid {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A month as it was published to the readers of a pack, with nothing that is modelled. */
export interface PackRecord {
  /** Under the name, and with the settings, that it had then. */
  readonly authority: AuthorityRecord;
  readonly period: Period;
  readonly edition: EditionRecord;
  readonly isPublic: boolean;
  exceptions(): Promise<ExceptionList>;
  /** As many statements for forty cards as for one. */
  cards(asked: { which: 'EXCEPTIONS' | 'ALL'; skip: number; first: number }): Promise<PackCards>;
  summaries(): Promise<readonly AreaSummary[]>;
  scorecard(): Promise<Scorecard>;
  /** What the columns of words in the authority's own layout say of the rows of its scorecard. */
  said(scorecard: Scorecard): Promise<PackSaid>;
  /** What was approved about a report area and the pages in it. */
  commentary(area: string): Promise<readonly PackCommentary[]>;
  /** What was approved about no report area in particular. */
  general(): Promise<readonly PackCommentary[]>;
}

/** A pack is made of an edition that is there; where it is not any more, it cannot be made. */
export function present<T>(found: T | null, what: string): T {
  if (found === null) throw new Error(`A pack cannot be made: there is no ${what} of its edition.`);
  return found;
}
