/** What was asked for, where the name of its field does not say it to whoever reads the record. */
const ASKED: Readonly<Record<string, string>> = {
  '/graphql': 'Asked the API in words of their own',
  '/api/backup': 'Asked for a backup of the whole authority',
  '/export/audit.csv': 'Asked for the audit trail as a file',
  '/export/scorecard.csv': 'Asked for a scorecard as a file',
  '/export/scorecard.xlsx': 'Asked for a scorecard as a file',
  'Query.areaSummaries': 'Asked for the report areas at a glance',
  'Query.areaSummary': 'Asked for a report area',
  'Query.auditEvents': 'Asked for the audit trail',
  'Query.commentaryToApprove': 'Asked for the commentary that waits for approval',
  'Query.dataQuality': 'Asked what is wrong or doubtful in the record',
  'Query.indicatorAccount': 'Asked for an indicator’s page',
  'Query.people': 'Asked for the people of the authority',
  'Query.placeSummary': 'Asked for a place’s page',
  'Query.publicationPreview': 'Asked what a publication would hold',
  'Query.reading': 'Asked for a figure',
  'Query.sectionAccount': 'Asked for a section of the report',
  'Subscription.surgeryMoments': 'Asked to follow a surgery',
  'Mutation.acceptFinding': 'Tried to accept a finding',
  'Mutation.acceptInvitation': 'Tried to take up an invitation',
  'Mutation.approveCommentary': 'Tried to approve a commentary',
  'Mutation.changeAccessPolicy': 'Tried to decide anew what access asks for and shows',
  'Mutation.changeMyName': 'Tried to change their name',
  'Mutation.changeMyPreferences': 'Tried to change their preferences',
  'Mutation.changeRoles': 'Tried to change somebody’s roles',
  'Mutation.endMyOtherSessions': 'Tried to end their other sessions',
  'Mutation.endMySession': 'Tried to end a session of theirs',
  'Mutation.invitePeople': 'Tried to invite several people',
  'Mutation.invitePerson': 'Tried to invite somebody',
  'Mutation.markMonthChecked': 'Tried to say that a month is checked',
  'Mutation.makeApiToken': 'Tried to make a token',
  'Mutation.publishEdition': 'Tried to publish an edition',
  'Mutation.unmarkMonthChecked': 'Tried to take back that a month is checked',
  'Mutation.reopenFinding': 'Tried to open a finding again',
  'Mutation.repeatInvitation': 'Tried to send an invitation again',
  'Mutation.restorePerson': 'Tried to restore somebody',
  'Mutation.revokeApiToken': 'Tried to take back a token',
  'Mutation.rewriteCommentary': 'Tried to write a commentary anew',
  'Mutation.suspendPerson': 'Tried to suspend somebody',
  'Mutation.withdrawCommentary': 'Tried to withdraw a commentary',
  'Mutation.withdrawInvitation': 'Tried to withdraw an invitation',
  'Mutation.writeCommentary': 'Tried to write a commentary',
};

const WHY: Readonly<Record<string, string>> = {
  BAD_USER_INPUT: 'it could not be understood',
  FORBIDDEN: 'their role does not allow it',
  INTERNAL_SERVER_ERROR: 'it failed for a reason of ours, which the log tells',
  LAST_ADMINISTRATOR: 'nobody would be left to manage people',
  NOT_KNOWN: 'they hold no role there',
  PERSISTED_OPERATION_ONLY: 'their role takes the questions of the pages alone',
  SECOND_FACTOR_NEEDED: 'they gave no second factor, which is asked for there',
  UNAUTHENTICATED: 'nobody was signed in',
  UNKNOWN_PERSON: 'there is no such person there',
  UNKNOWN_PLACE: 'there is no such place within their role',
};

/** A name in words: areaSummaries and LAST_ADMINISTRATOR, as area summaries and last administrator. */
const inWords = (name: string) =>
  name
    .replaceAll('_', ' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();

/** What was asked for: a root field, or an address. */
export function askedWords(what: string): string {
  const [root = '', field = ''] = what.split('.');
  if (Object.hasOwn(ASKED, what)) return ASKED[what] ?? '';
  if (root === 'Query') return `Asked for: ${inWords(field)}`;
  return root === 'Mutation' ? `Tried: ${inWords(field)}` : `Asked for ${what}`;
}

/** Why it was refused, by the code that the caller was given. */
export function whyWords(code: string): string {
  return (Object.hasOwn(WHY, code) ? WHY[code] : undefined) ?? `it was refused: ${inWords(code)}`;
}
