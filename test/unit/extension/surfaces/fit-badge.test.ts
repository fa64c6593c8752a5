import { expect, test } from 'vitest';
import { fitBadge, type BadgeFit } from '@shiftlight/extension/surfaces/badge/fit-badge.ts';

const widths = { full: 160, short: 100, tiny: 30 };

interface Row {
  readonly name: string;
  readonly room: number;
  readonly linkWidthPx: number;
  readonly fit: BadgeFit | null;
}

test.each<Row>([
  {
    name: 'all words with enough room',
    room: 168,
    linkWidthPx: 50,
    fit: { size: 'full', shiftPx: 0, coversText: false },
  },
  {
    name: 'no second part with less',
    room: 167,
    linkWidthPx: 50,
    fit: { size: 'short', shiftPx: 0, coversText: false },
  },
  { name: 'the mark alone in a gap', room: 40, linkWidthPx: 50, fit: { size: 'tiny', shiftPx: 0, coversText: false } },
  {
    name: 'the end of a long text without any',
    room: 0,
    linkWidthPx: 300,
    fit: { size: 'short', shiftPx: -108, coversText: true },
  },
  {
    name: 'a mark over the end of a short text',
    room: 0,
    linkWidthPx: 90,
    fit: { size: 'tiny', shiftPx: -38, coversText: true },
  },
  { name: 'nothing over a text that it would hide', room: 0, linkWidthPx: 20, fit: null },
  {
    name: 'the visible end of a clipped text',
    room: -200,
    linkWidthPx: 206,
    fit: { size: 'short', shiftPx: -308, coversText: true },
  },
])('shows $name', ({ room, linkWidthPx, fit }) => {
  expect(fitBadge(widths, { startX: 500, endX: 500 + room, linkWidthPx })).toEqual(fit);
});
