import type { AuditKind } from '../audit/audit-kinds';
import type { MutationResolvers } from '../generated/resolver-types';

/** What earlier mutations of the walk left for later ones, by name. */
export type Left = Map<string, string>;

/** A mutation that succeeds, and what it leaves. */
export interface AuditedMutation {
  readonly as: 'administrator' | 'leader' | 'invited';
  readonly operation: string;
  readonly variables?: (left: Left) => Readonly<Record<string, unknown>>;
  /** Keeps what is found in the answer for later mutations. */
  readonly keep?: (answer: never, left: Left) => void;
  /** Null: nothing of the record changes, and no event tells of it. */
  readonly kind: AuditKind | null;
  /** Whether the event says what it was before, and what after. */
  readonly tells: 'BEFORE' | 'AFTER' | 'BOTH' | 'NEITHER';
}

const REASON = 'Agreed at the surgery of March';
const ABOUT = 'about: { indicator: "3.3", place: "norwich", month: "2018-03" }';
const COMMENTARY = `commentary: { indicator: "3.3", place: "norwich", month: "2018-03",
  kind: ANALYSIS, text: "More assessments were authorised in time than a month ago." }`;

const IMPORT_MAPPING = `{ shape: LONG, headingRow: 1, columns: [
  { column: 1, meaning: INDICATOR }, { column: 2, meaning: PLACE }, { column: 3, meaning: PERIOD },
  { column: 4, meaning: VALUE }] }`;

/** A file of one figure above 100%, which somebody has to believe: what the mutations of imports are about. */
export const IMPORTED_FILE = 'indicator,place,period,value\n3.3,Norwich,2018-03,101.5\n';

const SEEN = `authority: "norfolk", seen: $seen, reason: "${REASON}"`;

/** Keeps under which revision something was saved, and the key of what was, by the name of the field. */
const keepRevision =
  (field: string) =>
  (answer: Readonly<Record<string, { revision: number; key: string }>>, left: Left) =>
    left.set('revision', String(answer[field]?.revision ?? 0)).set(field, answer[field]?.key ?? '');

const keepId =
  (name: string, field: string) => (answer: Readonly<Record<string, { id: string }>>, left: Left) =>
    left.set(name, answer[field]?.id ?? '');

