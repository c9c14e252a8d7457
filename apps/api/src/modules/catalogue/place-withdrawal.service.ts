import type { Database, Queryable } from '@vital-signs/database';
import {
  begunWith,
  stretchSaid,
  toldTreeChange,
  withdrawalEffects,
  withdrawalProblems,
  withdrawalsIn,
  type CatalogueProblem,
  type PlaceChangeKind,
  type TreeChange,
  type WithdrawalSurroundings,
} from '@vital-signs/domain';
import {
  changeCatalogue,
  type CatalogueOutcome,
  type CatalogueVersion,
} from './catalogue-change.repository';
import { readCatalogue } from './catalogue-state.repository';
import type { CatalogueState } from './catalogue-state';
import type { Asked } from './catalogue-writing.service';
import { requireAuthority, type ChangedAuthority } from './changed-authority';
import { closeRows } from './closing.repository';
import {
  closeSuccessions,
  treeHistory,
  usesOfPlaces,
  type TreeRevision,
} from './place-history.repository';
import { linkPlace } from './place-writer.repository';

/** A dated change of the tree, and what became of it. */
export interface PlaceChange extends CatalogueVersion {
  readonly kind: PlaceChangeKind;
  readonly on: string;
  readonly sentence: string;
  /** Null where it stands. */
  readonly takenBack: CatalogueVersion | null;
}

export interface PlaceWithdrawalPreview {
  readonly problems: readonly CatalogueProblem[];
  /** Each in a sentence. */
  readonly effects: readonly string[];
}

export interface PlaceWithdrawalService {
  /** What people changed of the tree, the latest change first. */
  changes(authorityId: number, state: CatalogueState): Promise<readonly PlaceChange[]>;
  preview(authority: string, revision: number): Promise<PlaceWithdrawalPreview>;
  /** Takes a change back. What is wrong is told in the outcome. */
  withdraw(asked: Asked, revision: number): Promise<CatalogueOutcome>;
}

const NO_CHANGE = { closed: [], written: [], successions: [] };

/** Places by the names that they have now. */
function namesIn({ places }: CatalogueState): (slug: string) => string {
  const names = new Map(places.map(({ slug, name }) => [slug, name]));
  return (slug) => names.get(slug) ?? slug;
}

/** The change that took another back; null where that stands. */
function takenBackBy(history: readonly TreeRevision[], change: TreeChange): TreeRevision | null {
  const withdrawals = withdrawalsIn(history);
  return history.find(({ revision }) => withdrawals.get(revision) === change) ?? null;
}

/** A change that is to be taken back, and what it stands among. */
async function changeOf(
  record: Queryable,
  authorityId: number,
  state: CatalogueState,
  revision: number,
): Promise<{ readonly change: TreeChange; readonly around: WithdrawalSurroundings }> {
  const history = await treeHistory(record, authorityId);
  const found = history.find((each) => each.revision === revision);
  const isWithdrawal = withdrawalsIn(history).has(revision);
  const change = found === undefined || isWithdrawal ? { revision, ...NO_CHANGE } : found;
  const later = takenBackBy(history, change);
  const takenBack = later && { person: later.person, on: later.at.slice(0, 10) };
  const root = state.places.find(({ kind }) => kind === 'AUTHORITY')?.slug ?? '';
  const begun = await usesOfPlaces(record, authorityId, begunWith(change, history));
  return {
    change,
    around: { history, standing: state.links, begun, takenBack, root, nameOf: namesIn(state) },
  };
}

export function createPlaceWithdrawalService(
  database: Queryable,
  changed: ChangedAuthority,
  writable: Database | null,
): PlaceWithdrawalService {
  return {
    async changes(authorityId, state) {
      const history = await treeHistory(database, authorityId);
      const nameOf = namesIn(state);
      const withdrawals = withdrawalsIn(history);
      return history
        .filter(({ revision }) => !withdrawals.has(revision))
        .map((change) => {
          const { revision, person, at, reason } = change;
          const told = toldTreeChange(change, nameOf);
          return { revision, person, at, reason, ...told, takenBack: takenBackBy(history, change) };
        })
        .reverse();
    },

    async preview(slug, revision) {
      const { authorityId } = await requireAuthority(changed, slug);
      const state = await readCatalogue(database, authorityId);
      const { change, around } = await changeOf(database, authorityId, state, revision);
      const problems = withdrawalProblems(change, around);
      return { problems, effects: problems.length > 0 ? [] : withdrawalEffects(change, around) };
    },

    async withdraw(asked, revision) {
      const authority = await requireAuthority(changed, asked.authority);
      const { authorityId } = authority;
      return changeCatalogue(writable, {
        ...asked,
        authority,
        concerns: { of: 'place', keys: [] },
        async plan(state, record) {
          const { change, around } = await changeOf(record, authorityId, state, revision);
          const problems = withdrawalProblems(change, around);
          if (problems.length > 0) return problems;
          const told = toldTreeChange(change, around.nameOf);
          return {
            ...{ kind: 'catalogue.place-change-withdrawn', subject: told.sentence },
            sentence: `Taken back, of revision ${revision}`,
            before: { change: told.sentence },
            after: { effects: [...withdrawalEffects(change, around)] },
            async write(writing) {
              const written = new Set(change.written.map(stretchSaid));
              const standing = around.standing.filter((each) => written.has(stretchSaid(each)));
              await closeRows(
                writing,
                'PlaceLink',
                standing.map(({ id }) => id),
              );
              await closeSuccessions(writing, revision);
              for (const stretch of change.closed) await linkPlace(writing, stretch);
              return String(revision);
            },
          };
        },
      });
    },
  };
}
