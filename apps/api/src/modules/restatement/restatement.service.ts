import {
  alignedWith,
  compareRestated,
  judgeCell,
  month,
  questionOf,
  restatedFigure,
  restatementExplanation,
  restatementSentence,
  restatementsSentence,
  RULES_VERSION,
  type FigureThen,
  type JudgedCell,
  type Period,
  type PublishedReading,
  type RestatedAt,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { MONTHS_OF_EDITION } from '../edition/edition-document.service';
import { editionFor, type EditionRecord } from '../edition/edition-record';
import { revisionOf } from '../edition/moment';
import type { PublishedMonthService } from '../edition/published-month.service';
import type { IndicatorRecord } from '../indicator/indicator.repository';
import type { PlaceNode } from '../place/place-tree';
import type { LoadedFacts, ScorecardFactsService } from '../scorecard/scorecard-facts.service';
import type { RestatementRepository, RevisionMade, Touch } from './restatement.repository';

/** A change of the record that bears on a restated figure. */
export interface RestatementReason extends RevisionMade {
  readonly touched: Touch['touched'];
}

/** A published figure that is another now. */
export interface Restatement {
  readonly indicator: IndicatorRecord;
  readonly place: PlaceNode;
  readonly period: Period;
  readonly before: FigureThen;
  readonly after: FigureThen;
  readonly change: number | null;
  readonly flipped: boolean;
  readonly sentence: string;
  readonly reasons: readonly RestatementReason[];
  readonly explanation: string;
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

interface Sources {
  readonly authorities: AuthorityService;
  readonly facts: ScorecardFactsService;
  readonly publishedMonths: PublishedMonthService;
  readonly restatements: RestatementRepository;
}

interface Found extends RestatedAt {
  readonly row: number;
}

/** The figure of the published month, with its judgement. */
function publishedFigure({ ratings, ...reading }: PublishedReading): FigureThen {
  const { values, decimals, numerator, denominator, arrow } = reading;
  const value = values.at(-1) ?? null;
  return { value, decimals, numerator, denominator, arrow, state: ratings[0].state };
}

function figureNow({ values, decimals, current, judgement, direction }: JudgedCell): FigureThen {
  return {
    ...{ value: values.at(-1) ?? null, decimals, arrow: direction.arrow },
    numerator: current?.numerator ?? null,
    denominator: current?.denominator ?? null,
    state: judgement.ratings[0].state,
  };
}

/** A figure of a month before the published one, which leads to it and is not judged beside it. */
function earlierFigure(value: number | null, decimals: number): FigureThen {
  return { value, decimals, numerator: null, denominator: null, state: null, arrow: null };
}

/** What became of one indicator in one place, month by month. */
function restatedIn(
  published: PublishedReading,
  cell: JudgedCell,
  decimals: number,
): readonly { readonly figure: NonNullable<ReturnType<typeof restatedFigure>>; back: number }[] {
  const months = Array.from({ length: published.months });
  const before = alignedWith(months, published.values);
  return cell.values.flatMap((value, index) => {
    const back = cell.values.length - 1 - index;
    const then = before.at(-1 - back) ?? null;
    const figure =
      back === 0
        ? restatedFigure(publishedFigure(published), figureNow(cell))
        : restatedFigure(earlierFigure(then, decimals), earlierFigure(value, decimals));
    return figure === null ? [] : [{ figure, back }];
  });
}

export function createRestatementService(sources: Sources): RestatementService {
  const { authorities, facts, publishedMonths, restatements } = sources;

  async function compare(authority: AuthorityRecord, edition: EditionRecord, revision: number) {
    const period = month(edition.periodStart.slice(0, 7));
    const [published, loaded] = await Promise.all([
      publishedMonths.of(edition),
      facts.load({
        ...{ authority, revision, period, place: null, months: MONTHS_OF_EDITION },
        ...{ modelled: true, indicators: null, columns: 'EVERY_PLACE', withFindings: false },
      }),
    ]);
    if (published === null || loaded === null) return null;
    const keys = loaded.span.months.map(({ start }) => start.slice(0, 7));
    const found = loaded.rows.flatMap((row, rowIndex) =>
      loaded.places.flatMap(({ slug }, place): Found[] => {
        const { key, decimals } = row.indicator;
        const reading = published.reading(slug, key);
        if (reading === null) return [];
        const cell = judgeCell(questionOf(loaded, row, place));
        return restatedIn(reading, cell, decimals).map(({ figure, back }) => ({
          ...{ figure, place, row: rowIndex, indicator: rowIndex },
          month: keys.at(-1 - back) ?? '',
        }));
      }),
    );
    return { loaded, found: found.sort(compareRestated), keys };
  }

  async function described(
    loaded: LoadedFacts,
    page: readonly Found[],
    asked: { authorityId: number; edition: EditionRecord; revision: number },
    months: readonly string[],
  ): Promise<readonly Restatement[]> {
    if (page.length === 0) return [];
    const span = { authorityId: asked.authorityId, after: asked.edition.revision };
    const until = asked.revision;
    const [touches, revisions] = await Promise.all([
      restatements.touches({
        ...{ ...span, until, from: `${months[0]}-01`, to: `${months.at(-1)}-01` },
      }),
      restatements.revisions({ ...span, until }),
    ]);
    const made = new Map(revisions.map((revision) => [revision.number, revision]));
    const byIndicator = new Map<number, Touch[]>();
    for (const touch of touches) {
      const known = byIndicator.get(touch.indicatorId);
      if (known === undefined) byIndicator.set(touch.indicatorId, [touch]);
      else known.push(touch);
    }
    return page.flatMap(({ figure, row, place, month: key }): Restatement[] => {
      const facts = loaded.rows[row];
      const column = loaded.places[place];
      if (facts === undefined || column === undefined) return [];
      const { indicator } = facts;
      const ofFigure = (byIndicator.get(indicator.id) ?? []).filter(
        (touch) =>
          (touch.placeId === null || touch.placeId === column.id) &&
          (touch.month === null || touch.month.startsWith(key)),
      );
      const reasons = ofFigure
        .flatMap(({ touched, revision }): RestatementReason[] => {
          const known = made.get(revision);
          return known === undefined ? [] : [{ ...known, touched }];
        })
        .sort((a, b) => a.number - b.number);
      const rules = { then: asked.edition.rulesVersion, now: RULES_VERSION };
      return [
        {
          ...{ indicator, place: column.node, period: month(key), reasons },
          ...figure,
          sentence: restatementSentence(figure, indicator.unit ?? ''),
          explanation: restatementExplanation(
            reasons.map(({ restates, ...change }) => ({ ...change, cause: restates })),
            rules,
          ),
        },
      ];
    });
  }

  return {
    async since({ authority: slug, edition: number, first, after }) {
      const authority = await authorities.bySlug(slug);
      const edition = authority && editionFor(authority, { number });
      if (authority === null || edition?.audience !== 'INTERNAL') return null;
      const period = month(edition.periodStart.slice(0, 7));
      const revision = revisionOf(authority, period);
      const compared = revision === null ? null : await compare(authority, edition, revision);
      if (revision === null || compared === null) return null;
      const { loaded, found, keys } = compared;
      const flips = found.filter(({ figure }) => figure.flipped).length;
      const asked = { authorityId: authority.authorityId, edition, revision };
      return {
        ...{ edition, revision, flips, total: found.length },
        sentence: restatementsSentence(found.length, flips),
        restatements: await described(loaded, found.slice(after, after + first), asked, keys),
      };
    },
  };
}
