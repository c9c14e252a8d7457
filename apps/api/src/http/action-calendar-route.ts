import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actorOf } from '../audit/audit-actors';
import type { Context } from '../context';
import { refused } from '../errors';
import { calendarOfDays } from '../mail/calendar-entry';
import { ROUTE_PERMISSIONS } from '../permissions';
import { actionDay } from '../reminder/action-day';
import { auditExport } from './export-audit';
import { answerError, refusalOf, unknownAuthority } from './refused-answer';

const PATH = '/api/actions/:authority/actions.ics';
const WHAT = '/api/actions';

interface CalendarMeans {
  readonly contextFor: (request: FastifyRequest) => Promise<Context>;
  /** The address that messages come from; empty: none can be sent. */
  readonly address: string;
  /** Where the product is reached. */
  readonly origin: () => string;
}

/**
 * `GET /api/actions/:authority/actions.ics`: one's own open actions that have a day, for one's calendar. It is
 * what the list of them holds at that moment, for whoever is signed in; no program reads it by itself.
 */
export function registerActionCalendar(app: FastifyInstance, means: CalendarMeans): void {
  app.get(PATH, { config: { answersWith: 'DATA' } }, async (request, reply) => {
    reply.header('cache-control', 'private, no-store').header('vary', 'cookie');
    const { authority } = request.params as { readonly authority: string };
    const context = await means.contextFor(request);
    const verdict = ROUTE_PERMISSIONS.actionCalendar(context.viewer, { authority });
    const refusal = refusalOf(verdict, 'Route', 'actionCalendar');
    if (refusal !== null) {
      const code = refusal.status === 404 ? 'NOT_KNOWN' : String(refusal.error.extensions['code']);
      context.trail.refused({ actor: actorOf(context), authority, what: WHAT, code });
      return answerError(request, reply, refusal);
    }
    const own = await context.services.actionCalendars.own(authority);
    if (own === null) return answerError(request, reply, unknownAuthority());
    if (own.length === 0) {
      // A calendar of nothing is none by its standard, and programs say that it is broken.
      const error = refused('UNKNOWN_FILE', 'You have no open action that has a day.');
      return answerError(request, reply, { status: 404, error });
    }
    const made = { address: means.address, origin: means.origin(), madeAt: new Date() };
    const name = `actions-${authority}.ics`;
    auditExport(context, { authority, address: request.url, file: name });
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(calendarOfDays(own.map((action) => actionDay(action, made))));
  });
}
