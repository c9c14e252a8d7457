import type { Database } from '@vital-signs/database';
import {
  changedFields,
  fieldProblem,
  fieldText,
  INDICATOR_FIELDS,
  indicatorTitle,
  linkedFrom,
  slugOf,
  withStretch,
  type CatalogueProblem,
  type IndicatorDescription,
  type Json,
} from '@vital-signs/domain';
import type { AuditKind } from '../../audit/audit-kinds';
import type { AuditActor } from '../../audit/record-audit';
import type { AuthorityRecord } from '../authority/authority.repository';
import {
  changeCatalogue,
  type CatalogueOutcome,
  type Planned,
} from './catalogue-change.repository';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import {
  NO_EDITS,
  problemsOf,
  standingWords,
  toleranceWords,
  type AreaEdit,
  type CatalogueEdits,
} from './catalogue-edits';
import type { CatalogueState, TargetStanding, ToleranceStanding } from './catalogue-state';
import { endDescription, writeEdits, type Writing } from './catalogue-writer.repository';

/** What every change says: in which authority, seen at which revision, why, and by whom. */
export interface Asked {
  readonly authority: string;
  readonly seen: number;
  readonly reason: string;
  readonly actor: AuditActor;
}

/** A tolerance as somebody sets it; a null rule takes away what held on those days. */
export interface ToleranceAsked extends Pick<
  ToleranceStanding,
  'key' | 'place' | 'from' | 'to' | 'note'
> {
  readonly rule: ToleranceStanding['rule'] | null;
}

/** A target as somebody sets it; a null value takes away what held on those days. */
export interface TargetAsked extends Pick<
  TargetStanding,
  'key' | 'place' | 'from' | 'to' | 'kind'
> {
  readonly value: number | null;
}

/** What is wrong is told in the outcome; an authority or revision that is not known is thrown. */
export interface CatalogueWritingService {
  saveIndicator(asked: Asked, described: IndicatorDescription): Promise<CatalogueOutcome>;
  endIndicator(asked: Asked, key: string): Promise<CatalogueOutcome>;
  saveArea(asked: Asked, area: AreaEdit): Promise<CatalogueOutcome>;
  saveTolerance(asked: Asked, tolerance: ToleranceAsked): Promise<CatalogueOutcome>;
  saveTarget(asked: Asked, target: TargetAsked): Promise<CatalogueOutcome>;
}

/** Where a standard comes from that is set here. */
export const SET_HERE = 'Set in Vital Signs';

/** The edit that sets a tolerance: what held before and after its days goes on. */
export function toleranceEdit(
  { tolerances }: CatalogueState,
  { key, place, from, to, rule, note }: ToleranceAsked,
): CatalogueEdits {
  const live = tolerances.filter((each) => each.key === key && each.place === place);
  const filling = rule && {
    ...{ id: null, key, place, from, to, rule, note },
    ...{ textAsPrinted: null, source: SET_HERE },
  };
  const versions = newWhereCut(live, withStretch(live, { from, to }, filling));
  return { ...NO_EDITS, tolerances: [{ key, place, versions }] };
}

/** The edit that sets a target. */
export function targetEdit(
  { targets }: CatalogueState,
  { key, place, kind, from, to, value }: TargetAsked,
): CatalogueEdits {
  const live = targets.filter(
    (each) => each.key === key && each.place === place && each.kind === kind,
  );
  const filling =
    value === null
      ? null
      : {
          ...{ id: null, key, place, kind, from, to, value },
          ...{ textAsPrinted: null, source: SET_HERE },
        };
  const versions = newWhereCut(live, withStretch(live, { from, to }, filling));
  return { ...NO_EDITS, targets: [{ key, place, kind, versions }] };
}

/** Versions whose days were cut are written anew: rows that stand are never changed. */
function newWhereCut<
  Standing extends {
    readonly id: number | null;
    readonly from: string;
    readonly to: string | null;
  },
>(live: readonly Standing[], versions: readonly Standing[]): readonly Standing[] {
  const standing = new Map(live.map((version) => [version.id, version]));
  return versions.map((version) => {
    const was = version.id === null ? undefined : standing.get(version.id);
    return was?.from === version.from && was.to === version.to ? version : { ...version, id: null };
  });
}

/** An indicator by what it is called, and by its key where it is not there. */
export function titleOf({ indicators }: CatalogueState, key: string): string {
  const found = indicators.find((indicator) => indicator.key === key);
  return found === undefined ? key : indicatorTitle(found);
}

const jsonOf = (described: IndicatorDescription | undefined, fields: readonly string[]): Json =>
  described === undefined
    ? null
    : Object.fromEntries(
        Object.entries(INDICATOR_FIELDS)
          .filter(([, label]) => fields.includes(label))
          .map(([field, label]) => [
            label,
            fieldText(described[field as keyof IndicatorDescription]),
          ]),
      );

