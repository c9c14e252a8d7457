import { ApolloProvider } from '@apollo/client/react';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { answeringClient } from '../../apollo/answering-client.test-support';
import type { FrameAuthority } from '../../lib/frame';
import { openFrameDialog } from '../../lib/frame-dialog';
import { usePageKeys } from '../../lib/page-keys';
import { useTitle } from '../../lib/page-title';
import { ViewerContext } from '../../lib/viewer';
import type { Viewer } from '../../lib/viewer';
import { aViewer, heldRole } from '../../lib/viewer.test-support';
import { PageFrame } from '../../ui/PageFrame';
import { restoreAppearance } from '../../ui/appearance';
import { Shell } from './Shell';
import type { ShellProps } from './Shell';

const NORFOLK: FrameAuthority = {
  slug: 'norfolk',
  name: 'Norfolk',
  fictional: false,
  months: ['2018-01', '2018-02', '2018-03'],
  opensOn: '2018-03',
  afterOpening: [],
  places: [
    { slug: 'norfolk', name: 'Norfolk', kind: 'AUTHORITY' },
    { slug: 'breckland', name: 'Breckland', kind: 'LOCALITY' },
  ],
};

const ANALYST = aViewer([heldRole({ role: 'ANALYST' })]);

const KEYS = [{ keys: ['x'], what: 'does what this page alone does' }];

function Page({ title }: { readonly title?: string }) {
  usePageKeys(KEYS);
  useTitle(title);
  return (
    <PageFrame title={title}>
      <input aria-label="Words" />
    </PageFrame>
  );
}

function renderShell(props: Partial<ShellProps> = {}, viewer: Viewer | null = ANALYST) {
  const asked: unknown[] = [];
  const server = answeringClient({ ReadEditions: () => ({ editions: [] }) });
  const shell = (more: Partial<ShellProps> = {}) => (
    <ApolloProvider client={server.client}>
      <ViewerContext value={viewer}>
        <Shell
          slug="norfolk"
          authority={NORFOLK}
          authorities={[NORFOLK]}
          path="/norfolk/scorecard"
          drawnPath="/norfolk/scorecard"
          period="2018-02"
          place={null}
          onStandpoint={(change) => asked.push(change)}
          go={(address) => asked.push(address)}
          signOut={() => Promise.resolve({ isDone: true, given: null })}
          onPrefer={(preferred) => asked.push(preferred)}
          renderDialog={(dialog) => <p>Opened: {dialog}</p>}
          {...props}
          {...more}
        >
          {more.children ?? <Page title="A page" />}
        </Shell>
      </ViewerContext>
    </ApolloProvider>
  );
  const { rerender } = render(shell());
  return {
    user: userEvent.setup(),
    asked,
    show: (more: Partial<ShellProps>) => rerender(shell(more)),
  };
}

describe('the shell of all pages', () => {
  it('leads to every page with month and place kept, and marks the one that is shown', () => {
    renderShell({ place: 'breckland' });
    const pages = within(screen.getByRole('navigation', { name: 'Pages' })).getAllByRole('link');
    expect(pages.map((link) => link.getAttribute('href'))).toEqual(
      [
        ...['scorecard', 'exceptions', 'areas', 'place', 'matrix', 'compare', 'data-quality'].map(
          (page) => `/norfolk/${page}?period=2018-02&place=breckland`,
        ),
      ].toSpliced(2, 0, '/norfolk/actions', '/norfolk/surgeries'),
    );
    const current = pages.filter((link) => link.getAttribute('aria-current') === 'page');
    expect(current.map((link) => link.textContent)).toEqual(['Scorecard']);
  });

  it('changes month and place on the page where one is', async () => {
    const { user, asked } = renderShell();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Place' }), 'breckland');
    await user.click(screen.getByRole('button', { name: 'Month after' }));
    expect(asked).toEqual([{ place: 'breckland' }, { period: '2018-03' }]);
  });

  it('says where the record ends and begins on a page of a month outside it', async () => {
    const { show } = renderShell({ period: '2019-01' });
    expect(
      await screen.findByText(/ends in March 2018: nothing is known of January 2019\.$/),
    ).toBeDefined();
    show({ period: '2016-12' });
    expect(await screen.findByText(/^The record of Norfolk begins in January 2018:/)).toBeDefined();
    show({ period: '2018-03' });
    expect(screen.queryByText(/The record of/)).toBeNull();
  });

  it('stands on the month on which pages open, and leads on to a later one that holds little', async () => {
    const authority = {
      ...NORFOLK,
      ...{ months: [...NORFOLK.months, '2018-11'], opensOn: '2018-03' },
      afterOpening: [{ period: '2018-11', figures: 22 }],
    };
    const { user, asked, show } = renderShell({ authority, period: null });
    expect(screen.getByRole('combobox', { name: 'Month' })).toHaveProperty('value', '2018-03');
    const said = await screen.findByRole('complementary', { name: 'A later month' });
    expect(said.textContent).toMatch(/^November 2018 is on record too, with 22 figures: /);
    await user.click(screen.getByRole('button', { name: 'Show November 2018' }));
    expect(asked).toEqual([{ period: '2018-11' }]);
    show({ period: '2018-11' });
    expect(screen.queryByRole('complementary', { name: 'A later month' })).toBeNull();
  });

  it('has nothing to pick where a page is of all months and places', () => {
    renderShell({ path: '/norfolk/data-quality' });
    expect(screen.queryByRole('combobox', { name: 'Place' })).toBeNull();
  });

  it('offers other authorities where there are several, the month kept', async () => {
    const other = { slug: 'wendmere', name: 'Wendmere (fictional)' };
    const { user, asked } = renderShell({ authorities: [NORFOLK, other] });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Authority' }), 'wendmere');
    expect(asked).toEqual(['/wendmere/scorecard?period=2018-02']);
  });

  it('says of a fictional authority that it is one, and of no other', () => {
    const { show } = renderShell();
    expect(screen.queryByRole('complementary')).toBeNull();
    show({ authority: { ...NORFOLK, fictional: true } });
    expect(screen.getByRole('complementary').textContent).toContain(
      'places and figures are invented',
    );
  });
});

