import type { PrivacyView } from '@shiftlight/shared/views/privacy-view.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Check } from '../../../ui/components/check.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { useSubmit } from '../../use-submit.ts';
import { privacyWords } from './privacy-words.ts';

interface ShownSectionProps {
  readonly settings: PrivacyView;
  readonly mayChange: boolean;
}

/** Whether figures of single people are shown to others. */
export function ShownSection({ settings, mayChange }: ShownSectionProps) {
  const words = privacyWords();
  return (
    <Section title={words.shown} full>
      <Notice kind="plain">{settings.worksCouncil ? words.isOn : words.isOff}</Notice>
      <p>{settings.worksCouncil ? words.stays : words.off}</p>
      {mayChange ? (
        <ModeForm settings={settings} />
      ) : (
        <p className="dim">{words.worksCouncilHint(formatNumber(settings.minimumGroup, 0))}</p>
      )}
      <p className="dim">
        {sayChange(settings)} {!mayChange && words.onlyAdmins}
      </p>
    </Section>
  );
}

function ModeForm({ settings }: Pick<ShownSectionProps, 'settings'>) {
  const { version, worksCouncil, retention, leavingDays, minimumGroup } = settings;
  const words = privacyWords();
  const queries = useQueryClient();
  const [isOn, setIsOn] = useState(worksCouncil);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    await webApi.privacy.save.mutate({ basedOn: version, worksCouncil: isOn, retention, leavingDays });
    await queries.invalidateQueries({ queryKey: ['privacy'] });
  });
  return (
    <form className="stack" onSubmit={onSubmit} aria-label={words.worksCouncil}>
      <Check checked={isOn} onToggle={setIsOn}>
        {words.worksCouncil}
      </Check>
      <p className="dim">{words.worksCouncilHint(formatNumber(minimumGroup, 0))}</p>
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy} disabled={isOn === worksCouncil}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function sayChange({ changedAt, changedByName }: PrivacyView): string {
  const words = privacyWords();
  if (changedAt === null) return words.neverChanged;
  return words.changed(formatDateTime(changedAt), changedByName ?? words.commandLine);
}
