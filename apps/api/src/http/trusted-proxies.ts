/**
 * Which proxies are believed where a request says that it comes from somebody else, as Fastify takes it: how many
 * stand before the server, or their addresses, in a list of its own, for Fastify would change one that it is given.
 */
export function trustedProxies(trusted: number | false | readonly string[] = false) {
  if (typeof trusted === 'number') return (_address: string, hop: number) => hop < trusted;
  return trusted === false ? false : [...trusted];
}
