import { basename } from 'node:path';
import type { NationalIssue } from '@vital-signs/domain';
import { dayArgument } from '../date-argument';
import { loadNationalFile } from '../modules/national/national-load.service';
import { wholeFile } from '../modules/national/whole-file';
import { defineCommand, EXIT, UsageError } from './command';

const severityWords: Readonly<Record<NationalIssue['severity'], string>> = {
  FAIL: 'Fails',
  WARNING: 'Warning',
  NOTE: 'Note',
};

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return dayArgument('--published-on', text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Loads a file of published national figures for every authority of the database. */
export const importNationalCommand = defineCommand({
  name: 'import-national',
  usage:
    'npm run import-national -- lait.csv [--name lait.csv] [--published-on 2025-10-31] [--extract "what it is"]',
  options: {
    name: { type: 'string' },
    'published-on': { type: 'string' },
    extract: { type: 'string' },
  },
  words: 1,
  inputFile: ({ positionals: [path] }) => {
    if (path === undefined) throw new UsageError('The file is missing.');
    return path;
  },
  async run({ database, actor, input, say, complain }, { values, positionals: [path = ''] }) {
    const fileName = values.name ?? basename(path);
    if (fileName === '-') throw new UsageError('What comes by standard input needs its --name.');
    const publishedOn = dayOf(values['published-on']);
    const bytes = await wholeFile(input);
    const { file, release } = await loadNationalFile(database, {
      ...{ bytes, fileName, publishedOn, actor, authority: null },
      ...(values.extract === undefined ? {} : { extract: values.extract }),
    });
    const tell = release === null ? complain : say;
    for (const { severity, sentence } of file.issues) {
      tell(`${severityWords[severity]}: ${sentence}`);
    }
    if (file.moreIssues > 0) tell(`And ${file.moreIssues} more.`);
    if (release === null) {
      complain(`${fileName} was not loaded: nothing of it is in the database.`);
      return EXIT.failed;
    }
    const { rows, values: figures, measures, neighbours } = file;
    const title = values.extract ?? file.title;
    say(
      `Loaded ${fileName} as release ${release.number} for every authority: ${title}; ${rows} rows, ${figures.length} figures, ${measures.length} measures, ${neighbours.length} neighbours.`,
    );
    return EXIT.done;
  },
});
