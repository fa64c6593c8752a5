import { useId, type ReactNode } from 'react';

interface CoachSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the panel under its heading. */
export function CoachSection({ title, children }: CoachSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="group">
        <h2 className="overline" id={id}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}
