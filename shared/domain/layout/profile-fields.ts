import type { TypeRole } from './profile.ts';

/** What the settings of a profile are called: in the form, and where a file is refused. */
export const typeNames: Readonly<Record<TypeRole, string>> = {
  letterhead: '发文机关标志',
  title: '标题',
  subtitle: '副标题和署名',
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
  annexMark: '“附件”二字',
  table: '表格',
  pageNumber: '页码',
};

const names: Readonly<Record<string, string>> = {
  id: '编号',
  name: '方案名称',
  target: '给哪个软件用',
  'page.widthMm': '纸张宽',
  'page.heightMm': '纸张高',
  'page.marginsMm.top': '上白边',
  'page.marginsMm.bottom': '下白边',
  'page.marginsMm.left': '左白边',
  'page.marginsMm.right': '右白边',
  'grid.linePitchPt': '正文行距',
  'grid.charactersPerLine': '每行字数',
  titleLinePitchPt: '标题行距',
  digits: '数字和字母',
  numbering: '层次序数',
  indentCharacters: '首行缩进',
  letterheadColour: '版头颜色',
  'pageNumber.position': '页码位置',
  'pageNumber.dashes': '页码两侧一字线',
  'pageNumber.distanceMm': '页码距版心',
};

const typeParts: Readonly<Record<string, string>> = {
  name: '字体',
  alternatives: '代用字体',
  sizePt: '字号',
  bold: '加粗',
};

/** 二级标题字号 for `types.heading2.sizePt`; a path that nobody knows is its own name. */
export function fieldName(path: readonly PropertyKey[]): string {
  const known = names[path.join('.')];
  if (known !== undefined) return known;
  const [first, role, ...rest] = path.map(String);
  const type = first === 'types' && isTypeRole(role) ? typeNames[role] : null;
  const part = rest.map((key) => typeParts[key]).find((name) => name !== undefined);
  return type === null ? path.join('.') || '整个方案' : type + (part ?? '');
}

function isTypeRole(role: string | undefined): role is TypeRole {
  return role !== undefined && Object.hasOwn(typeNames, role);
}
