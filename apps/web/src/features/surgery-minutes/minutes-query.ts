import { SurgeryMinutesPageDocument } from '../../apollo/generated/documents';
import type {
  SurgeryMinutes_MinutesFragment,
  SurgeryMinutes_SayingFragment,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** What the page of minutes shows. */
export type Minutes = SurgeryMinutes_MinutesFragment;
/** Something said, with all that was said in its place before. */
export type Minuted = SurgeryMinutes_SayingFragment;
/** Something said, as it stands. */
export type Standing = NonNullable<Minuted['standing']>;

/** What the page of minutes asks first. */
export function minutesQuery({
  authority,
  id,
}: Pick<PageAsked, 'authority'> & { readonly id: string }) {
  return { query: SurgeryMinutesPageDocument, variables: { authority, id } };
}
