import { lastDay } from '@vital-signs/domain';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf } from '../edition/moment';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceService } from '../place/place.service';
import type { SectionService } from '../section/section.service';
import type { CommentaryAbout } from './commentary-draft';
import type { Commentary, CommentaryService } from './commentary.service';

/** What was said of a heading, a section or an indicator, or of a place alone. */
export interface CommentarySubjectsService {
  /** Empty where the authority, the place, the month or the edition is not known to the viewer. */
  about(
    slug: string,
    about: CommentaryAbout,
    edition: number | null,
  ): Promise<readonly Commentary[]>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly sections: SectionService;
  readonly commentaries: CommentaryService;
}

export function createCommentarySubjectsService(sources: Sources): CommentarySubjectsService {
  return {
    async about(slug, { area, section, indicator, place: named, period }, edition) {
      const moment = await momentOf(sources.authorities, { authority: slug, period, edition });
      if (moment === null) return [];
      const { authority, revision, frozen } = moment;
      const at = { authorityId: authority.authorityId, revision };
      const [tree, sections, catalogue] = await Promise.all([
        sources.places.treeOn(authority, lastDay(period), revision),
        sources.sections.ofAuthority(at),
        sources.indicators.catalogueAt(at),
      ]);
      const place = tree.bySlug.get(named);
      if (place === undefined) return [];
      return sources.commentaries.of({
        ...{ authority, revision, period, place, frozen, area },
        sectionIds: sections.filter((each) => each.slug === section).map(({ id }) => id),
        indicatorId: catalogue.find(({ key }) => key === indicator)?.id ?? null,
        ofPlaces: area === null && section === null && indicator === null,
      });
    },
  };
}
