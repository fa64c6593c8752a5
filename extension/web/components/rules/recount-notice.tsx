import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { webApi } from '../../api/web-api.ts';
import { recountWords } from './recount-words.ts';

const whileRunningMs = 3_000;

/** How far past tickets are folded anew under rules that hold for them, too; nothing when all are. */
export function RecountNotice() {
  const words = recountWords();
  const recount = useQuery({
    queryKey: ['recount'],
    queryFn: () => webApi.policies.recount.query(),
    refetchInterval: ({ state }) => (state.data?.finishedAt === null ? whileRunningMs : false),
  });
  const progress = recount.data ?? null;
  if (progress === null || progress.finishedAt !== null) return null;
  const { done, total } = progress;
  const said = words.progress(formatNumber(done, 0), formatNumber(total, 0));
  return (
    <Notice kind="plain">
      <p>{said}</p>
      <progress aria-label={said} max={Math.max(1, total)} value={done} />
      <p className="dim">{words.meanwhile}</p>
    </Notice>
  );
}
