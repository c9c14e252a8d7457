import {
  formatPeriod,
  packProblems,
  periodKey,
  type PackContents,
  type PackReaders,
  type Period,
} from '@vital-signs/domain';
import { PackRefusedError, type PackKind } from '@vital-signs/pack';
import { GraphQLError } from 'graphql';
import { recordAudit } from '../audit/record-audit';
import { dayOfTheClock } from '../day-of-the-clock';
import { monthArgument } from '../month-range';
import { begunPack } from '../modules/pack/begun-pack';
import { madePaper } from '../modules/pack/made-paper';
import { fileProblem, MakingStoppedError } from '../modules/pack/pack-file-problem';
import type { PackSubject } from '../modules/pack/pack-means';
import { packWords } from '../modules/pack/pack-words';
import { createPackRepository } from '../modules/pack/pack.repository';
import { serviceFactory, type Services } from '../services';
import { defineCommand, EXIT, UsageError, type CommandContext } from './command';

const text = { type: 'string' } as const;

const READERS: Readonly<Record<string, PackReaders>> = {
  leadership: 'LEADERSHIP',
  members: 'MEMBERS',
  public: 'PUBLIC',
};
const KINDS: Readonly<Record<string, PackKind>> = {
  html: 'HTML',
  pdf: 'PDF',
  word: 'WORD',
  workbook: 'WORKBOOK',
};

function oneOf<T>(
  option: string,
  given: string | undefined,
  known: Readonly<Record<string, T>>,
): T {
  const found = given === undefined ? undefined : known[given];
  if (found !== undefined) return found;
  const words = Object.keys(known).join(', ');
  const read = given === undefined ? 'is missing' : `is "${given}"`;
  throw new UsageError(`--${option} ${read}; expected is one of ${words}.`);
}

/** As the words of a terminal name it. */
interface Values {
  readonly authority?: string | undefined;
  readonly period?: string | undefined;
  readonly readers?: string | undefined;
  readonly template?: string | undefined;
  readonly pack?: string | undefined;
}

interface Found {
  readonly period: Period;
  readonly subject: PackSubject;
  readonly contents: PackContents;
}

/** A saved pack, or one of a month as it would be begun. */
async function packNamed(
  { database }: CommandContext,
  { packs }: Services,
  slug: string,
  { period, readers, template: name, pack: id }: Values,
): Promise<Found> {
  if (id !== undefined) {
    const others = [period, readers, name].some((one) => one !== undefined);
    if (others) throw new UsageError('--pack names its month, its readers and what it holds.');
    return packs.requiredPack(slug, id);
  }
  if (period === undefined) throw new UsageError('--period is missing.');
  const authority = await packs.authority(slug);
  const template =
    name === undefined
      ? null
      : await createPackRepository(database).templateNamed(authority.authorityId, name);
  if (name !== undefined && template === null) {
    throw new UsageError(`There is no template ${name}.`);
  }
  const asked = { authority, template, readers: oneOf('readers', readers, READERS) };
  return begunPack(packs, { ...asked, period: monthArgument('--period', period) });
}

/** Says how far the work has come, a line for each tenth of it. */
function tenths(say: (sentence: string) => void) {
  let told = -1;
  return ({
    done,
    of,
    what,
  }: {
    readonly done: number;
    readonly of: number;
    readonly what: string;
  }) => {
    const tenth = Math.floor((done / of) * 10);
    if (tenth <= told) return;
    told = tenth;
    say(`${tenth * 10}%: ${what}`);
  };
}

/** Makes a file of a committee pack. */
export const packCommand = defineCommand({
  name: 'pack',
  usage:
    'npm run pack -- --authority norfolk (--period 2018-03 --readers leadership [--template "Scrutiny"] | --pack 12) --kind pdf --output pack.pdf [--large-print] [--plain-language]',
  options: {
    ...{ authority: text, period: text, readers: text, template: text, pack: text },
    ...{ kind: text, output: text },
    ...{ 'large-print': { type: 'boolean' }, 'plain-language': { type: 'boolean' } },
  },
  outputFile({ values: { output, kind } }) {
    oneOf('kind', kind, KINDS);
    if (output === undefined) throw new UsageError('--output is missing: the file to write.');
    return output;
  },
  async run(context, { values }) {
    const { database, actor, signal, write, say, complain } = context;
    if (values.authority === undefined) throw new UsageError('--authority is missing.');
    const kind = oneOf('kind', values.kind, KINDS);
    const servicesFor = serviceFactory(database, dayOfTheClock, database);
    const services = servicesFor();
    try {
      const { subject, contents, period } = await packNamed(
        ...([context, services, values.authority, values] as const),
      );
      const { authority, edition, readers } = subject;
      const areas = (await services.packs.areas(edition)).map(({ slug }) => slug);
      const problems = packProblems(contents, { readers, areas, hasEdition: true });
      for (const problem of problems) complain(problem);
      if (problems.length > 0) return EXIT.failed;
      const variant = {
        isLargePrint: values['large-print'] ?? false,
        isPlainLanguage: values['plain-language'] ?? false,
      };
      const asked = { ...subject, contents, variant };
      const bytes = await madePaper(packWords(servicesFor), asked, kind, {
        ...{ signal, tell: tenths(say) },
      });
      await recordAudit(database, {
        ...{ authorityId: authority.authorityId, kind: 'pack.file-made', outcome: 'DONE', actor },
        subject: `Pack of ${periodKey(period)}`,
        sentence: `A pack of ${formatPeriod(period)} was made: ${bytes.length} bytes.`,
        after: { month: periodKey(period), readers, edition: edition.number, kind, ...variant },
      });
      await write(bytes);
      say(
        `Made the pack of ${authority.name}, ${formatPeriod(period)}, from edition ${edition.number}: ${bytes.length} bytes, in ${values.output ?? ''}.`,
      );
      return EXIT.done;
    } catch (error) {
      if (error instanceof GraphQLError) {
        if (error.extensions['code'] === 'BAD_USER_INPUT') throw new UsageError(error.message);
        complain(error.message);
        return EXIT.failed;
      }
      if (!(error instanceof PackRefusedError || error instanceof MakingStoppedError)) throw error;
      complain(fileProblem(error).problem);
      return EXIT.failed;
    }
  },
});
