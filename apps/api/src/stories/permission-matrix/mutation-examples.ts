import type { MutationResolvers } from '../../generated/resolver-types';
import {
  A,
  ABOUT,
  APM,
  INDICATOR,
  PACK_CONTENTS,
  POPULATION,
  REASON,
  TARGET,
  TRAJECTORY,
  SETTINGS,
  TOLERANCE,
  UNREASONED,
  of,
  type Examples,
} from './example';
import { SURGERY_MUTATIONS } from './surgery-mutation-examples';

/** One example of every mutation; none changes what another one finds. */
export const MUTATIONS: Examples<MutationResolvers> = {
  ...SURGERY_MUTATIONS,
  acceptFinding: of(
    `mutation (${A}) { acceptFinding(authority: $authority, finding: "none", reason: "${REASON}") { key } }`,
  ),
  acceptInvitation: of(
    'mutation { acceptInvitation(token: "none", name: "A Person", password: "a long and odd pass phrase") }',
  ),
  acknowledgeException: of(
    `mutation (${A}) {
       acknowledgeException(authority: $authority, indicator: "none", period: "2018-03",
         until: "2018-06-30", reason: "${REASON}") { id }
     }`,
  ),
  removeExceptionFlag: of(
    `mutation (${A}) { removeExceptionFlag(authority: $authority, id: "1000000", reason: "${REASON}") }`,
  ),
  setExceptionFlag: of(
    `mutation (${A}) {
       setExceptionFlag(authority: $authority, flag: { indicator: "none", kind: BUDGET,
         reason: "${REASON}", since: "2018-03", reviewOn: "2018-06-30" }) { id }
     }`,
  ),
  withdrawExceptionAcknowledgement: of(
    `mutation (${A}) {
       withdrawExceptionAcknowledgement(authority: $authority, id: "1000000", reason: "${REASON}")
     }`,
  ),
  acknowledgeImportIssue: of(
    `mutation (${A}) {
       acknowledgeImportIssue(authority: $authority, number: 1000000, issue: 1, reason: "${REASON}") { state }
     }`,
  ),
  approveCommentary: of(
    `mutation (${A}) { approveCommentary(authority: $authority, id: "1000000", audience: PUBLIC) { id } }`,
  ),
  cancelImport: of(
    `mutation (${A}) { cancelImport(authority: $authority, number: 1000000) { state } }`,
  ),
  cancelPackFile: of(
    `mutation (${A}) { cancelPackFile(authority: $authority, id: "1000000") { state } }`,
  ),
  createPack: of(
    `mutation (${A}) { createPack(authority: $authority, period: "1999-01", readers: MEMBERS) { id } }`,
  ),
  makePackFile: of(
    `mutation (${A}) { makePackFile(authority: $authority, pack: "1000000", kind: PDF) { state } }`,
  ),
  removePack: of(`mutation (${A}) { removePack(authority: $authority, id: "1000000") }`),
  removePackTemplate: of(
    `mutation (${A}) { removePackTemplate(authority: $authority, id: "1000000") }`,
  ),
  savePack: of(
    `mutation (${A}) {
       savePack(authority: $authority, id: "1000000", version: 1, contents: ${PACK_CONTENTS}) { id }
     }`,
  ),
  savePackTemplate: of(
    `mutation (${A}) { savePackTemplate(authority: $authority, name: "None", pack: "1000000") { id } }`,
  ),
  changeAccessPolicy: of(
    `mutation (${A}) {
       changeAccessPolicy(authority: $authority, secondFactorRequired: false, headsSeeOtherLocalities: true) {
         secondFactorRequired
       }
     }`,
  ),
  changeMyName: of('mutation { changeMyName(name: "") { name } }'),
  changeMyPreferences: of('mutation { changeMyPreferences(preferences: {}) { name } }'),
  changeRoles: of(
    `mutation (${A}) {
       changeRoles(authority: $authority, person: "none", roles: [{ role: MEMBER }]) { id }
     }`,
  ),
  checkImport: of(
    `mutation (${A}) {
       checkImport(authority: $authority, number: 1000000, asked: {
         mapping: { shape: LONG, columns: [] }, reason: "${REASON}"
       }) { state }
     }`,
  ),
  endIndicator: of(
    `mutation (${A}) { endIndicator(authority: $authority, ${UNREASONED}, key: "3.3", on: "2018-04-01") { saved } }`,
  ),
  resumeIndicator: of(
    `mutation (${A}) { resumeIndicator(authority: $authority, ${UNREASONED}, key: "3.3") { saved } }`,
  ),
  withdrawPlaceChange: of(
    `mutation (${A}) { withdrawPlaceChange(authority: $authority, ${UNREASONED}, revision: 1) { saved } }`,
  ),
  discardUnsavedCommentary: of(
    `mutation (${APM}) { discardUnsavedCommentary(authority: $authority, ${ABOUT}) }`,
  ),
  endMyOtherSessions: of('mutation { endMyOtherSessions { name } }'),
  makeApiToken: of('mutation { makeApiToken(name: "A story", days: 0) { token } }'),
  revokeApiToken: of('mutation { revokeApiToken(id: "0") { id } }'),
  endMySession: of('mutation { endMySession(id: "none") { name } }'),
  endPlace: of(
    `mutation (${A}) {
       endPlace(authority: $authority, ${UNREASONED}, place: "nowhere", on: "2018-04-01") { saved }
     }`,
  ),
  invitePeople: of(
    `mutation (${A}) {
       invitePeople(authority: $authority, csv: "email,name,role,place\\nx,,,", apply: false) { invited }
     }`,
  ),
  invitePerson: of(
    `mutation (${A}) {
       invitePerson(authority: $authority, person: { email: "no address", name: "A", role: MEMBER }) { id }
     }`,
  ),
  linkNationalMeasure: of(
    `mutation (${A}) { linkNationalMeasure(authority: $authority, indicator: "2.8", source: LAIT,
       measure: "no such measure", note: "They are the same measure") { id } }`,
  ),
  markMonthChecked: of(
    `mutation (${A}) { markMonthChecked(authority: $authority, month: "1950-01") { standing } }`,
  ),
  mergePlaces: of(
    `mutation (${A}) {
       mergePlaces(authority: $authority, ${UNREASONED}, places: ["nowhere"], on: "2018-04-01",
         into: { name: "A", shortName: "A", position: 1 }) { saved }
     }`,
  ),
  publishEdition: of(
    `mutation (${A}) {
       publishEdition(authority: $authority, month: "1950-01", audience: INTERNAL, reason: "${REASON}") {
         number
       }
     }`,
  ),
  reopenFinding: of(
    `mutation (${A}) { reopenFinding(authority: $authority, finding: "none", reason: "${REASON}") { key } }`,
  ),
  repeatInvitation: of(
    `mutation (${A}) { repeatInvitation(authority: $authority, invitation: "none") { id } }`,
  ),
  restorePerson: of(
    `mutation (${A}) { restorePerson(authority: $authority, person: "none", reason: "${REASON}") { id } }`,
  ),
  rewriteCommentary: of(
    `mutation (${A}) {
       rewriteCommentary(authority: $authority, id: "1000000", text: "Words that are long enough.") { id }
     }`,
  ),
  saveAnnotation: of(
    `mutation (${A}) {
       saveAnnotation(authority: $authority, ${UNREASONED}, annotation: { kind: FORM, on: "2018-02-01",
         label: "New form", text: "A new form is used from now on.", rebases: false }) { saved }
     }`,
  ),
  saveIndicator: of(
    `mutation (${A}) {
       saveIndicator(authority: $authority, ${UNREASONED}, indicator: ${INDICATOR}) { saved }
     }`,
  ),
  savePlace: of(
    `mutation (${A}) {
       savePlace(authority: $authority, ${UNREASONED}, place: { name: "A", shortName: "A", position: 1 }) {
         saved
       }
     }`,
  ),
  savePopulation: of(
    `mutation (${A}) {
       savePopulation(authority: $authority, ${UNREASONED}, population: ${POPULATION}) { saved }
     }`,
  ),
  saveReportArea: of(
    `mutation (${A}) {
       saveReportArea(authority: $authority, ${UNREASONED}, area: { name: "A", position: 1 }) { saved }
     }`,
  ),
  saveSettings: of(
    `mutation (${A}) {
       saveSettings(authority: $authority, ${UNREASONED}, settings: ${SETTINGS}) { saved }
     }`,
  ),
  saveReportSection: of(
    `mutation (${A}) {
       saveReportSection(authority: $authority, ${UNREASONED},
         section: { slug: "assessments-completed", name: "A", position: 1, notes: [] }) { saved }
     }`,
  ),
  saveTrajectory: of(
    `mutation (${A}) {
       saveTrajectory(authority: $authority, ${UNREASONED}, trajectory: ${TRAJECTORY}) { saved }
     }`,
  ),
  saveTarget: of(
    `mutation (${A}) {
       saveTarget(authority: $authority, ${UNREASONED}, target: ${TARGET}) { saved }
     }`,
  ),
  saveTolerance: of(
    `mutation (${A}) {
       saveTolerance(authority: $authority, ${UNREASONED}, tolerance: ${TOLERANCE}) { saved }
     }`,
  ),
  splitPlace: of(
    `mutation (${A}) {
       splitPlace(authority: $authority, ${UNREASONED}, place: "nowhere", on: "2018-04-01", into: []) {
         saved
       }
     }`,
  ),
  saveUnsavedCommentary: of(
    `mutation (${APM}) {
       saveUnsavedCommentary(authority: $authority, ${ABOUT}, text: "At {{value}}.") { savedAt }
     }`,
  ),
  storeImport: of(
    `mutation (${A}) { storeImport(authority: $authority, number: 1000000) { state } }`,
  ),
  suspendPerson: of(
    `mutation (${A}) { suspendPerson(authority: $authority, person: "none", reason: "${REASON}") { id } }`,
  ),
  tellDownload: of(
    `mutation (${A}) { tellDownload(authority: $authority, file: "matrix.xlsx", page: "/norfolk/matrix") }`,
  ),
  undoImport: of(
    `mutation (${A}) {
       undoImport(authority: $authority, number: 1000000, reason: "${REASON}") { closed }
     }`,
  ),
  unlinkNationalMeasure: of(
    `mutation (${A}) { unlinkNationalMeasure(authority: $authority, indicator: "no-such-indicator",
       reason: "They are not the same") { id } }`,
  ),
  withdrawNationalRelease: of(
    `mutation (${A}) { withdrawNationalRelease(authority: $authority, release: 999999,
       reason: "${REASON}") { number } }`,
  ),
  unmarkMonthChecked: of(
    `mutation (${A}) {
       unmarkMonthChecked(authority: $authority, month: "1950-01", reason: "${REASON}") { standing }
     }`,
  ),
  withdrawAnnotation: of(
    `mutation (${A}) {
       withdrawAnnotation(authority: $authority, ${UNREASONED}, id: "1000000") { saved }
     }`,
  ),
  withdrawCommentary: of(
    `mutation (${A}) { withdrawCommentary(authority: $authority, id: "1000000", reason: "${REASON}") }`,
  ),
  withdrawInvitation: of(
    `mutation (${A}) { withdrawInvitation(authority: $authority, invitation: "none") }`,
  ),
  writeCommentary: of(
    `mutation ($authority: String!, $place: String!) {
       writeCommentary(authority: $authority, commentary: {
         indicator: "3.3", place: $place, month: "2018-03", kind: NOTE,
         text: "Two practitioners left in the month."
       }) { id }
     }`,
  ),
};
