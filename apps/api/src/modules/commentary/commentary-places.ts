import { lastDay, mayDoAt } from '@vital-signs/domain';
import { refused } from '../../errors';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { ReportAreaService } from '../report-area/report-area.service';
import type { SectionService } from '../section/section.service';
import {
  draftSubject,
  requireFigures,
  type CommentaryAbout,
  type DraftSubject,
} from './commentary-draft';
import type { CommentaryRepository } from './commentary.repository';

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly sections: SectionService;
  readonly reportAreas: ReportAreaService;
  readonly commentary: CommentaryRepository;
  readonly viewer: Viewer | SystemViewer;
}

/** Where somebody may write, and about what. */
export interface WritingPlace {
  readonly authority: AuthorityRecord;
  readonly about: PlaceNode;
  readonly on: DraftSubject;
}

/** Finds what somebody who writes names. Throws a GraphQLError where they may not write there. */
export interface CommentaryPlaces {
  authority(slug: string): Promise<AuthorityRecord>;
  /** The subject of a text, at a place where the viewer may write, in a month with figures. */
  toWrite(slug: string, asked: CommentaryAbout): Promise<WritingPlace>;
}

export function createCommentaryPlaces(sources: Sources): CommentaryPlaces {
  async function authorityOf(slug: string): Promise<AuthorityRecord> {
    const authority = await sources.authorities.bySlug(slug);
    if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
    return authority;
  }
  return {
    authority: authorityOf,
    async toWrite(slug, asked) {
      const authority = await authorityOf(slug);
      const { authorityId, revision } = authority;
      const at = { authorityId, revision };
      const [tree, catalogue, sections, headings, numbers, months] = await Promise.all([
        sources.places.treeOn(authority, lastDay(asked.period), revision),
        sources.indicators.catalogueAt(at),
        sources.sections.ofAuthority(at),
        sources.reportAreas.ofAuthority(authority),
        sources.commentary.areaNumbers(authorityId),
        sources.authorities.months(authority),
      ]);
      const about = tree.bySlug.get(asked.place);
      const grants = accessTo(sources.viewer, slug)?.grants ?? [];
      if (about === undefined || !mayDoAt(grants, 'WRITE_COMMENTARY', about)) {
        throw refused('UNKNOWN_PLACE', 'There is no such place.');
      }
      requireFigures(asked.period, months);
      const areas = headings.flatMap((area) => {
        const id = numbers.get(area.slug);
        return id === undefined ? [] : [{ ...area, id }];
      });
      return { authority, about, on: draftSubject(asked, { areas, sections, catalogue }) };
    },
  };
}
