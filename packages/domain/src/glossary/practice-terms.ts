import type { GlossaryTerm } from './glossary-term';

const heading = 'Meetings, plans and checks';

export const PRACTICE_TERMS: readonly GlossaryTerm[] = [
  {
    term: 'CPP',
    longForm: 'child protection plan',
    plural: 'child protection plans',
    meaning:
      'What has to change to keep a child safe, who does it and by when, agreed at a conference of everybody who works with the family.',
    heading,
    variants: ['CP plan', 'CP Plan', 'child protection plan'],
  },
  {
    term: 'ICPC',
    longForm: 'initial child protection conference',
    plural: 'initial child protection conferences',
    meaning:
      'The first meeting of family and professionals that decides whether a child needs a protection plan. It is due within 15 working days of the strategy discussion.',
    heading,
    variants: ['Initial CP conference'],
  },
  {
    term: 'RCPC',
    longForm: 'review child protection conference',
    plural: 'review child protection conferences',
    meaning:
      'A later meeting that looks at whether a protection plan is working: three months after the first, then at least every six.',
    heading,
  },
  {
    term: 'strategy discussion',
    longForm: 'strategy discussion',
    meaning:
      'Social care, police and health decide together whether an enquiry into significant harm begins.',
    heading,
  },
  {
    term: 'PEP',
    longForm: 'personal education plan',
    plural: 'personal education plans',
    meaning:
      'What a looked-after child needs to do well at school, written with the school and renewed every term.',
    heading,
  },
  {
    term: 'IHA',
    longForm: 'initial health assessment',
    plural: 'initial health assessments',
    meaning:
      'A doctor’s look at the health of a child who has come into care, due within 20 working days.',
    heading,
    variants: ['Initial Health Assessment'],
  },
  {
    term: 'RHA',
    longForm: 'review health assessment',
    plural: 'review health assessments',
    meaning:
      'The regular health check of a child in care: every six months under five, every year after.',
    heading,
  },
  {
    term: 'SDQ',
    longForm: 'strengths and difficulties questionnaire',
    plural: 'strengths and difficulties questionnaires',
    meaning:
      'A short set of questions about how a child feels and behaves. The score of children in care is reported every year; a high one is a concern.',
    heading,
  },
  {
    term: 'Pathway Plan',
    longForm: 'pathway plan',
    meaning:
      'What a young person who leaves care needs to live as an adult, and who helps with it.',
    heading,
  },
  {
    term: 'FSP',
    longForm: 'family support process',
    neverSpelledOut: ['FSP/TS'],
    meaning:
      'Help for a family from several services together, led by one of them, where social care is not needed.',
    heading,
    variants: ['FSP/TS'],
  },
  {
    term: 'TS',
    longForm: 'targeted support',
    meaning:
      'Help by the early help teams for a family with several needs, below the threshold of social care.',
    heading,
    variants: ['targeted support'],
  },
  {
    term: 'step down',
    longForm: 'step down',
    meaning:
      'When a family no longer needs a social worker and goes on with lighter help. Stepping up is the opposite.',
    heading,
    variants: ['stepped down', 'Step down'],
  },
  {
    term: 'repeat contact',
    longForm: 'repeat contact',
    meaning: 'Another contact about a child about whom there was one not long before.',
    heading,
  },
  {
    term: 're-referral',
    longForm: 're-referral',
    meaning: 'A referral of a child who had been referred within the twelve months before.',
    heading,
    variants: ['Re-referral'],
  },
  {
    term: 'A1',
    longForm: 'adoption measure A1',
    neverSpelledOut: ['A1'],
    onlyIn: /adopt/i,
    meaning:
      'The average days from a child’s coming into care to moving in with an adoptive family, one of the government’s measures of how fast adoption is.',
    heading,
  },
  {
    term: 'A2',
    longForm: 'adoption measure A2',
    neverSpelledOut: ['A2'],
    onlyIn: /adopt/i,
    meaning:
      'The average days from the court’s placement order to the match with an adoptive family.',
    heading,
  },
  {
    term: 'WRI',
    longForm: 'welfare return interview',
    plural: 'welfare return interviews',
    meaning:
      'A talk that is offered to a child who was missing, within 72 hours of coming back, to learn why and what would keep them safe. Others call it a return home interview.',
    heading,
  },
];
