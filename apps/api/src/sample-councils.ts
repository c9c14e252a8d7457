import type { Database } from '@vital-signs/database';
import {
  LAMBETH,
  LAMBETH_MONTH,
  NORTHUMBERLAND,
  NORTHUMBERLAND_MONTH,
  NORTHUMBERLAND_REPORT_DAY,
  seedLambeth,
  seedNorthumberland,
  seedSolihull,
  SOLIHULL,
  SOLIHULL_QUARTERS,
  type SeedOptions,
} from '@vital-signs/database/seed';
import { periodKey } from '@vital-signs/domain';
import { publishSampleEdition, type SampleEdition } from './sample-edition';

/** A council of which one published report is held, and what is published of it from the first day. */
interface SampleCouncil {
  readonly slug: string;
  readonly seed: (database: Database, options: SeedOptions) => Promise<void>;
  /** The earliest first: a later public edition is made beside those before it. */
  readonly editions: readonly Omit<SampleEdition, 'authority'>[];
}

const [Q4, Q1] = SOLIHULL_QUARTERS;
const SOLIHULL_EDITION = {
  accurateAsOf: null,
  source: 'What the council’s report of September 2018 says in words',
};

const COUNCILS: readonly SampleCouncil[] = [
  {
    slug: LAMBETH.slug,
    seed: seedLambeth,
    editions: forEverybody({
      ...{ period: LAMBETH_MONTH, accurateAsOf: null },
      source: 'The table of highlight indicators in the council’s update of March 2019',
    }),
  },
  {
    slug: NORTHUMBERLAND.slug,
    seed: seedNorthumberland,
    editions: forEverybody({
      ...{ period: NORTHUMBERLAND_MONTH, accurateAsOf: NORTHUMBERLAND_REPORT_DAY },
      source: 'The council’s performance report at 17 August 2018',
    }),
  },
  {
    slug: SOLIHULL.slug,
    seed: seedSolihull,
    // For its own people alone, as its report is made of its narrative.
    editions: [Q4, Q1].map((quarter) => ({
      ...SOLIHULL_EDITION,
      ...{ period: periodKey(quarter), audience: 'INTERNAL' as const },
    })),
  },
];

/** The names in addresses of the councils whose reports are carried over, beside Norfolk’s. */
export const SAMPLE_COUNCIL_SLUGS: readonly string[] = COUNCILS.map(({ slug }) => slug);

/** For the authority’s own people, and then for the public. */
function forEverybody(
  edition: Omit<SampleEdition, 'authority' | 'audience'>,
): SampleCouncil['editions'] {
  return [
    { ...edition, audience: 'INTERNAL' },
    { ...edition, audience: 'PUBLIC' },
  ];
}

/** Loads the councils’ reports and publishes them; where they are there, changes nothing. */
export async function fillCouncils(
  database: Database,
  progress: (sentence: string) => void,
): Promise<void> {
  for (const { slug, seed, editions } of COUNCILS) {
    await seed(database, { log: progress });
    for (const edition of editions) {
      await publishSampleEdition(database, { ...edition, authority: slug }, progress);
    }
  }
}
