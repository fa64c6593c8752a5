import { useEffect, useRef, type ReactNode } from 'react';
import { ShownVersion } from './shown-version.tsx';

interface OlderReadingProps {
  readonly version: number;
  onBack(): void;
  /** The version as it was. */
  readonly children: ReactNode;
}

/** An older version to be read in the place of the newest. It stands above the list that leads to it, so it takes the focus. */
export function OlderReading({ version, onBack, children }: OlderReadingProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'start' });
  }, [version]);
  return (
    <div className="rule-reading" ref={place} tabIndex={-1}>
      <ShownVersion version={version} onBack={onBack} />
      {children}
    </div>
  );
}
