import { Readable } from 'node:stream';
import { writeWorkbook } from '@vital-signs/tabular';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../context';
import { badInput } from '../errors';
import { templateOf, type TemplateShape } from '../modules/import/import-template.service';
import { monthArgument } from '../month-range';
import { auditExport } from './export-audit';
import { authorityToLoad } from './import-access';
import { answerError } from './refused-answer';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SHAPES: Readonly<Record<string, TemplateShape>> = { long: 'LONG', places: 'PLACES_ACROSS' };

/** @throws GraphQLError naming what cannot be understood. */
function readAsked(query: unknown) {
  const { period = '', shape = 'long' } = query as Readonly<Record<string, unknown>>;
  const found = typeof shape === 'string' ? SHAPES[shape] : undefined;
  if (found === undefined) throw badInput('shape', JSON.stringify(shape), 'long or places');
  return {
    shape: found,
    period: monthArgument('period', typeof period === 'string' ? period : ''),
  };
}

/**
 * `GET /api/imports/:authority/template.xlsx?period=2018-03&shape=long`: a workbook to be filled in, with
 * the authority's own indicators and places.
 */
export function registerImportTemplate(
  app: FastifyInstance,
  contextFor: (request: FastifyRequest) => Promise<Context>,
): void {
  const config = { answersWith: 'DATA' } as const;
  app.get('/api/imports/:authority/template.xlsx', { config }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store').header('vary', 'cookie');
    const { authority: slug } = request.params as { readonly authority: string };
    const context = await contextFor(request);
    const authority = await authorityToLoad(context, slug, '/api/imports/template.xlsx');
    if ('error' in authority) return answerError(request, reply, authority);
    try {
      const asked = readAsked(request.query);
      const workbook = await templateOf(context.services, { authority, ...asked });
      const file = `${slug}-${asked.period.start.slice(0, 7)}-template.xlsx`;
      auditExport(context, { authority: slug, address: request.url, file });
      return await reply
        .type(WORKBOOK)
        .header('content-disposition', `attachment; filename="${file}"`)
        .send(Readable.from([Buffer.from(writeWorkbook(workbook))]));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return answerError(request, reply, { status: 400, error });
    }
  });
}
