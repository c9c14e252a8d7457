import type { ServerResponse } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { Viewer } from '../viewer/viewer';
import { COMPLETE_EVENT, errorEvent } from './event-lines';
import type { LiveCounts } from './live-counts';
import type { LiveQuestion } from './live-payload';

/** The connection of a follower, and who is at its end. */
export interface FollowerMeans {
  readonly request: FastifyRequest;
  readonly raw: ServerResponse;
  readonly viewer: Viewer;
  readonly drives: boolean;
}

/** One screen that follows: a connection on which nothing waits but the latest. */
export class Follower {
  readonly question: LiveQuestion;
  /** By whose cookie it is known who asks, also later. */
  readonly request: FastifyRequest;
  viewer: Viewer;
  /** Whether it is a page from which its person can drive. */
  readonly drives: boolean;
  /** When it was last made sure who asks. */
  lookedUpAt = Date.now();
  readonly #raw: ServerResponse;
  readonly #counts: LiveCounts;
  #pending: Buffer | null = null;
  #isHeld = false;
  #isDoubted = false;
  #blockedAt: number | null = null;
  #isOver = false;
  #version = 0;

  constructor(
    question: LiveQuestion,
    { request, raw, viewer, drives }: FollowerMeans,
    counts: LiveCounts,
  ) {
    this.question = question;
    this.request = request;
    this.viewer = viewer;
    this.drives = drives;
    this.#raw = raw;
    this.#counts = counts;
    raw.on('drain', () => {
      this.#blockedAt = null;
      this.#goOn();
    });
  }

  get person(): string | null {
    return this.viewer.person?.id ?? null;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** True while it is asked again whether they may follow: they are told nothing. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Tells an event: at once, or once the connection takes more, unless there is a later one by then. */
  tell(event: Buffer, version: number): void {
    if (this.#isOver || version < this.#version) return;
    this.#version = version;
    if (this.#isHeld || this.#blockedAt !== null) {
      if (this.#pending !== null) this.#counts.skipped += 1;
      this.#pending = event;
      return;
    }
    this.#counts.delivered += 1;
    if (!this.#raw.write(event)) this.#blockedAt = Date.now();
  }

  /** Tells nothing until it is known again who asks; false where that is being asked: it is asked once more then. */
  hold(): boolean {
    const isNew = !this.#isHeld;
    this.#isHeld = true;
    if (!isNew) this.#isDoubted = true;
    return isNew;
  }

  /** Whether who asks was doubted once more while it was being asked. */
  wasDoubted(): boolean {
    const was = this.#isDoubted;
    this.#isDoubted = false;
    return was;
  }

  /** Whether something was to be told meanwhile: as who they are now they are told the latest instead. */
  release(): boolean {
    const waited = this.#pending !== null;
    this.#isHeld = false;
    this.#pending = null;
    return waited;
  }

  /** For how long the connection has taken nothing. */
  blockedFor(now: number): number {
    return this.#blockedAt === null ? 0 : now - this.#blockedAt;
  }

  /** Ends what is told, saying why where it ends for good. */
  end(error: GraphQLError | null = null): void {
    if (this.#isOver) return;
    // What waits in a connection that takes nothing is not for somebody who may not follow any more.
    if (error !== null && this.#blockedAt !== null) return this.cut();
    this.#isOver = true;
    this.#pending = null;
    if (error !== null) this.#raw.write(errorEvent(error, this.request.id));
    this.#raw.end(COMPLETE_EVENT);
  }

  /** Cuts the connection off: nobody is there, or nobody reads. */
  cut(): void {
    this.#isOver = true;
    this.#pending = null;
    this.#raw.destroy();
  }

  #goOn(): void {
    const pending = this.#pending;
    if (pending === null || this.#isHeld || this.#blockedAt !== null) return;
    this.#pending = null;
    this.tell(pending, this.#version);
  }
}
