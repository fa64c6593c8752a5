import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/clock/clock-sign.css';
import './web.css';
import './dashboard/dashboard.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App } from './app.tsx';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1 } } });

/** The whole dashboard, wherever it is shown. */
export function Root() {
  return (
    <QueryClientProvider client={queries}>
      <App />
    </QueryClientProvider>
  );
}
