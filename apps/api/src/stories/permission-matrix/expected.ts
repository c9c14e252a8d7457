import type { MutationResolvers, QueryResolvers } from '../../generated/resolver-types';
import { ASKERS, type Asker } from './askers';

/**
 * What happens to somebody who asks about their own authority and a place that they see: answered
 * (Y), not with their role (N), not before they sign in (S) or have a second factor (T), or as for
 * something that does not exist (U).
 */
export type Verdict = 'Y' | 'N' | 'S' | 'T' | 'U';

type Table<Fields> = { readonly [Field in keyof Required<Fields>]: string };

// Administrator, analyst, leader, two heads of service, member · signed out, suspended, no second factor.
const READ = 'YYYYYY SUT';
const STAFF = 'YYYYYN SUT';
const ADMINISTRATOR = 'YNNNNN SUT';
const ANALYST = 'NYNNNN SUT';
const LEADER = 'NNYNNN SUT';
const WRITER = 'NYYYYN SUT';
const FLAGGER = 'NYYNNN SUT';
const PACKER = 'NYYNNN SUT';
const SIGNED_IN = 'YYYYYY SYY';
const ANYONE = 'YYYYYY YYY';

/** Written down by hand, not taken from the rules that it holds to account. */
export const EXPECTED_QUERIES: Table<QueryResolvers> = {
  actionList: READ,
  actionReview: READ,
  actions: READ,
  areaSummaries: READ,
  areaSummary: READ,
  auditEvents: ADMINISTRATOR,
  authorities: SIGNED_IN,
  authority: READ,
  benchmarks: READ,
  breakdown: READ,
  catalogue: ADMINISTRATOR,
  catalogueIndicator: ADMINISTRATOR,
  commentary: READ,
  commentaryDesk: WRITER,
  commentaryHistory: WRITER,
  commentaryToApprove: LEADER,
  comparison: READ,
  controlChartProfiles: SIGNED_IN,
  dataQuality: STAFF,
  edition: READ,
  editions: READ,
  exceptionHistory: READ,
  exceptions: READ,
  import: ANALYST,
  imports: ANALYST,
  indicator: READ,
  indicatorAccount: READ,
  indicators: READ,
  invitation: ANYONE,
  matrix: READ,
  monthStates: ANALYST,
  measureElsewhere: READ,
  nationalBenchmarks: READ,
  nationalLinks: ANALYST,
  nationalMeasures: ANALYST,
  nationalReleases: ANALYST,
  previewNationalWithdrawal: ANALYST,
  pack: PACKER,
  packChoices: PACKER,
  packFile: PACKER,
  packs: PACKER,
  packSummaryDraft: PACKER,
  packTemplates: PACKER,
  people: ADMINISTRATOR,
  place: READ,
  placeSummary: READ,
  myApiTokens: SIGNED_IN,
  places: READ,
  previewIndicator: ADMINISTRATOR,
  previewIndicatorEnd: ADMINISTRATOR,
  previewPlaceWithdrawal: ADMINISTRATOR,
  previewPopulation: ADMINISTRATOR,
  previewSettings: ADMINISTRATOR,
  previewTarget: ADMINISTRATOR,
  previewTrajectory: ADMINISTRATOR,
  previewTolerance: ADMINISTRATOR,
  publicEditions: ANYONE,
  publicationPreview: ANALYST,
  reading: READ,
  reportAreas: READ,
  reportCard: READ,
  reportCards: READ,
  restatements: READ,
  scorecard: READ,
  sectionAccount: READ,
  series: READ,
  settings: ADMINISTRATOR,
  signInOptions: ANYONE,
  surgeries: STAFF,
  surgery: STAFF,
  proposedAgenda: WRITER,
  viewer: ANYONE,
};

export const EXPECTED_MUTATIONS: Table<MutationResolvers> = {
  acceptFinding: ANALYST,
  acceptInvitation: ANYONE,
  addAction: WRITER,
  changeAction: WRITER,
  changeActions: WRITER,
  closeAction: WRITER,
  acknowledgeException: WRITER,
  acknowledgeImportIssue: ANALYST,
  approveCommentary: LEADER,
  cancelImport: ANALYST,
  cancelPackFile: PACKER,
  changeAccessPolicy: ADMINISTRATOR,
  changeMyName: SIGNED_IN,
  changeMyPreferences: SIGNED_IN,
  changeRoles: ADMINISTRATOR,
  checkImport: ANALYST,
  createPack: PACKER,
  endIndicator: ADMINISTRATOR,
  discardUnsavedCommentary: WRITER,
  endMyOtherSessions: SIGNED_IN,
  endMySession: SIGNED_IN,
  makeApiToken: SIGNED_IN,
  makePackFile: PACKER,
  revokeApiToken: SIGNED_IN,
  endPlace: ADMINISTRATOR,
  invitePeople: ADMINISTRATOR,
  invitePerson: ADMINISTRATOR,
  linkNationalMeasure: ANALYST,
  markMonthChecked: ANALYST,
  mergePlaces: ADMINISTRATOR,
  publishEdition: ANALYST,
  removeExceptionFlag: FLAGGER,
  removePack: PACKER,
  removePackTemplate: PACKER,
  reopenFinding: ANALYST,
  resumeIndicator: ADMINISTRATOR,
  repeatInvitation: ADMINISTRATOR,
  restorePerson: ADMINISTRATOR,
  rewriteCommentary: WRITER,
  saveAnnotation: ADMINISTRATOR,
  saveIndicator: ADMINISTRATOR,
  savePack: PACKER,
  savePackTemplate: PACKER,
  savePlace: ADMINISTRATOR,
  savePopulation: ADMINISTRATOR,
  saveReportArea: ADMINISTRATOR,
  saveReportSection: ADMINISTRATOR,
  saveSettings: ADMINISTRATOR,
  saveTarget: ADMINISTRATOR,
  saveTrajectory: ADMINISTRATOR,
  saveTolerance: ADMINISTRATOR,
  setExceptionFlag: FLAGGER,
  splitPlace: ADMINISTRATOR,
  saveUnsavedCommentary: WRITER,
  storeImport: ANALYST,
  suspendPerson: ADMINISTRATOR,
  undoImport: ANALYST,
  tellDownload: READ,
  unlinkNationalMeasure: ANALYST,
  unmarkMonthChecked: ANALYST,
  withdrawNationalRelease: ANALYST,
  withdrawAnnotation: ADMINISTRATOR,
  withdrawCommentary: WRITER,
  withdrawExceptionAcknowledgement: WRITER,
  withdrawInvitation: ADMINISTRATOR,
  withdrawPlaceChange: ADMINISTRATOR,
  writeCommentary: WRITER,
  planSurgery: WRITER,
  changeSurgery: WRITER,
  cancelSurgery: WRITER,
  inviteToSurgery: WRITER,
  askBeforeSurgery: WRITER,
};

/** What is expected of somebody, from a row of the tables. */
export function verdictIn(row: string, asker: Asker): Verdict {
  return row.replace(' ', '').charAt(ASKERS.indexOf(asker)) as Verdict;
}
