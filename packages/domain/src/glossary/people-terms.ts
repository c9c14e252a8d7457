import type { GlossaryTerm } from './glossary-term';

const heading = 'Teams and people';

export const PEOPLE_TERMS: readonly GlossaryTerm[] = [
  {
    term: 'MASH',
    longForm: 'multi-agency safeguarding hub',
    plural: 'multi-agency safeguarding hubs',
    meaning:
      'Where worries about children arrive: social care, police, health and schools sit together and decide what happens next.',
    heading,
  },
  {
    term: 'EHFF',
    longForm: 'Early Help and Family Focus',
    meaning: 'Norfolk’s teams that help families early, before they need a social worker or after.',
    heading,
  },
  {
    term: 'FIT',
    longForm: 'family intervention team',
    plural: 'family intervention teams',
    meaning:
      'A team of social workers for children in need and on protection plans, after the assessment.',
    heading,
  },
  {
    term: 'NIPE',
    longForm: 'Norfolk Institute for Practice Excellence',
    meaning:
      'Where newly qualified social workers spend their first months in Norfolk, with fewer cases and more guidance.',
    heading,
  },
  {
    term: 'IRO',
    longForm: 'independent reviewing officer',
    plural: 'independent reviewing officers',
    meaning:
      'A senior social worker outside the team who chairs the reviews of a child in care and sees that the plan is followed.',
    heading,
  },
  {
    term: 'PA',
    longForm: 'personal adviser',
    plural: 'personal advisers',
    meaning:
      'Who keeps in touch with a care leaver and helps with housing, money, work and health.',
    heading,
  },
  {
    term: 'HoSW',
    longForm: 'head of social work',
    plural: 'heads of social work',
    meaning: 'Who leads the social work of a locality and answers for its figures.',
    heading,
  },
  {
    term: 'SW',
    longForm: 'social worker',
    plural: 'social workers',
    meaning: 'A registered professional who holds the cases of children and families.',
    heading,
  },
  {
    term: 'NQSW',
    longForm: 'newly qualified social worker',
    plural: 'newly qualified social workers',
    meaning: 'A social worker in the first year of practice, with a smaller caseload.',
    heading,
  },
  {
    term: 'DCS',
    longForm: 'director of children’s services',
    plural: 'directors of children’s services',
    meaning: 'The officer whom the law makes responsible for all of a council’s work for children.',
    heading,
  },
  {
    term: 'LA',
    longForm: 'local authority',
    plural: 'local authorities',
    meaning: 'The council.',
    heading,
  },
  {
    term: 'IFA',
    longForm: 'independent fostering agency',
    plural: 'independent fostering agencies',
    meaning: 'An organisation outside the council that finds and supports foster carers.',
    heading,
  },
];
