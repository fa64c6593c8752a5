import { requestTracker } from '@shiftlight/shared/helpdesks/request-tracker.ts';
import { beforeEach, expect, test } from 'vitest';
import { findTicketLinks } from '@shiftlight/extension/surfaces/page/find-ticket-links.ts';

const desk = { connectorId: 'c', baseUrl: 'https://desk.example.com/rt', helpdesk: requestTracker };
const url = (id: number) => `https://desk.example.com/rt/Ticket/Display.html?id=${id}`;

beforeEach(() => {
  document.body.innerHTML = '';
});

const find = (openTicketId: string | null = null) =>
  findTicketLinks(document, desk, openTicketId).map(({ link, ref }) => [ref.externalId, link.textContent]);

test('takes the subject of a row whose number links to the ticket, too', () => {
  document.body.innerHTML = `<table><tbody class="list-item"><tr><td><a href="${url(7)}">7</a></td><td><a href="${url(7)}">Fuel pump</a></td></tr>
    <tr><td><a href="${url(7)}">x</a></td></tr></tbody></table>`;
  expect(find()).toEqual([['7', 'Fuel pump']]);
});

test('gives each row of the same ticket its own badge', () => {
  document.body.innerHTML = `<ul><li><a href="${url(7)}">Mine</a></li><li><a href="${url(7)}">Recent</a></li></ul>`;
  expect(find()).toEqual([
    ['7', 'Mine'],
    ['7', 'Recent'],
  ]);
});

test('leaves out pagers without words', () => {
  document.body.innerHTML = `<p><a href="${url(8)}"><svg></svg></a></p>`;
  expect(find()).toEqual([]);
});

test('leaves out the ticket that the page itself shows', () => {
  document.body.innerHTML = `<p><a href="${url(8)}">This one</a></p><p><a href="${url(9)}">Another</a></p>`;
  expect(find('8')).toEqual([['9', 'Another']]);
});

test('leaves out the helpdesk’s menus', () => {
  document.body.innerHTML = `<div id="page-navigation"><a href="${url(8)}">Display</a></div>`;
  expect(find()).toEqual([]);
});

test('leaves out links to another installation', () => {
  document.body.innerHTML = '<p><a href="https://other.example.com/rt/Ticket/Display.html?id=8">Elsewhere</a></p>';
  expect(find()).toEqual([]);
});
