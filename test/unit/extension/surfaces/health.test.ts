import { zendesk } from '@shiftlight/shared/helpdesks/zendesk.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { findRows } from '@shiftlight/extension/surfaces/health/count-rows.ts';
import { createReport } from '@shiftlight/extension/surfaces/health/create-report.ts';
import { judgePage, type PageSigns } from '@shiftlight/extension/surfaces/health/judge-page.ts';
import { toUrlShape } from '@shiftlight/extension/surfaces/health/url-shape.ts';

const fine: PageSigns = {
  isList: true,
  isTicket: false,
  links: 30,
  rows: 30,
  inView: 20,
  known: 20,
  isLive: true,
  blankPages: 0,
};

describe('a page', () => {
  test.each<{ name: string; signs: Partial<PageSigns>; problem: string | null }>([
    { name: 'with a badge beside each ticket is fine', signs: {}, problem: null },
    { name: 'with an empty list is fine', signs: { links: 0, rows: 0, inView: 0, known: 0 }, problem: null },
    { name: 'with rows but no link is not', signs: { links: 0, rows: 12, inView: 0, known: 0 }, problem: 'no-links' },
    { name: 'whose tickets nobody knows is not', signs: { known: 0 }, problem: 'unknown-tickets' },
    { name: 'is not judged before the API answered', signs: { known: 0, isLive: false }, problem: null },
    { name: 'with one unknown ticket is fine', signs: { inView: 1, known: 0 }, problem: null },
    {
      name: 'of a kind that is never recognised is not',
      signs: { isList: false, links: 0, inView: 0, known: 0, blankPages: 8 },
      problem: 'nothing-recognised',
    },
    {
      name: 'like settings and reports is fine',
      signs: { isList: false, links: 0, inView: 0, known: 0, blankPages: 3 },
      problem: null,
    },
  ])('$name', ({ signs, problem }) => {
    expect(judgePage({ ...fine, ...signs })).toBe(problem);
  });
});

describe('rows', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });
  const fill = (html: string) => (document.body.innerHTML = html);

  test('are found in tables', () => {
    fill(`<table>${'<tr><td>Fuel pump arrived damaged</td></tr>'.repeat(7)}</table>`);
    expect(findRows(document, null)).toHaveLength(7);
  });

  test('are found in boxes of any kind', () => {
    fill(`<main>${'<div class="x1"><span>Fuel pump arrived damaged</span></div>'.repeat(6)}</main>`);
    expect(findRows(document, null)).toHaveLength(6);
  });

  test('are not what menus are made of', () => {
    fill(`<nav><ul>${'<li><a>All the settings of all things</a></li>'.repeat(9)}</ul></nav>`);
    expect(findRows(document, null)).toHaveLength(0);
  });
});

describe('an address in a report', () => {
  test.each([
    ['https://acme.zendesk.com/agent/tickets/4711', '/agent/tickets/{n}'],
    ['https://acme.zendesk.com/agent/filters/360001?brand=Anna%20Huber', '/agent/filters/{n}?{name}={text}'],
    ['https://acme.zendesk.com/agent/anna-huber/x9y8z7', '/agent/{text}/{id}'],
    ['https://acme.zendesk.com/agent/users/0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69', '/agent/users/{uuid}'],
    ['https://acme.zendesk.com/#anna@example.com', '/#{text}'],
  ])('%s is %s', (url, shape) => {
    expect(toUrlShape(zendesk, '', url)).toBe(shape);
  });

  test('tells nothing of the base path', () => {
    expect(toUrlShape(zendesk, '/secret', 'https://x.example.com/secret/agent/tickets/1')).toBe(
      '{base}/agent/tickets/{n}',
    );
  });
});

test('a report holds the build of the page and none of its content', () => {
  const row = (n: number) =>
    `<tr class="r" data-owner="Anna Huber" data-test-id="row"><td title="Anna"><a href="https://acme.zendesk.com/agent/x/${n}">Fuel pump ${n}, asks Anna Huber</a></td></tr>`;
  document.body.innerHTML = `<table>${[4711, 4712, 4713, 4714, 4715].map(row).join('')}</table>`;
  const text = createReport({
    document,
    url: 'https://acme.zendesk.com/agent/filters/360001?q=Anna+Huber',
    helpdesk: zendesk,
    baseUrl: 'https://acme.zendesk.com',
    version: '1.2.3',
    problem: 'no-links',
    signs: fine,
  });
  expect(JSON.parse(text)).toMatchObject({
    helpdesk: 'zendesk',
    version: '1.2.3',
    problem: 'no-links',
    address: '/agent/filters/{n}?{name}={text}',
    links: { '/agent/{text}/{n}': 5 },
    row: 'tr[class,data-owner,data-test-id](td[title](a[href]))',
  });
  expect(text).not.toMatch(/Anna|Huber|Fuel|47\d\d|360001|acme/);
});
