import { PeoplePageDocument } from '../../apollo/generated/documents';
import type { PeoplePageQuery } from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

export type People = PeoplePageQuery['people'];
export type Person = People['people'][number];
export type Invitation = People['invitations'][number];
export type Policy = People['policy'];

/** What the page of people asks first. */
export function peopleQuery({ authority }: PageAsked) {
  return { query: PeoplePageDocument, variables: { authority } };
}
