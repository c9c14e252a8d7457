import {
  blocksInWords,
  fittedList,
  fittedText,
  flagWords,
  outdatedWords,
  wordsBySource,
  type CardRoom,
  type FittedText,
} from '@vital-signs/domain';
import type { ToldAction } from '../action/action.service';
import type { Commentary } from '../commentary/commentary.service';
import { liveTextOf } from '../commentary/live-commentary';
import type { LiveTextService } from '../commentary/live-text.service';
import { blocksOf } from '../commentary/markdown-blocks';
import type { ToldFlag } from '../exception/exception.service';
import type { PlaceNode } from '../place/place-tree';

/** A commentary as it stands on a card. */
export interface CardCommentary {
  readonly id: string;
  /** Whose it is where it is about another place than the card; null: it is about that place. */
  readonly ofPlace: string | null;
  /** That it was written beside other figures than now, or claims what these contradict; null: neither. */
  readonly outdated: string | null;
  readonly text: FittedText;
  readonly said: string;
  /** All of it where it is cut, for a screen. */
  readonly saidWhole: string | null;
}

/** Who wrote a commentary and who approved it, or the report that it comes from. */
function saidBy({ authorName, approvedByName, source, place, heading }: Commentary): string {
  const ofPlace = place === null || place.parent === null ? '' : `Of ${place.name}. `;
  const about = heading === null ? ofPlace : `${ofPlace}About ${heading.name} as a whole. `;
  if (authorName === null) return `${about}${source}`;
  const approved = approvedByName === null ? '' : `, approved by ${approvedByName}`;
  return `${about}${authorName}${approved}`;
}

/** A commentary in plain words, with its live figures. */
export interface WordedCommentary {
  readonly id: string;
  readonly words: string;
  readonly said: string;
  readonly outdated: string | null;
  /** The place that it is about; null: the authority. */
  readonly place: Commentary['place'];
}

/** The figure beside which commentary stands. */
export interface FigureBeside {
  /** Key of its indicator. */
  readonly indicator: string;
  readonly place: PlaceNode;
}

/** How a commentary stands to the figure of now that it is shown beside. */
async function outdatedBeside(
  said: Commentary,
  { indicator, place }: FigureBeside,
  liveTexts: LiveTextService,
): Promise<string | null> {
  const { moment, writtenAtRevision, about } = said;
  const stale =
    writtenAtRevision === null
      ? null
      : await liveTexts.stale({
          ...{ ...liveTextOf(said), writtenAtRevision },
          about: about.filter((key) => key === indicator),
        });
  return outdatedWords({
    changed: stale?.changed ?? [],
    contradicted: said.statements
      .filter(
        (claim) =>
          claim.verdict === 'CONTRADICTED' &&
          claim.indicator.key === indicator &&
          claim.place.placeId === place.placeId,
      )
      .map(({ sentence }) => sentence.replace(/[.]$/, '')),
    // Who reads published figures alone is not told what stood before they were.
    tellsFigures: moment.frozen === null && moment.authority.reads === undefined,
  });
}

/** What is behind a figure: approved commentary in plain words, with its live figures. */
export function inPlainWords(
  said: readonly Commentary[],
  liveTexts: LiveTextService,
  /** False: its figures are read as if nothing modelled had been recorded. */
  modelled = true,
  /** Left out: it stands beside no figure of its own. */
  beside: FigureBeside | null = null,
): Promise<readonly WordedCommentary[]> {
  const approved = said.filter(({ state }) => state === 'APPROVED');
  return Promise.all(
    approved.map(async (each) => {
      const [{ figures }, outdated] = await Promise.all([
        liveTexts.read({ ...liveTextOf(each), modelled }),
        beside === null ? null : outdatedBeside(each, beside, liveTexts),
      ]);
      const words = blocksInWords(blocksOf(each.text, each.format), wordsBySource(figures));
      return { id: String(each.id), words, said: saidBy(each), outdated, place: each.place };
    }),
  );
}

/** Of what a card is. */
export interface CardPlace {
  readonly place: PlaceNode;
  /** What its authority is called. */
  readonly authority: string;
}

/** What the place of a commentary is called where a card is of another; null where it is of the same. */
function placeElsewhere(about: PlaceNode | null, { place, authority }: CardPlace): string | null {
  if (about === null || about.parent === null) return place.parent === null ? null : authority;
  return about.placeId === place.placeId ? null : about.name;
}

/** Commentary as far as there is room. */
export function commentaryOnCard(said: readonly WordedCommentary[], room: CardRoom, of: CardPlace) {
  const isElsewhere = ({ place }: WordedCommentary) => Number(placeElsewhere(place, of) !== null);
  // What is said of the place itself is not left out for what is said of the place above it.
  const nearestFirst = said.toSorted((a, b) => isElsewhere(a) - isElsewhere(b));
  const { shown, more } = fittedList(nearestFirst, room.commentaries);
  const commentary = shown.map(({ id, words, said: by, outdated, place }): CardCommentary => {
    const { words: named, continues, whole = null } = fittedText(by, room.said);
    return {
      ...{ id, outdated },
      ofPlace: placeElsewhere(place, of),
      text: fittedText(words, room.commentary),
      said: continues ? `${named} (continues)` : named,
      saidWhole: whole,
    };
  });
  return { commentary, moreCommentary: more };
}

/** What is to be done, as far as there is room. */
export function actionsOnCard(
  actions: readonly ToldAction[],
  room: CardRoom,
  reviews: ReadonlyMap<number, string> = new Map(),
) {
  const { shown, more } = fittedList(actions, room.actions);
  return {
    actions: shown.map((action) => ({
      action,
      review: reviews.get(action.id) ?? null,
      text: fittedText(action.text, room.action),
      standing: fittedText(
        `${action.owner ?? 'No owner is stated'}, ${action.standing}`,
        room.standing,
      ),
      expected: action.expected === null ? null : fittedText(action.expected, room.effect),
    })),
    moreActions: more,
  };
}

/** What people said of risks and the budget, as far as there is room. */
export function flagsOnCard(flags: readonly ToldFlag[], room: CardRoom) {
  const { shown, more } = fittedList(flags, room.flags);
  return {
    flags: shown.map(({ kind, reason, reference, reviewWords }) => ({
      kind,
      text: fittedText(
        `${flagWords(kind)}${reference === null ? '' : ` (${reference})`}: ${reason}`,
        room.flag,
      ),
      reviewWords,
    })),
    moreFlags: more,
  };
}
