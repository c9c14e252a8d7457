import type { Database } from '../src/database';
import { commitOnce } from './commit-once';
import { correctedObservations } from './norfolk/modelled/corrected-observations';
import { outcomeBreakdowns } from './norfolk/outcome-breakdowns';
import { AUTHORITY } from './norfolk/places';
import { sharesBySource } from './norfolk/printed-shares';
import { residentialBreakdown } from './norfolk/residential-breakdown';
import { PagesWriter } from './norfolk-pages-record';
import { RevisionWriter } from './norfolk-record';
import type { SeedOptions } from './seed-norfolk';
import { PERSON } from './seed-norfolk';

/** What the pages hold, and whether this run committed them. */
export interface NorfolkPagesSummary {
  /** 1, or 0 when everything was there. */
  readonly revisionsCommitted: number;
  readonly sections: number;
  readonly commentary: number;
  readonly statements: number;
  readonly annotations: number;
}

const REASON = 'Section pages of the monthly report of March 2018';

/**
 * Adds to Norfolk's record what the section pages of its report hold beside their tables:
 * definitions, analysis with the claims in it, breakdowns, dated changes, and where the figures are
 * recorded. One revision after those of `seedNorfolk`. It closes descriptions of indicators and the
 * modelled figures that contradict a quote of the pages, to write both anew; nothing else is touched. It comes after the edition too, so that an edition that was
 * published before the pages were known is the same as one published in front of them.
 */
export async function seedNorfolkPages(
  database: Database,
  { log = () => undefined }: SeedOptions = {},
): Promise<NorfolkPagesSummary> {
  const { slug } = AUTHORITY;
  const { id: authorityId } = await database.prisma.authority.findUniqueOrThrow({
    where: { slug },
  });
  const once = { authorityId, reason: REASON, person: PERSON };
  const committed = await commitOnce(database, once, async (transaction, revision) => {
    log('Reading the section pages of Norfolk’s report …');
    const pages = new PagesWriter(transaction, authorityId, revision);
    const ids = await pages.indicators();
    await pages.descriptions(ids);
    const sections = await pages.sections(ids);
    await pages.commentary(ids, sections);
    await pages.annotations(ids, sections);
    const figures = new RevisionWriter(transaction, ids, revision);
    await figures.replaceModelled(correctedObservations());
    await figures.breakdowns([
      ...outcomeBreakdowns(),
      ...sharesBySource(),
      ...residentialBreakdown(),
    ]);
  });
  const live = { where: { authorityId, toRevision: null } };
  const { prisma } = database;
  return {
    revisionsCommitted: committed ? 1 : 0,
    sections: await prisma.reportSection.count({ where: { authorityId } }),
    commentary: await prisma.commentary.count(live),
    statements: await prisma.statement.count(live),
    annotations: await prisma.annotation.count(live),
  };
}
