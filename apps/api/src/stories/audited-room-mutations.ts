import type { AuditedMutation, Left } from './audited-mutation';

const AT = 'authority: "norfolk", id: $id';
const inRoom = (left: Left) => ({ id: left.get('room') });
const aboutEntry = (left: Left) => ({ id: left.get('room'), entry: left.get('saying') });
const aboutItem = (left: Left) => ({ id: left.get('room'), item: left.get('roomItem') });

type Sayings = Readonly<Record<string, { readonly sayings: readonly { readonly id: string }[] }>>;
const keepSaying = (field: string) => (answer: Sayings, left: Left) =>
  left.set('saying', answer[field]?.sayings.at(-1)?.id ?? '');

/** One of each mutation of the room of a surgery, in an order in which all of them succeed. */
export const ROOM_MUTATIONS = {
  openSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { openSurgery(${AT}) { id } }`,
    variables: inRoom,
    ...{ kind: 'surgery.opened', tells: 'AFTER' },
  },
  pointSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!, $item: ID!) {
      pointSurgery(${AT}, pointer: { item: $item, view: FIGURE }) { id } }`,
    variables: aboutItem,
    // What was looked at, and for how long, stands with the items; an event of each turn would bury the others.
    ...{ kind: null, tells: 'NEITHER' },
  },
  addSurgeryItem: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      addSurgeryItem(${AT}, key: "5b0b9c1e-0f0e-4d3a-9a52-3d8b8a0c7f11", item: { kind: FREE, title: "Duty", minutes: 5 }) { id } }`,
    variables: inRoom,
    ...{ kind: 'surgery.item-added', tells: 'AFTER' },
  },
  settleSurgeryItem: {
    as: 'administrator',
    operation: `mutation ($id: ID!, $item: ID!) {
      settleSurgeryItem(${AT}, item: $item, outcome: PARKED) { id } }`,
    variables: aboutItem,
    ...{ kind: 'surgery.item-settled', tells: 'BOTH' },
  },
  sayInSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      sayInSurgery(${AT}, key: "6f9619ff-8b86-4011-b42d-00c04fc96501",
        saying: { kind: NOTE, text: "Duty is short of two." }) { sayings { id } } }`,
    variables: inRoom,
    keep: keepSaying('sayInSurgery'),
    ...{ kind: 'surgery.said', tells: 'AFTER' },
  },
  correctSaying: {
    as: 'administrator',
    operation: `mutation ($id: ID!, $entry: ID!) {
      correctSaying(${AT}, entry: $entry, key: "6f9619ff-8b86-4011-b42d-00c04fc96502",
        saying: { kind: NOTE, text: "Duty is short of three." }) { sayings { id } } }`,
    variables: aboutEntry,
    keep: keepSaying('correctSaying'),
    ...{ kind: 'surgery.corrected', tells: 'BOTH' },
  },
  settleSaying: {
    as: 'administrator',
    operation: `mutation ($id: ID!, $entry: ID!) {
      settleSaying(${AT}, entry: $entry, outcome: AGREED) { id } }`,
    variables: aboutEntry,
    ...{ kind: 'surgery.saying-settled', tells: 'BOTH' },
  },
  withdrawSaying: {
    as: 'administrator',
    operation: `mutation ($id: ID!, $entry: ID!) {
      withdrawSaying(${AT}, entry: $entry, key: "6f9619ff-8b86-4011-b42d-00c04fc96503") { id } }`,
    variables: aboutEntry,
    ...{ kind: 'surgery.withdrawn', tells: 'BEFORE' },
  },
  handOverSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!, $to: ID!) { handOverSurgery(${AT}, to: $to) { id } }`,
    variables: (left) => ({ id: left.get('room'), to: left.get('leader') }),
    ...{ kind: 'surgery.driving-given', tells: 'BOTH' },
  },
  takeOverSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { takeOverSurgery(${AT}) { id } }`,
    variables: inRoom,
    ...{ kind: 'surgery.driving-taken', tells: 'BOTH' },
  },
  endSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { endSurgery(${AT}) { id version } }`,
    variables: inRoom,
    keep: (answer: Readonly<Record<string, { readonly version: number }>>, left: Left) =>
      left.set('roomVersion', String(answer['endSurgery']?.version)),
    ...{ kind: 'surgery.ended', tells: 'BOTH' },
  },
  approveMinutes: {
    as: 'administrator',
    operation: `mutation ($id: ID!, $version: Int!) {
      approveMinutes(${AT}, version: $version) { id } }`,
    variables: (left) => ({ id: left.get('room'), version: Number(left.get('roomVersion')) }),
    ...{ kind: 'surgery.minutes-approved', tells: 'BOTH' },
  },
} satisfies Readonly<Record<string, AuditedMutation>>;
