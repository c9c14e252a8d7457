import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followLinks } from './follow-links';

let gone: string[] = [];
let prepared: string[] = [];
let stop = () => {};
/** Whether the browser would have gone by itself. */
let left: string[] = [];

const noteLeaving = (event: MouseEvent) => {
  if (!event.defaultPrevented && event.target instanceof HTMLAnchorElement) {
    left.push(event.target.pathname);
  }
  event.preventDefault();
};

beforeEach(() => {
  gone = [];
  prepared = [];
  left = [];
  stop = followLinks({
    go: (address) => gone.push(address),
    prepare: (address) => prepared.push(address),
  });
  window.addEventListener('click', noteLeaving);
  document.body.innerHTML = `
    <a id="page" data-page href="/norfolk/matrix?place=west#top">Matrix</a>
    <a id="file" href="/export/scorecard.csv" download>CSV</a>`;
});

afterEach(() => {
  stop();
  window.removeEventListener('click', noteLeaving);
});

const link = (id: string) => document.getElementById(id) as HTMLElement;

describe('links to pages of the product', () => {
  it('are followed without leaving the document, with all of their address', async () => {
    await userEvent.click(link('page'));
    expect(gone).toEqual(['/norfolk/matrix?place=west#top']);
    expect(left).toEqual([]);
  });

  it('are left to the browser where a new tab is asked for, and so are files', async () => {
    const user = userEvent.setup();
    await user.keyboard('{Control>}');
    await user.click(link('page'));
    await user.keyboard('{/Control}');
    await user.click(link('file'));
    expect(gone).toEqual([]);
    expect(left).toEqual(['/norfolk/matrix', '/export/scorecard.csv']);
  });

  it('are prepared when the focus comes to them', () => {
    link('page').focus();
    expect(prepared).toEqual(['/norfolk/matrix?place=west#top']);
  });

  it('are prepared when the pointer rests on them', async () => {
    await userEvent.hover(link('page'));
    await expect.poll(() => prepared).toEqual(['/norfolk/matrix?place=west#top']);
  });

  it('are links as any other once nobody follows them', async () => {
    stop();
    await userEvent.click(link('page'));
    expect(gone).toEqual([]);
    expect(left).toEqual(['/norfolk/matrix']);
  });
});
