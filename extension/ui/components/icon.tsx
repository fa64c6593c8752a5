import type { IconPath } from '../clock/icons.ts';

/** An icon of the set, drawn in the colour of its text; always beside words, so hidden from screen readers. */
export function Icon({ icon }: { readonly icon: IconPath }) {
  const stroked = icon.strokeWidth !== null;
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" fill={stroked ? 'none' : 'currentColor'}>
      <path d={icon.d} stroke={stroked ? 'currentColor' : 'none'} strokeWidth={icon.strokeWidth ?? undefined} />
    </svg>
  );
}
