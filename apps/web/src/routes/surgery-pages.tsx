import { EditSurgeryPage, NewSurgeryPage } from '../features/surgery-plan/PlanPage';
import { SurgeriesPage } from '../features/surgery-plan/SurgeriesPage';
import { planQuery, surgeriesQuery, surgeryQuery } from '../features/surgery-plan/surgery-query';
import { SurgeryPage } from '../features/surgery-plan/SurgeryPage';
import type { PageProps } from '../lib/page-props';
import { useAddress } from './use-address';

type OneProps = PageProps & { readonly id: string };

function NewPage(props: PageProps) {
  return <NewSurgeryPage {...props} go={useAddress().go} />;
}

function OnePage(props: OneProps) {
  return <SurgeryPage {...props} go={useAddress().go} />;
}

function EditPage(props: OneProps) {
  return <EditSurgeryPage {...props} go={useAddress().go} />;
}

/** The pages on which surgeries are planned, fetched together: what the first page knows of them is one name. */
export const SURGERY_PAGES = {
  list: { Page: SurgeriesPage, query: surgeriesQuery },
  one: { Page: OnePage, query: surgeryQuery },
  new: { Page: NewPage, query: planQuery },
  edit: { Page: EditPage, query: planQuery },
};
