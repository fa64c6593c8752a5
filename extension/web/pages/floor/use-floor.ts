import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { useEffect, useState } from 'react';
import { watchFloor, type FloorOf } from '../../api/watch-floor.ts';

/** What the page knows of a floor. */
export interface Floor {
  readonly view: FloorView | null;
  /** Server's clock less this computer's. */
  readonly offsetMs: number;
  readonly isLive: boolean;
  /** What the server refused with; null = nothing. */
  readonly error: unknown;
}

const nothing: Floor = { view: null, offsetMs: 0, isLive: true, error: null };

/** Follows a floor for as long as the page shows it; null = none is chosen yet. */
export function useFloor(of: FloorOf | null): Floor {
  const scope = of?.scope ?? null;
  const teamId = of?.scope === 'team' ? of.teamId : null;
  const key = `${scope ?? ''} ${teamId ?? ''}`;
  const [{ of: shown, ...floor }, setFloor] = useState<Floor & { readonly of: string }>({ ...nothing, of: key });
  useEffect(() => {
    if (scope === null) return;
    const change = (part: Partial<Floor>) =>
      setFloor((before) => ({ ...(before.of === key ? before : nothing), ...part, of: key }));
    return watchFloor(teamId === null ? { scope: 'workspace' } : { scope: 'team', teamId }, {
      view: (view) => change({ view, offsetMs: view.serverNow - Date.now(), error: null }),
      line: (isLive) => change({ isLive }),
      refused: (error) => change({ error }),
    });
  }, [scope, teamId, key]);
  return shown === key ? floor : nothing;
}
