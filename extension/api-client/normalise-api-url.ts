/** What a person types as the API's address, as `https://host[:port][/path]` without a closing slash; null when it is no web address. */
export function normaliseApiUrl(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const isLocal = /^(localhost|127\.|\[::1\])/i.test(trimmed);
  const hasScheme = trimmed.includes('://');
  if (hasScheme && !/^https?:\/\//i.test(trimmed)) return null;
  const candidate = hasScheme ? trimmed : `${isLocal ? 'http' : 'https'}://${trimmed}`;
  if (!URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  if (url.hostname === '' || url.username !== '' || url.password !== '') return null;
  return url.origin + url.pathname.replace(/\/+$/, '');
}
