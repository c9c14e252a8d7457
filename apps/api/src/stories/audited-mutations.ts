import type { MutationResolvers } from '../generated/resolver-types';
import { CATALOGUE_MUTATIONS } from './audited-catalogue-mutations';
import { keepId, type AuditedMutation } from './audited-mutation';
import { PACK_MUTATIONS } from './audited-pack-mutations';
import { PEOPLE_MUTATIONS } from './audited-people-mutations';
import { ROOM_MUTATIONS } from './audited-room-mutations';
import { SURGERY_PLANNING_MUTATIONS } from './audited-surgery-mutations';

const REASON = 'Agreed at the surgery of March';
const ABOUT = 'about: { indicator: "3.3", place: "norwich", month: "2018-03" }';
const COMMENTARY = `commentary: { indicator: "3.3", place: "norwich", month: "2018-03",
  kind: ANALYSIS, text: "More assessments were authorised in time than a month ago." }`;

const IMPORT_MAPPING = `{ shape: LONG, headingRow: 1, columns: [
  { column: 1, meaning: INDICATOR }, { column: 2, meaning: PLACE }, { column: 3, meaning: PERIOD },
  { column: 4, meaning: VALUE }] }`;

/** A file of one figure above 100%, which somebody has to believe: what the mutations of imports are about. */
export const IMPORTED_FILE = 'indicator,place,period,value\n3.3,Norwich,2018-03,101.5\n';

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
  addAction: {
    as: 'administrator',
    operation: `mutation { addAction(authority: "norfolk", indicator: "3.3", action: {
      text: "${REASON}", owner: "Ann Lyst", dueOn: "2018-06-30" }) { id } }`,
    keep: keepId('action', 'addAction'),
    ...{ kind: 'action.added', tells: 'AFTER' },
  },
  changeAction: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { changeAction(authority: "norfolk", id: $id, action: {
      text: "${REASON}, and more", owner: "Ann Lyst", dueOn: "2018-07-31" }) { id } }`,
    variables: (left) => ({ id: left.get('action') }),
    keep: keepId('action', 'changeAction'),
    ...{ kind: 'action.changed', tells: 'BOTH' },
  },
  changeActions: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { changeActions(authority: "norfolk", ids: [$id], change: {
      dueOn: "2018-08-31" }) { action { id } } }`,
    variables: (left) => ({ id: left.get('action') }),
    keep: (answer: { changeActions: { action: { id: string } }[] }, left) =>
      left.set('action', answer.changeActions[0]?.action.id ?? ''),
    ...{ kind: 'action.changed', tells: 'BOTH' },
  },
  closeAction: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      closeAction(authority: "norfolk", id: $id, outcome: DONE, reason: "${REASON}") { id } }`,
    variables: (left) => ({ id: left.get('action') }),
    ...{ kind: 'action.closed', tells: 'BOTH' },
  },
  setExceptionFlag: {
    as: 'administrator',
    operation: `mutation { setExceptionFlag(authority: "norfolk", flag: { indicator: "3.3", kind: BUDGET,
      reason: "${REASON}", reference: "CS-12", since: "2018-03", reviewOn: "2018-06-01" }) { id } }`,
    keep: keepId('flag', 'setExceptionFlag'),
    ...{ kind: 'exception.flag-set', tells: 'AFTER' },
  },
  removeExceptionFlag: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      removeExceptionFlag(authority: "norfolk", id: $id, reason: "${REASON}") }`,
    variables: (left) => ({ id: left.get('flag') }),
    ...{ kind: 'exception.flag-removed', tells: 'BEFORE' },
  },
  acknowledgeException: {
    as: 'administrator',
    operation: `mutation { acknowledgeException(authority: "norfolk", indicator: "3.3", period: "2018-03",
      until: "2018-06-30", reason: "${REASON}") { id } }`,
    keep: keepId('acknowledgement', 'acknowledgeException'),
    ...{ kind: 'exception.acknowledged', tells: 'AFTER' },
  },
  withdrawExceptionAcknowledgement: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      withdrawExceptionAcknowledgement(authority: "norfolk", id: $id, reason: "${REASON}") }`,
    variables: (left) => ({ id: left.get('acknowledgement') }),
    ...{ kind: 'exception.acknowledgement-withdrawn', tells: 'BEFORE' },
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
  ...PACK_MUTATIONS,
  ...SURGERY_PLANNING_MUTATIONS,
  ...ROOM_MUTATIONS,
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
  withdrawNationalRelease: {
    as: 'administrator',
    operation: `mutation ($release: Int!) { withdrawNationalRelease(authority: "norfolk",
      release: $release, reason: "${REASON}") { number } }`,
    variables: (left) => ({ release: Number(left.get('release')) }),
    ...{ kind: 'national.withdrawn', tells: 'BOTH' },
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
      asked: { mapping: ${IMPORT_MAPPING}, restates: CORRECTION, reason: "${REASON}" }) { number } }`,
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
  ...CATALOGUE_MUTATIONS,
  ...PEOPLE_MUTATIONS,
};
