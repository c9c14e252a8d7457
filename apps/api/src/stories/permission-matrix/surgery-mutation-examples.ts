import type { MutationResolvers } from '../../generated/resolver-types';
import { A, APM, PLAN, REASON, empty, of, type Examples } from './example';

type SurgeryMutations = Pick<
  MutationResolvers,
  | 'addAction'
  | 'changeAction'
  | 'changeActions'
  | 'closeAction'
  | 'planSurgery'
  | 'changeSurgery'
  | 'cancelSurgery'
  | 'inviteToSurgery'
  | 'askBeforeSurgery'
  | 'openSurgery'
  | 'pointSurgery'
  | 'handOverSurgery'
  | 'takeOverSurgery'
  | 'sayInSurgery'
  | 'correctSaying'
  | 'withdrawSaying'
  | 'settleSaying'
  | 'settleSurgeryItem'
  | 'addSurgeryItem'
  | 'approveMinutes'
  | 'endSurgery'
>;

/** One example of every mutation of surgeries and of actions: of what is planned, held, minuted and agreed. */
export const SURGERY_MUTATIONS: Examples<SurgeryMutations> = {
  addAction: of(
    `mutation (${A}) {
       addAction(authority: $authority, indicator: "none", action: {
         text: "${REASON}", owner: "Ann Lyst", dueOn: "2018-06-30" }) { id }
     }`,
  ),
  changeAction: of(
    `mutation (${A}) {
       changeAction(authority: $authority, id: "1000000", action: {
         text: "${REASON}", owner: "Ann Lyst", dueOn: "2018-06-30" }) { id }
     }`,
  ),
  changeActions: of(
    `mutation (${A}) {
       changeActions(authority: $authority, ids: ["1000000"], change: { dueOn: "2018-06-30" }) {
         action { id } }
     }`,
  ),
  closeAction: of(
    `mutation (${A}) {
       closeAction(authority: $authority, id: "1000000", outcome: DONE, reason: "${REASON}") { id }
     }`,
  ),
  planSurgery: of(
    `mutation (${APM}) {
       planSurgery(authority: $authority, key: "6f9619ff-8b86-4011-b42d-00c04fc964fe",
         plan: { place: $place, ${PLAN} }) { id }
     }`,
  ),
  changeSurgery: of(
    `mutation (${A}) {
       changeSurgery(authority: $authority, id: "1000000", version: 1, plan: { place: "norwich", ${PLAN} }) { id }
     }`,
  ),
  cancelSurgery: of(
    `mutation (${A}) { cancelSurgery(authority: $authority, id: "1000000") { id } }`,
  ),
  inviteToSurgery: of(
    `mutation (${A}) { inviteToSurgery(authority: $authority, id: "1000000") { id } }`,
  ),
  askBeforeSurgery: of(
    `mutation (${A}) {
       askBeforeSurgery(authority: $authority, id: "1000000",
         key: "6f9619ff-8b86-4011-b42d-00c04fc964ff", text: "Why is it so?") { id }
     }`,
  ),
  openSurgery: of(
    `mutation (${A}) {
       openSurgery(authority: $authority, id: "1000000") { id }
     }`,
    empty,
  ),
  pointSurgery: of(
    `mutation (${A}) {
       pointSurgery(authority: $authority, id: "1000000", pointer: { view: SUMMARY }) { id }
     }`,
    empty,
  ),
  handOverSurgery: of(
    `mutation (${A}) {
       handOverSurgery(authority: $authority, id: "1000000", to: "none") { id }
     }`,
    empty,
  ),
  takeOverSurgery: of(
    `mutation (${A}) {
       takeOverSurgery(authority: $authority, id: "1000000") { id }
     }`,
    empty,
  ),
  sayInSurgery: of(
    `mutation (${A}) {
       sayInSurgery(authority: $authority, id: "1000000", key: "6f9619ff-8b86-4011-b42d-00c04fc964ff", saying: { kind: NOTE, text: "A note" }) { id }
     }`,
    empty,
  ),
  correctSaying: of(
    `mutation (${A}) {
       correctSaying(authority: $authority, id: "1000000", entry: "1", key: "6f9619ff-8b86-4011-b42d-00c04fc964ff", saying: { kind: NOTE, text: "A note" }) { id }
     }`,
    empty,
  ),
  withdrawSaying: of(
    `mutation (${A}) {
       withdrawSaying(authority: $authority, id: "1000000", entry: "1", key: "6f9619ff-8b86-4011-b42d-00c04fc964ff") { id }
     }`,
    empty,
  ),
  settleSaying: of(
    `mutation (${A}) {
       settleSaying(authority: $authority, id: "1000000", entry: "1", outcome: AGREED) { id }
     }`,
    empty,
  ),
  settleSurgeryItem: of(
    `mutation (${A}) {
       settleSurgeryItem(authority: $authority, id: "1000000", item: "1", outcome: AGREED) { id }
     }`,
    empty,
  ),
  addSurgeryItem: of(
    `mutation (${A}) {
       addSurgeryItem(
         authority: $authority, id: "1000000", key: "5b0b9c1e-0f0e-4d3a-9a52-3d8b8a0c7f11",
         item: { kind: FREE, title: "Duty", minutes: 5 }
       ) { id }
     }`,
    empty,
  ),
  approveMinutes: of(
    `mutation (${A}) {
       approveMinutes(authority: $authority, id: "1000000", version: 1) { id }
     }`,
    empty,
  ),
  endSurgery: of(
    `mutation (${A}) {
       endSurgery(authority: $authority, id: "1000000") { id }
     }`,
    empty,
  ),
};
