import type { GlossaryTerm } from './glossary-term';

const heading = 'Law and statistics';

export const LAW_TERMS: readonly GlossaryTerm[] = [
  {
    term: 'S47',
    longForm: 'section 47 enquiry',
    plural: 'section 47 enquiries',
    meaning:
      'Under section 47 of the Children Act 1989 the council must find out, when it has cause to suspect significant harm, whether to act to protect a child.',
    heading,
    variants: ['s47', 'Section 47', 'section 47'],
  },
  {
    term: 'S17',
    longForm: 'section 17 of the Children Act 1989',
    meaning: 'The duty to help children in need and their families.',
    heading,
    variants: ['s17', 'Section 17', 'section 17'],
  },
  {
    term: 'S20',
    longForm: 'section 20 of the Children Act 1989',
    meaning: 'Care by the council with the agreement of the parents.',
    heading,
    variants: ['s20', 'Section 20'],
  },
  {
    term: 'DfE',
    longForm: 'Department for Education',
    meaning: 'The government department for children’s services in England, and its statistics.',
    heading,
  },
  {
    term: 'Ofsted',
    longForm: 'Office for Standards in Education, Children’s Services and Skills',
    meaning: 'Inspects and judges councils’ services for children.',
    heading,
  },
  {
    term: 'LAIT',
    longForm: 'local authority interactive tool',
    meaning:
      'The DfE’s table of published figures for every council, with regions, England and statistical neighbours.',
    heading,
  },
  {
    term: 'ONS',
    longForm: 'Office for National Statistics',
    meaning: 'Estimates how many children live in each place, by which rates are divided.',
    heading,
  },
  {
    term: '10K',
    longForm: 'ten thousand',
    meaning: 'Rates are counted for every 10,000 children who live in the place.',
    heading,
    variants: ['10,000'],
  },
];
