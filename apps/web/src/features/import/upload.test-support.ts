import { vi } from 'vitest';

export interface SentFile {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** A server for files that answers each so; what was sent is told. */
export function fileServer(answer: { readonly status: number; readonly body: string }) {
  const sent: SentFile[] = [];
  class Request extends EventTarget {
    readonly upload = new EventTarget();
    status = 0;
    responseText = '';
    #address = '';
    readonly #headers: Record<string, string> = {};
    open(_method: string, address: string) {
      this.#address = address;
    }
    setRequestHeader(name: string, value: string) {
      this.#headers[name] = value;
    }
    abort() {
      this.dispatchEvent(new Event('abort'));
    }
    send(body: unknown) {
      sent.push({ address: this.#address, headers: this.#headers, body });
      void Promise.resolve().then(() => {
        this.status = answer.status;
        this.responseText = answer.body;
        this.dispatchEvent(new Event(answer.status === 0 ? 'error' : 'load'));
      });
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request);
  return sent;
}
