import { badInput } from '../../errors';
import type { AuditPosition } from './audit-event.repository';

/** A position among events, as callers hold it without knowing what it is made of. */
export function cursorOf({ at, id }: { readonly at: Date; readonly id: number }): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');
}

const POSITION = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\d{1,15})$/;

/** Reads a cursor back, or says that it is none. */
export function positionOf(cursor: string): AuditPosition {
  const [, at, id] = POSITION.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (at === undefined || Number.isNaN(Date.parse(at))) {
    throw badInput('after', cursor, 'the cursor of an earlier answer');
  }
  return { at, id: Number(id) };
}
