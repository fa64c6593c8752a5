/** Longer texts are cut on one-line places such as notifications. */
const longest = 120;

/**
 * Text of a stranger as one harmless line: without control characters and without the marks that turn the direction of what follows
 * (Unicode TR 9), cut by whole characters.
 */
export function toPlainLine(text: string, length = longest): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim();
  const characters = [...line];
  return characters.length <= length ? line : `${characters.slice(0, length - 1).join('')}…`;
}
