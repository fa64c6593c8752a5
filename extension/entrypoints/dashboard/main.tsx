import { sendRequest } from '../../messaging/send-request.ts';
import { viaWorker } from '../../messaging/worker-api.ts';
import { applySettings } from '../../settings/apply-settings.ts';
import { mount } from '../../ui/mount.tsx';
import { setWay } from '../../web/api/web-api.ts';
import { Root } from '../../web/root.tsx';
import { setSite } from '../../web/site.ts';

setWay(viaWorker(true));
const [connection] = await Promise.all([sendRequest({ type: 'connection.get' }), applySettings()]);
if (connection.step === 'connected') setSite(connection.apiUrl);
mount(() => <Root />);
