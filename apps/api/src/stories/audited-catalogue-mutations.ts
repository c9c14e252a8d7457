import type { MutationResolvers } from '../generated/resolver-types';
import type { AuditedMutation, Left } from './audited-mutation';

const REASON = 'Agreed at the surgery of March';

const SEEN = `authority: "norfolk", seen: $seen, reason: "${REASON}"`;

/** Keeps under which revision something was saved, and the key of what was, by the name of the field. */
const keepRevision =
  (field: string) =>
  (answer: Readonly<Record<string, { revision: number; key: string }>>, left: Left) =>
    left.set('revision', String(answer[field]?.revision ?? 0)).set(field, answer[field]?.key ?? '');

type OfCatalogue =
  | 'saveIndicator'
  | 'saveTolerance'
  | 'saveTarget'
  | 'saveTrajectory'
  | 'savePopulation'
  | 'saveSettings'
  | 'endIndicator'
  | 'resumeIndicator'
  | 'saveReportArea'
  | 'saveReportSection'
  | 'saveAnnotation'
  | 'withdrawAnnotation'
  | 'savePlace'
  | 'splitPlace'
  | 'mergePlaces'
  | 'endPlace'
  | 'withdrawPlaceChange';

/** One change of the catalogue of each kind, in an order in which all of them succeed. */
export const CATALOGUE_MUTATIONS: {
  readonly [Field in keyof Required<Pick<MutationResolvers, OfCatalogue>>]: AuditedMutation;
} = {
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
  saveTrajectory: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { saveTrajectory(${SEEN}, trajectory: { indicator: "new", year: 2017,
      months: [{ month: "2018-02", value: 8 }, { month: "2018-03", value: 12 }] }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('saveTrajectory'),
    ...{ kind: 'catalogue.trajectory-saved', tells: 'BOTH' },
  },
  savePopulation: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { savePopulation(${SEEN}, population: { place: "norwich",
      count: 25000, estimateYear: 2017, source: "A story", validFrom: "2018-02-01" }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('savePopulation'),
    ...{ kind: 'catalogue.population-saved', tells: 'BOTH' },
  },
  saveSettings: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { saveSettings(${SEEN}, settings: { judgementModel: THRESHOLDS,
      precision: AS_PRINTED, financialYearStartMonth: 4, reportingPeriod: MONTH }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('saveSettings'),
    ...{ kind: 'settings.saved', tells: 'BOTH' },
  },
  endIndicator: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { endIndicator(${SEEN}, key: "new", on: "2018-04-01") {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('endIndicator'),
    ...{ kind: 'catalogue.indicator-ended', tells: 'BOTH' },
  },
  resumeIndicator: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { resumeIndicator(${SEEN}, key: "new") {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('resumeIndicator'),
    ...{ kind: 'catalogue.indicator-resumed', tells: 'BOTH' },
  },
  saveReportArea: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { saveReportArea(${SEEN}, area: { name: "Further figures", position: 99 }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('saveReportArea'),
    ...{ kind: 'catalogue.area-saved', tells: 'AFTER' },
  },
  saveReportSection: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { saveReportSection(${SEEN}, section: {
      slug: "assessments-completed", name: "Assessments that were completed", position: 1, notes: [] }) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('saveReportSection'),
    ...{ kind: 'catalogue.section-saved', tells: 'BOTH' },
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
  withdrawPlaceChange: {
    as: 'administrator',
    operation: `mutation ($seen: Int!) { withdrawPlaceChange(${SEEN}, revision: $seen) {
      revision key } }`,
    variables: (left) => ({ seen: Number(left.get('revision') ?? 0) }),
    keep: keepRevision('withdrawPlaceChange'),
    ...{ kind: 'catalogue.place-change-withdrawn', tells: 'BOTH' },
  },
};
