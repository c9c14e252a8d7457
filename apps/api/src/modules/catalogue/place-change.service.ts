import type { Database, Queryable } from '@vital-signs/database';
import {
  dayProblems,
  endingProblems,
  fieldProblem,
  mergerProblems,
  splitProblems,
  type PlaceDescription,
  type SuccessorGiven,
} from '@vital-signs/domain';
import type { AuthorityRecord } from '../authority/authority.repository';
import {
  changeCatalogue,
  type CatalogueOutcome,
  type Concerned,
} from './catalogue-change.repository';
import type { CatalogueState } from './catalogue-state';
import type { Asked } from './catalogue-writing.service';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import { planChange, planNew, type PlaceAsked, type PlacePlan } from './place-description';
import { standingOn, type Standing } from './place-standing';
import { successorProblems, writeSuccessors } from './place-succession';
import { endLink } from './place-writer.repository';

/** What is wrong is told in the outcome. */
export interface PlaceChangeService {
  save(asked: Asked, place: PlaceAsked): Promise<CatalogueOutcome>;
  end(asked: Asked, slug: string, on: string): Promise<CatalogueOutcome>;
  split(
    asked: Asked,
    slug: string,
    on: string,
    into: readonly SuccessorGiven[],
  ): Promise<CatalogueOutcome>;
  merge(
    asked: Asked,
    slugs: readonly string[],
    on: string,
    into: PlaceDescription,
  ): Promise<CatalogueOutcome>;
}

export function createPlaceChangeService(
  changed: ChangedAuthority,
  writable: Database | null,
): PlaceChangeService {
  async function change(
    asked: Asked,
    concerned: readonly string[],
    plan: (
      state: CatalogueState,
      record: Queryable,
      authority: AuthorityRecord,
    ) => Promise<PlacePlan> | PlacePlan,
  ): Promise<CatalogueOutcome> {
    const authority = await requireAuthority(changed, asked.authority);
    const concerns: Concerned = { of: 'place', keys: concerned };
    return changeCatalogue(writable, {
      ...{ ...asked, authority, concerns },
      plan: (state, record) => plan(state, record, authority),
    });
  }

  return {
    save: (asked, place) =>
      change(asked, place.slug === null ? [] : [place.slug], (state) =>
        place.slug === null ? planNew(state, place) : planChange(state, place, place.slug),
      ),

    end: (asked, slug, on) =>
      change(asked, [slug], async (state, record, { authorityId }) => {
        const days = dayProblems(on);
        if (days.length > 0) return days;
        const found = await standingOn(state, slug, on, authorityId, record);
        if ('sentence' in found) return [found];
        const problems = endingProblems(found.standing, on, false);
        if (problems.length > 0) return problems;
        return {
          ...{ kind: 'catalogue.place-ended', subject: found.place.name },
          sentence: `Ends on ${on}`,
          ...{ before: { until: found.link?.to ?? null }, after: { until: on } },
          async write(writing) {
            await endLink(writing, found.link, on);
            return slug;
          },
        };
      }),

    split: (asked, slug, on, into) =>
      change(asked, [slug], async (state, record, { authorityId }) => {
        const days = dayProblems(on);
        if (days.length > 0) return days;
        const found = await standingOn(state, slug, on, authorityId, record);
        if ('sentence' in found) return [found];
        const { standing, place, link } = found;
        const problems = [
          ...endingProblems(standing, on, true),
          ...splitProblems(standing, into),
          ...successorProblems(state, [place], link?.parent ?? '', on, into),
        ];
        if (problems.length > 0) return problems;
        const names = into.map(({ name }) => name).join(', ');
        return {
          ...{ kind: 'catalogue.place-split', subject: place.name },
          sentence: `Split from ${on} into ${names}`,
          before: { place: place.name, below: [...standing.children] },
          after: into.map(({ name, children }) => ({ place: name, below: [...children] })),
          write: (writing) =>
            writeSuccessors(writing, state, { from: [found], on, into, kind: 'SPLIT' }),
        };
      }),

    merge: (asked, slugs, on, into) =>
      change(asked, slugs, async (state, record, { authorityId }) => {
        const days = dayProblems(on);
        if (days.length > 0) return days;
        const found: Standing[] = [];
        for (const slug of new Set(slugs)) {
          const one = await standingOn(state, slug, on, authorityId, record);
          if ('sentence' in one) return [one];
          found.push(one);
        }
        const standings = found.map(({ standing }) => standing);
        const places = found.map(({ place }) => place);
        const parents = new Set(found.map(({ link }) => link?.parent));
        const [parent = ''] = parents;
        const problems = [
          ...mergerProblems(standings),
          ...(parents.size > 1
            ? [fieldProblem('places', 'Places', slugs.join(', '), 'places under one and the same')]
            : []),
          ...standings.flatMap((standing) => endingProblems(standing, on, true)),
          ...successorProblems(state, places, parent ?? '', on, [{ ...into, children: [] }]),
        ];
        if (problems.length > 0) return problems;
        const children = standings.flatMap((standing) => standing.children);
        return {
          ...{ kind: 'catalogue.places-merged', subject: into.name },
          sentence: `From ${on}, made of ${places.map(({ name }) => name).join(', ')}`,
          before: places.map(({ name }) => name),
          after: { place: into.name, below: children },
          write: (writing) =>
            writeSuccessors(writing, state, {
              ...{ from: found, on, kind: 'MERGE' },
              into: [{ ...into, children }],
            }),
        };
      }),
  };
}
