/** What a browser was answered, and where it was when it stopped. */
export interface Visit {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
}

/** A browser that keeps cookies and follows redirects, as far as signing in needs one. */
export class StoryBrowser {
  /** By host, then by name: browsers do not tell the ports of a host apart. */
  readonly #cookies = new Map<string, Map<string, string>>();

  /** Goes to an address and on wherever it leads; stops before an address that begins with `until`. */
  async visit(address: string | URL, until?: string): Promise<Visit> {
    return this.#follow(new URL(address), {}, until);
  }

  /** Sends a form from a page. */
  async submit(address: URL, fields: Readonly<Record<string, string>>, until?: string) {
    const body = new URLSearchParams(fields);
    return this.#follow(address, { method: 'POST', body }, until);
  }

  /** Sends JSON as a script of a page of the same origin does. */
  async post(address: string | URL, body: object): Promise<Response> {
    const url = new URL(address);
    return this.#send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url.origin },
      body: JSON.stringify(body),
    });
  }

  /** The cookies that it would send to an address. */
  cookieHeader(address: string | URL): string {
    const held = this.#cookies.get(new URL(address).hostname) ?? new Map<string, string>();
    return [...held].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #follow(start: URL, init: RequestInit, until: string | undefined): Promise<Visit> {
    let url = start;
    let request = init;
    for (let step = 0; step < 20; step += 1) {
      const response = await this.#send(url, request);
      const location = response.headers.get('location');
      if (location === null) return { url, status: response.status, text: await response.text() };
      await response.body?.cancel();
      url = new URL(location, url);
      if (until !== undefined && url.href.startsWith(until)) {
        return { url, status: response.status, text: '' };
      }
      request = {};
    }
    throw new Error(`${start.href} leads round and round.`);
  }

  async #send(url: URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', this.cookieHeader(url));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    const held = this.#cookies.get(url.hostname) ?? new Map<string, string>();
    this.#cookies.set(url.hostname, held);
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';');
      const sign = pair.indexOf('=');
      const name = pair.slice(0, sign).trim();
      const isOver = attributes.some((one) =>
        /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(one),
      );
      if (isOver) held.delete(name);
      else held.set(name, pair.slice(sign + 1));
    }
    return response;
  }
}
