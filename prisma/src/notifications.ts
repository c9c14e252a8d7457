import pg from 'pg';

export type NotificationHandler = (payload: string) => void;

/** What someone listens to, until they stop. */
export interface Subscription {
  /** False while the connection to the server is lost; what is sent meanwhile is not heard. */
  readonly connected: boolean;
  unlisten(): Promise<void>;
}

export interface ListenOptions {
  /** Called when the connection is back after it was lost: whatever was missed is to be read again. */
  onReconnect?: () => void;
}

interface Listener {
  handler: NotificationHandler;
  onReconnect: (() => void) | undefined;
}

/** The first and the longest wait, in milliseconds, before a lost connection is tried again. */
const RETRY = { first: 200, longest: 10_000 };

/** Hears what the database notifies and passes it to those who listen to the channel. */
export class Notifications {
  readonly #channels = new Map<string, Set<Listener>>();
  #connected = false;

  get connected(): boolean {
    return this.#connected;
  }

  get channels(): string[] {
    return [...this.#channels.keys()];
  }

  /** True when the channel is new to this process, so that the server has to be told. */
  add(channel: string, listener: Listener): boolean {
    const listeners = this.#channels.get(channel);
    if (listeners === undefined) this.#channels.set(channel, new Set([listener]));
    else listeners.add(listener);
    return listeners === undefined;
  }

  /** True when nobody is left on the channel. */
  remove(channel: string, listener: Listener): boolean {
    const listeners = this.#channels.get(channel);
    if (listeners?.delete(listener) !== true || listeners.size > 0) return false;
    return this.#channels.delete(channel);
  }

  hear({ channel, payload = '' }: Pick<pg.Notification, 'channel' | 'payload'>): void {
    for (const { handler } of this.#channels.get(channel) ?? []) handler(payload);
  }

  connectionIs(connected: boolean, { afterLoss = false } = {}): void {
    this.#connected = connected;
    if (!afterLoss) return;
    for (const listeners of this.#channels.values())
      for (const { onReconnect } of listeners) onReconnect?.();
  }
}

/** Where notifications come from: a way to tell the server what is listened to. */
export interface NotificationSource {
  readonly notifications: Notifications;
  /** Sends LISTEN or UNLISTEN. */
  send(sql: string): Promise<void>;
  close(): Promise<void>;
}

const quoted = (channel: string) => `"${channel.replaceAll('"', '""')}"`;

/** Listens to a channel; resolves when the server has been told. */
export async function listen(
  source: NotificationSource,
  channel: string,
  handler: NotificationHandler,
  options: ListenOptions,
): Promise<Subscription> {
  const { notifications } = source;
  const listener = { handler, onReconnect: options.onReconnect };
  if (notifications.add(channel, listener)) await source.send(`LISTEN ${quoted(channel)}`);
  return {
    get connected() {
      return notifications.connected;
    },
    async unlisten() {
      if (notifications.remove(channel, listener)) await source.send(`UNLISTEN ${quoted(channel)}`);
    },
  };
}

/** PGlite has one connection, which both sends and hears. */
export function listenOnPool(pool: pg.Pool): NotificationSource {
  const notifications = new Notifications();
  notifications.connectionIs(true);
  pool.on('connect', (client) => {
    client.on('notification', (notification) => notifications.hear(notification));
  });
  return {
    notifications,
    send: async (sql) => {
      await pool.query(sql);
    },
    close: async () => notifications.connectionIs(false),
  };
}

/** PostgreSQL: a connection of its own, opened when someone first listens and again when it is lost. */
export function listenOnOwnConnection(
  config: pg.ClientConfig,
  log: (message: string) => void,
): NotificationSource {
  const notifications = new Notifications();
  let client: Promise<pg.Client> | null = null;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const lose = (lost: pg.Client) => {
    if (closed || client === null) return;
    lost.removeAllListeners();
    lost.on('error', () => undefined);
    client = null;
    notifications.connectionIs(false);
    log('The connection that hears of changes is lost; trying again.');
    reconnect(RETRY.first);
  };

  const connect = async (): Promise<pg.Client> => {
    const opened = new pg.Client(config);
    opened.on('notification', (notification) => notifications.hear(notification));
    opened.on('error', () => lose(opened));
    opened.on('end', () => lose(opened));
    await opened.connect();
    for (const channel of notifications.channels) await opened.query(`LISTEN ${quoted(channel)}`);
    return opened;
  };

  const reconnect = (wait: number) => {
    retry = setTimeout(() => {
      const attempt = connect();
      client = attempt;
      attempt.then(
        () => notifications.connectionIs(true, { afterLoss: true }),
        () => {
          if (client === attempt) client = null;
          if (!closed) reconnect(Math.min(wait * 2, RETRY.longest));
        },
      );
    }, wait);
    retry.unref();
  };

  return {
    notifications,
    send: async (sql) => {
      if (client === null) {
        // While it is lost the next connection tells the server of every channel by itself.
        if (retry !== undefined && !notifications.connected) return;
        client = connect();
        await client;
        notifications.connectionIs(true);
        return;
      }
      await (await client).query(sql);
    },
    close: async () => {
      closed = true;
      clearTimeout(retry);
      notifications.connectionIs(false);
      const open = await client?.catch(() => null);
      await open?.end();
    },
  };
}
