/** A share typed in percent, with a point or a comma, as 0–1; null when it is none. */
export function parsePercent(text: string): number | null {
  const typed = text.trim().replace(/\s*%$/, '').replace(',', '.');
  if (!/^\d{1,3}(\.\d+)?$/.test(typed)) return null;
  const ratio = Number(typed) / 100;
  return ratio <= 1 ? ratio : null;
}
