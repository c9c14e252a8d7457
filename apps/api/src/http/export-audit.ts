import type { FastifyRequest } from 'fastify';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import type { Refusal } from './export-address';

interface Exported {
  /** Slug of the authority. */
  readonly authority: string;
  /** The whole address that was asked for. */
  readonly address: string;
  readonly file: string;
}

/** Tells of a download by somebody who is signed in; what the public may read anybody may take. */
export function auditExport(context: Context, { authority, address, file }: Exported): void {
  if (context.viewer.person === null) return;
  context.trail.later({
    ...{ authority, kind: 'export.made', outcome: 'DONE', actor: actorOf(context), subject: file },
    sentence: `Downloaded ${file}.`,
    after: { address },
  });
}

const CODES: Partial<Record<Refusal['status'], string>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
};

/** Tells of a download that was refused to somebody, or of an authority that is not known to them. */
export function auditExportRefusal(
  context: Context,
  request: Pick<FastifyRequest, 'url' | 'query'>,
  { status }: Refusal,
): void {
  const { authority } = request.query as { readonly authority?: unknown };
  const named = typeof authority === 'string' ? authority : null;
  const isKnown = named !== null && context.viewer.access.has(named);
  const code = CODES[status] ?? (status === 404 && !isKnown ? 'NOT_KNOWN' : null);
  if (code === null) return;
  const [what = ''] = request.url.split('?');
  context.trail.refused({ actor: actorOf(context), authority: named, what, code });
}
