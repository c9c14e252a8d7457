import {
  shift,
  wordDifference,
  type LiveFigure,
  type TextClaim,
  type WordChange,
} from '@vital-signs/domain';
import type { Database } from '@vital-signs/database';
import type { AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { CommentaryAbout } from './commentary-draft';
import type { CommentaryPlaces, WritingPlace } from './commentary-places';
import type { CommentaryRepository, CommentaryRow } from './commentary.repository';
import type { Commentary, CommentaryService } from './commentary.service';
import type { LiveTextService } from './live-text.service';
import {
  createUnsavedCommentaryRepository,
  unsavedSubject,
  type UnsavedCommentaryRow,
} from './unsaved-commentary.repository';

/** What somebody finds who begins to write. */
export interface CommentaryDesk {
  /** Their own words that were not saved as a draft yet. */
  readonly unsaved: UnsavedCommentaryRow | null;
  /** What was approved about the same a month earlier. */
  readonly lastMonth: Commentary | null;
}

/** Words while they are written, held against the record. */
export interface CheckedWords {
  readonly savedAt: Date;
  readonly figures: readonly LiveFigure[];
  readonly claims: readonly TextClaim[];
}

/** A commentary as it stood once, and what changed of its words since it stood before. */
export interface CommentaryVersion {
  readonly commentary: Commentary;
  readonly changes: readonly WordChange[];
}

/** Every function throws a GraphQLError where the viewer may not write about what is named. */
export interface CommentaryDeskService {
  desk(slug: string, about: CommentaryAbout, rewrites: number | null): Promise<CommentaryDesk>;
  /** Keeps words that somebody is writing, for themselves alone, and holds them against the record. */
  keep(
    slug: string,
    about: CommentaryAbout,
    words: KeptWords,
    actor: AuditActor,
  ): Promise<CheckedWords>;
  discard(
    slug: string,
    about: CommentaryAbout,
    rewrites: number | null,
    actor: AuditActor,
  ): Promise<void>;
  /** The latest first; empty where the viewer does not work on it. */
  history(slug: string, id: number): Promise<readonly CommentaryVersion[]>;
}

export interface KeptWords {
  readonly text: string;
  /** The number of the commentary that is rewritten; null: a new one is written. */
  readonly rewrites: number | null;
}

interface Sources {
  readonly where: CommentaryPlaces;
  readonly commentaries: CommentaryService;
  readonly commentary: CommentaryRepository;
  readonly liveTexts: LiveTextService;
  /** Identity of the viewer; null where nobody in particular asks. */
  readonly viewerId: string | null;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
}

/** As much as a commentary may hold. */
const MOST_CHARACTERS = 10_000;

export function createCommentaryDeskService(sources: Sources): CommentaryDeskService {
  const { where, commentaries, liveTexts, viewerId } = sources;
  const unsaved = () => {
    if (sources.writable === null) throw new Error('There is no database to write to.');
    return createUnsavedCommentaryRepository(sources.writable);
  };
  const keyOf = (
    { authorityId }: AuthorityRecord,
    about: CommentaryAbout,
    rewrites: number | null,
    userId: string | null,
  ) => {
    if (userId === null) throw refused('NOBODY', 'Only somebody who is signed in writes.');
    return { authorityId, userId, subject: unsavedSubject(about, rewrites) };
  };

  /** What was approved about the same a month earlier, the latest of it. */
  async function lastMonth(
    { authority, about: place, on }: WritingPlace,
    about: CommentaryAbout,
  ): Promise<Commentary | null> {
    const said = await commentaries.of({
      ...{ authority, revision: authority.revision, place, period: shift(about.period, -1) },
      sectionIds: on.section === null ? [] : [on.section.id],
      ...{ indicatorId: on.indicator?.id ?? null, area: about.area },
      ofPlaces: on.section === null && on.indicator === null && on.area === null,
    });
    const placeId = place.parent === null ? null : place.placeId;
    return (
      said.findLast(
        (each) =>
          each.state === 'APPROVED' &&
          each.authorId !== null &&
          each.placeId === placeId &&
          isOn(each, on),
      ) ?? null
    );
  }

  return {
    async desk(slug, about, rewrites) {
      const place = await where.toWrite(slug, about);
      const key = keyOf(place.authority, about, rewrites, viewerId);
      const [own, before] = await Promise.all([
        unsaved().of(key),
        rewrites === null ? lastMonth(place, about) : null,
      ]);
      return { unsaved: own, lastMonth: before };
    },

    async keep(slug, about, { text, rewrites }, actor) {
      const { authority, about: place, on } = await where.toWrite(slug, about);
      if (text.length > MOST_CHARACTERS) {
        throw badInput('text', text.length, `at most ${MOST_CHARACTERS} characters`);
      }
      const savedAt = await unsaved().keep(
        keyOf(authority, about, rewrites, actor.id),
        text,
        rewrites,
      );
      const moment = {
        ...{ authority, revision: authority.revision, frozen: null, period: about.period },
      };
      const read = await liveTexts.read({
        ...{ moment, text, indicator: on.indicator?.key ?? null, place: place.slug },
      });
      return { savedAt, ...read };
    },

    async discard(slug, about, rewrites, actor) {
      const { authority } = await where.toWrite(slug, about);
      await unsaved().discard(keyOf(authority, about, rewrites, actor.id));
    },

    async history(slug, id) {
      const authority = await where.authority(slug);
      const rows = await sources.commentary.versions(authority.authorityId, id);
      const shown = await commentaries.shown(authority, rows);
      const [latest] = shown;
      if (
        latest === undefined ||
        latest.id !== id ||
        !shown.every(({ isWorkedOn }) => isWorkedOn)
      ) {
        return [];
      }
      return shown.map((commentary, index) => ({
        commentary,
        changes: wordDifference(shown[index + 1]?.text ?? '', commentary.text),
      }));
    },
  };
}

function isOn(
  {
    sectionId,
    indicatorId,
    reportAreaId,
  }: Pick<CommentaryRow, 'sectionId' | 'indicatorId' | 'reportAreaId'>,
  { section, indicator, area }: WritingPlace['on'],
): boolean {
  return (
    sectionId === (section?.id ?? null) &&
    indicatorId === (indicator?.id ?? null) &&
    reportAreaId === (area?.id ?? null)
  );
}
