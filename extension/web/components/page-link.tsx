import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { toHref } from '../place.ts';
import { navigate } from '../use-path.ts';

interface PageLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> {
  /** Path of one of our pages, with what else belongs into its address. */
  readonly to: string;
  readonly onFollow?: () => void;
}

/** A link to one of our pages: opens without loading, and in a tab of its own when the browser is asked for one. */
export function PageLink({ to, onFollow, ...rest }: PageLinkProps) {
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow?.();
    navigate(to);
  };
  return <a {...rest} href={toHref(to)} onClick={open} />;
}
