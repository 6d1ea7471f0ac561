import type { CSSProperties } from 'react';
import type { PlacedHead } from '../../shared/domain/layout/head-places.ts';
import { imprintType } from '../../shared/domain/layout/imprint-place.ts';
import type { Imprint } from '../../shared/domain/layout/issued.ts';
import type { Profile, Type } from '../../shared/domain/layout/profile.ts';
import { facesOf, fromMm, fromPt, pageSize, spacingPx, typeStyle } from './page-look.ts';

type HeadProps = { readonly profile: Profile; readonly head: PlacedHead };

/** 版头: every line and rule at its place on the first page. */
export function PageHead({ profile, head }: HeadProps) {
  return (
    <>
      {head.texts.map(({ text, type, colour, topMm, lineMm, leftMm, widthMm, align, spreadMm, ownDigits }) => (
        <div
          key={text + topMm}
          className="page-placed"
          style={{
            ...typeStyle(profile, type),
            letterSpacing: spreadMm === undefined ? spacingPx(profile, type) : fromMm(spreadMm),
            color: `#${colour}`,
            top: fromMm(topMm),
            left: fromMm(leftMm),
            width: fromMm(widthMm),
            lineHeight: `${fromMm(lineMm)}px`,
            textAlign: align,
          }}
        >
          {ownDigits === true ? text : <Words profile={profile} type={type} text={text} />}
        </div>
      ))}
      {head.rules.map(({ kind, topMm, leftMm, widthMm, weightMm, colour }) => (
        <div
          key={topMm}
          className="page-placed"
          style={{
            ...ruleStyle(kind, weightMm, colour),
            top: fromMm(topMm),
            left: fromMm(leftMm),
            width: fromMm(widthMm),
          }}
        />
      ))}
    </>
  );
}

type WordsProps = { readonly profile: Profile; readonly type: Type; readonly text: string };

/** Digits and letters in the font that the profile has for them. */
function Words({ profile, type, text }: WordsProps) {
  return facesOf(profile, type, text).map((piece, i) =>
    piece.type === type ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: words never change
      <span key={i} style={{ fontFamily: typeStyle(profile, piece.type).fontFamily }}>
        {piece.text}
      </span>
    ),
  );
}

/** Borders, which a printer draws where it leaves backgrounds out. Of a double line half is thick and a quarter thin. */
function ruleStyle(kind: PlacedHead['rules'][number]['kind'], weightMm: number, colour: string): CSSProperties {
  const line = (part: number) => `${fromMm(weightMm * part)}px solid #${colour}`;
  if (kind === 'single') return { borderTop: line(1) };
  const [above, below] = kind === 'thickThin' ? [0.5, 0.25] : [0.25, 0.5];
  return { borderTop: line(above), borderBottom: line(below), height: fromMm(weightMm), boxSizing: 'border-box' };
}

type ImprintProps = { readonly profile: Profile; readonly imprint: Imprint };

/** 版记: it stands on the lower edge of the text area. */
export function PageImprint({ profile, imprint }: ImprintProps) {
  const { copyTo, printedBy, printedOn, lines } = imprint;
  const size = pageSize(profile);
  const { outer, inner } = imprintType.linesMm;
  const rule = (mm: number) => (lines ? `${fromMm(mm)}px solid black` : 'none');
  const character = fromPt(imprintType.sizePt);
  const isPrinted = printedBy !== null || printedOn !== null;
  const words = { ...profile.types.body, sizePt: imprintType.sizePt };
  return (
    <div
      className="page-placed"
      style={{
        ...typeStyle(profile, words),
        left: size.left,
        width: size.textWidth,
        bottom: size.height - size.top - size.textHeight,
        lineHeight: `${size.line}px`,
        borderTop: rule(outer),
        borderBottom: rule(outer),
      }}
    >
      {copyTo !== null && (
        <div style={{ paddingLeft: 4 * character, paddingRight: character, textIndent: -3 * character }}>
          <Words profile={profile} type={words} text={`抄送：${copyTo}`} />
        </div>
      )}
      {isPrinted && (
        <div
          style={{
            display: 'flex',
            justifyContent: 'space-between',
            padding: `0 ${character}px`,
            ...(copyTo === null ? {} : { borderTop: rule(inner) }),
          }}
        >
          <span>{printedBy !== null && <Words profile={profile} type={words} text={printedBy} />}</span>
          <span>{printedOn !== null && <Words profile={profile} type={words} text={printedOn} />}</span>
        </div>
      )}
    </div>
  );
}
