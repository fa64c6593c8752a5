import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/clock/clock-sign.css';
import './web.css';
import './dashboard/dashboard.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { mount } from '../ui/mount.tsx';
import { App } from './app.tsx';

const queries = new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1 } } });

mount(() => (
  <QueryClientProvider client={queries}>
    <App />
  </QueryClientProvider>
));
