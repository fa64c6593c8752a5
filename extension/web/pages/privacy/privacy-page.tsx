import { useQuery } from '@tanstack/react-query';
import { hasRole } from '../../../messaging/roles.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import type { PageProps } from '../page.ts';
import { KeptSection } from './kept-section.tsx';
import { LeaversSection } from './leavers-section.tsx';
import { ShownSection } from './shown-section.tsx';

/** What the workspace shows and keeps of people: open to everybody whom it protects, changed by admins. */
export function PrivacyPage({ viewer }: PageProps) {
  const settings = useQuery({ queryKey: ['privacy'], queryFn: () => webApi.privacy.get.query() });
  const mayChange = hasRole(viewer.role, 'admin');
  if (settings.isError) return <Notice kind="problem">{explain(settings.error).message}</Notice>;
  if (settings.data === undefined) return null;
  return (
    <div className="sections">
      <ShownSection key={settings.data.version} settings={settings.data} mayChange={mayChange} />
      {mayChange && <KeptSection key={`kept ${settings.data.version}`} settings={settings.data} />}
      {mayChange && <LeaversSection key={`leavers ${settings.data.version}`} settings={settings.data} />}
    </div>
  );
}
