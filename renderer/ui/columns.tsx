import { type ReactNode, useEffect, useState } from 'react';

type Props = {
  /** Under this name the widths are remembered. */
  readonly name: string;
  readonly left?: Side;
  readonly right?: Side;
  readonly children: ReactNode;
};

type Side = {
  readonly label: string;
  readonly content: ReactNode;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly open: boolean;
};

/** Up to three columns. The edges are dragged or moved with the arrow keys; the middle takes what is left. */
export function Columns({ name, left, right, children }: Props) {
  const [leftWidth, setLeftWidth] = useWidth(`${name}.left`, left);
  const [rightWidth, setRightWidth] = useWidth(`${name}.right`, right);
  return (
    <div className="columns">
      {left?.open && (
        <>
          <aside className="column" style={{ width: leftWidth }} aria-label={left.label}>
            {left.content}
          </aside>
          <Edge label={`调整${left.label}宽度`} side={left} width={leftWidth} direction={1} onChange={setLeftWidth} />
        </>
      )}
      <div className="column column-main">{children}</div>
      {right?.open && (
        <>
          <Edge
            label={`调整${right.label}宽度`}
            side={right}
            width={rightWidth}
            direction={-1}
            onChange={setRightWidth}
          />
          <aside className="column" style={{ width: rightWidth }} aria-label={right.label}>
            {right.content}
          </aside>
        </>
      )}
    </div>
  );
}

type EdgeProps = {
  readonly label: string;
  readonly side: Side;
  readonly width: number;
  readonly direction: 1 | -1;
  readonly onChange: (width: number) => void;
};

function Edge({ label, side, width, direction, onChange }: EdgeProps) {
  const limited = (next: number): number => Math.max(side.min, Math.min(side.max, next));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved; this is the separator pattern of WAI-ARIA
    <div
      className="column-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={side.min}
      aria-valuemax={side.max}
      tabIndex={0}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
        if (step !== 0) onChange(limited(width + step * direction));
      }}
      onPointerDown={(event) => {
        const from = event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
        const target = event.currentTarget;
        const move = (moved: PointerEvent) => onChange(limited(width + (moved.clientX - from) * direction));
        const end = () => {
          target.removeEventListener('pointermove', move);
          target.removeEventListener('pointerup', end);
        };
        target.addEventListener('pointermove', move);
        target.addEventListener('pointerup', end);
      }}
    />
  );
}

function useWidth(key: string, side: Side | undefined): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => Number(localStorage.getItem(`width.${key}`)) || (side?.width ?? 0));
  useEffect(() => {
    if (side !== undefined) localStorage.setItem(`width.${key}`, String(width));
  }, [key, side, width]);
  return [width, setWidth];
}
