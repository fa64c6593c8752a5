import { sayAge } from '../ui/words/age.ts';
import { useNow } from '../ui/use-now.ts';
import { usePanelStore } from './panel-store.ts';

/** How fresh the panel is. Not a live region: it changes every second. */
export function PanelAge() {
  const status = usePanelStore((state) => state.status);
  const now = useNow(1_000);
  return (
    <span className={`age ${status.state}`} data-testid="data-age">
      <i aria-hidden="true" />
      {sayAge(status, now)}
    </span>
  );
}
