/**
 * Work that is done in steps, so that whoever does it may do something else between them: a page is
 * answered while a file of a hundred thousand figures is checked.
 */
export type Steps<T> = Generator<void, T>;

/** Does all the steps of some work at once, and answers what it comes to. */
export function doneAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
