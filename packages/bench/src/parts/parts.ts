import type { PartName } from '../result';
import type { Suite } from '../suite';
import { measureAccess } from './access';
import { measureCached } from './cached';
import { measureEmbedded } from './embedded';
import { measureFirstLoad } from './first-load';
import { measureLive } from './live';
import { measureLoading } from './loading';
import { measureNational } from './national';
import { measurePacks } from './packs';
import { measurePage } from './page';
import { measurePages } from './pages';
import { measureScale } from './scale';
import { measureSize } from './size';
import { measureUncached } from './uncached';
import { measureVisits } from './visits';

export interface Part {
  readonly title: string;
  readonly measure: (suite: Suite) => Promise<void>;
}

export const PARTS: Readonly<Record<PartName, Part>> = {
  a: { title: 'The scorecard made for each request', measure: measureUncached },
  b: { title: 'The scorecard from its cache', measure: measureCached },
  c: { title: 'The same scorecard beside more and more figures', measure: measureScale },
  d: { title: 'What one scorecard asks for', measure: measureSize },
  e: { title: 'The embedded database beside PostgreSQL', measure: measureEmbedded },
  f: { title: 'The page in a browser on a processor four times slower', measure: measurePage },
  g: { title: 'What the page loads first', measure: measureFirstLoad },
  h: { title: 'The pages behind the scorecard, made for each request', measure: measurePages },
  i: { title: 'From a press on a link to the complete page', measure: measureVisits },
  j: { title: 'Who asks, and whether they may', measure: measureAccess },
  k: { title: 'Files of figures, loaded', measure: measureLoading },
  l: { title: 'Published national figures, loaded and compared', measure: measureNational },
  m: { title: 'A committee pack of a hundred cards', measure: measurePacks },
  n: { title: 'A surgery that a thousand screens follow', measure: measureLive },
};

const NAMES = Object.keys(PARTS) as PartName[];

/**
 * The parts named on the command line, in their own order; all where none is named.
 * @throws RangeError for a name that is no part.
 */
export function choosePartNames(asked: readonly string[]): readonly PartName[] {
  const unknown = asked.find((name) => !NAMES.some((known) => known === name));
  if (unknown !== undefined) {
    throw new RangeError(`There is no part "${unknown}"; the parts are ${NAMES.join(' ')}`);
  }
  return asked.length === 0 ? NAMES : NAMES.filter((name) => asked.includes(name));
}
