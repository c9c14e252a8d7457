import type { FastifyBaseLogger } from 'fastify';
import { createTransport } from 'nodemailer';
import { calendarFile, calendarFileName, type CalendarEntry } from './calendar-entry';

/** A message to one person, in plain text, and in HTML that says the same where there is some. */
export interface Message {
  /** The e-mail address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** What the reader's calendar is to take from it. */
  readonly calendar?: CalendarEntry;
}

/** A message that was kept, with when it would have been sent. */
export interface KeptMessage extends Message {
  readonly at: Date;
}

/** Sends messages, or keeps them to be looked at where there is nowhere to send them. */
export interface Mail {
  /** False where there is no way to send anything: what needs a message is refused beforehand. */
  readonly canSend: boolean;
  /** True where messages are kept in memory and shown on a page instead of being sent. */
  readonly isKept: boolean;
  /** The address that messages come from, alone. */
  readonly address: string;
  /** Those that are kept, the latest first. */
  kept(): readonly KeptMessage[];
  /** @throws Error where it cannot be sent. */
  send(message: Message): Promise<void>;
  close(): void;
}

/** Where messages go. */
export interface MailOptions {
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Whether to keep messages where there is no SMTP_URL: the demonstration and development. */
  readonly keeps: boolean;
  readonly log: FastifyBaseLogger;
}

const MOST_KEPT = 50;
/** Milliseconds that a mail server may take to answer. */
const PATIENCE = 15_000;

/** The address of a sender, without their name: “Signs <signs@norfolk.example>” has one in it. */
const addressOf = (from: string) => /<([^<>]+)>/.exec(from)?.[1] ?? from;

function keptMail(from: string, log: FastifyBaseLogger): Mail {
  const messages: KeptMessage[] = [];
  return {
    canSend: true,
    isKept: true,
    address: addressOf(from),
    kept: () => [...messages].reverse(),
    send(message) {
      const { to, subject, text } = message;
      messages.push({ ...message, at: new Date() });
      if (messages.length > MOST_KEPT) messages.shift();
      // At a level that development shows too: the log is where it is looked for.
      log.warn({ to, subject, text }, 'a message that is kept here instead of being sent');
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

function sentMail(smtpUrl: string, from: string, log: FastifyBaseLogger): Mail {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    canSend: true,
    isKept: false,
    address: addressOf(from),
    kept: () => [],
    async send({ to, subject, text, html, calendar }) {
      // The text may hold a link that only its reader may know, and is not logged.
      const { messageId } = await transport.sendMail({
        ...{ from, to: { name: '', address: to }, subject, text },
        ...(html !== undefined && { html }),
        ...(calendar !== undefined && {
          icalEvent: {
            ...{ method: calendar.method, filename: calendarFileName(calendar) },
            content: calendarFile(calendar),
          },
        }),
      });
      // The name under which the mail server's log has it: neither who reads it nor what it is about.
      log.info({ messageId }, 'a message was sent');
    },
    close: () => transport.close(),
  };
}

const NO_MAIL: Mail = {
  canSend: false,
  isKept: false,
  address: '',
  kept: () => [],
  send: () => Promise.reject(new Error('Messages cannot be sent: SMTP_URL is not set.')),
  close: () => undefined,
};

/** The way by which messages are sent: by SMTP, or kept in memory, or none. */
export function createMail({ smtpUrl, from, keeps, log }: MailOptions): Mail {
  if (smtpUrl !== undefined) return sentMail(smtpUrl, from, log);
  return keeps ? keptMail(from, log) : NO_MAIL;
}
