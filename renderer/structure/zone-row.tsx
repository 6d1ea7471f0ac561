import type { Zone } from '../../shared/domain/block.ts';
import { zoneNames } from '../texts/structure.ts';

type Props = { readonly zone: Zone; readonly count: number; readonly top: number };

/** Where the cover notice, the main text or an annex begins. */
export function ZoneRow({ zone, count, top }: Props) {
  return (
    <div className="group-head zone-row" role="presentation" style={{ transform: `translateY(${top}px)` }}>
      <b>{zoneNames[zone]}</b>
      <span>{count} 段</span>
    </div>
  );
}
