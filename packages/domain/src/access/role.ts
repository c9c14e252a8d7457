/**
 * What somebody may be in an authority. Nobody is more than their roles; somebody without one sees
 * public editions, as everybody does.
 */
export const ROLES = ['ADMINISTRATOR', 'ANALYST', 'LEADER', 'HEAD_OF_SERVICE', 'MEMBER'] as const;
export type Role = (typeof ROLES)[number];

/** What a role lets somebody do. */
export const ABILITIES = [
  /** Figures of the places in scope, with their pages, downloads and editions. */
  'READ_FIGURES',
  /** Figures of teams. */
  'READ_TEAMS',
  /**
   * Published months as the latest publication left the record, corrections published with a later
   * month among them. Without it each month is read as its own edition holds it.
   */
  'READ_AS_KNOWN_NOW',
  /** Figures that no edition holds yet, and corrections since. */
  'READ_UNPUBLISHED',
  /** What is wrong or doubtful in the record. */
  'READ_DATA_QUALITY',
  'DECIDE_FINDINGS',
  /** Commentary about the places in scope, as a draft. */
  'WRITE_COMMENTARY',
  'APPROVE_COMMENTARY',
  /** To say that an indicator bears on the budget or a corporate risk. */
  'FLAG_EXCEPTIONS',
  /** To take note of exceptions at the places in scope, until a day. */
  'ACKNOWLEDGE_EXCEPTIONS',
  'PUBLISH_EDITIONS',
  /** Committee papers of published months, for every kind of reader. */
  'MAKE_PACKS',
  /** What is looked at, said and agreed in performance surgeries of the places in scope. */
  'FOLLOW_SURGERIES',
  /** To write down what is said in one, and to ask beforehand. */
  'SPEAK_IN_SURGERIES',
  /** To plan one, drive it, end it and approve its minutes. */
  'HOLD_SURGERIES',
  /** Files of figures: in, checked, stored, taken back. */
  'LOAD_DATA',
  /** Published national figures, for the own authority. */
  'LOAD_NATIONAL_DATA',
  /** Indicators, areas, places, tolerances, targets, owners, definitions, annotations. */
  'CHANGE_CATALOGUE',
  /** A copy of the whole authority. */
  'BACK_UP',
  'MANAGE_PEOPLE',
  'READ_AUDIT',
  /** Questions to the API in one's own words, beside those of the pages. */
  'ASK_FREELY',
] as const;
export type Ability = (typeof ABILITIES)[number];

const READER: readonly Ability[] = [
  'READ_FIGURES',
  'READ_TEAMS',
  'READ_AS_KNOWN_NOW',
  'READ_DATA_QUALITY',
  'FOLLOW_SURGERIES',
];

const IN_SURGERIES: readonly Ability[] = ['SPEAK_IN_SURGERIES', 'HOLD_SURGERIES'];

const ABILITIES_OF: Readonly<Record<Role, readonly Ability[]>> = {
  ADMINISTRATOR: [
    ...READER,
    'CHANGE_CATALOGUE',
    'BACK_UP',
    'MANAGE_PEOPLE',
    'READ_AUDIT',
    'ASK_FREELY',
  ],
  ANALYST: [
    ...READER,
    ...IN_SURGERIES,
    'READ_UNPUBLISHED',
    'DECIDE_FINDINGS',
    'WRITE_COMMENTARY',
    'FLAG_EXCEPTIONS',
    'ACKNOWLEDGE_EXCEPTIONS',
    'PUBLISH_EDITIONS',
    'MAKE_PACKS',
    'LOAD_DATA',
    'LOAD_NATIONAL_DATA',
    'ASK_FREELY',
  ],
  LEADER: [
    ...READER,
    ...IN_SURGERIES,
    'WRITE_COMMENTARY',
    'APPROVE_COMMENTARY',
    'FLAG_EXCEPTIONS',
    'ACKNOWLEDGE_EXCEPTIONS',
    'MAKE_PACKS',
  ],
  HEAD_OF_SERVICE: [...READER, ...IN_SURGERIES, 'WRITE_COMMENTARY', 'ACKNOWLEDGE_EXCEPTIONS'],
  MEMBER: ['READ_FIGURES'],
};

/** What a role lets somebody do, in the places that it is given for. */
export function abilitiesOf(role: Role): readonly Ability[] {
  return ABILITIES_OF[role];
}

/**
 * Roles that are for a whole authority only: what they let somebody do has no place. A grant of one
 * of them that names a place is refused.
 */
export const ROLES_WITHOUT_PLACE: readonly Role[] = ['ADMINISTRATOR', 'ANALYST', 'LEADER'];

const NAMES: Readonly<Record<Role, string>> = {
  ADMINISTRATOR: 'Administrator',
  ANALYST: 'Analyst',
  LEADER: 'Leader',
  HEAD_OF_SERVICE: 'Head of service',
  MEMBER: 'Member',
};

/** What a role is called. */
export function roleName(role: Role): string {
  return NAMES[role];
}
