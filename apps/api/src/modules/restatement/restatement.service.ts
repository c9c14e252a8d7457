import {
  restatementCounts,
  restatementSentence,
  restatementsSentence,
  type RatingWording,
  type RestatedFigure,
} from '@vital-signs/domain';
import { wordingOf } from '../authority/own-words';
import type { AuthorityService } from '../authority/authority.service';
import { periodOfEdition } from '../authority/reported-period';
import { editionFor, type EditionRecord } from '../edition/edition-record';
import { revisionOf } from '../edition/moment';
import type { NationalRepository } from '../national/national.repository';
import { restatedCells, type RestatedCell, type RestatedCellsSources } from './restated-cells';
import { besideSince, type RecordChange } from './record-changes';
import { touchedSince, whyRestated, type Why } from './restatement-reasons';

/** A published figure that is another now, with why. */
export interface Restatement
  extends Pick<RestatedCell, 'indicator' | 'place' | 'period'>, RestatedFigure, Why {
  readonly sentence: string;
}

/** What has changed since an edition, as far as the viewer sees it. */
export interface RestatementLog {
  readonly edition: EditionRecord;
  /** The revision with which it is compared. */
  readonly revision: number;
  readonly sentence: string;
  readonly total: number;
  readonly flips: number;
  /** Those of the page that was asked for. */
  readonly restatements: readonly Restatement[];
  /** Changes that bear on what stands beside the figures, oldest first. */
  readonly beside: readonly RecordChange[];
  /** That benchmarks follow other national figures than the edition's, and which; null where they do not. */
  readonly benchmarks: string | null;
}

export interface RestatementsAsked {
  /** Slug of the authority. */
  readonly authority: string;
  /** Number of the edition. */
  readonly edition: number;
  /** How many, and how many of them are passed over. */
  readonly first: number;
  readonly after: number;
}

export interface RestatementService {
  /** Null where the authority or the edition is not known, or the edition is one for the public. */
  since(asked: RestatementsAsked): Promise<RestatementLog | null>;
}

interface Sources extends RestatedCellsSources {
  readonly authorities: AuthorityService;
  readonly national: Pick<NationalRepository, 'releases'>;
}

const toldOf = (
  { unit, denominatorIsPopulation }: RestatedCell['indicator'],
  wording: RatingWording,
) => ({ unit: unit ?? '', denominatorIsPopulation, wording });

export function createRestatementService(sources: Sources): RestatementService {
  const { authorities, restatements, national } = sources;
  return {
    async since({ authority: slug, edition: number, first, after }) {
      const authority = await authorities.bySlug(slug);
      const edition = authority && editionFor(authority, { number });
      if (authority === null || edition?.audience !== 'INTERNAL') return null;
      const period = periodOfEdition(edition);
      const revision = revisionOf(authority, period);
      const found =
        revision === null ? null : await restatedCells(sources, authority, edition, revision);
      if (revision === null || found === null) return null;
      const { cells, known } = found;
      const counts = restatementCounts(cells.map(({ figure }) => figure));
      const page = cells.slice(after, after + first);
      const wording = wordingOf(authority);
      const span = {
        authorityId: authority.authorityId,
        after: edition.revision,
        until: revision,
      };
      const touched = await touchedSince(restatements, span, period, page);
      const why = whyRestated(touched, edition, page);
      const beside = await besideSince(national, { authority, edition, period, touched, known });
      return {
        ...{ edition, revision, flips: counts.flips, total: cells.length },
        sentence: restatementsSentence(counts),
        restatements: page.map(({ figure, indicator, place, period, since }, index) => ({
          ...{ ...figure, indicator, place, period },
          ...(why[index] ?? { reasons: [], explanation: '' }),
          sentence: restatementSentence(figure, toldOf(indicator, wording), since),
        })),
        ...{ beside: beside.changes, benchmarks: beside.benchmarks },
      };
    },
  };
}
