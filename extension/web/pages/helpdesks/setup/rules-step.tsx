import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../../ui/components/notice.tsx';
import { clockNames } from '../../../../ui/words/clock-names.ts';
import { explain } from '../../../api/explain.ts';
import { webApi } from '../../../api/web-api.ts';
import { PageLink } from '../../../components/page-link.tsx';
import { rulesWords } from './rules-words.ts';

/** Which clocks the helpdesk's tickets get and in which hours they run, and where both are changed. */
export function RulesStep() {
  const words = rulesWords();
  const policies = useQuery({ queryKey: ['policies'], queryFn: () => webApi.policies.current.query() });
  const calendars = useQuery({ queryKey: ['calendars'], queryFn: () => webApi.calendars.list.query() });
  const error = policies.error ?? calendars.error;
  return (
    <div className="stack">
      <p className="dim">{words.hint}</p>
      {error !== null && <Notice kind="problem">{explain(error).message}</Notice>}
      <h3>{words.policies}</h3>
      {policies.data?.policies.length === 0 && <p>{words.noPolicies}</p>}
      <ol>
        {policies.data?.policies.map(({ id, name, match, targets }) => (
          <li key={id}>
            <strong>{name}</strong>, {match === undefined ? words.every : words.some}:{' '}
            {[...new Set(targets.map(({ kind }) => clockNames()[kind]))].join(', ')}
          </li>
        ))}
      </ol>
      <p>
        <PageLink to="/settings/policies">{words.changePolicies}</PageLink>
      </p>
      <h3>{words.calendars}</h3>
      <ul>
        {calendars.data?.map(({ id, name, definition }) => (
          <li key={id}>
            {name}, {definition.timeZone.replaceAll('_', ' ')}
          </li>
        ))}
      </ul>
      <p>
        <PageLink to="/settings/calendars">{words.changeCalendars}</PageLink>
      </p>
    </div>
  );
}