export function createCatalogueWritingService(
  changed: ChangedAuthority,
  writable: Database | null,
): CatalogueWritingService {
  const authorityOf = (slug: string) => requireAuthority(changed, slug);

  /** What is written of edits, or what is wrong with them. */
  function planned(
    state: CatalogueState,
    edits: CatalogueEdits,
    { judgementModel }: AuthorityRecord,
    { key, ...told }: Omit<Planned, 'write'> & { readonly key: string },
  ): Planned | readonly CatalogueProblem[] {
    const problems = problemsOf(state, edits, judgementModel);
    if (problems.length > 0) return problems;
    const slugs = state.areas.map(({ slug }) => slug);
    return {
      ...told,
      async write(writing: Writing) {
        await writeEdits(writing, state, edits, (name) => slugOf(name, slugs));
        return key;
      },
    };
  }

  return {
    async saveIndicator(asked, described) {
      const authority = await authorityOf(asked.authority);
      const { key } = described;
      return changeCatalogue(writable, {
        ...asked,
        authority,
        concerns: { of: 'indicator', keys: [key] },
        plan(state) {
          const before = state.indicators.find((each) => each.key === key);
          const changed = changedFields(before ?? null, described);
          if (before !== undefined && changed.length === 0) return [NOTHING_CHANGED];
          const fields = changed.map(({ label }) => label);
          return planned(state, { ...NO_EDITS, indicators: [described] }, authority, {
            ...{ key, kind: 'catalogue.indicator-saved', subject: indicatorTitle(described) },
            sentence: before === undefined ? 'New indicator' : `Changed ${fields.join(', ')}`,
            before: jsonOf(before, fields),
            after: jsonOf(described, fields),
          });
        },
      });
    },

    async endIndicator(asked, key) {
      const authority = await authorityOf(asked.authority);
      return changeCatalogue(writable, {
        ...asked,
        authority,
        concerns: { of: 'indicator', keys: [key] },
        plan(state) {
          const found = state.indicators.find((each) => each.key === key);
          if (found === undefined) {
            return [fieldProblem('key', 'Indicator', key, 'the key of a live indicator')];
          }
          const links = linkedFrom(key, state.indicators);
          if (links.length > 0) {
            const named = links.map((each) => `${each.key} (${INDICATOR_FIELDS[each.link]})`);
            return [
              fieldProblem(
                'key',
                'Indicator',
                key,
                `one that no other names; ${named.join(', ')} would lead nowhere`,
              ),
            ];
          }
          return {
            ...{ kind: 'catalogue.indicator-ended', subject: indicatorTitle(found) },
            sentence: 'Ended; its figures stay on record',
            before: jsonOf(found, Object.values(INDICATOR_FIELDS)),
            after: null,
            async write(writing) {
              await endDescription(writing, found.id);
              return key;
            },
          };
        },
      });
    },

    async saveArea(asked, area) {
      const authority = await authorityOf(asked.authority);
      return changeCatalogue(writable, {
        ...asked,
        authority,
        concerns: { of: 'area', keys: area.slug === null ? [] : [area.slug] },
        plan(state) {
          const before = state.areas.find(({ slug }) => slug === area.slug);
          if (before?.name === area.name && before.position === area.position) {
            return [NOTHING_CHANGED];
          }
          const { name, position } = area;
          return planned(state, { ...NO_EDITS, areas: [area] }, authority, {
            ...{
              key:
                area.slug ??
                slugOf(
                  name,
                  state.areas.map(({ slug }) => slug),
                ),
              kind: 'catalogue.area-saved',
              subject: name,
            },
            sentence: before === undefined ? 'New area' : `Area ${before.name} changed`,
            before: before === undefined ? null : { name: before.name, position: before.position },
            after: { name, position },
          });
        },
      });
    },

    async saveTolerance(asked, tolerance) {
      const authority = await authorityOf(asked.authority);
      const { key, place, rule } = tolerance;
      return changeCatalogue(writable, {
        ...asked,
        authority,
        concerns: { of: 'tolerances', keys: [key] },
        plan(state) {
          const live = state.tolerances.filter((each) => each.key === key && each.place === place);
          const edits = toleranceEdit(state, tolerance);
          const said = (versions: readonly ToleranceStanding[]): Json =>
            versions.map((each) => `${standingWords(each)}: ${toleranceWords(each)}`);
          return planned(state, edits, authority, {
            ...toldOf('catalogue.tolerance-saved', key, titleOf(state, key)),
            sentence:
              rule === null
                ? `No tolerance for ${standingWords(tolerance)}`
                : `Tolerance for ${standingWords(tolerance)}: ${toleranceWords({ rule })}`,
            before: said(live),
            after: said(edits.tolerances[0]?.versions ?? []),
          });
        },
      });
    },

    async saveTarget(asked, target) {
      const authority = await authorityOf(asked.authority);
      const { key, place, kind, value } = target;
      return changeCatalogue(writable, {
        ...asked,
        authority,
        concerns: { of: 'targets', keys: [key] },
        plan(state) {
          const live = state.targets.filter(
            (each) => each.key === key && each.place === place && each.kind === kind,
          );
          const edits = targetEdit(state, target);
          const said = (versions: readonly TargetStanding[]): Json =>
            versions.map((each) => `${standingWords(each)}: ${each.value}`);
          return planned(state, edits, authority, {
            ...toldOf('catalogue.target-saved', key, titleOf(state, key)),
            sentence: `${value === null ? 'No target' : `Target of ${value}`} for ${standingWords(target)}`,
            before: said(live),
            after: said(edits.targets[0]?.versions ?? []),
          });
        },
      });
    },
  };
}

function toldOf(kind: AuditKind, key: string, subject: string) {
  return { key, kind, subject };
}

/** Somebody saves what stands already: a revision would say that something changed. */
export const NOTHING_CHANGED: CatalogueProblem = {
  ...{ field: null, given: null, expected: 'a change' },
  sentence: 'Nothing was changed: everything reads as it does now.',
};
