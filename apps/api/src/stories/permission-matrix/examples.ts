import type { MutationResolvers, QueryResolvers } from '../../generated/resolver-types';

/**
 * A question that uses one root field with valid arguments. `$authority` and `$place` are what the
 * walk varies: it asks about places in scope and out of it, and about other authorities.
 */
export interface Example {
  readonly operation: string;
  /** True where it gives nothing to tell even to those who may: no drafts, no events. */
  readonly mayBeEmpty?: true;
}

type Examples<Fields> = { readonly [Field in keyof Required<Fields>]: Example };

const of = (operation: string, more: Partial<Example> = {}): Example => ({ operation, ...more });
const empty = { mayBeEmpty: true } as const;

const A = '$authority: String!';
const AP = '$authority: String!, $place: String';
const APM = '$authority: String!, $place: String!';
const ABOUT = 'about: { indicator: "3.3", place: $place, month: "2018-03" }';
const AT = 'authority: $authority, place: $place';

const INDICATOR = `{ key: "3.3", ref: "3.3", name: "Assessments in time", area: "assessments",
  position: 1, onScorecard: true, polarity: HIGH, measureKind: PERCENTAGE, basis: IN_PERIOD,
  frequency: MONTH, unit: "%", multiplier: 100, decimals: 1, denominatorIsPopulation: false,
  yearToDateRule: RATIO_OF_SUMS, countsChildren: true, additive: false, teamKinds: [],
  source: "A story" }`;
const TOLERANCE = `{ indicator: "3.3", model: THRESHOLDS, red: 70, green: 80, validFrom: "2018-03-01" }`;
// Without a reason nothing is saved.
const UNREASONED = 'seen: 0, reason: "no"';
const TARGET = `{ indicator: "3.3", value: 85, validFrom: "2018-03-01" }`;

