import { readdirSync } from 'node:fs';
import { findHelpdesk, helpdesks } from '@shiftlight/shared/helpdesks/index.ts';
import { findTicketInHref, findTicketInUrl, isListUrl } from '@shiftlight/shared/helpdesks/find-ticket.ts';
import { toTicketUrl } from '@shiftlight/shared/helpdesks/ticket-url.ts';
import { describe, expect, test } from 'vitest';

const helperFiles = ['desk-url', 'find-ticket', 'helpdesk', 'index', 'ticket-url'];
const folder = new URL('../../../../shared/src/helpdesks/', import.meta.url);

test('every file of the folder is listed under its own name', () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/, ''));
  expect(helpdesks.map((helpdesk) => helpdesk.id).toSorted()).toEqual(
    files.filter((file) => !helperFiles.includes(file)).toSorted(),
  );
});

test('an unknown helpdesk is not found', () => {
  expect(findHelpdesk('unheard-of')).toBeNull();
});

const withTicketPath = helpdesks.filter(({ ticketPath }) => ticketPath !== null);
const withoutTicketPath = helpdesks.filter(({ ticketPath }) => ticketPath === null);

test.each(withTicketPath)('$name recognises the addresses that are built for it', (helpdesk) => {
  const { baseUrl, tickets } = helpdesk.samples;
  for (const [, externalId] of tickets) {
    const url = toTicketUrl(helpdesk, `${baseUrl}/`, externalId);
    expect(url === null ? null : findTicketInUrl(helpdesk, baseUrl, url)).toBe(externalId);
  }
});

test.each(withoutTicketPath)('no address is built for $name, whose addresses need more than the id', (helpdesk) => {
  expect(toTicketUrl(helpdesk, helpdesk.samples.baseUrl, '1')).toBeNull();
});

describe.each(helpdesks)('$name', (helpdesk) => {
  const { samples } = helpdesk;

  test('has samples of every kind', () => {
    expect(samples.tickets.length).toBeGreaterThan(0);
    expect(samples.links.length).toBeGreaterThan(0);
    expect(samples.lists.length).toBeGreaterThan(0);
    expect(samples.others.length).toBeGreaterThan(0);
  });

  test.each(samples.tickets)('reads the ticket in %s', (url, externalId) => {
    expect(findTicketInUrl(helpdesk, samples.baseUrl, url)).toBe(externalId);
  });

  test.each(samples.links)('reads the ticket behind a link to %s', (href, externalId) => {
    expect(findTicketInHref(helpdesk, samples.baseUrl, href)).toBe(externalId);
  });

  test.each(samples.tickets)('finds nothing in %s when it is installed elsewhere', (url) => {
    expect(findTicketInUrl(helpdesk, 'https://not-this-host.example.net', url)).toBeNull();
  });

  test.each(samples.lists)('knows %s as a list without a ticket', (url) => {
    expect(isListUrl(helpdesk, samples.baseUrl, url)).toBe(true);
    expect(findTicketInUrl(helpdesk, samples.baseUrl, url)).toBeNull();
  });

  test.each(samples.others)('finds neither ticket nor list in %s', (url) => {
    expect(findTicketInUrl(helpdesk, samples.baseUrl, url)).toBeNull();
    expect(isListUrl(helpdesk, samples.baseUrl, url)).toBe(false);
  });
});
