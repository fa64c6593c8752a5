import { useId, type ReactNode } from 'react';

interface QaSectionProps {
  readonly title: string;
  /** How many; null = not known yet, absent = not counted. */
  readonly count?: number | null;
  readonly children: ReactNode;
}

/** One part of the panel under its heading. */
export function QaSection({ title, count, children }: QaSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="group">
        <h2 className="overline" id={id}>
          {title}
        </h2>
        {count !== undefined && <span className={count === null || count === 0 ? 'count dim' : 'count'}>{count}</span>}
      </div>
      {children}
    </section>
  );
}
