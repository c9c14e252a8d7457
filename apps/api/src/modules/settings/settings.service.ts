import type { Database, Queryable } from '@vital-signs/database';
import {
  calendarProblems,
  settingsChanges,
  settingsProblems,
  DEFAULT_SETTINGS,
  type AuthoritySettings,
  type CatalogueProblem,
  type Json,
  type Period,
  type SettingsChange,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import { changeCatalogue, type CatalogueOutcome } from '../catalogue/catalogue-change.repository';
import type { EditsPreview } from '../catalogue/catalogue-preview.service';
import { readCatalogue } from '../catalogue/catalogue-state.repository';
import type { Asked } from '../catalogue/catalogue-writing.service';
import { requireAuthority, type ChangedAuthority } from '../catalogue/changed-authority';
import { NOTHING_CHANGED } from '../catalogue/standard-edits';
import { settingsGiven, type SettingsAsked } from './settings-input';
import {
  unfitTolerances,
  type ExceptionsTurned,
  type SettingsPreviewService,
} from './settings-preview.service';
import type {
  SmallNumbersPreview,
  SmallNumbersPreviewService,
} from './small-numbers-preview.service';
import { calendarInUse, readSettings, writeSettings } from './settings-writer.repository';

/** What settings would change, or what keeps them from being saved. */
export interface SettingsPreviewRecord {
  readonly problems: readonly CatalogueProblem[];
  readonly changed: readonly SettingsChange[];
  readonly period: Period | null;
  readonly ratings: EditsPreview & { readonly problems: readonly CatalogueProblem[] };
  readonly unfitTolerances: readonly string[];
  readonly yearsToDate: readonly string[];
  readonly exceptions: ExceptionsTurned | null;
  readonly smallNumbers: SmallNumbersPreview;
}

export interface SettingsService {
  /** As they stand now; null where the viewer may not change them. */
  of(authority: string): Promise<AuthorityRecord | null>;
  preview(authority: string, asked: SettingsAsked): Promise<SettingsPreviewRecord>;
  save(asked: Asked, settings: SettingsAsked): Promise<CatalogueOutcome>;
}

interface Sources {
  readonly database: Queryable;
  readonly writable: Database | null;
  readonly changed: ChangedAuthority;
  readonly previews: SettingsPreviewService;
  readonly smallNumbers: SmallNumbersPreviewService;
}

const SMALL_NUMBERS_STAY: SmallNumbersPreview = { turned: null, obstacle: null };

const NO_RATINGS = {
  ...{ compared: 0, months: 0, lookedAt: '', changes: [], counts: [], problems: [] },
};

const told = (changes: readonly SettingsChange[], side: 'before' | 'after'): Json =>
  Object.fromEntries(changes.map((change) => [change.label, change[side]]));

export function createSettingsService(sources: Sources): SettingsService {
  const { database, writable, changed, previews, smallNumbers } = sources;
  return {
    of: changed,

    async preview(slug, asked) {
      const authority = await requireAuthority(changed, slug);
      const { settings, problems: unread } = settingsGiven(asked, authority);
      const problems = [
        ...unread,
        ...settingsProblems(settings),
        ...calendarProblems(
          authority,
          settings,
          await calendarInUse(database, authority.authorityId),
        ),
      ];
      const differences = settingsChanges(standingOf(authority), settings);
      if (problems.length > 0 || differences.length === 0) {
        return {
          ...{ problems, changed: differences, ratings: NO_RATINGS, unfitTolerances: [] },
          ...{
            ...{ period: null, yearsToDate: [], exceptions: null },
            smallNumbers: SMALL_NUMBERS_STAY,
          },
        };
      }
      const parts = differences.map(({ part }) => part);
      const bearsOnExceptions = parts.includes('precision') || parts.includes('exceptionRules');
      return {
        ...{ problems, changed: differences, period: await previews.period(slug) },
        ratings: { ...(await previews.ratings(slug, settings)), problems: [] },
        unfitTolerances: parts.includes('judgementModel')
          ? unfitTolerances(await readCatalogue(database, authority.authorityId), settings)
          : [],
        yearsToDate: await previews.yearsToDate(slug, settings),
        exceptions: bearsOnExceptions ? await previews.exceptions(slug, settings) : null,
        smallNumbers: parts.includes('smallNumbers')
          ? await smallNumbers.turned(slug, settings)
          : SMALL_NUMBERS_STAY,
      };
    },

    async save(asked, given) {
      const authority = await requireAuthority(changed, asked.authority);
      return changeCatalogue(writable, {
        ...{ ...asked, authority, concerns: { of: 'settings' } },
        async plan(_, record) {
          const standing = (await readSettings(record, authority.authorityId)) ?? DEFAULT_SETTINGS;
          const { settings, problems } = settingsGiven(given, standing);
          const wrong = [
            ...problems,
            ...settingsProblems(settings),
            ...calendarProblems(
              standing,
              settings,
              await calendarInUse(record, authority.authorityId),
            ),
          ];
          if (wrong.length > 0) return wrong;
          const changes = settingsChanges(standing, settings);
          if (changes.length === 0) return [NOTHING_CHANGED];
          return {
            kind: 'settings.saved',
            subject: authority.name,
            sentence: `Settings: ${changes.map(({ label, after }) => `${label}: ${after}`).join('; ')}`,
            ...{ before: told(changes, 'before'), after: told(changes, 'after') },
            write: async (writing) => {
              await writeSettings(writing, settings);
              return authority.slug;
            },
          };
        },
      });
    },
  };
}

function standingOf(authority: AuthorityRecord): AuthoritySettings {
  const { judgementModel, precision, financialYearStartMonth, reportingPeriod } = authority;
  const { exceptionRules, layout, smallNumbers } = authority;
  return {
    ...{ judgementModel, precision, financialYearStartMonth, reportingPeriod },
    ...{ exceptionRules, layout, smallNumbers },
  };
}
