import { mount } from '../ui/mount.tsx';
import { Root } from './root.tsx';
import { startSiteWorker } from './worker/start-site-worker.ts';

startSiteWorker();
mount(() => <Root />);
