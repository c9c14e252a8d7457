import type { Database } from '@vital-signs/database';
import {
  acknowledgementDays,
  exceptionRuleName,
  flagWords,
  indicatorTitle,
  mayDoAt,
  type Ability,
  type ExceptionFlagKind,
  type Period,
} from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { badInput, refused } from '../../errors';
import { reasonArgument, textArgument } from '../../text-argument';
import { accessTo, type SystemViewer, type Viewer } from '../../viewer/viewer';
import { wordingOf } from '../authority/own-words';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import type { IndicatorService } from '../indicator/indicator.service';
import type { PlaceNode } from '../place/place-tree';
import type { PlaceService } from '../place/place.service';
import type { AcknowledgementRecord, ExceptionRepository } from './exception.repository';
import { toldFlag, type ExceptionService, type ToldFlag } from './exception.service';
import {
  acknowledgementInsert,
  commitSaid,
  flagInsert,
  NoLongerSaidError,
  type SaidChange,
} from './exception-writer.repository';

export interface FlagAsked {
  /** Key of the indicator. */
  readonly indicator: string;
  /** Slug; null: the authority itself. */
  readonly place: string | null;
  readonly kind: ExceptionFlagKind;
  readonly reason: string;
  readonly reference: string | null;
  readonly since: Period;
  readonly reviewOn: string;
}

export interface AcknowledgementAsked {
  readonly indicator: string;
  readonly place: string | null;
  readonly period: Period;
  readonly until: string;
  readonly reason: string;
}

/** Every function throws a GraphQLError when it is refused, with what is wrong in a sentence. */
export interface ExceptionWritingService {
  setFlag(authority: string, flag: FlagAsked, actor: AuditActor): Promise<ToldFlag>;
  removeFlag(authority: string, id: number, reason: string, actor: AuditActor): Promise<void>;
  acknowledge(
    authority: string,
    asked: AcknowledgementAsked,
    actor: AuditActor,
  ): Promise<AcknowledgementRecord>;
  withdraw(authority: string, id: number, reason: string, actor: AuditActor): Promise<void>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly places: PlaceService;
  readonly indicators: IndicatorService;
  readonly exceptions: ExceptionService;
  readonly repository: ExceptionRepository;
  readonly viewer: Viewer | SystemViewer;
  readonly today: () => string;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
}

const REFERENCE = { least: 1, most: 100 };

