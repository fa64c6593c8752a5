/** Whether a page is light or dark, by what it really paints: few helpdesks declare `color-scheme`. */
export function findPageScheme(): 'light' | 'dark' {
  for (const element of [document.body, document.documentElement]) {
    const brightness = element === null ? null : findBrightness(getComputedStyle(element).backgroundColor);
    if (brightness !== null) return brightness < 0.5 ? 'dark' : 'light';
  }
  const declared = getComputedStyle(document.documentElement).colorScheme;
  const isDark =
    declared === 'dark' || (declared.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches);
  return isDark ? 'dark' : 'light';
}

/** Perceived brightness 0–1 of a computed colour; null when it is transparent or in a form that we do not read. */
export function findBrightness(color: string): number | null {
  const match = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/.exec(color);
  if (match === null) return null;
  const [, red, green, blue, alpha] = match;
  if (alpha !== undefined && Number(alpha) < 0.5) return null;
  return (0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue)) / 255;
}
