import { basename } from 'node:path';
import { FileRefusedError } from '@vital-signs/tabular';
import { GraphQLError } from 'graphql';
import { dayArgument } from '../date-argument';
import { dayOfTheClock } from '../day-of-the-clock';
import { issueTable } from '../modules/import/issue-table';
import { loadFile, type LoadedFile } from '../modules/import/import-load.service';
import { startImportWork } from '../modules/import/import-work';
import { MappingTextError, readMappingText } from '../modules/import/mapping-text';
import { serviceFactory } from '../services';
import { defineCommand, EXIT, UsageError } from './command';

/** How loading a file ends beside how commands end; npm run import gives REFUSED as 1. */
export const IMPORT_EXIT = { another: 4, refused: 10 } as const;

const CAUSES = {
  'late-recording': 'LATE_RECORDING',
  definition: 'DEFINITION',
  system: 'SYSTEM',
  correction: 'CORRECTION',
} as const;

const text = { type: 'string' } as const;

function causeOf(read: string | undefined) {
  if (read === undefined) return null;
  const found = Object.entries(CAUSES).find(([word]) => word === read);
  if (found !== undefined) return found[1];
  const words = Object.keys(CAUSES).join(', ');
  throw new UsageError(`--restates is "${read}"; expected is one of ${words}.`);
}

function whileReading<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isOurs = error instanceof GraphQLError || error instanceof MappingTextError;
    throw isOurs ? new UsageError(error.message) : error;
  }
}

const WORDS: Record<LoadedFile['outcome'], string> = {
  STORED: 'was stored',
  CHECKED: 'was checked and can be stored; nothing was stored, as was asked',
  UNCHANGED: 'was not stored: every figure of it stands in the record already',
  REFUSED: 'was not stored: a check failed',
  NOT_ACKNOWLEDGED:
    'was not stored: it has warnings. Load it with --accept-warnings and a reason, if they are believed',
  CAUSE_MISSING: `was not stored: figures of published months would change. Load it with --restates and why: ${Object.keys(CAUSES).join(', ')}`,
  FAILED: 'was not stored: the work on it broke off',
};

const DONE: ReadonlySet<LoadedFile['outcome']> = new Set(['STORED', 'CHECKED', 'UNCHANGED']);

/** Loads a file of figures into an authority's record. */
export const importCommand = defineCommand({
  name: 'import',
  usage:
    'npm run import -- march.csv --authority norfolk [--name march.csv] [--mapping mapping.json] [--sheet Figures] [--source "Liquidlogic"] [--as-of 2018-04-10] [--restates late-recording] [--reason "The month of March"] [--accept-warnings "why"] [--check-only]',
  options: {
    ...{ authority: text, name: text, mapping: text, sheet: text, source: text },
    ...{ 'as-of': text, restates: text, reason: text, 'accept-warnings': text },
    'check-only': { type: 'boolean' },
  },
  words: 1,
  inputFile: ({ positionals: [path] }) => {
    if (path === undefined) throw new UsageError('The file is missing.');
    return path;
  },
  async run(
    { database, actor, input, signal, say, complain },
    { values, positionals: [path = ''] },
  ) {
    const name = values.name ?? basename(path);
    if (name === '-') throw new UsageError('What comes by standard input needs its --name.');
    if (values.authority === undefined) throw new UsageError('The --authority is missing.');
    const asOf = values['as-of'];
    const asked = whileReading(() => ({
      mapping: values.mapping === undefined ? null : readMappingText(values.mapping),
      accurateAsOf: asOf === undefined ? null : dayArgument('--as-of', asOf),
      restates: causeOf(values.restates),
    }));
    const work = await startImportWork(database, null, { isFirst: false });
    try {
      const services = serviceFactory(database, dayOfTheClock, database, null, null, work)();
      const authority = await services.authorities.bySlug(values.authority);
      if (authority === null) throw new UsageError(`There is no authority ${values.authority}.`);
      const loaded = await loadFile(
        { database, work, ...services.loading },
        {
          ...{ ...asked, authority, name, bytes: input, actor, signal },
          ...{ sheet: values.sheet ?? null, source: values.source ?? null },
          reason: values.reason ?? `${name} was loaded from the command line.`,
          acceptWarnings: values['accept-warnings'] ?? null,
          checkOnly: values['check-only'] ?? false,
        },
      );
      const { outcome, issues, import: found } = loaded;
      const isDone = DONE.has(outcome);
      const tell = isDone ? say : complain;
      for (const line of issueTable(issues)) tell(line);
      const { cellsNew, cellsChanged, cellsSame, rowsRead, problem } = found;
      tell(
        `${rowsRead === 1 ? '1 row' : `${rowsRead} rows`} below the headings read: ${cellsNew} figures new, ${cellsChanged} changed, ${cellsSame} the same.`,
      );
      const why = outcome === 'FAILED' && problem !== null ? `: ${problem}` : '.';
      const revision = found.revision === null ? '' : ` as revision ${found.revision}`;
      tell(`${name}, import ${found.number}, ${WORDS[outcome]}${revision}${why}`);
      if (outcome === 'FAILED') return EXIT.lost;
      return isDone ? EXIT.done : IMPORT_EXIT.refused;
    } catch (error) {
      if (error instanceof FileRefusedError) {
        complain(error.message);
        return IMPORT_EXIT.refused;
      }
      if (!(error instanceof GraphQLError)) throw error;
      const { code, reason } = error.extensions;
      if (code === 'BAD_USER_INPUT') throw new UsageError(error.message);
      complain(error.message);
      const isAnother = reason === 'ANOTHER_IS_STORED' || reason === 'RECORD_MOVED';
      return isAnother ? IMPORT_EXIT.another : IMPORT_EXIT.refused;
    } finally {
      await work.close();
    }
  },
});
