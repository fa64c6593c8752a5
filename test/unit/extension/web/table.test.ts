import { describe, expect, test } from 'vitest';
import { toHeadProperties } from '@shiftlight/extension/web/components/table.tsx';

describe('the heads that cards repeat on a phone', () => {
  test('are texts of the style sheet, numbered as their columns; one of buttons has none', () => {
    expect(toHeadProperties(['Name', '', 'State'])).toEqual({ '--head-1': '"Name"', '--head-3': '"State"' });
  });

  test('keep quotes and backslashes as they are written', () => {
    expect(toHeadProperties([String.raw`say "C:\"`])).toEqual({ '--head-1': String.raw`"say \"C:\\\""` });
  });
});
