import type { Commentary } from '../../commentary/commentary.service';
import { momentOf } from '../../edition/moment';
import { inPlainWords } from '../../report-card/said-on-card';
import { layoutOf } from '../../scorecard/laid-out-scorecard';
import {
  present,
  type PackAsked,
  type PackCommentary,
  type PackRecord,
  type PackServices,
} from './pack-record';

/** As many periods as are shown of a series. */
const PERIODS_SHOWN = 13;

/** A month as an edition for the authority's own people holds it, as the viewer of the services reads it. */
export async function internalRecord(
  services: PackServices,
  { authority: { slug }, edition }: PackAsked,
): Promise<PackRecord> {
  const asked = { authority: slug, edition: edition.number, period: null };
  const moment = present(await momentOf(services.authorities, asked), 'month');
  const { authority, period, revision, frozen } = moment;
  const at = { authorityId: authority.authorityId, revision };
  const pages = await services.sections.ofAuthority(at);
  const list = services.exceptions.list({
    ...{ ...asked, place: null, below: false },
    filter: { area: null, owner: null, rule: null },
  });

  async function worded(
    said: readonly Commentary[],
    titleOf: (one: Commentary) => string | null,
  ): Promise<readonly PackCommentary[]> {
    const approved = said.filter(({ state }) => state === 'APPROVED');
    const inWords = await inPlainWords(approved, services.liveTexts, false);
    return inWords.map(({ words, said: by }, index) => {
      const one = approved[index];
      return {
        title: one === undefined ? null : titleOf(one),
        isNote: one?.kind === 'NOTE',
        paragraphs: words.split(/\n+/).filter((text) => text.trim() !== ''),
        said: by,
      };
    });
  }

  const commentaryOf = async (area: string | null) => {
    const { place } = present(await list, 'place');
    return services.commentaries.of({
      ...{ authority, revision, period, place, frozen, area, indicatorId: null },
      sectionIds: pages.filter((page) => page.area.slug === area).map(({ id }) => id),
      ofPlaces: area === null,
    });
  };

  return {
    ...{ authority, period, edition, isPublic: false },
    exceptions: async () => present(await list, 'exceptions'),

    async cards({ which, skip, first }) {
      const page = await services.reportCards.cards({
        ...{ ...asked, which, skip, first, area: null, place: null, modelled: false },
      });
      return present(page, 'report cards');
    },

    summaries: () => services.areaSummaries.summaries({ ...asked, place: null, modelled: false }),

    async scorecard() {
      const found = await services.scorecards.scorecard({
        ...{ ...asked, place: null, months: PERIODS_SHOWN, modelled: false, indicators: null },
      });
      return present(found, 'scorecard');
    },

    said: (scorecard) => services.scorecardLayouts.said(scorecard, layoutOf(authority)),

    commentary: async (area) =>
      worded(await commentaryOf(area), ({ section, indicator }) =>
        section === null ? (indicator?.name ?? null) : section.name,
      ),

    general: async () =>
      worded(await commentaryOf(null), ({ place }) =>
        place === null || place.parent === null ? null : place.name,
      ),
  };
}
