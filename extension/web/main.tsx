import { mount } from '../ui/mount.tsx';
import { Root } from './root.tsx';

mount(() => <Root />);
