import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  /** Takes the whole width of the page. */
  readonly full?: boolean;
  readonly children: ReactNode;
}

/** One named card of the home page. */
export function Section({ title, full = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={full ? 'card section stack full' : 'card section stack'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
