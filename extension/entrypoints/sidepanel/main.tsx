import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/clock/clock-sign.css';
import '../../panels/panel.css';
import { PanelApp } from '../../panels/panel-app.tsx';
import { mount } from '../../ui/mount.tsx';

mount(<PanelApp />);
