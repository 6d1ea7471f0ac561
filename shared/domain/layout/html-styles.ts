import type { Profile, Type } from './profile.ts';

export function paragraphCss(profile: Profile, type: Type): string {
  return `margin:0;line-height:${profile.grid.linePitchPt}pt;mso-line-height-rule:exactly;${typeCss(type)}`;
}

export function typeCss({ font, sizePt, bold }: Type): string {
  const names = [font.name, ...font.alternatives].map((name) => `'${name}'`).join(',');
  return `font-family:${names};mso-fareast-font-family:'${font.name}';font-size:${sizePt}pt;font-weight:${bold ? 'bold' : 'normal'}`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
