import { useEffect, useState } from 'react';

/** Changes whenever somebody comes back to the page: what is shown is then asked for again. */
export function useReturns(): number {
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const look = () => {
      if (!document.hidden) setReturns((count) => count + 1);
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return returns;
}
