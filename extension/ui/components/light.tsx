const segments = [0, 1, 2, 3, 4];

/** The five segments; `lit` of them are on. Says nothing by itself: words stand beside it. */
export function Light({ lit, large = false }: { readonly lit: number; readonly large?: boolean }) {
  return (
    <span className={large ? 'light large' : 'light'} aria-hidden="true">
      {segments.map((index) => (
        <i key={index} className={index < lit ? 'on' : undefined} />
      ))}
    </span>
  );
}
