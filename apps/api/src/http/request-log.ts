import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';

/** One line for each request, when it has been answered: what was asked, not with what values. */
export class RequestLog extends LogController {
  override incomingRequest(): void {
    // Said once, when it is answered.
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const line = {
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    if (error) request.log.error({ ...line, err: error }, 'not answered');
    else request.log.info(line, 'answered');
  }
}
