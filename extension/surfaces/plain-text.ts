/** Longest text of a helpdesk that we draw; more says nothing more in our boxes. */
const longest = 240;

/**
 * Text that came from outside, fit to be drawn: without control characters and without marks that turn the direction of what stands beside
 * it (a name could otherwise turn our own words round), and cut to a length that a box can hold. Never markup: it is drawn as text.
 */
export function toPlainText(text: string, maximum = longest): string {
  // Cut before cleaning too, so that a very long text costs nothing.
  const clean = text
    .slice(0, maximum * 4)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
  const signs = [...clean];
  return signs.length > maximum ? `${signs.slice(0, maximum - 1).join('')}…` : clean;
}
