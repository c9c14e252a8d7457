import type { Database } from '@vital-signs/database';
import {
  changedFields,
  fieldText,
  INDICATOR_FIELDS,
  indicatorTitle,
  slugOf,
  takenKeyProblem,
  type IndicatorDescription,
  type Json,
} from '@vital-signs/domain';
import type { AuditActor } from '../../audit/record-audit';
import { changeCatalogue, type CatalogueOutcome } from './catalogue-change.repository';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import { endingAsItStands, NO_EDITS, type AreaEdit, type IndicatorAsked } from './catalogue-edits';
import type { CatalogueState } from './catalogue-state';
import { plannedEdits } from './planned-edits';
import { NOTHING_CHANGED } from './standard-edits';

/** What every change says: in which authority, seen at which revision, why, and by whom. */
export interface Asked {
  readonly authority: string;
  readonly seen: number;
  readonly reason: string;
  readonly actor: AuditActor;
}

/** What is wrong is told in the outcome; an authority or revision that is not known is thrown. */
export interface CatalogueWritingService {
  /** `isNew`: refused where an indicator of that key is described already. */
  saveIndicator(asked: Asked, described: IndicatorAsked, isNew: boolean): Promise<CatalogueOutcome>;
  saveArea(asked: Asked, area: AreaEdit): Promise<CatalogueOutcome>;
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

  return {
    async saveIndicator(asked, given, isNew) {
      const authority = await authorityOf(asked.authority);
      const { key } = given;
      return changeCatalogue(writable, {
        ...asked,
        authority,
        concerns: { of: 'indicator', keys: [key] },
        plan(state) {
          const before = state.indicators.find((each) => each.key === key);
          if (isNew && before !== undefined) return [takenKeyProblem(before, given)];
          const described = endingAsItStands(state, given);
          const changed = changedFields(before ?? null, described);
          if (before !== undefined && changed.length === 0) return [NOTHING_CHANGED];
          const fields = changed.map(({ label }) => label);
          return plannedEdits(state, { ...NO_EDITS, indicators: [described] }, authority, {
            ...{ key, kind: 'catalogue.indicator-saved', subject: indicatorTitle(described) },
            sentence: before === undefined ? 'New indicator' : `Changed ${fields.join(', ')}`,
            before: jsonOf(before, fields),
            after: jsonOf(described, fields),
          });
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
          return plannedEdits(state, { ...NO_EDITS, areas: [area] }, authority, {
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
  };
}