/** One mutation of each kind, in an order in which all of them succeed. A mutation that is not here does not compile. */
export const AUDITED_MUTATIONS: {
  readonly [Field in keyof Required<MutationResolvers>]: AuditedMutation;
} = {
  acceptFinding: {
    as: 'administrator',
    operation: `mutation ($finding: ID!) {
      acceptFinding(authority: "norfolk", finding: $finding, reason: "${REASON}") { key } }`,
    variables: (left) => ({ finding: left.get('finding') }),
    ...{ kind: 'finding.accepted', tells: 'BOTH' },
  },
  reopenFinding: {
    as: 'administrator',
    operation: `mutation ($finding: ID!) {
      reopenFinding(authority: "norfolk", finding: $finding, reason: "${REASON}") { key } }`,
    variables: (left) => ({ finding: left.get('finding') }),
    ...{ kind: 'finding.reopened', tells: 'BOTH' },
  },
  writeCommentary: {
    as: 'administrator',
    operation: `mutation { writeCommentary(authority: "norfolk", ${COMMENTARY}) { id } }`,
    keep: keepId('commentary', 'writeCommentary'),
    ...{ kind: 'commentary.written', tells: 'AFTER' },
  },
  // Words that somebody is writing are theirs alone, and no part of the record, until they are a draft.
  saveUnsavedCommentary: {
    as: 'administrator',
    operation: `mutation { saveUnsavedCommentary(authority: "norfolk", ${ABOUT}, text: "At {{value}}.") {
      savedAt } }`,
    ...{ kind: null, tells: 'NEITHER' },
  },
  discardUnsavedCommentary: {
    as: 'administrator',
    operation: `mutation { discardUnsavedCommentary(authority: "norfolk", ${ABOUT}) }`,
    ...{ kind: null, tells: 'NEITHER' },
  },
  rewriteCommentary: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { rewriteCommentary(authority: "norfolk", id: $id,
      text: "Fewer assessments were authorised in time than a month ago.") { id } }`,
    variables: (left) => ({ id: left.get('commentary') }),
    keep: keepId('commentary', 'rewriteCommentary'),
    ...{ kind: 'commentary.rewritten', tells: 'BOTH' },
  },
  approveCommentary: {
    as: 'leader',
    operation: `mutation ($id: ID!) {
      approveCommentary(authority: "norfolk", id: $id, audience: PUBLIC) { id } }`,
    variables: (left) => ({ id: left.get('commentary') }),
    keep: keepId('commentary', 'approveCommentary'),
    ...{ kind: 'commentary.approved', tells: 'BOTH' },
  },
  withdrawCommentary: {
    as: 'leader',
    operation: `mutation ($id: ID!) {
      withdrawCommentary(authority: "norfolk", id: $id, reason: "${REASON}") }`,
    variables: (left) => ({ id: left.get('commentary') }),
    ...{ kind: 'commentary.withdrawn', tells: 'BOTH' },
  },
  unlinkNationalMeasure: {
    as: 'administrator',
    operation: `mutation { unlinkNationalMeasure(authority: "norfolk", indicator: "2.8",
      reason: "${REASON}") { id } }`,
    ...{ kind: 'national.unlinked', tells: 'BEFORE' },
  },
  linkNationalMeasure: {
    as: 'administrator',
    operation: `mutation { linkNationalMeasure(authority: "norfolk", indicator: "2.8", source: LAIT,
      measure: "ReReferral", note: "${REASON}") { id } }`,
    ...{ kind: 'national.linked', tells: 'AFTER' },
  },
  tellDownload: {
    as: 'administrator',
    operation: `mutation { tellDownload(authority: "norfolk", file: "matrix.xlsx",
      page: "/norfolk/matrix?period=2018-03") }`,
    ...{ kind: 'export.made', tells: 'AFTER' },
  },
  markMonthChecked: {
    as: 'administrator',
    operation: `mutation { markMonthChecked(authority: "norfolk", month: "2018-02", note: "${REASON}") {
      standing } }`,
    ...{ kind: 'month.checked', tells: 'BOTH' },
  },
  publishEdition: {
    as: 'administrator',
    operation: `mutation { publishEdition(authority: "norfolk", month: "2018-02", audience: INTERNAL,
      reason: "${REASON}") { number } }`,
    ...{ kind: 'edition.published', tells: 'AFTER' },
  },
  checkImport: {
    as: 'administrator',
    operation: `mutation ($number: Int!) { checkImport(authority: "norfolk", number: $number,
      asked: { mapping: ${IMPORT_MAPPING}, reason: "${REASON}" }) { number } }`,
    variables: (left) => ({ number: Number(left.get('import')) }),
    ...{ kind: 'import.checked', tells: 'AFTER' },
  },
  acknowledgeImportIssue: {
    as: 'administrator',
    operation: `mutation ($number: Int!, $issue: Int!) { acknowledgeImportIssue(authority: "norfolk",
      number: $number, issue: $issue, reason: "${REASON}") { number } }`,
    variables: (left) => ({ number: Number(left.get('import')), issue: Number(left.get('issue')) }),
    ...{ kind: 'import.acknowledged', tells: 'AFTER' },
  },
  storeImport: {
    as: 'administrator',
    operation: `mutation ($number: Int!) { storeImport(authority: "norfolk", number: $number) { state } }`,
    variables: (left) => ({ number: Number(left.get('import')) }),
    ...{ kind: 'import.stored', tells: 'AFTER' },
  },
  undoImport: {
    as: 'administrator',
    operation: `mutation ($number: Int!) { undoImport(authority: "norfolk", number: $number,
      reason: "${REASON}") { closed } }`,
    variables: (left) => ({ number: Number(left.get('import')) }),
    ...{ kind: 'import.undone', tells: 'BOTH' },
  },
  cancelImport: {
    as: 'administrator',
    operation: `mutation ($number: Int!) { cancelImport(authority: "norfolk", number: $number) { state } }`,
    variables: (left) => ({ number: Number(left.get('otherImport')) }),
    ...{ kind: 'import.cancelled', tells: 'AFTER' },
  },
  unmarkMonthChecked: {
    as: 'administrator',
    operation: `mutation { unmarkMonthChecked(authority: "norfolk", month: "2018-02", reason: "${REASON}") {
      standing } }`,
    ...{ kind: 'month.unchecked', tells: 'BOTH' },
  },
  saveIndicator: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { saveIndicator(${SEEN}, indicator: {
      key: "new", name: "Something new", area: "assessments", position: 999, onScorecard: true,
      polarity: HIGH, measureKind: COUNT, basis: IN_PERIOD, frequency: MONTH, multiplier: 1, decimals: 0,
      denominatorIsPopulation: false, yearToDateRule: SUM, countsChildren: true, additive: true,
      teamKinds: [], source: "A story" }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('saveIndicator'),
    ...{ kind: 'catalogue.indicator-saved', tells: 'AFTER' },
  },
  saveTolerance: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { saveTolerance(${SEEN}, tolerance: {
      indicator: "new", model: THRESHOLDS, red: 60, green: 75, validFrom: "2018-02-01" }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('saveTolerance'),
    ...{ kind: 'catalogue.tolerance-saved', tells: 'BOTH' },
  },
  saveTarget: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { saveTarget(${SEEN}, target: { indicator: "new", value: 12, validFrom: "2018-02-01" }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('saveTarget'),
    ...{ kind: 'catalogue.target-saved', tells: 'BOTH' },
  },
  endIndicator: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { endIndicator(${SEEN}, key: "new") {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('endIndicator'),
    ...{ kind: 'catalogue.indicator-ended', tells: 'BEFORE' },
  },
  saveReportArea: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { saveReportArea(${SEEN}, area: { name: "Further figures", position: 99 }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('saveReportArea'),
    ...{ kind: 'catalogue.area-saved', tells: 'AFTER' },
  },
  saveAnnotation: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { saveAnnotation(${SEEN}, annotation: { kind: FORM, on: "2018-02-01",
      label: "New form", text: "A new form is used from now on.", rebases: false }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('saveAnnotation'),
    ...{ kind: 'catalogue.annotation-saved', tells: 'AFTER' },
  },
  withdrawAnnotation: {
    as: 'administrator',
    operation: `mutation ($seen: Int!, $id: ID!) { withdrawAnnotation(${SEEN}, id: $id) {
      revision key } }`,
    variables: (left) => ({
      seen: Number(left.get('revision') ?? 0),
      id: left.get('saveAnnotation'),
    }),
    keep: keepRevision('withdrawAnnotation'),
    ...{ kind: 'catalogue.annotation-withdrawn', tells: 'BEFORE' },
  },
  savePlace: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { savePlace(${SEEN}, place: { name: "Northgate", shortName: "Northgate", position: 90,
      parent: "norfolk", on: "2018-04-01" }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('savePlace'),
    ...{ kind: 'catalogue.place-saved', tells: 'AFTER' },
  },
  splitPlace: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { splitPlace(${SEEN}, place: "northgate", on: "2019-04-01", into: [
      { name: "Northgate East", shortName: "N East", position: 90 },
      { name: "Northgate West", shortName: "N West", position: 91 }]) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('splitPlace'),
    ...{ kind: 'catalogue.place-split', tells: 'BOTH' },
  },
  mergePlaces: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { mergePlaces(${SEEN}, places: ["northgate-east", "northgate-west"], on: "2020-04-01",
      into: { name: "Gates", shortName: "Gates", position: 90 }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('mergePlaces'),
    ...{ kind: 'catalogue.places-merged', tells: 'BOTH' },
  },
  endPlace: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { endPlace(${SEEN}, place: "gates", on: "2021-04-01") {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('endPlace'),
    ...{ kind: 'catalogue.place-ended', tells: 'BOTH' },
  },
  invitePerson: {
    as: 'administrator',
    operation: `mutation { invitePerson(authority: "norfolk",
      person: { email: "ivy@norfolk.example", name: "Ivy", role: MEMBER }) { id } }`,
    keep: keepId('invitation', 'invitePerson'),
    ...{ kind: 'invitation.sent', tells: 'AFTER' },
  },
  repeatInvitation: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      repeatInvitation(authority: "norfolk", invitation: $id) { id } }`,
    variables: (left) => ({ id: left.get('invitation') }),
    ...{ kind: 'invitation.repeated', tells: 'BEFORE' },
  },
  withdrawInvitation: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { withdrawInvitation(authority: "norfolk", invitation: $id) }`,
    variables: (left) => ({ id: left.get('invitation') }),
    ...{ kind: 'invitation.withdrawn', tells: 'BEFORE' },
  },
  invitePeople: {
    as: 'administrator',
    operation: `mutation { invitePeople(authority: "norfolk",
      csv: "email,name,role,place\\njay@norfolk.example,Jay,member,norwich", apply: true) { invited } }`,
    ...{ kind: 'invitation.sent', tells: 'AFTER' },
  },
  acceptInvitation: {
    as: 'invited',
    operation: `mutation ($token: String!, $password: String!) {
      acceptInvitation(token: $token, name: "Jay", password: $password) }`,
    variables: (left) => ({ token: left.get('token'), password: left.get('password') }),
    ...{ kind: 'invitation.accepted', tells: 'AFTER' },
  },
  changeRoles: {
    as: 'administrator',
    operation: `mutation ($person: ID!) { changeRoles(authority: "norfolk", person: $person,
      roles: [{ role: HEAD_OF_SERVICE, place: "breckland" }]) { id } }`,
    variables: (left) => ({ person: left.get('person') }),
    ...{ kind: 'role.granted', tells: 'BOTH' },
  },
  suspendPerson: {
    as: 'administrator',
    operation: `mutation ($person: ID!) {
      suspendPerson(authority: "norfolk", person: $person, reason: "${REASON}") { id } }`,
    variables: (left) => ({ person: left.get('person') }),
    ...{ kind: 'person.suspended', tells: 'BOTH' },
  },
  restorePerson: {
    as: 'administrator',
    operation: `mutation ($person: ID!) {
      restorePerson(authority: "norfolk", person: $person, reason: "${REASON}") { id } }`,
    variables: (left) => ({ person: left.get('person') }),
    ...{ kind: 'person.restored', tells: 'BOTH' },
  },
  changeAccessPolicy: {
    as: 'administrator',
    operation: `mutation { changeAccessPolicy(authority: "norfolk", secondFactorRequired: false,
      headsSeeOtherLocalities: false) { secondFactorRequired } }`,
    ...{ kind: 'access-policy.changed', tells: 'BOTH' },
  },
  changeMyName: {
    as: 'leader',
    operation: `mutation { changeMyName(name: "Lee Longer") { name } }`,
    ...{ kind: 'account.name-changed', tells: 'BOTH' },
  },
  changeMyPreferences: {
    as: 'leader',
    operation: `mutation { changeMyPreferences(preferences: { theme: "dark" }) { name } }`,
    ...{ kind: 'account.preferences-changed', tells: 'BOTH' },
  },
  endMyOtherSessions: {
    as: 'leader',
    operation: 'mutation { endMyOtherSessions { name } }',
    ...{ kind: 'session.ended', tells: 'NEITHER' },
  },
  makeApiToken: {
    as: 'leader',
    operation: 'mutation { makeApiToken(name: "Power BI", days: 30) { tokens { id } } }',
    keep: ({ makeApiToken: { tokens } }: { makeApiToken: { tokens: { id: string }[] } }, left) =>
      left.set('token', tokens[0]?.id ?? ''),
    ...{ kind: 'token.made', tells: 'AFTER' },
  },
  revokeApiToken: {
    as: 'leader',
    operation: 'mutation ($token: ID!) { revokeApiToken(id: $token) { id } }',
    variables: (left) => ({ token: left.get('token') }),
    ...{ kind: 'token.revoked', tells: 'BEFORE' },
  },
  endMySession: {
    as: 'leader',
    operation: 'mutation ($session: ID!) { endMySession(id: $session) { name } }',
    variables: (left) => ({ session: left.get('session') }),
    ...{ kind: 'session.ended', tells: 'NEITHER' },
  },
};
