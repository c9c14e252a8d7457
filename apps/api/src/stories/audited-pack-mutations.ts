import { keepId, type AuditedMutation } from './audited-mutation';
import { PACK_CONTENTS } from './permission-matrix/example';

/** One of each mutation of packs, in an order in which all of them succeed. */
export const PACK_MUTATIONS = {
  createPack: {
    as: 'administrator',
    operation: `mutation {
      createPack(authority: "norfolk", period: "2018-03", readers: LEADERSHIP) { id } }`,
    keep: keepId('pack', 'createPack'),
    ...{ kind: 'pack.begun', tells: 'AFTER' },
  },
  savePack: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      savePack(authority: "norfolk", id: $id, version: 1, contents: ${PACK_CONTENTS}) { id } }`,
    variables: (left) => ({ id: left.get('pack') }),
    ...{ kind: 'pack.saved', tells: 'BOTH' },
  },
  savePackTemplate: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      savePackTemplate(authority: "norfolk", name: "Scrutiny", pack: $id) { id } }`,
    variables: (left) => ({ id: left.get('pack') }),
    keep: keepId('template', 'savePackTemplate'),
    ...{ kind: 'pack.template-saved', tells: 'AFTER' },
  },
  removePackTemplate: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { removePackTemplate(authority: "norfolk", id: $id) }`,
    variables: (left) => ({ id: left.get('template') }),
    ...{ kind: 'pack.template-removed', tells: 'BEFORE' },
  },
  makePackFile: {
    as: 'administrator',
    operation: `mutation ($id: ID!) {
      makePackFile(authority: "norfolk", pack: $id, kind: PDF) { id } }`,
    variables: (left) => ({ id: left.get('pack') }),
    keep: keepId('packFile', 'makePackFile'),
    ...{ kind: 'pack.file-asked', tells: 'AFTER' },
  },
  cancelPackFile: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { cancelPackFile(authority: "norfolk", id: $id) { id } }`,
    variables: (left) => ({ id: left.get('packFile') }),
    ...{ kind: 'pack.file-cancelled', tells: 'AFTER' },
  },
  removePack: {
    as: 'administrator',
    operation: `mutation ($id: ID!) { removePack(authority: "norfolk", id: $id) }`,
    variables: (left) => ({ id: left.get('pack') }),
    ...{ kind: 'pack.removed', tells: 'BEFORE' },
  },
} satisfies Readonly<Record<string, AuditedMutation>>;
