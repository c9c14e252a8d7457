import { describe, expect, it } from 'vitest';
import operations from './generated/operations.json';
import { ViewerDocument } from './generated/operations/Viewer';
import { hashOf } from './known-operation';
import { operationNameOf } from './operation-name';

describe('the hash of an operation', () => {
  it('comes with the operation, and is that of the words that the API knows', () => {
    const name = operationNameOf(ViewerDocument);
    const known = operations.operations.find((operation) => operation.name === name);
    expect(known?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf(name)).toBe(known?.id);
  });

  it('is missed by name where no page has brought the operation', () => {
    expect(() => hashOf('AskedByNobody')).toThrow(
      'No hash is known of the operation AskedByNobody',
    );
  });
});