/** One example of every query. A field of the schema that is not here does not compile. */
export const QUERIES: Examples<QueryResolvers> = {
  areaSummaries: of(
    `query (${AP}) { areaSummaries(${AT}) { sentences: headlines place { slug } } }`,
  ),
  areaSummary: of(
    `query (${AP}) { areaSummary(${AT}, area: "assessments") { headlines place { slug } } }`,
  ),
  auditEvents: of(`query (${A}) { auditEvents(authority: $authority) { kinds } }`, empty),
  authorities: of('{ authorities { slug places { slug } } }'),
  authority: of(`query (${A}) { authority(slug: $authority) { slug places { slug } } }`),
  benchmarks: of(
    `query (${A}) { benchmarks(authority: $authority, indicator: "4.7") { value } }`,
    empty,
  ),
  breakdown: of(`query (${AP}) { breakdown(${AT}, indicator: "1.1") { place { slug } } }`, empty),
  catalogue: of(`query (${A}) { catalogue(authority: $authority) { places { slug } } }`),
  catalogueIndicator: of(
    `query (${A}) { catalogueIndicator(authority: $authority, key: "3.3") { revision } }`,
  ),
  commentary: of(
    `query (${APM}) { commentary(authority: $authority, ${ABOUT}) { text figures { words } } }`,
    empty,
  ),
  commentaryDesk: of(
    `query (${APM}) { commentaryDesk(authority: $authority, ${ABOUT}) { unsaved { text } } }`,
  ),
  commentaryHistory: of(
    `query (${A}) {
       commentaryHistory(authority: $authority, commentary: "1000000") { changes { text } }
     }`,
    empty,
  ),
  commentaryToApprove: of(
    `query (${A}) { commentaryToApprove(authority: $authority) { id } }`,
    empty,
  ),
  comparison: of(
    `query ($authority: String!, $place: String!) {
       comparison(authority: $authority, places: [$place, "norfolk"]) { columns { place { slug } } }
     }`,
  ),
  controlChartProfiles: of('{ controlChartProfiles { name } }'),
  dataQuality: of(
    `query (${A}) { dataQuality(authority: $authority) { checks { found compared } findings { key sentence place { slug } } } }`,
  ),
  edition: of(`query (${A}) { edition(authority: $authority, number: 1) { hash } }`),
  editions: of(`query (${A}) { editions(authority: $authority) { hash } }`),
  import: of(`query (${A}) { import(authority: $authority, number: 1000000) { state } }`, empty),
  imports: of(`query (${A}) { imports(authority: $authority) { state } }`, empty),
  indicator: of(`query (${A}) { indicator(authority: $authority, key: "3.3") { name } }`),
  indicatorAccount: of(
    `query (${AP}) {
       indicatorAccount(${AT}, indicator: "3.3") { place { slug } sentence comparison { sentence } }
     }`,
  ),
  indicators: of(`query (${A}) { indicators(authority: $authority) { key } }`),
  invitation: of('{ invitation(token: "no-such-invitation") { email } }', empty),
  matrix: of(`query (${AP}) { matrix(${AT}) { places { slug } rows { values } } }`),
  monthStates: of(`query (${A}) { monthStates(authority: $authority) { standing } }`),
  nationalBenchmarks: of(
    `query (${A}) { nationalBenchmarks(authority: $authority, indicator: "2.8", period: "2018-03") { problem note } }`,
  ),
  nationalLinks: of(
    `query (${A}) { nationalLinks(authority: $authority) { note indicator { key } } }`,
  ),
  nationalMeasures: of(`query (${A}) { nationalMeasures(authority: $authority) { name } }`, empty),
  nationalReleases: of(`query (${A}) { nationalReleases(authority: $authority) { title } }`, empty),
  people: of(`query (${A}) { people(authority: $authority) { people { email } } }`),
  place: of(
    `query ($authority: String!, $place: String!) {
       place(authority: $authority, slug: $place) { slug children { slug } }
     }`,
  ),
  placeSummary: of(
    `query (${AP}) { placeSummary(${AT}) { sentence children { place { slug } } } }`,
  ),
  myApiTokens: of('{ myApiTokens { name } }', empty),
  places: of(`query (${A}) { places(authority: $authority) { slug } }`),
  previewIndicator: of(
    `query (${A}) { previewIndicator(authority: $authority, indicator: ${INDICATOR}) { compared } }`,
  ),
  previewTarget: of(
    `query (${A}) { previewTarget(authority: $authority, target: ${TARGET}) { compared } }`,
  ),
  previewTolerance: of(
    `query (${A}) { previewTolerance(authority: $authority, tolerance: ${TOLERANCE}) { compared } }`,
  ),
  publicEditions: of('{ publicEditions { authority } }', empty),
  publicationPreview: of(
    `query (${A}) {
       publicationPreview(authority: $authority, month: "2018-03", audience: INTERNAL) { indicators }
     }`,
  ),
  reading: of(
    `query (${AP}) { reading(${AT}, indicator: "3.3", period: "2018-03") { shown place { slug } } }`,
  ),
  reportAreas: of(`query (${A}) { reportAreas(authority: $authority) { slug } }`),
  restatements: of(
    `query (${A}) { restatements(authority: $authority, edition: 1) { total restatements { sentence } } }`,
  ),
  scorecard: of(`query (${AP}) { scorecard(${AT}) { places { slug } rows { values } } }`),
  sectionAccount: of(
    `query (${AP}) { sectionAccount(${AT}, section: "contacts") { place { slug } sentence } }`,
    empty,
  ),
  series: of(`query (${AP}) { series(${AT}, indicator: "3.3") { values place { slug } } }`),
  signInOptions: of('{ signInOptions { __typename } }'),
  viewer: of('{ viewer { name } }', empty),
};

const REASON = 'A reason that is long enough';

/** One example of every mutation; none changes what another one finds. */
export const MUTATIONS: Examples<MutationResolvers> = {
  acceptFinding: of(
    `mutation (${A}) { acceptFinding(authority: $authority, finding: "none", reason: "${REASON}") { key } }`,
  ),
  acceptInvitation: of(
    'mutation { acceptInvitation(token: "none", name: "A Person", password: "a long and odd pass phrase") }',
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
    `mutation (${A}) { endIndicator(authority: $authority, ${UNREASONED}, key: "3.3") { saved } }`,
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
  saveReportArea: of(
    `mutation (${A}) {
       saveReportArea(authority: $authority, ${UNREASONED}, area: { name: "A", position: 1 }) { saved }
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
