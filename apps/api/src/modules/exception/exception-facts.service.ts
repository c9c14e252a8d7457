import {
  lastDay,
  onlyPlaces,
  readExceptionRules,
  type ExceptionFacts,
  type ExceptionRules,
} from '@vital-signs/domain';
import { wordingOf } from '../authority/own-words';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { momentOf, type Moment, type MomentAsked } from '../edition/moment';
import type { PlaceNode } from '../place/place-tree';
import type {
  LoadedFacts,
  RowRecord,
  ScorecardFactsService,
} from '../scorecard/scorecard-facts.service';
import type { ExceptionRepository, SaidRecord } from './exception.repository';

export interface ExceptionsAsked extends MomentAsked {
  /** Slug of the place; null: the authority itself. */
  readonly place: string | null;
  /** Whether the places directly below are looked at too. */
  readonly below: boolean;
}

/** What exceptions of a month are made from, as its reader sees it. */
export interface LoadedExceptions {
  readonly authority: AuthorityRecord;
  readonly moment: Moment;
  readonly place: PlaceNode;
  readonly loaded: LoadedFacts;
  readonly said: SaidRecord;
  readonly asked: ExceptionFacts<RowRecord>;
  /** By which flags are due for review: today, or the last day of an edition's month. */
  readonly day: string;
}

export interface ExceptionFactsService {
  /** Null where the authority, the place or the edition is not known. Nine statements at most. */
  load(asked: ExceptionsAsked): Promise<LoadedExceptions | null>;
}

/**
 * How far back is looked: a year of history, three changes of a yearly indicator before it, and what
 * control charts look at before that.
 */
const MONTHS_LOADED = 60;

/** The rules of an authority; those of METHODS section 7 where none are set, or what is stored cannot be read. */
export function rulesOf({
  exceptionRules,
}: Pick<AuthorityRecord, 'exceptionRules'>): ExceptionRules {
  const { rules } = readExceptionRules(exceptionRules);
  if (rules === null) throw new Error('The exception rules that are stored cannot be read.');
  return rules;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly facts: ScorecardFactsService;
  readonly exceptions: ExceptionRepository;
  readonly today: () => string;
}

export function createExceptionFactsService(sources: Sources): ExceptionFactsService {
  return {
    async load({ place, below, ...asked }) {
      const moment = await momentOf(sources.authorities, asked);
      if (moment === null) return null;
      const { authority, revision, frozen, period } = moment;
      const [loaded, said] = await Promise.all([
        sources.facts.load({
          ...{ ...moment, place, months: MONTHS_LOADED, indicators: null },
          // Nothing modelled enters an exception.
          modelled: false,
          columns: below ? 'NEIGHBOURS' : 'SELF',
          reach: { own: MONTHS_LOADED, beside: MONTHS_LOADED },
        }),
        sources.exceptions.said({
          authorityId: authority.authorityId,
          // What people say is read as it stands now, but of an edition as it stood then.
          saidAt: frozen === null ? null : revision,
        }),
      ]);
      const node = loaded?.places[0]?.node;
      if (loaded === null || node === undefined) return null;
      const looked = loaded.places.flatMap(({ relation }, index) =>
        relation === 'PARENT' ? [] : [index],
      );
      const facts = onlyPlaces<RowRecord, LoadedFacts>(loaded, looked);
      return {
        ...{ authority, moment, loaded: facts, said, place: node },
        asked: { facts, rules: rulesOf(authority), wording: wordingOf(authority), ...said },
        day: frozen === null ? sources.today() : lastDay(period),
      };
    },
  };
}
