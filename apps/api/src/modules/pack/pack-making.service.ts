import type { Database, PackFileKind } from '@vital-signs/database';
import type { AuditActor } from '../../audit/record-audit';
import { refused } from '../../errors';
import { madePaper } from './made-paper';
import { PACK_BOUNDS } from './pack-bounds';
import {
  beginFile,
  BusyError,
  cancelFile,
  finishFile,
  insertFile,
  tellFile,
  type NewFile,
} from './pack-file.repository';
import { packFileName } from './pack-file-name';
import type { PackMeans } from './pack-means';
import type { PackService, ToldPack, ToldPackFile } from './pack.service';
import { toldSteps } from './told-steps';

export interface FileAsked {
  readonly authority: string;
  readonly pack: string;
  readonly kind: PackFileKind;
  readonly largePrint: boolean;
  readonly plainLanguage: boolean;
}

/** Every function throws a GraphQLError when it is refused, with what is wrong in a sentence. */
export interface PackMakingService {
  /** Begins to make a file of a pack as it is saved, and tells at once how it stands. */
  make(asked: FileAsked, actor: AuditActor): Promise<ToldPackFile>;
  cancel(authority: string, id: string, actor: AuditActor): Promise<ToldPackFile>;
}

interface Sources {
  readonly database: Database;
  readonly packs: PackService;
  readonly means: PackMeans;
}

export function createPackMakingService({ database, packs, means }: Sources): PackMakingService {
  async function run(
    pack: ToldPack,
    file: NewFile & { readonly number: number },
    actor: AuditActor,
    signal: AbortSignal,
  ): Promise<void> {
    const { authorityId } = pack;
    const key = { authorityId, number: file.number };
    await beginFile(database, key, { done: 0, of: 100, what: 'Gathering what it holds' });
    const lost = new AbortController();
    const steps = toldSteps(
      (step) => tellFile(database, key, step),
      PACK_BOUNDS.tellMs,
      (error) => lost.abort(error),
    );
    try {
      const { largePrint: isLargePrint, plainLanguage: isPlainLanguage } = file;
      const asked = { ...pack.subject, contents: pack.contents };
      const bytes = await madePaper(
        means.words,
        { ...asked, variant: { isLargePrint, isPlainLanguage } },
        file.kind,
        { tell: (step) => steps.tell(step), signal: AbortSignal.any([signal, lost.signal]) },
      );
      await steps.end();
      await finishFile(database, key, { ...file, bytes }, actor);
    } finally {
      await steps.end();
    }
  }

  async function known(authority: string, id: string): Promise<ToldPackFile> {
    await packs.authority(authority);
    const file = await packs.file(authority, id);
    if (file === null) throw refused('UNKNOWN_FILE', 'There is no such file.');
    return file;
  }

  return {
    async make({ authority, pack: id, kind, largePrint, plainLanguage }, actor) {
      const pack = await packs.requiredPack(authority, id);
      const problems = await packs.problems(pack);
      if (problems.length > 0) throw refused('PROBLEMS', problems.join(' '));
      const { period, readers, subject } = pack;
      const variant = { kind, largePrint, plainLanguage };
      const file: NewFile = {
        ...{ ...variant, pack, editionNumber: subject.edition.number },
        name: packFileName({ authority, period, readers, ...variant }),
      };
      try {
        const number = await insertFile(database, file, actor);
        const { authorityId } = pack;
        void means.work.make({ authorityId, number }, (signal) =>
          run(pack, { ...file, number }, actor, signal),
        );
        return await known(authority, String(number));
      } catch (error) {
        if (!(error instanceof BusyError)) throw error;
        throw refused(
          'BUSY',
          `${PACK_BOUNDS.underway} files are being made for this authority: wait for one of them, or cancel one.`,
        );
      }
    },

    async cancel(authority, id, actor) {
      const { authorityId, number } = await known(authority, id);
      await cancelFile(database, { authorityId, number }, actor);
      means.work.stop(number);
      return known(authority, id);
    },
  };
}