export function createExceptionWritingService(sources: Sources): ExceptionWritingService {
  async function authorityOf(slug: string): Promise<AuthorityRecord> {
    const authority = await sources.authorities.bySlug(slug);
    if (authority === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
    return authority;
  }

  /** A place, by its slug or number, at which the viewer may do something. */
  async function placeFor(
    authority: AuthorityRecord,
    ability: Ability,
    isIt: (place: PlaceNode) => boolean,
  ): Promise<PlaceNode> {
    const tree = await sources.places.treeOn(authority);
    const place = tree.places.find(isIt);
    const grants = accessTo(sources.viewer, authority.slug)?.grants ?? [];
    if (place === undefined || !mayDoAt(grants, ability, place)) {
      throw refused('UNKNOWN_PLACE', 'There is no such place.');
    }
    return place;
  }

  const named = (slug: string | null) => (place: PlaceNode) =>
    slug === null ? place.parent === null : place.slug === slug;
  const numbered = (id: number | null) => (place: PlaceNode) =>
    id === null ? place.parent === null : place.placeId === id;

  async function catalogueOf({ authorityId, revision }: AuthorityRecord) {
    return sources.indicators.catalogueAt({ authorityId, revision });
  }

  async function indicatorNamed(authority: AuthorityRecord, key: string) {
    const found = (await catalogueOf(authority)).find((indicator) => indicator.key === key);
    if (found === undefined) throw refused('UNKNOWN_INDICATOR', 'There is no such indicator.');
    return found;
  }

  async function titleOf(authority: AuthorityRecord, id: number): Promise<string> {
    const found = (await catalogueOf(authority)).find((indicator) => indicator.id === id);
    return found === undefined ? 'An indicator' : indicatorTitle(found);
  }

  /** What stands now. */
  async function standing({ authorityId }: AuthorityRecord) {
    return sources.repository.said({ authorityId, saidAt: null });
  }

  async function commit(change: SaidChange): Promise<number> {
    if (sources.writable === null) throw new Error('There is no database to write to.');
    try {
      return (await commitSaid(sources.writable, change)) ?? 0;
    } catch (error) {
      if (error instanceof NoLongerSaidError) {
        throw refused('CHANGED_MEANWHILE', 'Somebody changed this meanwhile: read it again.');
      }
      throw error;
    }
  }

  return {
    async setFlag(slug, asked, actor) {
      const authority = await authorityOf(slug);
      const place = await placeFor(authority, 'FLAG_EXCEPTIONS', named(asked.place));
      const indicator = await indicatorNamed(authority, asked.indicator);
      const since = asked.since.start;
      if (asked.reviewOn < since) {
        throw badInput('reviewOn', asked.reviewOn, `a day from ${since} on, when it begins`);
      }
      const reason = reasonArgument('reason', asked.reason);
      const given = asked.reference?.trim() ?? '';
      const reference = given === '' ? null : textArgument('reference', given, REFERENCE);
      const placeId = place.parent === null ? null : place.placeId;
      const { kind, reviewOn } = asked;
      const written = {
        indicatorId: indicator.id,
        placeId,
        kind,
        reason,
        reference,
        since,
        reviewOn,
      };
      const before = (await standing(authority)).flags.find(
        (flag) =>
          flag.indicatorId === indicator.id && flag.placeId === placeId && flag.kind === kind,
      );
      const { authorityId } = authority;
      const subject = `${indicatorTitle(indicator)}, ${place.name}`;
      const told = { kind, reason, reference, since, reviewOn };
      const id = await commit({
        ...{ authorityId, table: 'ExceptionFlag', closes: before?.id ?? null, actor, subject },
        insert: flagInsert(authorityId, written, actor.name),
        kind: 'exception.flag-set',
        sentence: `${subject}: ${flagWords(kind).toLowerCase()}: ${reason}`,
        before: before === undefined ? null : { ...flagTold(before) },
        after: { flag: 'set', ...told },
      });
      const flag = (await standing(authority)).flags.find((each) => each.id === id);
      if (flag === undefined) throw new Error(`The flag ${id} is gone by its own writing.`);
      return toldFlag(flag, sources.today());
    },

    async removeFlag(slug, id, read, actor) {
      const authority = await authorityOf(slug);
      const flag = (await standing(authority)).flags.find((each) => each.id === id);
      if (flag === undefined) throw refused('UNKNOWN_FLAG', 'There is no such flag.');
      const place = await placeFor(authority, 'FLAG_EXCEPTIONS', numbered(flag.placeId));
      const reason = reasonArgument('reason', read);
      const subject = `${await titleOf(authority, flag.indicatorId)}, ${place.name}`;
      await commit({
        ...{ authorityId: authority.authorityId, table: 'ExceptionFlag', closes: id, insert: null },
        ...{ actor, subject, kind: 'exception.flag-removed' },
        sentence: `${subject}: no longer said to be ${flagWords(flag.kind).toLowerCase()}: ${reason}`,
        ...{ before: flagTold(flag), after: null },
      });
    },

    async acknowledge(slug, { indicator: key, place: at, period, ...asked }, actor) {
      const authority = await authorityOf(slug);
      const place = await placeFor(authority, 'ACKNOWLEDGE_EXCEPTIONS', named(at));
      const days = acknowledgementDays(period);
      if (asked.until < days.first || asked.until > days.last) {
        throw badInput('until', asked.until, `a day from ${days.first} to ${days.last}`);
      }
      const reason = reasonArgument('reason', asked.reason);
      const list = await sources.exceptions.list({
        ...{ authority: slug, place: place.slug, period, edition: null, below: false, filter: {} },
      });
      const found = list?.exceptions.find(({ reading }) => reading.indicator.key === key);
      if (found === undefined) {
        throw refused(
          'NO_EXCEPTION',
          'This is no exception in that month: there is nothing to acknowledge.',
        );
      }
      const indicatorId = found.reading.indicator.id;
      const { placeId } = place;
      const rules = found.rules.map(({ rule }) => rule);
      const before = (await standing(authority)).acknowledgements.find(
        (each) => each.indicatorId === indicatorId && each.placeId === placeId,
      );
      const { authorityId } = authority;
      const { until } = asked;
      const subject = `${indicatorTitle(found.reading.indicator)}, ${place.name}`;
      const names = rules.map((rule) => exceptionRuleName(rule, wordingOf(authority))).join(', ');
      const id = await commit({
        ...{ authorityId, table: 'ExceptionAcknowledgement', closes: before?.id ?? null, actor },
        insert: acknowledgementInsert(
          authorityId,
          { indicatorId, placeId, rules, reason, until },
          actor.name,
        ),
        ...{ kind: 'exception.acknowledged', subject },
        sentence: `${subject}: acknowledged until ${until} (${names}): ${reason}`,
        before: before === undefined ? null : acknowledgementTold(before),
        after: { rules, reason, until },
      });
      const written = (await standing(authority)).acknowledgements.find((each) => each.id === id);
      if (written === undefined)
        throw new Error(`Acknowledgement ${id} is gone by its own writing.`);
      return written;
    },

    async withdraw(slug, id, read, actor) {
      const authority = await authorityOf(slug);
      const found = (await standing(authority)).acknowledgements.find((each) => each.id === id);
      const unknown = refused('UNKNOWN_ACKNOWLEDGEMENT', 'There is no such acknowledgement.');
      if (found === undefined) throw unknown;
      const place = await placeFor(authority, 'ACKNOWLEDGE_EXCEPTIONS', numbered(found.placeId));
      const reason = reasonArgument('reason', read);
      const subject = `${await titleOf(authority, found.indicatorId)}, ${place.name}`;
      await commit({
        ...{ authorityId: authority.authorityId, table: 'ExceptionAcknowledgement', closes: id },
        ...{ insert: null, actor, subject, kind: 'exception.acknowledgement-withdrawn' },
        sentence: `${subject}: the acknowledgement was taken back: ${reason}`,
        ...{ before: acknowledgementTold(found), after: null },
      });
    },
  };
}

function flagTold(flag: Pick<ToldFlag, 'kind' | 'reason' | 'reference' | 'since' | 'reviewOn'>) {
  const { kind, reason, reference, since, reviewOn } = flag;
  return { kind, reason, reference, since, reviewOn };
}

function acknowledgementTold({ rules, reason, until }: AcknowledgementRecord) {
  return { rules: [...rules], reason, until };
}