describe('the menu of whoever is signed in', () => {
  it('says who they are, and leads to what they may do and to nothing else', async () => {
    const { user } = renderShell();
    await user.click(screen.getByRole('button', { name: 'Ada Ames' }));
    const menu = screen.getByRole('dialog', { name: 'You' });
    expect(menu.textContent).toContain('ada@norfolk.example');
    expect(menu.textContent).toContain('Analyst for Norfolk');
    const links = within(menu).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/my-account?authority=norfolk',
      '/norfolk/editions',
      '/norfolk/packs',
      '/norfolk/imports',
      '/norfolk/national',
      '/norfolk/publish',
    ]);
  });

  it('leads an administrator to people and audit', () => {
    renderShell({}, aViewer([heldRole({ role: 'ADMINISTRATOR' })]));
    const links = within(screen.getByRole('dialog', { name: 'You' })).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'My account',
      'Editions',
      'Catalogue',
      'Settings',
      'People',
      'Audit',
    ]);
  });

  it('signs out, and says why where that fails', async () => {
    const sentence = 'The server could not be reached.';
    const { user } = renderShell({
      signOut: () => Promise.resolve({ isDone: false, code: null, sentence }),
    });
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect((await screen.findByRole('alert')).textContent).toBe(sentence);
  });

  it('is not there before anybody is known, and leads nobody to what they may not see', () => {
    renderShell({}, null);
    expect(screen.queryByRole('dialog', { name: 'You' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Data quality' })).toBeNull();
    cleanup();
    renderShell({}, aViewer([heldRole({ role: 'MEMBER' })]));
    expect(screen.getByRole('link', { name: 'Matrix' })).toBeDefined();
    expect(screen.queryByRole('link', { name: 'Data quality' })).toBeNull();
  });

  it('keeps a look for wherever they sign in', async () => {
    const { user, asked } = renderShell();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    expect(asked).toEqual([{ theme: 'dark' }, { density: 'compact' }]);
    expect(document.documentElement.dataset.density).toBe('compact');
    localStorage.clear();
    restoreAppearance();
  });
});

describe('the keys of all pages', () => {
  it('open the finder, the glossary and the list of keys, and lead to the matrix and to what needs attention', async () => {
    const { user, asked } = renderShell({ place: 'breckland' });
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.getByText('Opened: FINDER')).toBeDefined();
    await user.keyboard('g');
    expect(screen.getByText('Opened: GLOSSARY')).toBeDefined();
    await user.keyboard('m');
    await user.keyboard('e');
    expect(asked).toEqual([
      '/norfolk/matrix?period=2018-02&place=breckland',
      '/norfolk/exceptions?period=2018-02&place=breckland',
    ]);
  });

  it('lead to the matrix of the authority one comes from, on a page that belongs to none', async () => {
    window.localStorage.clear();
    const none = { slug: null, authority: null, period: null, path: '/glossary' };
    const { user, asked, show } = renderShell({ ...none, authorities: [NORFOLK] });
    await user.keyboard('m');
    const wendmere = { ...NORFOLK, slug: 'wendmere' };
    show({ slug: 'wendmere', authority: wendmere });
    show(none);
    await user.keyboard('m');
    expect(asked).toEqual(['/norfolk/matrix', '/wendmere/matrix']);
  });

  it('are letters where one types, but for Ctrl K', async () => {
    const { user, asked } = renderShell();
    await user.type(screen.getByLabelText('Words'), 'gm?');
    expect(screen.getByLabelText<HTMLInputElement>('Words').value).toBe('gm?');
    expect(asked).toEqual([]);
    await user.keyboard('{Control>}k{/Control}');
    expect(screen.getByText('Opened: FINDER')).toBeDefined();
  });

  it('are listed with those of the page', async () => {
    const { user } = renderShell();
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    expect(dialog.textContent).toContain('does what this page alone does');
    expect(dialog.textContent).toContain('to the matrix');
  });

  it('can be asked for by what a page holds', () => {
    renderShell();
    act(() => openFrameDialog('GLOSSARY'));
    expect(screen.getByText('Opened: GLOSSARY')).toBeDefined();
  });
});

describe('coming to another page', () => {
  it('moves the focus to its heading once it is there, and says its title', async () => {
    const { show } = renderShell();
    const children = <Page key="next" />;
    show({ drawnPath: '/norfolk/matrix', children });
    expect(document.activeElement).toBe(document.body);
    show({ drawnPath: '/norfolk/matrix', children: <Page key="next" title="Matrix" /> });
    const heading = await screen.findByRole('heading', { level: 1, name: 'Matrix' });
    await expect.poll(() => document.activeElement).toBe(heading);
    expect(document.title).toBe('Matrix – Norfolk – Vital Signs');
    expect(document.querySelector('[aria-live]')?.textContent).toBe(document.title);
  });

  it('leaves the focus where a reader has put it meanwhile', async () => {
    const { user, show } = renderShell();
    show({ drawnPath: '/norfolk/matrix', children: <Page key="next" /> });
    await user.click(screen.getByLabelText('Words'));
    show({ drawnPath: '/norfolk/matrix', children: <Page key="next" title="Matrix" /> });
    await screen.findByRole('heading', { level: 1, name: 'Matrix' });
    expect(document.activeElement).toBe(screen.getByLabelText('Words'));
  });
});
