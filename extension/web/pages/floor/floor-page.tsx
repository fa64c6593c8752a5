import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { NoTeam } from '../../components/first-steps.tsx';
import { navigate } from '../../use-path.ts';
import { useSearchParam } from '../../use-search-param.ts';
import type { PageProps } from '../page.ts';
import { toFloorOf, toFloorPath } from './floor-address.ts';
import { FloorBoard } from './floor-board.tsx';
import { floorWords } from './floor-words.ts';
import { useFloor } from './use-floor.ts';
import './floor.css';

/** What happens now in a team or the workspace; everything that it shows is in the address, so that a wall display can be sent there. */
export function FloorPage({ rest, viewer }: PageProps) {
  const words = floorWords();
  const [wall, setWall] = useSearchParam('wall');
  const list = useQuery({ queryKey: ['scorecards'], queryFn: () => webApi.scorecards.list.query() });
  const { workspace = null, teams = [] } = list.data ?? {};
  const subjects = [...(workspace === null ? [] : [workspace]), ...teams];
  const of = list.data === undefined ? null : toFloorOf(rest, subjects);
  const floor = useFloor(of);
  const isWall = wall === '1';
  const { view, error } = floor;
  if (list.isError) return <Notice kind="problem">{explain(list.error).message}</Notice>;
  if (list.data !== undefined && of === null) return <NoTeam role={viewer.role} as="lead" />;
  return (
    <div className={isWall ? 'floor wall' : 'floor'}>
      <div className="floor-bar">
        {isWall ? (
          <h2>{view?.subject.name}</h2>
        ) : (
          <SelectField
            label={words.whose}
            value={of === null ? '' : of.scope === 'team' ? of.teamId : (workspace?.id ?? '')}
            options={subjects.map(({ scope, id, name }) => ({
              value: id,
              name: scope === 'team' ? words.team(name) : words.workspace(name),
            }))}
            onChange={(event) => {
              const subject = subjects.find(({ id }) => id === event.target.value);
              if (subject !== undefined) navigate(toFloorPath(subject));
            }}
          />
        )}
        <Button onClick={() => setWall(isWall ? null : '1')}>{isWall ? words.leaveWall : words.wall}</Button>
      </div>
      {error !== null && <Notice kind="problem">{explain(error).message}</Notice>}
      {view === null && error === null && <p className="dim">{words.loading}</p>}
      {view !== null && error === null && (
        <FloorBoard view={view} offsetMs={floor.offsetMs} isLive={floor.isLive} isWall={isWall} />
      )}
    </div>
  );
}
