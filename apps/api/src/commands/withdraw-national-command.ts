import { indicatorTitle } from '@vital-signs/domain';
import {
  insertWithdrawal,
  WithdrawnAlreadyError,
} from '../modules/national/national-withdrawal.repository';
import { dayOfTheClock } from '../day-of-the-clock';
import { createNationalRepository } from '../modules/national/national.repository';
import { serviceFactory } from '../services';
import { defineCommand, EXIT, UsageError, type CommandContext } from './command';

const SHORTEST_REASON = 10;
const LONGEST_REASON = 1_000;

/** Says what would change, of each authority that sees the release. */
async function tellChanges({ database, say }: CommandContext, release: number): Promise<void> {
  const { authorities, nationalWithdrawals } = serviceFactory(database, dayOfTheClock)();
  for (const { slug, name } of await authorities.all()) {
    const preview = await nationalWithdrawals.preview(slug, release);
    if (preview === null) continue;
    const { changes, compared, editions } = preview;
    say(`${name}: ${changes.length} comparisons of ${compared} indicators change.`);
    for (const { indicator, what, before, after } of changes) {
      say(`  ${indicatorTitle(indicator)}, ${what}: ${before} → ${after}`);
    }
    if (editions.length > 0) say(`  Editions that keep it: ${editions.join(', ')}.`);
  }
}

/** Withdraws a file of published figures from whoever sees it, or says what that would change. */
export const withdrawNationalCommand = defineCommand({
  name: 'withdraw-national',
  usage: 'npm run withdraw-national -- 5 (--preview | --reason "The wrong year was loaded")',
  options: { reason: { type: 'string' }, preview: { type: 'boolean' } },
  words: 1,
  async run(context, { values: { reason, preview }, positionals: [number = ''] }) {
    const { database, actor, say, complain } = context;
    const release = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : null;
    if (release === null) throw new UsageError('The number of the release is missing.');
    if ((reason === undefined) === (preview !== true)) {
      throw new UsageError('Either the reason is missing, or --preview.');
    }
    const owner = await createNationalRepository(database).ownerOf(release);
    if (owner === null) {
      complain(`There is no release ${release}.`);
      return EXIT.failed;
    }
    if (reason === undefined) {
      await tellChanges(context, release);
      return EXIT.done;
    }
    const { length } = reason.trim();
    if (length < SHORTEST_REASON || length > LONGEST_REASON) {
      throw new UsageError(`The reason has ${SHORTEST_REASON} to ${LONGEST_REASON} characters.`);
    }
    try {
      await insertWithdrawal(database, { release, ...owner, reason: reason.trim(), actor });
    } catch (error) {
      if (!(error instanceof WithdrawnAlreadyError)) throw error;
      complain(`Release ${release} is withdrawn already.`);
      return EXIT.failed;
    }
    say(`Withdrew release ${release}. Editions keep what they were published with.`);
    return EXIT.done;
  },
});
