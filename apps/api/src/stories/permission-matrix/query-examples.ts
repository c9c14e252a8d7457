import type { QueryResolvers } from '../../generated/resolver-types';
import {
  A,
  ABOUT,
  AP,
  APM,
  AT,
  INDICATOR,
  POPULATION,
  TARGET,
  TRAJECTORY,
  SETTINGS,
  TOLERANCE,
  empty,
  of,
  type Examples,
} from './example';

/** One example of every query. A field of the schema that is not here does not compile. */
export const QUERIES: Examples<QueryResolvers> = {
  actionList: of(`query (${A}) { actionList(authority: $authority) { places { key } } }`),
  actionOwners: of(
    `query (${AP}) { actionOwners(authority: $authority, place: $place) { id } }`,
    empty,
  ),
  actionReview: of(
    `query (${A}) { actionReview(authority: $authority, id: "1000000") { headline } }`,
    empty,
  ),
  actions: of(
    `query (${A}) { actions(authority: $authority, indicator: "3.3") { text owner } }`,
    empty,
  ),
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
  caseLists: of(`query (${AP}) { caseLists(${AT}, indicators: ["3.3"]) { url } }`, empty),
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
  exceptionHistory: of(`query (${AP}) { exceptionHistory(${AT}) { months { exceptions } } }`),
  exceptions: of(`query (${AP}) { exceptions(${AT}) { place { slug } places { slug } } }`),
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
  measureElsewhere: of(
    `query (${A}) { measureElsewhere(authority: $authority, indicator: "2.8") { problem note tied { key } } }`,
  ),
  monthStates: of(`query (${A}) { monthStates(authority: $authority) { standing } }`),
  nationalBenchmarks: of(
    `query (${A}) { nationalBenchmarks(authority: $authority, indicator: "2.8", period: "2018-03") { problem note } }`,
  ),
  nationalLinks: of(
    `query (${A}) { nationalLinks(authority: $authority) { note indicator { key } } }`,
  ),
  nationalMeasures: of(`query (${A}) { nationalMeasures(authority: $authority) { name } }`, empty),
  nationalReleases: of(`query (${A}) { nationalReleases(authority: $authority) { title } }`, empty),
  previewNationalWithdrawal: of(
    `query (${A}) { previewNationalWithdrawal(authority: $authority, release: 999999) { compared } }`,
    empty,
  ),
  pack: of(`query (${A}) { pack(authority: $authority, id: "1000000") { id } }`, empty),
  packChoices: of(`query (${A}) { packChoices(authority: $authority) { allCards } }`),
  packFile: of(`query (${A}) { packFile(authority: $authority, id: "1000000") { state } }`, empty),
  packs: of(`query (${A}) { packs(authority: $authority) { id } }`, empty),
  packSummaryDraft: of(
    `query (${A}) { packSummaryDraft(authority: $authority, id: "1000000") { concern } }`,
    empty,
  ),
  packTemplates: of(`query (${A}) { packTemplates(authority: $authority) { name } }`, empty),
  people: of(`query (${A}) { people(authority: $authority) { people { email } } }`),
  place: of(
    `query ($authority: String!, $place: String!) {
       place(authority: $authority, slug: $place) { slug children { slug } }
     }`,
  ),
  placeHistory: of(`query (${AP}) { placeHistory(${AT}) { place { slug } } }`),
  placeSummary: of(
    `query (${AP}) { placeSummary(${AT}) { sentence children { place { slug } } } }`,
  ),
  myApiTokens: of('{ myApiTokens { name } }', empty),
  places: of(`query (${A}) { places(authority: $authority) { slug } }`),
  previewIndicator: of(
    `query (${A}) { previewIndicator(authority: $authority, indicator: ${INDICATOR}) { compared } }`,
  ),
  previewIndicatorEnd: of(
    `query (${A}) { previewIndicatorEnd(authority: $authority, key: "3.3", on: "2018-04-01") { sentence } }`,
  ),
  previewPlaceWithdrawal: of(
    `query (${A}) { previewPlaceWithdrawal(authority: $authority, revision: 1) { problems { sentence } } }`,
  ),
  previewPopulation: of(
    `query (${A}) { previewPopulation(authority: $authority, population: ${POPULATION}) { compared } }`,
  ),
  previewTrajectory: of(
    `query (${A}) { previewTrajectory(authority: $authority, trajectory: ${TRAJECTORY}) { compared } }`,
  ),
  previewTarget: of(
    `query (${A}) { previewTarget(authority: $authority, target: ${TARGET}) { compared } }`,
  ),
  previewSettings: of(
    `query (${A}) { previewSettings(authority: $authority, settings: ${SETTINGS}) { changed { label } } }`,
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
  reportCard: of(
    `query (${AP}) { reportCard(${AT}, indicator: "3.3") { place { slug } figure { words } } }`,
  ),
  reportCards: of(
    `query (${AP}) { reportCards(${AT}, first: 2) { place { slug } cards { figure { words } } } }`,
  ),
  restatements: of(
    `query (${A}) { restatements(authority: $authority, edition: 1) { total restatements { sentence } } }`,
  ),
  scorecard: of(`query (${AP}) { scorecard(${AT}) { places { slug } rows { values } } }`),
  sectionAccount: of(
    `query (${AP}) { sectionAccount(${AT}, section: "contacts") { place { slug } sentence } }`,
    empty,
  ),
  settings: of(`query (${A}) { settings(authority: $authority) { precision } }`),
  series: of(`query (${AP}) { series(${AT}, indicator: "3.3") { values place { slug } } }`),
  signInOptions: of('{ signInOptions { __typename } }'),
  surgeries: of(`query (${AP}) { surgeries(${AT}) { id place { slug } } }`, empty),
  surgery: of(`query (${A}) { surgery(authority: $authority, id: "1000000") { id } }`, empty),
  surgeryMinutes: of(
    `query (${A}) { surgeryMinutes(authority: $authority, id: "1000000") { id } }`,
    empty,
  ),
  surgeryMoment: of(
    `query (${A}) { surgeryMoment(authority: $authority, id: "1000000") { id } }`,
    empty,
  ),
  surgerySight: of(
    `query (${A}) { surgerySight(authority: $authority, id: "1000000", item: "1") { revision } }`,
    empty,
  ),
  proposedAgenda: of(
    `query (${APM}) {
       proposedAgenda(${AT}, period: "2018-03", minutes: 60) { sentence items { place { slug } } }
     }`,
  ),
  viewer: of('{ viewer { name } }', empty),
};
