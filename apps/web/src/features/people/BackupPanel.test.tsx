import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupPanel } from './BackupPanel';

const NORFOLK = { slug: 'norfolk', name: 'Norfolk' };
const saved: string[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The panel over a server that answers so; the addresses that were asked for. */
function renderPanel(answer: (init?: RequestInit) => Promise<Response>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    asked.push(address);
    return answer(init);
  });
  render(<BackupPanel authority={NORFOLK} />);
  return { user: userEvent.setup(), asked };
}

const press = (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(screen.getByRole('button', { name }));

describe('the backup of an authority', () => {
  it('is saved under the name that the server gives it', async () => {
    const { user, asked } = renderPanel(() =>
      Promise.resolve(
        new Response(new Uint8Array(2_500), {
          headers: {
            ...{ 'content-length': '2500' },
            'content-disposition': 'attachment; filename="norfolk-2018-04-10.vsbackup"',
          },
        }),
      ),
    );
    await press(user, 'Download a backup');
    expect(await screen.findByText('norfolk-2018-04-10.vsbackup was saved, 3 kB.')).toBeDefined();
    expect(asked).toEqual(['/api/backup/norfolk']);
    expect(saved).toEqual(['norfolk-2018-04-10.vsbackup']);
  });

  it('is refused with the sentence of the server, and nothing is saved', async () => {
    const message = 'Set up a second factor first.';
    const { user } = renderPanel(() =>
      Promise.resolve(Response.json({ errors: [{ message }] }, { status: 403 })),
    );
    await press(user, 'Download a backup');
    expect((await screen.findByRole('alert')).textContent).toBe(message);
    expect(saved).toEqual([]);
  });

  it('is not saved where it breaks off on its way', async () => {
    const { user } = renderPanel(() => {
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(new Uint8Array(10)),
        pull: (controller) => controller.error(new Error('gone')),
      });
      return Promise.resolve(new Response(body));
    });
    await press(user, 'Download a backup');
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was saved');
    expect(saved).toEqual([]);
  });

  it('says that it is being made, and can be cancelled', async () => {
    const { user } = renderPanel(
      (init) =>
        new Promise((_, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    await press(user, 'Download a backup');
    expect(screen.getByRole('status').textContent).toBe('A backup of Norfolk is being made …');
    expect(screen.getByRole('progressbar', { name: 'Backup' })).toBeDefined();
    await press(user, 'Cancel');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(saved).toEqual([]);
  });
});
