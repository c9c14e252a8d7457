/** What nodemailer calls it where the mail server is not reached, or takes nothing of anybody. */
const OF_THE_SERVER: ReadonlySet<string> = new Set([
  ...['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EPROXY', 'EPROTOCOL'],
  ...['ETLS', 'EREQUIRETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'ECONFIG'],
]);

/** What nodemailer calls a failure; null where it does not say. */
export const mailFaultCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Whether the next message would fail in the same way, whoever it is for: not where one address is refused. */
export function isServerFault(error: unknown): boolean {
  return OF_THE_SERVER.has(mailFaultCode(error) ?? '');
}
