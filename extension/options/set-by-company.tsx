import { Icon } from '../ui/components/icon.tsx';
import { settingsWords } from './settings-words.ts';

const lock = { d: 'M3 5.5h6v5H3zM4 5.5V4a2 2 0 0 1 4 0v1.5', strokeWidth: 1.4 };

/** Beside a setting that the IT department has fixed. */
export function SetByCompany() {
  return (
    <p className="state dim">
      <Icon icon={lock} />
      {settingsWords().setByCompany}
    </p>
  );
}
