import type { ReactNode } from 'react';
import { stateIcons } from '../clock/icons.ts';
import { Icon } from './icon.tsx';

interface NoticeProps {
  readonly kind: 'problem' | 'good' | 'plain';
  readonly children: ReactNode;
}

const icons = { problem: stateIcons.over, good: stateIcons.done, plain: stateIcons.closed };

/** A short message with its icon; a problem is announced at once, the rest when there is time. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div className={`notice ${kind}`} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon icon={icons[kind]} />
      <div>{children}</div>
    </div>
  );
}
