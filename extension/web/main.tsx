import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/clock/clock-sign.css';
import { mount } from '../ui/mount.tsx';

mount(<h1>Shiftlight</h1>);
