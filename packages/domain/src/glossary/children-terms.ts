import type { GlossaryTerm } from './glossary-term';

const heading = 'Children and families';

export const CHILDREN_TERMS: readonly GlossaryTerm[] = [
  {
    term: 'CIN',
    longForm: 'child in need',
    plural: 'children in need',
    meaning:
      'A child who needs help from the council to be healthy, to develop, or because of a disability. Some counts take in children on protection plans and in care; each indicator says which.',
    heading,
    variants: ['S17 CIN', 'Children in Need', 'Child in Need'],
  },
  {
    term: 'CP',
    longForm: 'child protection',
    meaning:
      'What is done for a child who is suffering significant harm or is likely to, from the first enquiry to the end of a protection plan.',
    heading,
    variants: ['Child Protection'],
  },
  {
    term: 'LAC',
    longForm: 'looked-after child',
    plural: 'looked-after children',
    meaning:
      'A child in the care of the council, by a court’s order or by agreement with the parents. Many councils now say “child in care”.',
    heading,
    variants: ['Looked After Children', 'Looked-After Children', 'CLA'],
  },
  {
    term: 'UASC',
    longForm: 'unaccompanied asylum-seeking child',
    plural: 'unaccompanied asylum-seeking children',
    meaning:
      'A child who has come to this country alone, has asked for asylum and is in the council’s care.',
    heading,
  },
  {
    term: 'CWD',
    longForm: 'children with disabilities',
    meaning: 'Disabled children who get help from the council, and the teams that work with them.',
    heading,
  },
  {
    term: 'NFA',
    longForm: 'no further action',
    meaning: 'A contact, referral or assessment that ends without any more work by the council.',
    heading,
  },
  {
    term: 'RCL',
    longForm: 'relevant care leaver',
    plural: 'relevant care leavers',
    meaning:
      'A young person of 16 or 17 who was in care for long enough to be owed support and has left it.',
    heading,
  },
  {
    term: 'FRCL',
    longForm: 'former relevant care leaver',
    plural: 'former relevant care leavers',
    meaning:
      'A young adult who was in care as a teenager and whom the council goes on supporting, usually from 18 to 21 and to 25 where they ask for it.',
    heading,
  },
  {
    term: 'EET',
    longForm: 'education, employment or training',
    neverSpelledOut: ['NEET'],
    meaning:
      'What a care leaver is doing: at school or college, in work, or learning a trade. NEET is the opposite.',
    heading,
    variants: ['NEET'],
  },
  {
    term: 'SGO',
    longForm: 'special guardianship order',
    plural: 'special guardianship orders',
    meaning:
      'A court’s order by which somebody, often a relative, brings a child up until 18 without adoption.',
    heading,
    variants: ['Special Guardianship Order'],
  },
  {
    term: 'permanence',
    longForm: 'permanence',
    meaning:
      'A home meant to last until a child is grown: with the parents again, with a guardian, or by adoption.',
    heading,
  },
  {
    term: 'SHOBPA',
    longForm: 'should be placed for adoption',
    meaning:
      'The council’s decision that adoption is in a child’s best interests. The day of that decision begins the twelve months by which adoptions are timed.',
    heading,
  },
  {
    term: 'ETE',
    longForm: 'education, training or employment',
    meaning:
      'What a young person who offended should be doing when the work with them ends; EET by another order of its letters.',
    heading,
  },
  {
    term: 'FTE',
    longForm: 'first-time entrant',
    neverSpelledOut: ['FTE'],
    meaning:
      'Of youth justice: a young person who gets a first caution or sentence. Of staff the same letters stand for full-time equivalent, which counts part-time posts as parts of a full one.',
    heading,
  },
];
