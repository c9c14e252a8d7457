import type { Database } from '@vital-signs/database';
import {
  formatPeriod,
  isChecked,
  monthStanding,
  periodKey,
  publicationObstacle,
  type MonthStanding,
  type Period,
} from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import type { AuthorityRecord } from '../authority/authority.repository';
import type { AuthorityService } from '../authority/authority.service';
import { reportedIn, reportedOn } from '../authority/reported-period';
import type { FindingOfRecord } from '../data-quality/data-quality.service';
import type { FindingsService } from '../data-quality/findings.service';
import { editionsOf, type EditionRecord } from '../edition/edition-record';
import {
  CheckedMeanwhileError,
  closeCheck,
  insertCheck,
  type CheckedMonthRepository,
  type CheckedMonthRow,
  type MonthHistoryRow,
} from './checked-month.repository';

/** Where a month stands on its way to its readers. */
export interface MonthState {
  readonly authority: AuthorityRecord;
  readonly period: Period;
  readonly standing: MonthStanding;
  /** Who looked it through, whether anything has changed since or not; null where nobody did. */
  readonly checked: CheckedMonthRow | null;
  /** True where neither its figures nor what they are judged by have changed since. */
  readonly isChecked: boolean;
  /** The latest first. */
  readonly editions: readonly EditionRecord[];
  /** What is between it and its publication, in a sentence; null where nothing is. */
  readonly obstacle: string | null;
}

export interface MonthCheckAsked {
  /** Slug of the authority. */
  readonly authority: string;
  readonly period: Period;
  readonly note: string | null;
  readonly actor: AuditActor;
}

export interface MonthStateService {
  /** Every month that has figures or an edition, the latest first; empty where the authority is not known. */
  states(authority: string): Promise<readonly MonthState[]>;
  /** Null where the month has neither. */
  state(authority: AuthorityRecord, period: Period): Promise<MonthState | null>;
  /** The open findings about the month’s figures. */
  openFindings(state: MonthState): Promise<readonly FindingOfRecord[]>;
  /** Says that a month is checked. @throws GraphQLError when it is refused, with what is wrong. */
  mark(asked: MonthCheckAsked): Promise<MonthState>;
  /** Takes that back. @throws GraphQLError when it is refused, with what is wrong. */
  unmark(asked: MonthCheckAsked): Promise<MonthState>;
}

interface Sources {
  readonly authorities: AuthorityService;
  readonly findings: FindingsService;
  readonly checkedMonths: CheckedMonthRepository;
  /** The latest revision of an authority, whatever was read before. */
  readonly currentRevision: (slug: string) => Promise<number>;
  /** Null where nothing can be written. */
  readonly writable: Database | null;
}

function stateOf(authority: AuthorityRecord, history: MonthHistoryRow): MonthState {
  const period = reportedOn(authority, history.month);
  return {
    authority,
    period,
    standing: monthStanding(history),
    checked: history.checked,
    isChecked: isChecked(history),
    editions: editionsOf(authority).filter(({ periodStart }) => periodStart === period.start),
    obstacle: publicationObstacle(history, formatPeriod(period)),
  };
}

export function createMonthStateService(sources: Sources): MonthStateService {
  async function statesOf(authority: AuthorityRecord): Promise<readonly MonthState[]> {
    const histories = await sources.checkedMonths.histories(authority);
    return histories.map((history) => stateOf(authority, history));
  }
  const state: MonthStateService['state'] = async (authority, asked) => {
    const { start } = reportedIn(authority, asked);
    return (await statesOf(authority)).find(({ period }) => period.start === start) ?? null;
  };

  const openFindings: MonthStateService['openFindings'] = async ({ authority, period }) => {
    const { revision } = authority;
    const { findings } = await sources.findings.at(authority, revision);
    const key = periodKey(period);
    return findings
      .filter(({ accepted, weight, month: of }) => !accepted && weight === 'FINDING' && of === key)
      .map((finding) => ({ ...finding, authority, revision }));
  };

  /** The month as it stands at the latest revision, which is told of a change only if nothing follows. */
  async function standing({ authority: slug, period }: MonthCheckAsked): Promise<MonthState> {
    const known = await sources.authorities.bySlug(slug);
    if (known === null) throw refused('UNKNOWN_AUTHORITY', 'There is no such authority.');
    const revision = await sources.currentRevision(slug);
    const found = await state({ ...known, revision }, period);
    if (found === null) {
      throw refused('NO_FIGURES', `There are no figures for ${formatPeriod(period)}.`);
    }
    return found;
  }

  async function write(
    then: MonthState,
    { period, note, actor }: MonthCheckAsked,
    change: typeof insertCheck,
  ): Promise<MonthState> {
    if (sources.writable === null) throw new Error('There is no database to write to.');
    const { authorityId, slug, revision: seenAt } = then.authority;
    try {
      await change(sources.writable, {
        ...{ authorityId, seenAt, actor, note },
        period: then.period,
      });
    } catch (error) {
      if (!(error instanceof CheckedMeanwhileError)) throw error;
      throw refused('CHANGED_MEANWHILE', 'The record was changed meanwhile: look at it again.');
    }
    const revision = await sources.currentRevision(slug);
    const now = await state({ ...then.authority, revision }, period);
    if (now === null) throw new Error(`${period.start} is gone by its own check.`);
    return now;
  }

  return {
    state,
    openFindings,
    async states(slug) {
      const authority = await sources.authorities.bySlug(slug);
      return authority === null ? [] : statesOf(authority);
    },

    async mark(asked) {
      const then = await standing(asked);
      if (then.isChecked) throw refused('ALREADY_CHECKED', 'This month is checked already.');
      const open = await openFindings(then);
      if (open.length > 0 && asked.note === null) {
        const findings =
          open.length === 1 ? 'is one open finding' : `are ${open.length} open findings`;
        throw refused(
          'NOTE_NEEDED',
          `There ${findings} about its figures: say in a note why the month is checked all the same.`,
        );
      }
      return write(then, asked, insertCheck);
    },

    async unmark(asked) {
      const then = await standing(asked);
      if (then.checked === null) throw refused('NOT_CHECKED', 'Nobody said that it is checked.');
      return write(then, asked, closeCheck);
    },
  };
}
