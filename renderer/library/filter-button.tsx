import { Checkbox, Popover } from 'antd';
import { useRef, useState } from 'react';
import { filterTexts } from '../texts/library.ts';
import { Icon } from '../ui/icon.tsx';
import type { FacetValue } from './arrange.ts';

type Props = {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** A filter in the toolbar: says what it filters by, opens a list to tick, and is cleared with its ×. */
export function FilterButton({ name, values, chosen, onChange }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const first = values.find(({ value }) => value === chosen[0]);
  const said =
    chosen.length > 1 ? filterTexts.several(chosen.length) : chosen.length === 1 ? (first?.label ?? chosen[0]) : null;
  return (
    <span className={said === null ? 'filter' : 'filter on'}>
      <Popover
        open={isOpen}
        onOpenChange={setIsOpen}
        trigger="click"
        placement="bottomLeft"
        arrow={false}
        destroyOnHidden
        classNames={{ root: 'filter-popover' }}
        afterOpenChange={(open) => {
          if (open) document.querySelector<HTMLInputElement>('.filter-values input')?.focus();
        }}
        content={
          <FilterValues
            values={values}
            chosen={chosen}
            onChange={onChange}
            close={() => {
              setIsOpen(false);
              button.current?.focus();
            }}
          />
        }
      >
        <button ref={button} type="button" className="filter-name" aria-haspopup="true" aria-expanded={isOpen}>
          <span className="cut">{said === null ? name : `${name}：${said}`}</span>
          {said === null && <Icon name="down" size={12} />}
        </button>
      </Popover>
      {said !== null && (
        <button
          type="button"
          className="filter-clear"
          aria-label={filterTexts.clearOne(name)}
          onClick={() => onChange([])}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </span>
  );
}

function FilterValues({ values, chosen, onChange, close }: Omit<Props, 'name'> & { readonly close: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only help where Tab goes too
    <div
      className="filter-values"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        const boxes: Element[] = [...event.currentTarget.querySelectorAll('input')];
        const next = boxes[boxes.indexOf(event.target as Element) + step];
        if (next instanceof HTMLElement) next.focus();
      }}
    >
      {values.map(({ value, label, count }) => (
        <Checkbox
          key={value}
          className="filter-value"
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
          }
        >
          <span className="cut">{label}</span>
          <span className="count">{count}</span>
        </Checkbox>
      ))}
    </div>
  );
}
