import { findPage } from '@shiftlight/extension/web/pages/find-page.ts';
import type { Page } from '@shiftlight/extension/web/pages/page.ts';
import { describe, expect, test } from 'vitest';

const page = (path: string, minimumRole: Page['minimumRole'] = 'agent'): Page => ({
  path,
  name: () => path,
  group: 'work',
  minimumRole,
  Component: () => null,
});

const pages = [page('/'), page('/scorecards'), page('/scorecards/team', 'lead'), page('/settings/people', 'admin')];

describe('the page of an address', () => {
  test.each([
    { name: 'is found by its path', path: '/scorecards', role: 'agent', found: '/scorecards', rest: [] },
    { name: 'gets what follows', path: '/scorecards/m%201/x', role: 'agent', found: '/scorecards', rest: ['m 1', 'x'] },
    { name: 'is the closest one', path: '/scorecards/team/t1', role: 'lead', found: '/scorecards/team', rest: ['t1'] },
    {
      name: 'keeps what is badly encoded',
      path: '/scorecards/%E0',
      role: 'agent',
      found: '/scorecards',
      rest: ['%E0'],
    },
    { name: 'is home only at home', path: '/', role: 'agent', found: '/', rest: [] },
  ] as const)('$name', ({ path, role, found, rest }) => {
    expect(findPage(pages, path, role)).toMatchObject({ page: { path: found }, rest });
  });

  test.each([
    { name: 'is none for an unknown address', path: '/nowhere', role: 'admin' },
    { name: 'is none for a path that only begins alike', path: '/scorecardsx', role: 'admin' },
    { name: 'is none for a role that does not see it', path: '/settings/people', role: 'manager' },
  ] as const)('$name', ({ path, role }) => {
    expect(findPage(pages, path, role)).toBeNull();
  });
});
