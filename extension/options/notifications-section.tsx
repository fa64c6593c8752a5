import { browser } from 'wxt/browser';
import { isLocked } from '../settings/managed.ts';
import { noticeKinds, type Settings } from '../settings/settings.ts';
import { Button } from '../ui/components/button.tsx';
import { Check } from '../ui/components/check.tsx';
import { Field } from '../ui/components/field.tsx';
import { useWorkerQuery } from '../ui/use-worker-query.ts';
import { MinutesField } from './minutes-field.tsx';
import { SetByCompany } from './set-by-company.tsx';
import { settingsWords } from './settings-words.ts';
import type { SettingsControl } from './use-settings.ts';

interface NotificationsSectionProps {
  readonly control: SettingsControl;
  readonly isConnected: boolean;
}

/** Of what a person is told, how early, and when not. */
export function NotificationsSection({ control, isConnected }: NotificationsSectionProps) {
  const words = settingsWords();
  const { settings, managed, change } = control;
  const { notifications } = settings;
  const { quiet } = notifications;
  const locked = isLocked(managed, 'notifications');
  const set = (changed: Partial<Settings['notifications']>) =>
    change({ notifications: { ...notifications, ...changed } });
  const setQuiet = (changed: Partial<typeof quiet>) => set({ quiet: { ...quiet, ...changed } });
  return (
    <section className="card stack">
      <h2>{words.notificationsTitle}</h2>
      {locked && <SetByCompany />}
      <div className="stack tight">
        {noticeKinds.map((kind) => (
          <Check
            key={kind}
            checked={notifications[kind]}
            disabled={locked}
            onToggle={(checked) => set({ [kind]: checked })}
          >
            {words.kinds[kind]}
          </Check>
        ))}
      </div>
      <div className="short-field">
        <MinutesField
          label={words.minutesBefore}
          value={notifications.minutesBefore}
          disabled={locked || !notifications.breach}
          onChange={(minutes) => {
            if (minutes !== null) set({ minutesBefore: minutes });
          }}
        />
      </div>
      {isConnected && <PolicyMinutes notifications={notifications} disabled={locked} onChange={set} />}
      <div className="stack tight">
        <Check checked={quiet.on} disabled={locked} onToggle={(on) => setQuiet({ on })}>
          {words.quiet}
        </Check>
        {quiet.on && (
          <div className="cluster times">
            <Field
              label={words.from}
              type="time"
              disabled={locked}
              value={quiet.from}
              onChange={({ target: { value } }) => value !== '' && setQuiet({ from: value })}
            />
            <Field
              label={words.until}
              type="time"
              disabled={locked}
              value={quiet.to}
              onChange={({ target: { value } }) => value !== '' && setQuiet({ to: value })}
            />
          </div>
        )}
        {quiet.on && (
          <p className="dim">
            {words.quietHint(Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' '))}
          </p>
        )}
      </div>
      <div className="cluster">
        <Button onClick={() => void tryOne()}>{words.tryOne}</Button>
      </div>
    </section>
  );
}

interface PolicyMinutesProps {
  readonly notifications: Settings['notifications'];
  readonly disabled: boolean;
  readonly onChange: (changed: Partial<Settings['notifications']>) => void;
}

/** Other lead times for single policies of the workspace. */
function PolicyMinutes({ notifications, disabled, onChange }: PolicyMinutesProps) {
  const words = settingsWords();
  const { data } = useWorkerQuery('policies', (api) => api.policies.current.query());
  const policies = data?.policies ?? [];
  if (policies.length < 2) return null;
  const { byPolicy, minutesBefore } = notifications;
  return (
    <details>
      <summary>{words.byPolicy}</summary>
      <div className="stack tight policies">
        {policies.map(({ id, name }) => (
          <div className="short-field" key={id}>
            <MinutesField
              label={name}
              value={byPolicy[id] ?? null}
              placeholder={String(minutesBefore)}
              disabled={disabled}
              onChange={(minutes) => {
                const { [id]: _before, ...others } = byPolicy;
                onChange({ byPolicy: minutes === null ? others : { ...others, [id]: minutes } });
              }}
            />
          </div>
        ))}
      </div>
    </details>
  );
}

/** Shows one notification, so that somebody can see whether browser and system let it through. */
async function tryOne(): Promise<void> {
  const words = settingsWords();
  await browser.notifications.create('try', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: words.tryTitle,
    message: words.tryMessage,
  });
}
