import type { Database } from '@vital-signs/database';
import {
  packFaults,
  summaryWritten,
  templateOf,
  type CatalogueProblem,
  type PackContents,
  type PackReaders,
  type Period,
} from '@vital-signs/domain';
import { GraphQLError } from 'graphql';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import { textArgument } from '../../text-argument';
import { begunPack } from './begun-pack';
import { PACK_BOUNDS } from './pack-bounds';
import {
  deletePack,
  deleteTemplate,
  insertPack,
  PackChangedError,
  saveTemplate,
  TooManyError,
  updatePack,
} from './pack-writer.repository';
import type { PackRepository, PackTemplateRecord } from './pack.repository';
import { numberOf, type PackService, type ToldPack } from './pack.service';
import type { PackWork } from './pack-work';

export interface PackBegun {
  readonly authority: string;
  readonly period: Period;
  readonly readers: PackReaders;
  /** Number of a template; null: none. */
  readonly template: string | null;
}

export interface PackWritten {
  readonly authority: string;
  readonly id: string;
  /** The version that was read. */
  readonly version: number;
  readonly contents: PackContents;
}

/** Every function throws a GraphQLError when it is refused, with what is wrong in a sentence. */
export interface PackWritingService {
  begin(asked: PackBegun, actor: AuditActor): Promise<ToldPack>;
  save(asked: PackWritten, actor: AuditActor): Promise<ToldPack>;
  remove(authority: string, id: string, actor: AuditActor): Promise<void>;
  saveTemplate(
    asked: { readonly authority: string; readonly name: string; readonly pack: string },
    actor: AuditActor,
  ): Promise<PackTemplateRecord>;
  removeTemplate(authority: string, id: string, actor: AuditActor): Promise<void>;
}

interface Sources {
  readonly packs: PackService;
  readonly repository: PackRepository;
  readonly database: Database;
  readonly work: PackWork;
}

const A_NAME = { least: 2, most: 80 };

const changedMeanwhile = () =>
  refused('CHANGED_MEANWHILE', 'Somebody changed this pack meanwhile: read it again.');
const unknownTemplate = () => refused('UNKNOWN_TEMPLATE', 'There is no such template.');

function faulty(problems: readonly CatalogueProblem[]): GraphQLError {
  return new GraphQLError(problems.map(({ sentence }) => sentence).join(' '), {
    extensions: { code: 'REFUSED', reason: 'FAULTS', problems },
  });
}

export function createPackWritingService(sources: Sources): PackWritingService {
  const { packs, repository, database, work } = sources;

  async function within<T>(what: string, most: number, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof TooManyError)) throw error;
      throw refused('TOO_MANY', `There are ${most} ${what} already: take one away that is over.`);
    }
  }

  return {
    async begin({ authority: slug, period: named, readers, template: id }, actor) {
      const authority = await packs.authority(slug);
      const { authorityId } = authority;
      const number = id === null ? null : numberOf(id);
      const template = number === null ? null : await repository.template({ authorityId, number });
      if (id !== null && template === null) throw unknownTemplate();
      const asked = { authority, period: named, readers, template };
      const { period, contents } = await begunPack(packs, asked);
      const begun = await within('packs', PACK_BOUNDS.packs, () =>
        insertPack(
          database,
          { authorityId, readers, period, contents, template: template?.name ?? null },
          actor,
        ),
      );
      return packs.requiredPack(slug, String(begun));
    },

    async save({ authority, id, version, contents }, actor) {
      const pack = await packs.requiredPack(authority, id);
      if (pack.version !== version) throw changedMeanwhile();
      const areas = (await packs.areas(pack.subject.edition)).map(({ slug }) => slug);
      const problems = packFaults(contents, areas);
      if (problems.length > 0) throw faulty(problems);
      try {
        const { edition } = pack.subject;
        const summary = summaryWritten(contents.summary, pack.contents.summary, edition.number);
        await updatePack(database, pack, { ...contents, summary }, actor);
      } catch (error) {
        if (!(error instanceof PackChangedError)) throw error;
        throw changedMeanwhile();
      }
      return packs.requiredPack(authority, id);
    },

    async remove(authority, id, actor) {
      const pack = await packs.requiredPack(authority, id);
      try {
        await deletePack(database, pack, actor);
      } catch (error) {
        if (!(error instanceof PackChangedError)) throw error;
        throw refused('UNKNOWN_PACK', 'There is no such pack.');
      }
      for (const { number } of pack.files) work.stop(number);
    },

    async saveTemplate({ authority: slug, name: read, pack: id }, actor) {
      const name = textArgument('name', read.replaceAll(/\s+/g, ' '), A_NAME);
      const { authorityId, readers, contents, period, subject } = await packs.requiredPack(
        slug,
        id,
      );
      const areas = await packs.areas(subject.edition);
      const before = await repository.templateNamed(authorityId, name);
      const template = {
        authorityId,
        name,
        readers,
        contents: templateOf(
          contents,
          period,
          areas.map((area) => area.slug),
        ),
        before,
      };
      const number = await within('templates', PACK_BOUNDS.templates, () =>
        saveTemplate(database, template, actor),
      );
      const kept = await repository.template({ authorityId, number });
      if (kept === null) throw new Error('A template is gone by its own writing.');
      return kept;
    },

    async removeTemplate(slug, id, actor) {
      const { authorityId } = await packs.authority(slug);
      const number = numberOf(id);
      const isGone =
        number !== null && (await deleteTemplate(database, { authorityId, number }, actor));
      if (!isGone) throw unknownTemplate();
    },
  };
}
