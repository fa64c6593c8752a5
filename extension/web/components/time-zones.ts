/** Every zone the browser knows, the viewer's own first. */
export function listTimeZones(): readonly { value: string; name: string }[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== own && zone !== 'UTC');
  return [...new Set([own, 'UTC', ...others])].map((zone) => ({ value: zone, name: zone.replaceAll('_', ' ') }));
}
