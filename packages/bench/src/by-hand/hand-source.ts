import { serviceFactory } from '@vital-signs/api';
import type { Database } from '@vital-signs/database';
import type { FindingsByIndicator } from '@vital-signs/domain';
import type pg from 'pg';

/** What answers by hand are made from. */
export interface HandSource {
  readonly pool: pg.Pool;
  /** What the audit of each authority's record found, by its slug. */
  readonly findings: ReadonlyMap<string, FindingsByIndicator>;
}

/**
 * A source over a database. The record is audited once for each of its states and the findings are
 * kept, in the product as here, so that no request is measured with it.
 */
export async function handSource(
  database: Database,
  authorities: readonly string[],
): Promise<HandSource> {
  const services = serviceFactory(database, () => '2018-04-01')();
  const findings = new Map<string, FindingsByIndicator>();
  for (const slug of authorities) {
    const authority = await services.authorities.bySlug(slug);
    if (authority === null) throw new Error(`No authority ${slug} in the database`);
    const { byIndicator } = await services.findings.at(authority, authority.revision);
    findings.set(slug, byIndicator);
  }
  return { pool: database.pool, findings };
}
