import { keepId, type AuditedMutation } from './audited-mutation';

const PLAN = `place: "norwich", period: "2018-03", title: "Assessments in Norwich",
  startsAt: "2018-04-23T09:00:00Z", minutes: 60,
  items: [{ kind: INDICATOR, indicator: "3.3", place: "norwich", minutes: 10 }]`;

/** One of each mutation that plans surgeries, in an order in which all of them succeed: one is left planned. */
export const SURGERY_PLANNING_MUTATIONS = {
  planSurgery: {
    as: 'administrator',
    operation: `mutation { planSurgery(authority: "norfolk",
      key: "6f9619ff-8b86-4011-b42d-00c04fc964fe", plan: { ${PLAN}, invited: [] }) { id } }`,
    keep: keepId('surgery', 'planSurgery'),
    ...{ kind: 'surgery.planned', tells: 'AFTER' },
  },
  changeSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      changeSurgery(authority: "norfolk", id: $id, version: 1, plan: { ${PLAN},
        invited: [{ name: "Ann Lyst", email: "ann.lyst@norfolk.example" }] }) { id } }`,
    variables: (left) => ({ id: left.get('surgery') }),
    ...{ kind: 'surgery.changed', tells: 'BOTH' },
  },
  askBeforeSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      askBeforeSurgery(authority: "norfolk", id: $id,
        key: "6f9619ff-8b86-4011-b42d-00c04fc964ff", text: "Why is it so?") { id } }`,
    variables: (left) => ({ id: left.get('surgery') }),
    ...{ kind: 'surgery.asked', tells: 'AFTER' },
  },
  inviteToSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { inviteToSurgery(authority: "norfolk", id: $id) { id } }`,
    variables: (left) => ({ id: left.get('surgery') }),
    ...{ kind: 'surgery.invited', tells: 'AFTER' },
  },
  cancelSurgery: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { cancelSurgery(authority: "norfolk", id: $id) { id } }`,
    variables: (left) => ({ id: left.get('idleSurgery') }),
    ...{ kind: 'surgery.cancelled', tells: 'NEITHER' },
  },
} satisfies Readonly<Record<string, AuditedMutation>>;
