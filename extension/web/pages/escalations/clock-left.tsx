import type { ClockSign } from '../../../ui/clock/clock-sign.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { Light } from '../../../ui/components/light.tsx';

/** What the most urgent clock of an escalated ticket leaves, with when it is due. */
export function ClockLeft({ sign }: { readonly sign: ClockSign }) {
  const icon = stateIcons[sign.state];
  return (
    <p className="esc-clock">
      <span className={`left ${sign.state}`} role="img" aria-label={sign.label}>
        {icon !== null && <Icon icon={icon} />}
        {sign.bare}
        <Light lit={sign.lit} />
      </span>
      <span className="dim" aria-hidden="true">
        {[sign.name, sign.detail].filter((part) => part !== null).join(' · ')}
      </span>
    </p>
  );
}
