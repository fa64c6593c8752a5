import { Light } from '../../ui/components/light.tsx';

/** Sign and name, at the head of every page. */
export function Brand() {
  return (
    <div className="brand">
      <span className="running">
        <Light lit={2} large />
      </span>
      <b>Shiftlight</b>
    </div>
  );
}
