import { useId, type ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  /** Takes the whole width of the page. */
  readonly full?: boolean;
  /** For a card that is named as its page: the name is read to those who do not see the page's heading beside it. */
  readonly hideTitle?: boolean;
  readonly children: ReactNode;
}

/** One named card of the home page. */
export function Section({ title, full = false, hideTitle = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={full ? 'card section stack full' : 'card section stack'} aria-labelledby={id}>
      <h2 id={id} className={hideTitle ? 'visually-hidden' : undefined}>
        {title}
      </h2>
      {children}
    </section>
  );
}
