import {
  AgendaChoicesDocument,
  SurgeriesPageDocument,
  SurgeryPageDocument,
} from '../../apollo/generated/documents';
import type {
  AgendaChoicesQuery,
  SurgeriesPageQuery,
  SurgeryPlan_ProposedFragment,
  SurgeryPlan_SurgeryFragment,
} from '../../apollo/generated/documents';
import type { PageAsked } from '../../lib/page-props';

/** A surgery as its page and its plan show it. */
export type Surgery = SurgeryPlan_SurgeryFragment;
/** The same in a list. */
export type SurgeryInBrief = SurgeriesPageQuery['surgeries'][number];
/** Something that the figures, actions and questions propose. */
export type ProposedItem = SurgeryPlan_ProposedFragment;
/** What an item can be about. */
export type PlanChoices = AgendaChoicesQuery;

/** What the list of surgeries asks first. */
export function surgeriesQuery({ authority }: Pick<PageAsked, 'authority'>) {
  return { query: SurgeriesPageDocument, variables: { authority } };
}

/** What the page of one surgery asks first. */
export function surgeryQuery({
  authority,
  id,
}: Pick<PageAsked, 'authority'> & { readonly id: string }) {
  return { query: SurgeryPageDocument, variables: { authority, id } };
}

/** What can be put on an agenda. */
export function planQuery({ authority }: Pick<PageAsked, 'authority'>) {
  return { query: AgendaChoicesDocument, variables: { authority } };
}
