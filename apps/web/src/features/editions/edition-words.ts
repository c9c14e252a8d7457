import { dateWords } from '../../lib/date-words';
import type { ListedEdition } from './editions-query';

/** Which edition it is and for whom: "Edition 3, for the public". */
export function editionWords({ number, audience }: ListedEdition): string {
  return `Edition ${number}, for ${audience === 'PUBLIC' ? 'the public' : 'our own people'}`;
}

/** The day on whose morning the figures were taken. */
export function accurateWords({ accurateAsOf }: ListedEdition): string {
  return accurateAsOf === null ? 'not said' : `the morning of ${dateWords(accurateAsOf)}`;
}

/** Where the public reads an edition: a page of the server's own. */
export function publicAddress(authority: string, number: number): string {
  return `/public/${encodeURIComponent(authority)}/editions/${number}`;
}
